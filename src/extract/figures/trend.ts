import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import type { Candidate } from './candidate.js';
import { figureStart } from './qualifier.js';

type Trend = 'up' | 'down';

const forms = (trend: Trend, words: string): [string, Trend][] => words.split(' ').map((w) => [w, trend]);
/** Finite and other verb forms of a change whose amount may follow; nouns ("a rise of") are left out. */
const VERBS: ReadonlyMap<string, Trend> = new Map([
  ...forms(
    'up',
    'up rose rise rises risen rising grew grow grows grown growing increased increase increases increasing climbed climb climbs climbing ' +
      'gained gain gains gaining jumped jump jumps jumping surged surge surges surging soared soar soars soaring advanced advances ' +
      'rallied rallies added adds adding expanded expands expanding swelled swells boosted boosts boosting lifted lifts raised raises ' +
      'raising strengthened widened rebounded spiked ballooned rocketed leapt improved accelerated inched edged',
  ),
  ...forms(
    'down',
    'down fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases ' +
      'decreasing slid slide slides sliding plunged plunge plunges plunging plummeted plummet tumbled tumbles tumbling lost lose loses ' +
      'losing slipped slips slipping sank sinks shrank shrinks shrunk cut cuts cutting reduced reduces reducing slashed slashes trimmed ' +
      'lowered lowers lowering dipped dips dip sink tumble slump shrink dived dove contracted contracts shed sheds eased eases weakened slumped slumps retreated ' +
      'narrowed halved skidded nosedived',
  ),
]);
/** Between the verb and its amount. */
const BETWEEN = new Set(
  'by a an further another additional some only just even still more about nearly around almost to slightly sharply slowly modestly down up'.split(
    ' ',
  ),
);
const ADDS = new Set(['added', 'add', 'adds', 'adding']);
const REACH = 5;
/** Forms that are nouns as well. */
const NOUNS = new Set(
  'rise increase climb gain jump surge advance boost lift drop fall decline decrease slide plunge cut rises increases gains jumps drops falls declines cuts'.split(
    ' ',
  ),
);
/** Verbs that leave the direction to "up" and "down": "ended down", not "gave up". */
const MOVES = new Set(
  'ended closed finished went go goes going gone traded trading opened edged inched moved moving dipped dip drifted ticked came'.split(
    ' ',
  ),
);

/** Gives each figure the direction of the change that it measures: "rose 2 percent", "cut rates by 25 basis points". */
export function setTrends(doc: Doc, all: readonly Candidate[]): void {
  for (let k = 0; k < all.length; k++) {
    const c = all[k]!;
    // "rose to a five-year high": a time is no amount of the change.
    if (c.trend !== null || c.kind === 'time' || c.kind === 'age') continue;
    c.trend = direct(doc, c) ?? together(doc, all[k - 1], c) ?? ledTo(doc, all[k - 1], c);
  }
}

function direct(doc: Doc, c: Candidate): Trend | null {
  const { lower } = doc.tokens;
  const start = doc.sentences.first[c.sentence]!;
  let at = figureStart(doc.tokens, c.first) - 1;
  let by = false;
  for (let n = 0; n < REACH && at >= start; n++, at--) {
    const word = lower[at]!;
    const trend = VERBS.get(word);
    if (trend !== undefined) {
      // "edged down", "was up", "cut down by"
      const next = VERBS.get(lower[at + 1] ?? '');
      if (word === 'edged' || word === 'inched') return next ?? null;
      if ((word === 'up' || word === 'down') && lower[at + 1] === 'to') continue;
      // "added a goal": what is added is a thing, not a change of a measure.
      if (ADDS.has(word) && (c.high !== null || lower[c.first - 1] === 'a')) return null;
      return isVerbal(doc, at) ? trend : null;
    }
    if (word === 'by') by = true;
    if (BETWEEN.has(word) || doc.tags.tag[at] === T.adverb) continue;
    // "cut rates by 25 basis points": the object stands between verb and "by".
    if (!by) return null;
    const tag = doc.tags.tag[at];
    if (tag !== T.gerund && tag !== T.noun && tag !== T.adjective && tag !== T.determiner && tag !== T.name)
      return null;
  }
  return null;
}

/** Of one unit, or both of them shares. */
function isAlike(a: Candidate, b: Candidate): boolean {
  return a.unit === b.unit || (isShare(a) && isShare(b));
}

function isShare(c: Candidate): boolean {
  return c.kind === 'percent' || (c.unit?.endsWith(' point') ?? false);
}

/** "rose from 5 billion in 1986 to over 476 billion by 2024": what the change led to, given what it began from. */
function ledTo(doc: Doc, previous: Candidate | undefined, c: Candidate): Trend | null {
  if (previous === undefined || previous.unit !== c.unit || !isMove(doc, previous, c)) return null;
  const { lower } = doc.tokens;
  const from = figureStart(doc.tokens, previous.first) - 1;
  for (let at = from - 1, n = 0; n < REACH && at >= doc.sentences.first[c.sentence]!; n++, at--) {
    const trend = VERBS.get(lower[at]!);
    if (trend !== undefined) return isVerbal(doc, at) ? trend : null;
    if (doc.tags.tag[at] === T.punct) return null;
  }
  return null;
}

/** "from 5 billion in 1986 to over 476 billion": what changed, and what it led to. */
export function isMove(doc: Doc, from: Candidate, to: Candidate): boolean {
  if (from.sentence !== to.sentence || from.kind === 'time' || to.kind === 'time') return false;
  const { lower } = doc.tokens;
  const second = figureStart(doc.tokens, to.first);
  if (lower[second - 1] !== 'to' || second - from.end > APART) return false;
  return lower[figureStart(doc.tokens, from.first) - 1] === 'from';
}
/** How far apart the two values of a change may stand: a time is between them. */
const APART = 7;

/** "up to" and "down to" are no changes by themselves; nouns are none. */
function isVerbal(doc: Doc, at: number): boolean {
  const word = doc.tokens.lower[at]!;
  const next = doc.tokens.lower[at + 1];
  const before = doc.tags.tag[at - 1];
  if (word === 'up' || word === 'down') {
    // "start-up"
    if (doc.tokens.lower[at - 1] === '-') return false;
    if (next === 'to' || next === 'from') return false;
    const verb = before === T.past || before === T.verb || before === T.participle || before === T.gerund;
    return !verb || MOVES.has(doc.tokens.lower[at - 1]!);
  }
  if (!NOUNS.has(word)) return true;
  return before !== T.determiner && before !== T.adjective && before !== T.possessive;
}

/** "rose 16.47 points, or 2.67 percent": the second measures the same change. */
function together(doc: Doc, previous: Candidate | undefined, c: Candidate): Trend | null {
  if (previous === undefined || previous.trend === null || previous.sentence !== c.sentence) return null;
  const { lower } = doc.tokens;
  let at = Math.max(previous.end, previous.nounEnd);
  const first = figureStart(doc.tokens, c.first);
  // "Shares were down 2.3%, Burlington by 2.6%"
  if (lower[first - 1] === 'by' && isAlike(previous, c) && first - at < 6) return previous.trend;
  if (lower[at] === ',') at++;
  return lower[at] === 'or' && at + 1 === first ? previous.trend : null;
}

/** "rose", "fell": a verb of change even where the tags take it for a noun. */
export function isChange(word: string): boolean {
  return PAST.has(word);
}
const PAST = new Set('rose fell climbed plunged slid jumped gained dropped tumbled'.split(' '));

/** Any word of change, verb or noun: what stands between "from" and "to" after it are two values in time. */
export function changes(word: string): boolean {
  return VERBS.has(word) || CHANGES.has(word);
}
const CHANGES = new Set(
  'reduction went moved changed slowed slow tripled doubled quadrupled cut growth shrinking turned'.split(
    ' ',
  ),
);
