import { CAPITAL, WORD } from '../../../text/tokenize.js';
import { BODIES } from '../vocabulary/heads.js';
import type { Scene } from './scene.js';

const LEADS = new Set(
  'chairs heads leads directs runs chaired headed led directed presides co-chairs'.split(' '),
);

const INSIDE = new Set(['of', 'for', 'and', 'on', 'the', "'s"]);

/** The body that "who chairs the College of Chiefs" names at `who`, as printed; null where it is no such clause. */
export function bodyLed(scene: Scene, who: number, limit: number): { body: string; end: number } | null {
  const { doc } = scene;
  const { tokens } = doc;
  if (tokens.lower[who] !== 'who' || !LEADS.has(tokens.lower[who + 1] ?? '')) return null;
  let from = who + 2;
  if (tokens.lower[from] === 'over') from++;
  if (tokens.lower[from] === 'the') from++;
  let end = from;
  let isBody = false;
  for (let i = from; i < Math.min(limit, from + 9); i++) {
    const word = tokens.lower[i]!;
    const small = INSIDE.has(word);
    if (tokens.kind[i] !== WORD) break;
    if (!small && ((tokens.flags[i]! & CAPITAL) === 0 || scene.nameAt[i] !== -1)) break;
    if (BODIES.has(word)) isBody = true;
    if (!small) end = i + 1;
  }
  return isBody ? { body: doc.text.slice(tokens.start[from]!, tokens.end[end - 1]!), end } : null;
}
