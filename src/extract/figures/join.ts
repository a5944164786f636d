import { NUMBER, type Tokens } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { hasSpace } from './number/parse.js';
import { CARDINALS } from './number/words.js';
import { changes } from './trend.js';

/** How far back from "from" the verb of a change may stand. */
const REACH = 8;

/** Joins neighbours into ranges: "5–6 per cent", "between 4 and 6 million", "18 to 34". Returns what is left. */
export function joinRanges(tokens: Tokens, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  let dropped = -1;
  for (const c of candidates) {
    const low = out.at(-1);
    if (low !== undefined && isVote(tokens, low, c)) {
      castVotes(low);
      castVotes(c);
      out.push(c);
    } else if (low !== undefined && isOdds(tokens, low, c)) out.pop();
    else if (low !== undefined && joins(tokens, low, c)) merge(tokens, low, c);
    else if (low !== undefined && isScore(tokens, low, c)) {
      out.pop();
      dropped = c.end;
    } else if (c.first === dropped + 1 && tokens.lower[dropped] === '-') {
      // "4-3-3"
      dropped = c.end;
    } else out.push(c);
  }
  return out;
}

const VOTES = new Set(['vote', 'votes', 'voted', 'voting', 'ballot']);

/** "by a vote of 47-0", "voted 31–12": two counts of votes. */
function isVote(tokens: Tokens, low: Candidate, high: Candidate): boolean {
  if (high.first !== low.end + 1 || low.kind !== 'none' || high.kind !== 'none') return false;
  const dash = tokens.lower[low.end];
  if (dash === 'to' || dash === 'against') return isBareVote(tokens, low, high);
  if ((dash !== '-' && dash !== '–') || hasSpace(tokens, high.first)) return false;
  for (let i = low.first - 1; i >= Math.max(0, low.first - 8); i--)
    if (VOTES.has(tokens.lower[i]!)) return true;
  return tokens.lower[high.end] === 'vote' || tokens.lower[high.end] === 'votes';
}

/** "voted 312 to 45", "a recorded vote of 27 to 14" */
function isBareVote(tokens: Tokens, low: Candidate, high: Candidate): boolean {
  if (!Number.isInteger(low.value) || !Number.isInteger(high.value)) return false;
  let at = low.first - 1;
  if (tokens.lower[at] === 'of' || tokens.lower[at] === 'by') at--;
  return VOTES.has(tokens.lower[at] ?? '');
}

function castVotes(c: Candidate): void {
  c.kind = 'count';
  c.unit = 'vote';
  c.rule = 'vote';
}

/** "4 to 1 in favour", "a 3-to-1 margin": how many times as many. */
function isOdds(tokens: Tokens, low: Candidate, high: Candidate): boolean {
  if (high.value !== 1 || low.value <= 1 || low.kind !== 'none' || high.kind !== 'none') return false;
  let at = low.end;
  if (tokens.lower[at] === '-') at++;
  if (tokens.lower[at++] !== 'to') return false;
  if (tokens.lower[at] === '-') at++;
  return at === high.first;
}

/** "2-1", "a 9-2 lead": two bare numbers against one hyphen that are no range. */
function isScore(tokens: Tokens, low: Candidate, high: Candidate): boolean {
  const at = low.end;
  return (
    high.first === at + 1 &&
    tokens.lower[at] === '-' &&
    low.kind === 'none' &&
    high.kind === 'none' &&
    !hasSpace(tokens, at) &&
    !hasSpace(tokens, high.first)
  );
}

function joins(tokens: Tokens, low: Candidate, high: Candidate): boolean {
  if (low.high !== null || low.sentence !== high.sentence) return false;
  const gap = high.first - low.end;
  if (gap < 1 || gap > 4) return false;
  if (low.num.form === 'fraction' || high.num.form === 'fraction') return false;
  if (low.kind !== 'none' && high.kind !== 'none' && low.unit !== high.unit) return false;
  // "12 percent to 15" may be read either way; "5 men to 6" may not.
  if (low.kind !== 'none' && high.kind === 'none' && low.end !== low.num.end) return false;
  let link = tokens.lower[low.end]!;
  let at = low.end + 1;
  // "8- to 16-meter", "200,000 to-260,000"
  if (link === '-' && (tokens.lower[at] === 'to' || tokens.lower[at] === 'or')) {
    link = tokens.lower[at++]!;
  }
  // "450 sq ft up to 900 sq ft", "200,000 to-260,000"
  if (link === 'up' && tokens.lower[at] === 'to') link = tokens.lower[at++]!;
  if (link === 'to' && tokens.lower[at] === '-') at++;
  if (at !== high.first) return false;
  const dash = link === '-' || link === '–' || link === '—';
  const before = tokens.lower[low.first - 1] ?? '';
  if (low.value >= high.value) return false;
  if (dash)
    return tokens.kind[high.first] === NUMBER || link === '-'
      ? !hasSpace(tokens, high.num.first) || low.kind === high.kind
      : false;
  if (link === 'and' || link === '&') return before === 'between';
  if (link === 'or' && (tokens.start[high.first] ?? 0) < high.num.start && high.kind === 'currency')
    return false;
  if (link === 'or') {
    const own = scaledLow(tokens, low, high);
    return low.num.form === high.num.form && high.value <= own * 2 && !low.num.scaled;
  }
  if (link !== 'to' && link !== 'through') return false;
  // "rose 3 to 20": an amount and what it led to.
  if (changes(before)) return false;
  return !(before === 'from' && changed(tokens, low.first - 1)) && before !== 'by';
}

function changed(tokens: Tokens, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const word = tokens.lower[i]!;
    if (changes(word)) return true;
    if (word === '.' || word === ';') return false;
  }
  return false;
}

function merge(tokens: Tokens, low: Candidate, high: Candidate): void {
  low.value = scaledLow(tokens, low, high);
  low.high = high.value;
  low.end = high.end;
  low.stop = high.stop;
  low.numStop = high.numStop;
  if (low.kind === 'none') {
    low.kind = high.kind;
    low.unit = high.unit;
  }
  low.rule = 'range';
}

/** "two to three dozen", "4 and 6 million", "2 or 3 lakh": the scale at the end is that of both. */
function scaledLow(tokens: Tokens, low: Candidate, high: Candidate): number {
  if (!high.num.scaled || low.num.scaled) return low.value;
  const word = tokens.lower[high.num.end - 1]!;
  const named = CARDINALS.get(word);
  const own = named?.kind === 'scale' || named?.kind === 'hundred' ? named.value : magnitude(high);
  return low.value * own < high.value ? low.value * own : low.value;
}

function magnitude(c: Candidate): number {
  let scale = 1;
  while (scale * 1000 <= Math.abs(c.value)) scale *= 1000;
  return scale;
}
