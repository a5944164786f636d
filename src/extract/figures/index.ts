import type { FigureFact } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { WORD } from '../../text/tokenize.js';
import type { Extractor, Found } from '../seam.js';
import { setAges } from './age.js';
import type { Candidate } from './candidate.js';
import { setConcepts } from './concept/index.js';
import { linkConversions } from './convert.js';
import { countNoun } from './count.js';
import { fillEllipsis } from './ellipsis.js';
import { joinRanges } from './join.js';
import { isPluralNoun } from './noun.js';
import { linkParts } from './parts.js';
import { qualifierAfter, qualifierBefore } from './qualifier.js';
import { setRates } from './rate.js';
import { scan } from './scan.js';
import { fillShares } from './shares.js';
import { joinSmaller } from './smaller.js';
import { setTrends } from './trend.js';

/** Numbers with what they count. Candidates first, then refiners that join, name and link them. */
export const figuresExtractor: Extractor = {
  name: 'figures',
  version: '3',
  needs: ['dates'],
  gives: ['figures'],
  extract: (doc, found) => ({ figures: figuresOf(doc, found) }),
};

function figuresOf(doc: Doc, found: Found): FigureFact[] {
  const candidates = joinSmaller(doc.tokens, joinRanges(doc.tokens, scan(doc, found.dates)));
  setRates(doc.tokens, candidates);
  setAges(doc, candidates);
  for (const c of candidates) {
    countNoun(doc, c, doc.sentences.first[c.sentence + 1]!);
    c.qualifier =
      qualifierBefore(doc.tokens, c.first)?.qualifier ??
      qualifierAfter(doc.tokens, c.end) ??
      (doc.tokens.lower[c.num.end - 1] === '+' ? 'at_least' : c.qualifier);
  }
  // "the 737-800 range": a hyphen between numbers that count nothing is part of a name.
  const all = candidates.filter(
    (c, i) =>
      !isCompound(doc, c) &&
      !isRepeated(doc, candidates[i - 1], c) &&
      (c.kind !== 'none' || !((c.rule === 'range' && doc.tokens.lower[c.num.end] === '-') || isOne(doc, c))),
  );
  linkParts(doc, all);
  fillEllipsis(doc, all);
  fillShares(doc, all);
  setTrends(doc, all);
  linkConversions(doc.tokens, all);
  setConcepts(doc, all);
  const keys = new Map<Candidate, string>(all.map((c, i) => [c, `f${i + 1}`]));
  return all.map((c) => factOf(doc, c, keys));
}

/** "5,500 (five thousand five hundred)": the same number again in a bracket. */
function isRepeated(doc: Doc, before: Candidate | undefined, c: Candidate): boolean {
  const { lower } = doc.tokens;
  if (before === undefined || before.value !== c.value || before.high !== c.high) return false;
  return before.end === c.first - 1 && lower[before.end] === '(' && lower[c.end] === ')';
}

/** "three-strikes laws": a plural against a hyphen names a thing. */
function isCompound(doc: Doc, c: Candidate): boolean {
  const { lower, kind } = doc.tokens;
  const at = c.num.end + 1;
  if (c.num.form !== 'words' || lower[c.num.end] !== '-' || kind[at] !== WORD || kind[at + 1] !== WORD)
    return false;
  return isPluralNoun(doc, at) && doc.tags.tag[at + 1] === T.noun;
}

/** "one" that counts no noun is a pronoun. */
function isOne(doc: Doc, c: Candidate): boolean {
  return (
    c.value === 1 &&
    c.high === null &&
    c.num.end === c.num.first + 1 &&
    doc.tokens.lower[c.num.first] === 'one'
  );
}

function factOf(doc: Doc, c: Candidate, keys: ReadonlyMap<Candidate, string>): FigureFact {
  return {
    key: keys.get(c) ?? '',
    start: c.start,
    end: c.stop,
    text: doc.text.slice(c.start, c.stop),
    rule: c.rule,
    certainty: c.implied ? 'implied' : 'certain',
    value: c.value,
    valueHigh: c.high,
    unit: c.unit,
    counted: c.counted,
    concept: c.concept,
    qualifier: c.qualifier,
    trend: c.trend,
    of: c.of === null ? null : (keys.get(c.of) ?? null),
    ofValue: c.ofValue,
    converts: c.converts === null ? null : (keys.get(c.converts) ?? null),
    number: { start: c.numStart, end: c.numStop },
  };
}
