import { T } from '../../../text/closed.js';
import { VERB_S } from '../../../text/lexicon.js';
import { isCapital, isContraction, isFiniteVerb, isNominal, type Page } from '../page.js';
import { phraseEnd } from './adjunct.js';

/** How far a subject may stand from its verb, in tokens. */
const REACH = 45;

/** Words that open a clause of their own, whose verb is not the one looked for. */
const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where', 'when', 'what', 'how', 'why']);
const SUBORDINATE = new Set(
  'after before when while as if because since although though until unless whether than'.split(' '),
);

/**
 * True when a clause with a subject and a finite verb starts at i. `strict`: the verb that comes before may take an object
 * instead, so the finite verb must follow the subject with nothing but its own attachments between.
 */
export function clauseAt(page: Page, i: number, end: number, strict = false): boolean {
  const { lower, tag } = page;
  let open = 0;
  let nominal = false;
  let j = i;
  const stop = Math.min(end, i + REACH);
  if (tag[i] === T.preposition || lower[i] === 'to') {
    const fronted = frontedEnd(page, i, stop);
    if (fronted < 0) return false;
    j = fronted;
  } else if (tag[i] === T.conjunction || RELATIVE.has(lower[i]!)) {
    return SUBORDINATE.has(lower[i]!) && secondClause(page, i, stop);
  }
  for (; j < stop; j++) {
    const word = lower[j]!;
    if (isContraction(page, j)) return open === 0;
    if (word === ';' || word === ':') return false;
    if (RELATIVE.has(word) || (word === 'that' && tag[j] === T.wh)) {
      if (nominal) open++;
      else nominal = true;
    } else if (nominal && SUBORDINATE.has(word) && word !== 'as' && word !== 'than') {
      if (strict) return false;
      open++;
    } else if (strict && word === ',' && endsObject(page, j + 1, stop)) return false;
    else if (strict && nominal && (word === 'but' || word === 'and') && startsVerb(page, j + 1, stop))
      return false;
    else if (
      strict &&
      nominal &&
      tag[j] === T.to &&
      tag[j + 1] === T.verb &&
      open === 0 &&
      !takesInfinitive(page, j - 1)
    )
      return false;
    else if (isFiniteVerb(page, j) || (!strict && isVerbAfterName(page, j))) {
      if (!nominal) return false;
      if (open === 0) return true;
      open--;
      j = groupEnd(page, j, stop) - 1;
    } else if (
      isNominal(page, j) ||
      tag[j] === T.pronoun ||
      tag[j] === T.gerund ||
      word === 'there' ||
      isAmount(page, j)
    ) {
      if (!nominal && tag[j] === T.pronoun && OBJECT.has(word)) return false;
      nominal = true;
    }
  }
  return false;
}
/** "Trump favors": read as a noun, though after a name it is more likely a verb. */
function isVerbAfterName(page: Page, j: number): boolean {
  return (
    page.tag[j] === T.noun &&
    (page.classes[j]! & VERB_S) !== 0 &&
    (page.tag[j - 1] === T.name || page.tag[j - 1] === T.pronoun || page.lower[j - 1] === 'there') &&
    !isCapital(page, j)
  );
}

const OBJECT = new Set(['him', 'me', 'us', 'them', 'himself', 'herself', 'itself', 'themselves']);

/** "if that fails, they will go": the main clause after the comma. */
function secondClause(page: Page, i: number, stop: number): boolean {
  for (let j = i + 2; j < stop; j++) if (page.lower[j] === ',') return clauseAt(page, j + 1, stop);
  return false;
}

/** After a comma: a participle, an adverb, a relative: the object before it is complete. */
function endsObject(page: Page, i: number, stop: number): boolean {
  if (i >= stop) return true;
  const t = page.tag[i];
  if (t === T.gerund || t === T.pronoun || t === T.participle || t === T.past || t === T.determiner)
    return true;
  return t === T.adverb && page.tag[i + 1] === T.gerund;
}

/** A finite verb right after a conjunction: it goes on with the subject before the object. */
function startsVerb(page: Page, i: number, stop: number): boolean {
  const at = page.tag[i] === T.adverb ? i + 1 : i;
  return at < stop && isFiniteVerb(page, at);
}

/** "the decision to", "a plan to": the noun takes the infinitive, and may still be a subject. */
function takesInfinitive(page: Page, i: number): boolean {
  return (
    page.tag[i] === T.noun &&
    /(?:ion|ment|plan|plans|right|time|way|effort|efforts|attempt|attempts|chance|need|power|duty|bid|move)$/.test(
      page.lower[i]!,
    )
  );
}

/** Past "in the world today,", "of the 40 that it received," or "at least 105 of them"; -1 when no subject can follow. */
function frontedEnd(page: Page, i: number, stop: number): number {
  if (page.lower[i] === 'out' && page.lower[i + 1] === 'of') return frontedEnd(page, i + 1, stop);
  if (page.lower[i + 1] === 'least' || page.lower[i + 1] === 'most' || QUANTIFYING.has(page.lower[i]!))
    return i + 1;
  let at = phraseEnd(page, i + 1, stop);
  for (let turn = 0; turn < 3 && at < stop && page.tag[at] === T.preposition; turn++)
    at = phraseEnd(page, at + 1, stop);
  if (at < stop && page.tag[at] === T.adverb) at++;
  // "of the 40 |that it received", "of the 40 |received": up to the comma that ends the phrase.
  if (at < stop && (page.tag[at] === T.wh || page.tag[at] === T.participle || page.tag[at] === T.past))
    while (at < stop && page.lower[at] !== ',') at++;
  if (page.lower[at] === ',') return at + 1;
  return page.tag[at] === T.pronoun || page.tag[at] === T.determiner ? at : -1;
}
const QUANTIFYING = new Set(['about', 'over', 'around', 'under', 'up', 'between']);

/** End of the verb group that starts at j: "has been seen". */
function groupEnd(page: Page, j: number, stop: number): number {
  const { tag } = page;
  let at = j + 1;
  while (
    at < stop &&
    (tag[at] === T.auxiliary || tag[at] === T.adverb || tag[at] === T.participle || tag[at] === T.negation)
  )
    at++;
  if (at < stop && tag[at] === T.verb && (tag[j] === T.modal || tag[j] === T.auxiliary)) at++;
  return at;
}

/** As hasFinite, and counts a form in -s read as a noun that has an object of its own ("the Kingdom hosts 1.3 million"). */
export function hasVerb(page: Page, from: number, to: number): boolean {
  if (hasFinite(page, from, to)) return true;
  for (let j = from + 1; j + 1 < to; j++) {
    if (page.tag[j] !== T.noun || !page.lower[j]!.endsWith('s') || isCapital(page, j)) continue;
    const next = page.tag[j + 1];
    const object = next === T.determiner || next === T.pronoun;
    if (next === T.number || (object && (page.classes[j]! & VERB_S) !== 0)) return isNominal(page, j - 1);
  }
  return false;
}

/** True when any finite verb stands between the tokens. */
export function hasFinite(page: Page, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (isFiniteVerb(page, j) || isContraction(page, j)) return true;
  return false;
}

/** "more should be done", "little has changed": an amount as subject. */
function isAmount(page: Page, j: number): boolean {
  const next = page.tag[j + 1];
  return AMOUNTS.has(page.lower[j]!) && (next === T.modal || next === T.auxiliary);
}
const AMOUNTS = new Set([
  'more',
  'much',
  'less',
  'little',
  'enough',
  'most',
  'all',
  'both',
  'nothing',
  'neither',
]);
