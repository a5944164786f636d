import { T } from '../../../text/closed.js';
import { isFiniteVerb, isNominal, mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';
import { headKind, headOf } from '../speaker/nouns.js';
import { isServed, RANK } from '../speaker/person.js';
import { isNameLike } from '../speaker/unlisted.js';
import { ATTACHING, openingLeft, type Subject } from './subject.js';

const BREAKS = new Set([';', ':', '—', '–', '"', '”', '“', '!', '?', '…']);

/** "Evan Garcia, Permanent Representative of X to Y, |said": walks left over appositions to the name. */
export function appositionLeft(page: Page, comma: number, floor: number): Subject | null {
  const segments: Range[] = [];
  let right = comma;
  for (let turn = 0; turn < 7 && right > floor; turn++) {
    let p = right - 1;
    if (page.lower[p] === ')') p = openingLeft(page, p, floor) - 1;
    while (
      p >= floor &&
      page.lower[p] !== ',' &&
      !BREAKS.has(page.lower[p]!) &&
      !page.inQuote[p] &&
      right - p < 40
    )
      p--;
    let first = p + 1;
    // "But Jan Novak, the ombudsman,": the word that joins the sentence to the one before.
    while (first + 1 < right && (page.tag[first] === T.conjunction || page.tag[first] === T.adverb)) first++;
    const segment = { first, end: right };
    const relative =
      page.lower[segment.first] === 'who' ||
      page.lower[segment.first] === 'whose' ||
      page.lower[segment.first] === 'which' ||
      isAside(page, segment);
    if (segment.end <= segment.first) break;
    if (!relative && finiteIn(page, segment)) {
      // "That is what Ana Duarte, the minister, |told": the comma is the name's, inside a clause.
      const named = segments.length > 0 && mentionOf(page, right - 1)?.kind === 'full';
      const inner = named && !segments.some((s) => personIn(page, s)) ? nameLeft(page, right - 1) : null;
      if (inner !== null)
        return {
          speaker: inner,
          wide: { first: inner.first, end: comma },
          start: inner.first,
          shared: false,
        };
      break;
    }
    segments.push(segment);
    right = p;
    if (p < floor || page.lower[p] !== ',') break;
  }
  const outer = pastAside(page, segments);
  const listed = outer >= 0 ? outer : segments.findIndex((s) => isPhrase(page, s) && personIn(page, s));
  const named = listed >= 0 ? listed : unlistedAmong(page, segments);
  let at = named >= 0 ? named : segments.length >= 2 && isPhrase(page, segments[1]!) ? 1 : -1;
  if (at < 0) at = segments.findIndex((s) => isPhrase(page, s));
  const chosen = segments[at];
  if (chosen === undefined) return null;
  if (outer >= 0) return { speaker: chosen, wide: chosen, start: chosen.first, shared: false };
  let start = chosen.first;
  const before = segments[at + 1];
  if (
    before !== undefined &&
    isPhrase(page, before) &&
    (page.tag[before.first] === T.determiner || page.inQuote[before.first - 1] !== 0) &&
    !personIn(page, before)
  )
    start = before.first;
  // "The delegation, headed by Ann Lee, |said": whom an aside names does not speak.
  const aside = segments.slice(0, at).some((s) => isAside(page, s));
  return { speaker: chosen, wide: aside ? chosen : { first: start, end: comma }, start, shared: false };
}

/** "Lee, asked about it at her press conference, |said", "The group, in a statement read out by Chad, |regretted": no clause. */
function isAside(page: Page, s: Range): boolean {
  const t = page.tag[s.first];
  if (page.lower[s.end] !== ',' || page.lower[s.first - 1] !== ',') return false;
  if (t === T.preposition) return IN_TEXT.test(page.lower[s.first]!);
  return (t === T.past || t === T.participle || t === T.gerund) && ASIDE.test(page.lower[s.first]!);
}
const IN_TEXT = /^(?:in|through|via|for|on)$/;
const ASIDE =
  /^(?:asked|questioned|pressed|quoted|contacted|reached|speaking|addressing|responding|reacting|replying|joined|flanked|interviewed|approached|commenting|writing|accompanied|appointed|elected|named|founded|based|represented|backed|known|supported|headed|led|chaired)$/;

/** The segment that looks like a name, where another one says what office its bearer holds; -1 where there is none. */
function unlistedAmong(page: Page, segments: readonly Range[]): number {
  if (!segments.some((s) => isPhrase(page, s) && RANK.test(page.lower[headOf(page, s)]!))) return -1;
  return segments.findIndex((s) => isPhrase(page, s) && isNameLike(page, s));
}

/** "11 states, among them France and Chad, |asked", "The body, in a statement signed by its head, X, |urged": the phrase left of the aside. */
function pastAside(page: Page, segments: readonly Range[]): number {
  for (let n = segments.length - 2; n >= 0; n--) {
    const aside = page.tag[segments[n]!.first] === T.preposition || page.lower[segments[n]!.first] === 'such';
    if (aside && isPhrase(page, segments[n + 1]!)) return n + 1;
  }
  return -1;
}

/** The name that ends at token `last`. */
function nameLeft(page: Page, last: number): Range {
  let first = last;
  while (first > 0 && page.mention[first - 1] === page.mention[last]) first--;
  return { first, end: last + 1 };
}

function finiteIn(page: Page, s: Range): boolean {
  for (let i = s.first; i < s.end; i++) {
    if (page.lower[i] === 'who' || page.lower[i] === 'which' || (page.lower[i] === 'that' && i > s.first))
      return false;
    if (isFiniteVerb(page, i)) return true;
  }
  return false;
}

function personIn(page: Page, s: Range): boolean {
  for (let i = s.first; i < s.end; i++) {
    const m = mentionOf(page, i);
    if (m === null || (m.kind !== 'full' && m.kind !== 'short')) continue;
    const before = page.lower[i - 1] === 'the' ? page.lower[i - 2] : page.lower[i - 1];
    if (i === s.first || !(ATTACHING.has(before ?? '') || isServed(page, i, s.first))) return true;
  }
  return false;
}

function isPhrase(page: Page, s: Range): boolean {
  const t = page.tag[s.first];
  // "82," is an age, "11 states," are speakers.
  if (t === T.number) return s.end - s.first > 1 && headKind(page, s) === 'noun';
  return isNominal(page, s.first) || (t === T.pronoun && s.end - s.first === 1);
}
