/** Numbers that count nothing: differences and shares in words. */
import type { Num } from './numbers.js';
import type { Reading } from './read.js';
import type { Scene } from './scene.js';

/** "seven out of ten", "two in three recommendations": a share. */
export function isRatio(scene: Scene, num: Num): boolean {
  const { r, nums } = scene;
  const small = (n: Num | undefined): boolean => n !== undefined && n.value <= 10;
  if (!small(num)) return false;
  if (num.of?.value === 10) return true;
  const next = r.lower[num.last + 1] === 'in' ? nums.find((n) => n.first === num.last + 2) : undefined;
  const back = r.lower[num.first - 1] === 'in' ? nums.find((n) => n.last === num.first - 2) : undefined;
  const one = r.lower[num.first - 1] === 'in' && r.lower[num.first - 2] === 'one';
  return small(next) || small(back) || one;
}

/** "nine more than the 249", "a dozen fewer": a difference, no count. */
export function isComparative(r: Reading, num: Num): boolean {
  const w = r.lower[num.npLast] ?? '';
  const next = r.lower[num.npLast + 1] ?? '';
  const than = next === 'than' && /^(?:more|fewer|less|higher|recommendations)$/.test(w);
  return than || (/^(?:more|fewer|less)$/.test(next) && r.lower[num.npLast + 2] === 'than');
}
