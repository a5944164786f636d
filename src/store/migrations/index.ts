import { base } from './001-base.js';
import { frontier } from './002-frontier.js';
import { relay } from './003-relay.js';
import { conversion } from './004-conversion.js';
import { robots } from './005-robots.js';

export interface Migration {
  /** The schema version that it leads to: consecutive from 1. */
  readonly number: number;
  readonly sql: string;
}

/** All migrations in order. To add one: a numbered file and a line here; never change one that was released. */
export const MIGRATIONS: readonly Migration[] = [base, frontier, relay, conversion, robots];

export const SCHEMA_VERSION = MIGRATIONS.length;
