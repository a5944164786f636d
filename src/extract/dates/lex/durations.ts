import type { Unit } from '../under.js';
import { countText } from './numbers.js';

/** TIMEX3 duration of a count of units: P5Y, PT2H, PXD; a fortnight is two weeks (the caller doubles). */
export function durationValue(count: number, unit: Unit): string {
  const n = countText(count);
  switch (unit) {
    case 'S':
      return `PT${n}S`;
    case 'MIN':
      return `PT${n}M`;
    case 'H':
      return `PT${n}H`;
    case 'WE':
      return `P${n}WE`;
    case 'HY':
      return Number.isNaN(count) ? 'PXM' : `P${countText(count * 6)}M`;
    case 'DE':
    case 'CE':
      // "half a century", "a decade and a half": in years, as no one writes P0.5CE.
      if (!Number.isInteger(count) && !Number.isNaN(count))
        return `P${countText(count * (unit === 'DE' ? 10 : 100))}Y`;
      return `P${n}${unit}`;
    default:
      return `P${n}${unit}`;
  }
}
