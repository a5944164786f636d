/** Seats on the Human Rights Council: standing for one, holding one, with the term. */
import { isOurs } from './adoption-words.js';
import { type Draft, draft } from './draft.js';
import { groupOf } from './group.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

const RUN = new Set('candidacy candidature candidacies candidate candidates bid bidding'.split(' '));
const STAND = new Set('stand standing run running runs contest contesting'.split(' '));
const HOLD = new Set('elected elects membership member seat place term sits sit sat serves serve'.split(' '));
const HELD = new Set('member serving serves sits sitting sat holds'.split(' '));
const COUNCIL = new Set('council unhrc hrc'.split(' '));
const TERM = /^(?:19|20)\d\d$/;

interface Term {
  readonly first: number;
  readonly last: number;
  readonly value: string;
}

/** "2023-2025", "2023-25", "2023 to 2025" as EDTF. */
function termIn(r: Reading, from: number, to: number): Term | null {
  for (let i = Math.max(0, from); i + 2 < Math.min(to, r.lower.length); i++) {
    if (!TERM.test(r.lower[i]!) || !/^(?:-|–|—|to|\/|until|through)$/.test(r.lower[i + 1]!)) continue;
    const end = r.lower[i + 2]!;
    const full = TERM.test(end) ? end : /^\d\d$/.test(end) ? r.lower[i]!.slice(0, 2) + end : null;
    if (full !== null) return { first: i, last: i + 2, value: `${r.lower[i]}/${full}` };
  }
  return null;
}

/** "until the end of 2025": the year in which a term ends. */
function untilYear(r: Reading, from: number, end: number): Term | null {
  for (let i = from; i < Math.min(end, from + 16); i++) {
    if (!/^(?:until|till|through)$/.test(r.lower[i]!)) continue;
    for (let k = i + 1; k < i + 6; k++)
      if (TERM.test(r.lower[k] ?? '')) return { first: i, last: k, value: r.lower[k]! };
  }
  return null;
}

/** Candidacies and memberships of one sentence, at most one of each term. */
export function councilClaims(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const out: Draft[] = [];
  let council = -1;
  for (let i = first; i < end; i++) if (COUNCIL.has(r.lower[i]!) && isOurs(r, i)) council = i;
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    const stands = STAND.has(w);
    const seeks =
      /^(?:seeking|seeks)$/.test(w) &&
      /^(?:(?:re - )?election|a seat|a place|(?:a )?(?:second|third|new|another|fresh) term)\b/.test(
        r.lower.slice(i + 1, i + 5).join(' '),
      );
    if (RUN.has(w) || seeks || (stands && /^(?:for|the|again)$/.test(r.lower[i + 1] ?? ''))) {
      if (stands && !/^(?:election|re|a|the)$/.test(r.lower[i + 2] ?? '') && r.lower[i + 1] === 'for')
        continue;
      const near = termIn(r, i - 12, Math.min(end, i + 24));
      // "is a member for 2023-2025 and has run for re-election": the term that it holds, not the one it seeks.
      const term =
        near !== null &&
        near.last < i &&
        wordIn(r, first, near.first, HELD) &&
        /\bre ?-? ?election\b|\bagain\b/.test(r.lower.slice(i + 1, Math.min(end, i + 8)).join(' '))
          ? null
          : near;
      const seat = term !== null && wordIn(r, first, end, SEAT);
      if (council < 0 && !seat) continue;
      if (council >= 0 && Math.abs(council - i) > 16 && !term) continue;
      if (out.some((d) => d.type === 'candidacy')) continue;
      const planned =
        w === 'bid' && /prepar|plan|consider/.test(r.lower.slice(Math.max(first, i - 3), i).join(' '));
      out.push(
        draft(
          'candidacy',
          'candidacy',
          Math.min(i, term?.first ?? i),
          Math.max(i, term?.last ?? i, council > i && council - i < 14 ? council : i),
          {
            value: term?.value ?? null,
            pivot: i,
            verb: w,
            modality: planned ? 'planned' : 'asserted',
            parts: [{ part: 'trigger', first: i, last: i }],
            reasons: [`"${w}" with ${council >= 0 ? 'the Council' : 'a term'}`],
          },
        ),
      );
      continue;
    }
    if (!HOLD.has(w)) continue;
    const held = holds(r, i, first, end, council);
    if (held === null) continue;
    const term = termIn(r, i - 10, Math.min(end, i + 22)) ?? untilYear(r, i, end);
    if (out.some((d) => d.type === 'membership' || (d.type === 'candidacy' && Math.abs(d.pivot - i) < 16)))
      continue;
    out.push(
      draft(
        'membership',
        'membership',
        Math.min(held, i),
        Math.max(i, term?.last ?? i, council > i && council - i < 14 ? council : i),
        {
          value: term?.value ?? null,
          pivot: i,
          verb: w,
          modality: seated(r, held),
          parts: [{ part: 'trigger', first: i, last: i }],
          reasons: [`"${w}" with ${council >= 0 ? 'the Council' : 'a term'}`],
        },
      ),
    );
  }
  return out;
}

/** "will sit on the Council for 2023-2025": elected, the seat is held. */
function seated(r: Reading, held: number): Draft['modality'] {
  const group = groupOf(r, held);
  if (group.negated) return 'denied';
  return group.modality === 'planned' &&
    /^(?:will|'ll)$/.test(group.cue) &&
    /^sit|^serve/.test(r.lower[held]!)
    ? 'asserted'
    : group.modality;
}

const SEAT = new Set(['term', 'tenure', 'seat', 'seats', 'election']);

/** First token of a wording of holding a seat that ends at i; null if it is none. */
function holds(r: Reading, i: number, first: number, end: number, council: number): number | null {
  const w = r.lower[i]!;
  const back = r.lower.slice(Math.max(first, i - 5), i).join(' ');
  if (w === 'elected' || w === 'elects') {
    // "has been re-elected for the 2026-2028 term", the Council named before
    if (council < i && r.lower[i + 1] === 'for' && termIn(r, i, Math.min(end, i + 9)) !== null) return i;
    if (council < 0 && !/\bbody\b/.test(r.lower.slice(i, Math.min(end, i + 8)).join(' '))) return null;
    if (
      /\b(?:president|chair|chairman|chairperson|vice|judge|mayor)\b/.test(
        r.lower.slice(Math.max(first, i - 10), i).join(' '),
      )
    )
      return null;
    if (council >= 0 && (council < i - 8 || council > i + 14)) return null;
    if (
      /^(?:president|chair|vice|chairperson|head)$/.test(r.lower[i + 1] ?? '') ||
      r.lower[i + 2] === 'president'
    )
      return null;
    return i;
  }
  if (/^(?:sits?|sat|serves?)$/.test(w)) {
    return r.lower[i + 1] === 'on' && council > i && council - i < 8 ? i : null;
  }
  if (w === 'seat' || w === 'place') {
    const won =
      /\b(?:won|wins|win|secured|secures|gained|took|takes|holds|held|occupies|retained|obtained)\b/.exec(
        back,
      );
    if (won && council >= 0 && council - i < 9) return i - 2;
    return w === 'seat' && r.lower[i - 1] === 'council' && /^(?:it|which|that)$/.test(r.lower[i + 1] ?? '')
      ? i - 1
      : null;
  }
  if (w === 'term') {
    if (
      !/\b(?:serving|serves|in its|in the country's|served|began|begins|is in|first|second|third|current)\b/.test(
        back,
      )
    )
      return null;
    return council > i && council - i < 9 ? i - 1 : null;
  }
  if (w === 'member' || w === 'membership') {
    if (council < i || council - i > 8) return null;
    const link = r.lower[i + 1];
    if (link !== 'of' && link !== 'in' && link !== 'on') return null;
    return /\b(?:a|as|become|became|its|current|is|re)\b/.test(back) ? i - 1 : null;
  }
  return null;
}
