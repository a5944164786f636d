/** Whose review a relative clause or an apposition tells of: "Nauru, whose record was examined on Tuesday", "Cyprus, reviewed in January". */
import type { Reading } from './read.js';

const RELATIVE = /^(?:whose|which|who)$/;
const BARE =
  /^(?:itself|also|last|first|next|up|due|reviewed|examined|scrutinised|scrutinized|assessed|evaluated|quizzed|grilled)$/;

/** ISO3 of the state right before the clause that holds token `at`; null where none opens there. */
export function reviewedState(r: Reading, at: number, date: number): string | null {
  const s = r.doc.sentences.of[at]!;
  const first = r.doc.sentences.first[s]!;
  for (let i = Math.min(at, date); i > first + 1 && Math.min(at, date) - i < 14; i--) {
    const w = r.lower[i]!;
    const k = r.stateAt[i - 2] ?? -1;
    if (r.lower[i - 1] === ',' && k >= 0 && (RELATIVE.test(w) || BARE.test(w)))
      return r.states[k]!.kind === 'demonym' ? null : r.states[k]!.iso3;
    if (w === ';' || (w === ',' && i < Math.min(at, date) - 1)) return null;
  }
  // "Saudi Arabia's turn comes in", "Bahrain's turn"
  for (let i = date - 1; i > first && date - i < 9; i--) {
    if (r.lower[i] !== 'turn') continue;
    const k = r.stateAt[i - 1]! >= 0 ? r.stateAt[i - 1]! : (r.stateAt[i - 2] ?? -1);
    return k >= 0 ? r.states[k]!.iso3 : null;
  }
  return null;
}
