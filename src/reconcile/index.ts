import type { Db } from '../store/open.js';
import { reconcileStories } from './stories/index.js';

export interface ReconcileOptions {
  /** File of the user's decisions on identities; none by default. */
  readonly decisions?: string;
}

/** How many rows each step changed: all zero on a second run over the same input. */
export interface ReconcileReport {
  readonly stories: number;
  readonly identities: number;
  readonly checks: number;
}

/** What only the whole database can tell: stories, identities, checks. Idempotent; the order of input does not matter. */
export function reconcile(db: Db, _options: ReconcileOptions = {}): ReconcileReport {
  return db.transaction(() => ({ stories: reconcileStories(db), identities: 0, checks: 0 })).immediate();
}
