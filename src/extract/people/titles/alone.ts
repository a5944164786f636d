import { CAPITAL } from '../../../text/tokenize.js';
import { HONORIFICS } from '../vocabulary/heads.js';
import type { Scene } from './scene.js';

/** Nouns for whoever leads a body, an office where the words say whose. */
const LEADERS = new Set(
  'head chief leader founder co-founder cofounder manager principal executive'.split(' '),
);
const OWNERS = new Set(['its', 'their']);
/** Bodies in a parliament that deputies sit with. */
const BENCHES = new Set(
  'faction party bloc group caucus alliance coalition fraction parliament assembly'.split(' '),
);
/** How far from the name its bench may be told, in tokens. */
const REACH = 9;

/** An office noun that makes an office only with other words, alone from `first` to `end`, where what stands round it says as much. */
export function standsAlone(scene: Scene, first: number, end: number, noun: string): boolean {
  const { lower, flags } = scene.doc.tokens;
  const before = lower[first - 1] ?? '';
  // "Its head, Ann Lee": the head of what was told of before; "his head" is something else.
  if (LEADERS.has(noun)) return OWNERS.has(before) && named(scene, end) >= 0;
  // "Justice Ann Lee" is a judge, "Ministry of Justice Ann Lee" is none.
  if (noun === 'justice')
    return (flags[end - 1]! & CAPITAL) !== 0 && scene.nameAt[end] !== -1 && !INSIDE.has(before);
  return noun === 'deputy' && sitsWith(scene, end) && before !== "'s" && !PERSONAL.has(before);
}
const INSIDE = new Set(['of', 'for', 'and', '&', 'in', 'the', "'s"]);
const PERSONAL = new Set(['his', 'her', 'their', 'its', 'my', 'our']);

/** The name that an office noun stands before, with or without a comma and courtesy words; -1 for none. */
function named(scene: Scene, end: number): number {
  const { lower } = scene.doc.tokens;
  let at = lower[end] === ',' ? end + 1 : end;
  while (HONORIFICS.has(lower[at] ?? '') || lower[at] === '.') at++;
  return scene.nameAt[at] ?? -1;
}

/** "deputy Ann Lee of the Civic Union faction": who sits in a parliament, no second-in-command. */
function sitsWith(scene: Scene, end: number): boolean {
  const { lower } = scene.doc.tokens;
  const n = named(scene, end);
  if (n < 0) return false;
  const after = scene.names[n]!.end;
  if (lower[after] !== 'of' && lower[after] !== 'from') return false;
  for (let i = after + 1; i < after + REACH && lower[i] !== ',' && lower[i] !== '.'; i++)
    if (BENCHES.has(lower[i] ?? '')) return true;
  return false;
}
