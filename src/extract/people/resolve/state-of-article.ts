import type { Scene } from '../titles/scene.js';

/**
 * The state that an office without one belongs to: the only one that the article names, or one named at least twice
 * as often as any other and four times or more. Null where two are in play.
 */
export function stateOfArticle(scene: Scene): string | null {
  const counts = new Map<string, number>();
  // A capital is mostly where something took place.
  for (const state of scene.states)
    if (state.kind !== 'capital' && !isOfName(scene, state.first))
      counts.set(state.iso3, (counts.get(state.iso3) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  if (second === undefined) return first[0];
  return first[1] >= 4 && first[1] >= 2 * second[1] ? first[0] : null;
}

/** "Queen Letizia of Spain", "Ambassador Greta Olsson (Sweden)": the state of the one person named. */
function isOfName(scene: Scene, first: number): boolean {
  const before = scene.doc.tokens.lower[first - 1];
  return (before === 'of' || before === '(') && (scene.nameAt[first - 2] ?? -1) !== -1;
}
