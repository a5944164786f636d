/** The state that a claim's own words name as whose recommendations or review it is. */
import { T } from '../../text/closed.js';
import type { Draft } from './draft.js';
import { groupOf } from './group.js';
import { BE, HAVE } from './lexicon.js';
import type { Reading } from './read.js';

/** A state right before the verb group ("Bahrain has approved"), or behind "by", "of", "for", "on" after the words. */
export function subjectState(
  r: Reading,
  d: Draft,
): { iso3: string; why: string; strong: boolean; acts?: boolean } | null {
  const trigger = d.parts.find((p) => p.part === 'trigger')?.first ?? d.pivot;
  const group = groupOf(r, trigger);
  const s = r.doc.sentences.of[trigger]!;
  const start = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  if (d.type === 'review' || d.type === 'adoption') {
    const own = clauseSubject(r, trigger, start);
    if (own) return own;
  }
  const given =
    group.passive && d.type === 'received' && r.hits.get(trigger)?.act === 'receive' && d.pivot > trigger;
  if (!group.passive || given) {
    for (let i = group.first - 1; i >= Math.max(start, group.first - 4); i--) {
      const k = r.stateAt[i]!;
      if (k >= 0) {
        const m = r.states[k]!;
        const people =
          m.kind === 'demonym' &&
          !/^(?:government|delegation|authorities|team|state|side|cabinet)$/.test(r.lower[m.last + 1] ?? '');
        const before = r.lower[m.first - 1] ?? '';
        if (people || /^(?:by|from|in|with)$/.test(before)) return null;
        return {
          iso3: m.iso3,
          why: `"${r.doc.text.slice(m.start, m.end)}" is the subject`,
          strong: counted(d),
          acts: !given,
        };
      }
      if (r.lower[i] === ',') {
        const open = appositionOpens(r, i, start);
        if (open < 0) break;
        i = open;
        const m = r.stateAt[open - 1]! >= 0 ? r.states[r.stateAt[open - 1]!]! : null;
        if (m === null || (m.kind === 'demonym' && r.lower[m.first - 1] !== 'the')) break;
        if (/^(?:by|from|in|with)$/.test(r.lower[m.first - 1] ?? '')) return null;
        return {
          iso3: m.iso3,
          why: `"${r.doc.text.slice(m.start, m.end)}" is the subject`,
          strong: counted(d),
          acts: !given,
        };
      }
      if (!/^(?:government|the|'s|delegation|has|had|also|’|authorities|team|cabinet)$/.test(r.lower[i]!))
        break;
    }
  }
  for (let i = Math.max(trigger, d.pivot) + 1; i < Math.min(end, Math.max(d.last, trigger) + 7); i++) {
    const k = r.stateAt[i]!;
    if (k < 0) continue;
    const m = r.states[k]!;
    const link = r.lower[m.first - 1] === 'the' ? r.lower[m.first - 2] : r.lower[m.first - 1];
    const possessive = r.lower[m.last + 1] === "'s";
    if (
      (link === 'by' && group.passive && d.type !== 'received') ||
      (link === 'of' && /^(?:support|upr|\)|review|outcome|outcomes)$/.test(before(r, m.first))) ||
      link === 'for' ||
      possessive
    ) {
      return {
        iso3: m.iso3,
        why: `"${r.doc.text.slice(m.start, m.end)}" after "${link}"`,
        strong: possessive || link === 'of',
      };
    }
    break;
  }
  return null;
}

/** "while North Korea is due for its own review": the state that opens the clause and has a verb of its own. */
function clauseSubject(
  r: Reading,
  trigger: number,
  start: number,
): { iso3: string; why: string; strong: boolean } | null {
  let from = start;
  for (let i = trigger - 1; i > start; i--)
    if (/^(?:[,;:]|while|whereas|and|but|when|as|that)$/.test(r.lower[i]!)) {
      from = i + 1;
      break;
    }
  const k = r.stateAt[from]! >= 0 || r.lower[from] !== 'the' ? r.stateAt[from]! : r.stateAt[from + 1]!;
  if (k < 0) return null;
  const m = r.states[k]!;
  const next = r.lower[m.last + 1] ?? '';
  if (
    m.kind === 'demonym' ||
    m.last >= trigger ||
    !(BE.has(next) || HAVE.has(next) || r.doc.tags.tag[m.last + 1] === T.modal)
  )
    return null;
  return { iso3: m.iso3, why: `"${r.doc.text.slice(m.start, m.end)}" opens the clause`, strong: true };
}

function counted(d: Draft): boolean {
  return d.type !== 'recommending_states' && d.type !== 'speaking_states';
}

/** The comma that opens "Venezuela, reviewed in January of that year, accepted": right behind a state; -1 for none. */
function appositionOpens(r: Reading, close: number, start: number): number {
  for (let i = close - 1; i > Math.max(start, close - 14); i--) {
    if (r.lower[i] === ';' || r.lower[i] === ':') return -1;
    if (r.lower[i] === ',') return r.stateAt[i - 1]! >= 0 ? i : -1;
  }
  return -1;
}

function before(r: Reading, first: number): string {
  return r.lower[first - 1] === 'the' ? (r.lower[first - 3] ?? '') : (r.lower[first - 2] ?? '');
}
