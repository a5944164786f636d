/** Counts of a part alone: the recommendations on one theme, "received four recommendations on manual scavenging". */
import { themeAt } from '../../reference/themes.js';
import { T } from '../../text/closed.js';
import type { Draft } from './draft.js';
import { RECOMMENDATION } from './lexicon.js';
import type { Reading } from './read.js';

/** What a count of recommendations is restricted to. */
export interface OnTopic {
  /** Label of the list of themes; `Other` for what it has not. */
  readonly theme: string;
  readonly words: string;
}

const COUNTS = new Set([
  'received',
  'supported',
  'partially_supported',
  'noted',
  'pending',
  'recommending_states',
]);
const ON = new Set('on about concerning regarding touching against'.split(' '));
const WITH = new Set([
  'related to',
  'relating to',
  'pertaining to',
  'dealing with',
  'calling for',
  'calling on',
  'that called',
  'which called',
  'that concerned',
  'which concerned',
  'that dealt',
  'which dealt',
  'asking for',
  'in favour',
  'in relation',
  'with regard',
  'not to',
]);
/** What every recommendation is about: no part. */
const WHOLE = new Set(
  'record upr review universal periodic report situation range variety array number host various all different diverse several many issues topics areas themes subjects matters how improving improvement behalf which what whom average'.split(
    ' ',
  ),
);
/** Before the noun that tells: "on its fourth periodic report", "on the whole range". */
const FILLING = new Set(
  "the its their a an of wide broad whole 's ’s first second third fourth fifth latest last own".split(' '),
);
const ENDS = new Set('at in during from by after when before last under while since'.split(' '));
/** "To abolish": of so few, one thing is asked for; of more, everything. */
const FEW = 40;
/** Words of the topic that are looked through for a theme. */
const REACH = 9;

/** The topic that a count is restricted to; null for a count of the whole. */
export function onTopic(r: Reading, d: Draft): OnTopic | null {
  if (d.theme !== undefined || d.valueNum === null || !COUNTS.has(d.type)) return null;
  const end = r.doc.sentences.first[r.doc.sentences.of[d.pivot]! + 1]!;
  for (let n = d.first; n <= d.last; n++) {
    if (!RECOMMENDATION.has(r.lower[n]!)) continue;
    const topic = behind(r, d, n + 1, end);
    if (topic !== null) return topic;
  }
  return d.type === 'recommending_states' ? behind(r, d, d.last + 1, end) : null;
}

function behind(r: Reading, d: Draft, at: number, end: number): OnTopic | null {
  const from = opens(r, d, at);
  if (from < 0 || from >= end || r.dateAt[from]! >= 0) return null;
  // "on the subject of", "on its human rights record"
  let words = 0;
  for (let k = from; k < end && words < 3; k++) {
    const w = r.lower[k]!;
    if (r.stateAt[k]! >= 0 || FILLING.has(w)) continue;
    if (words > 0 && ENDS.has(w)) break;
    if (WHOLE.has(w) || (w === 'human' && r.lower[k + 1] === 'rights') || r.dateAt[k]! >= 0) return null;
    words++;
    if (!/^[\p{L}-]+$/u.test(w)) break;
  }
  if (words === 0) return null;
  const last = Math.min(end, from + REACH);
  let theme = 'Other';
  let stop = from;
  for (; stop < last; stop++) {
    if (/^[.;:,()]$/.test(r.lower[stop]!)) break;
    const found = themeAt(r.lower, stop);
    if (found && theme === 'Other') theme = found.theme;
  }
  return { theme, words: r.lower.slice(from, stop).join(' ') };
}

/** First token of the topic; -1 where none follows. */
function opens(r: Reading, d: Draft, at: number): number {
  const w = r.lower[at] ?? '';
  if (ON.has(w)) return at + 1;
  if (WITH.has(`${w} ${r.lower[at + 1] ?? ''}`)) return at + 2;
  if (w === 'to' && d.type !== 'recommending_states' && d.valueNum! < FEW && verbLike(r, at + 1))
    return at + 1;
  return -1;
}

/** "Recommendations to legalise": no receiver, no day. */
function verbLike(r: Reading, at: number): boolean {
  const tag = r.doc.tags.tag[at];
  return (
    r.stateAt[at]! < 0 && r.dateAt[at]! < 0 && tag !== T.determiner && tag !== T.pronoun && tag !== T.name
  );
}
