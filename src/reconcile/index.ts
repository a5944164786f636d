import type { Db } from '../store/open.js';
import { reconcileChecks } from './checks/store.js';
import { readDecisions } from './identities/decisions.js';
import { reconcileIdentities } from './identities/store.js';
import { reconcileStories } from './stories/index.js';

export interface ReconcileOptions {
  /** File of the user's decisions on identities; that beside the database by default. */
  readonly decisions?: string;
}

/** How many rows each step changed: all zero on a second run over the same input. */
export interface ReconcileReport {
  readonly stories: number;
  readonly identities: number;
  readonly checks: number;
}

/** Where decisions on identities are kept: beside the database, so that they outlive it. */
export function decisionsFile(database: string): string {
  return `${database.replace(/\.(?:db|sqlite3?)$/, '')}.decisions.json`;
}

/** What only the whole database can tell: stories, identities, checks. Idempotent; the order of input does not matter. */
export function reconcile(db: Db, options: ReconcileOptions = {}): ReconcileReport {
  const decisions = readDecisions(options.decisions ?? decisionsFile(db.name));
  return db
    .transaction(() => ({
      stories: reconcileStories(db),
      identities: reconcileIdentities(db, decisions),
      checks: reconcileChecks(db),
    }))
    .immediate();
}
