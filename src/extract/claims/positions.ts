/** Positions on single recommendations: "rejected a call to abolish the death penalty", with the theme. */
import { themeAt } from '../../reference/themes.js';
import { type Draft, draft } from './draft.js';
import { predicate } from './frames.js';
import { governor } from './governor.js';
import { RECOMMENDATION } from './lexicon.js';
import { uncounted } from './numbers.js';
import { POSITION, type Scene } from './scene.js';
import type { Tie } from './tie.js';

const CALL = new Set(['call', 'calls', 'recommendation']);
const STANCE: Readonly<Record<string, string>> = {
  support: 'supported',
  note: 'noted',
  pend: 'pending',
  partly: 'partially_supported',
};

/** Positions told without a number, where a theme is named behind the noun. */
export function positionClaims(scene: Scene): Draft[] {
  const { r, first, end, nums } = scene;
  const out: Draft[] = [];
  if (scene.foreign) return out;
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    if (!RECOMMENDATION.has(w) && !CALL.has(w)) continue;
    if (nums.some((n) => n.npFirst <= i && i <= n.npLast + 1)) continue;
    const theme = themeBehind(scene, i);
    if (theme === null) continue;
    const np = uncounted('rec', i, determiner(scene, i), i);
    const back = predicate(r, np, end);
    const fore = governor(r, np, first, nums);
    const tie: Tie | null = back !== null && back.kind !== 'reduced' ? back : fore;
    if (tie === null || !POSITION.has(tie.hit.act) || tie.group.modality === 'possible') continue;
    const stance = tie.hit.act === 'support' && tie.negated ? 'noted' : STANCE[tie.hit.act]!;
    if (tie.hit.act === 'note' && tie.negated) continue;
    out.push(
      draft(
        'position',
        `position-${tie.kind}`,
        Math.min(np.npFirst, tie.hit.at),
        Math.max(theme.last, tie.hit.last),
        {
          value: stance,
          theme: theme.theme,
          pivot: i,
          verb: tie.hit.lemma,
          parts: [
            { part: 'trigger', first: tie.hit.at, last: tie.hit.last },
            { part: 'noun', first: i, last: i },
          ],
          reasons: [`position: ${stance}, theme "${theme.theme}"`],
        },
      ),
    );
  }
  return out;
}

function determiner(scene: Scene, i: number): number {
  return /^(?:a|an|the|those|these|any|its)$/.test(scene.r.lower[i - 1] ?? '') ? i - 1 : i;
}

/** The theme named behind the noun, in its clause. */
function themeBehind(scene: Scene, at: number): { theme: string; last: number } | null {
  const { lower } = scene.r;
  if (
    !/^(?:to|on|for|about|concerning|regarding|that|calling|against|relating|of)$/.test(lower[at + 1] ?? '')
  )
    return null;
  for (let k = at + 2; k < Math.min(scene.end, at + 14); k++) {
    if (lower[k] === ';' || lower[k] === ':') return null;
    const found = themeAt(lower, k);
    if (found) return found;
  }
  return null;
}
