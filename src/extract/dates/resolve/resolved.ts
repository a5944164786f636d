import type { Certainty, DateBasis } from '../../../model/fact.js';
import type { Point } from './point.js';

/** A value with its ground. `point` is null where the place in the calendar stays open. */
export interface Resolved {
  readonly value: string;
  readonly point: Point | null;
  readonly basis: DateBasis;
  readonly certainty: Certainty;
  /** EDTF where it differs from the point's ("XXXX-09-27"). */
  readonly edtf?: string | null;
}

export function open(value: string, edtf: string | null = null): Resolved {
  return { value, point: null, basis: 'none', certainty: 'certain', edtf };
}

export function known(point: Point, basis: DateBasis, certainty: Certainty = 'certain'): Resolved {
  return { value: point.value, point, basis, certainty };
}
