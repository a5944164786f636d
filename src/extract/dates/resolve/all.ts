import type { DateFact } from '../../../model/fact.js';
import { edtfOf } from '../edtf.js';
import type { Scan } from '../scan.js';
import type { Match } from '../under.js';
import { calendar } from './calendar.js';
import { type Context, newContext, remember } from './context.js';
import { readDocument } from './document.js';
import { lendYear, linkOf } from './links.js';
import { relative } from './relative.js';
import { open, type Resolved } from './resolved.js';
import { type Tense, tenseAt } from './tense.js';

/** Resolves matches in text order; each may lean on those before it. */
export function resolveAll(s: Scan, matches: readonly Match[]): DateFact[] {
  const c = newContext(s.doc);
  const ranges = link(s, matches);
  readDocument(c, s, matches);
  const out: DateFact[] = [];
  for (let n = 0; n < matches.length; n++) {
    const match = matches[n]!;
    const found = resolveOne(c, s, match);
    const sentence = s.doc.sentences.of[match.first]!;
    if (found.point !== null) remember(c, found.point, sentence);
    out.push(factOf(s, match, found, n, ranges[n] ?? null));
  }
  return out;
}

/** Lends years between neighbours and names the ranges. */
function link(s: Scan, matches: readonly Match[]): (string | null)[] {
  const ranges: (string | null)[] = new Array(matches.length).fill(null);
  for (let n = matches.length - 2; n >= 0; n--) {
    const kind = linkOf(s, matches[n]!, matches[n + 1]!);
    if (kind === null) continue;
    lendYear(matches[n]!, matches[n + 1]!);
    if (kind === 'range' && ranges[n + 1] === null) {
      ranges[n] = `r${n + 1}`;
      ranges[n + 1] = `r${n + 1}`;
    }
  }
  return ranges;
}

function resolveOne(c: Context, s: Scan, match: Match): Resolved {
  const { what } = match;
  if (what.kind === 'fixed') return open(what.value);
  const sentence = s.doc.sentences.of[match.first]!;
  const tense = tenseOf(s, match, sentence);
  return what.kind === 'rel' ? relative(c, what, tense, sentence) : calendar(c, what, tense);
}

function tenseOf(s: Scan, match: Match, sentence: number): Tense {
  const { what } = match;
  if (what.kind === 'cal' && what.year !== undefined) return 'none';
  const { first } = s.doc.sentences;
  return tenseAt(s, match.first, match.end, first[sentence]!, first[sentence + 1]!);
}

function factOf(s: Scan, match: Match, found: Resolved, n: number, rangeId: string | null): DateFact {
  const { tokens, text } = s.doc;
  const start = tokens.start[match.first]!;
  const end = tokens.end[match.end - 1]!;
  return {
    key: `d${n + 1}`,
    start,
    end,
    text: text.slice(start, end),
    rule: match.rule,
    certainty: found.certainty,
    type: match.type,
    value: found.value,
    ...edtfOf(found),
    role: 'event',
    basis: found.basis,
    rangeId,
    mod: match.mod ?? null,
  };
}
