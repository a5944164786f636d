import { headOf } from '../vocabulary/heads.js';
import type { TitlePhrase } from './phrase.js';
import type { Scene } from './scene.js';

const SERVANTS = new Set('spokesman spokeswoman spokesperson aide adviser advisor ally'.split(' '));
const SERVING = new Set(['for', 'to', 'of']);
const INDEFINITE = new Set(['a', 'an', 'another', 'one']);

/** "a spokesperson for Justice Minister [Ann Lee]": the office right before the name is hers, the other somebody else's who serves her. */
export function servesOffice(scene: Scene, phrase: TitlePhrase): boolean {
  const { lower } = scene.doc.tokens;
  const after = phrase.heads[0]! + 1;
  if (!SERVANTS.has(lower[after - 1]!) || !SERVING.has(lower[after] ?? '')) return false;
  if (headOf(lower[phrase.end - 1]!) === '' || after >= phrase.end - 1) return false;
  // "Spokesman for the President Ann Lee" can be her own title.
  return lower[after + 1] !== 'the' || INDEFINITE.has(lower[phrase.first - 1] ?? '');
}
