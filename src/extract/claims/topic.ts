/** The state under review: whom the article is about, as against those who speak, recommend or are listed. */
import { type StateMention, stateMentions } from '../../reference/states.js';
import type { Doc } from '../../text/doc.js';
import { triggersOf } from './lexicon.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

export interface Topic {
  /** ISO3 of the state that the article is about; null where none stands out. */
  readonly main: string | null;
  /** Others that are about as prominent. */
  readonly rivals: ReadonlySet<string>;
  /** States named together as reviewed: "the reviews of Hungary, Suriname and Greece". */
  readonly group: readonly string[];
  readonly why: string;
  /** Another state is named about half as much: what follows no name may be of either. */
  readonly contested: boolean;
}

const OWN = new Set(
  'delegation government authorities report review upr record human national cabinet foreign minister ministry ambassador parliament rights second third fourth first periodic team outcome mid progress'.split(
    ' ',
  ),
);
const HEARD = new Set(['from', 'by', 'like', 'including', 'and', 'as']);

export function topicOf(r: Reading, title: Doc | null): Topic {
  const score = new Map<string, number>();
  const add = (iso3: string, by: number): void => {
    score.set(iso3, (score.get(iso3) ?? 0) + by);
  };
  const firstEnd = r.doc.sentences.first[1] ?? 0;
  r.states.forEach((m, k) => {
    add(m.iso3, weight(r, m, k) * (m.first < firstEnd ? 2 : 1));
  });
  const group = groupInText(r);
  if (title) {
    const titled = stateMentions(title);
    titled.forEach((m, k) => {
      add(m.iso3, k === 0 ? 5 : 2.5);
    });
  }
  const ranked = [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [top, second] = ranked;
  if (top === undefined || top[1] < 1) {
    const country = r.doc.outletCountry;
    return {
      main: country,
      rivals: new Set(),
      group: [],
      contested: false,
      why: country ? "the outlet's country, none named" : 'no state named',
    };
  }
  const rivals = new Set(
    ranked.filter(([iso3, n]) => iso3 !== top[0] && n >= top[1] * 0.75).map(([iso3]) => iso3),
  );
  const why = second
    ? `${top[0]} ${top[1].toFixed(1)} against ${second[0]} ${second[1].toFixed(1)}`
    : `${top[0]} alone`;
  const contested = second !== undefined && second[1] >= top[1] * 0.45;
  return { main: top[0], rivals, group, why, contested };
}

function weight(r: Reading, m: StateMention, k: number): number {
  const { lower } = r;
  const next = lower[m.last + 1] ?? '';
  const before = lower[m.first - 1] ?? '';
  // One of three or more states in a row: "Argentina, Gambia and Nepal".
  if (runOf(r, k).length >= 3) return 0.15;
  if (m.kind === 'name' && before === ',' && (lower[m.first - 2] ?? '') === 'geneva') return 0;
  let w = m.kind === 'name' ? 1 : 0.8;
  if (next === "'s" || next === '’') w += wordIn(r, m.last + 2, m.last + 6, OWN) ? 2 : 0.5;
  else if (m.kind === 'demonym' && wordIn(r, m.last + 1, m.last + 5, OWN)) w += 1;
  if (
    (before === 'of' || before === 'on') &&
    /^(?:review|report|upr|outcome|outcomes|situation|record|\)|working)$/.test(lower[m.first - 2] ?? '')
  )
    w += 2;
  if (
    before === 'the' &&
    lower[m.first - 2] === 'of' &&
    /^(?:review|report|upr|outcome|delegation|\))$/.test(lower[m.first - 3] ?? '')
  )
    w += 2;
  for (let i = m.last + 1; i < m.last + 4; i++) if (triggersOf(lower[i] ?? '')) w += 0.7;
  if (HEARD.has(before) && before !== 'and') w *= 0.5;
  // "which 11 countries including Namibia and Portugal asked for": those named for others.
  const run = runOf(r, k);
  const opens = lower[r.states[run[0]!]!.first - 1] ?? '';
  if (opens === 'including' || (opens === 'as' && lower[r.states[run[0]!]!.first - 2] === 'such'))
    w = Math.min(w, 0.25);
  return w;
}

function runOf(r: Reading, k: number): number[] {
  const { states } = r;
  let a = k;
  let b = k;
  while (a > 0 && joined(r, states[a - 1]!, states[a]!)) a--;
  while (b + 1 < states.length && joined(r, states[b]!, states[b + 1]!)) b++;
  return Array.from({ length: b - a + 1 }, (_, i) => a + i);
}

const JOINS = new Set([',', 'and', 'the', 'or', ';', '&']);

function joined(r: Reading, a: StateMention, b: StateMention): boolean {
  const gap = b.first - a.last - 1;
  if (gap < 1 || gap > 3) return false;
  for (let i = a.last + 1; i < b.first; i++) if (!JOINS.has(r.lower[i]!)) return false;
  return true;
}

/** States in a row right after "reviews of", "outcomes of", or before a colon that closes the lead. */
function groupInText(r: Reading): string[] {
  for (let k = 0; k < r.states.length; k++) {
    const run = runOf(r, k);
    if (run.length < 2) continue;
    const first = r.states[run[0]!]!;
    const back = r.lower.slice(Math.max(0, first.first - 9), first.first).join(' ');
    if (/\b(?:reviews?|outcomes?|reports?|upr)\b.*\b(?:of|on|for)(?: the)?$/.test(back))
      return run.map((i) => r.states[i]!.iso3);
    k = run.at(-1)!;
  }
  return [];
}
