import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../model/errors.js';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.js';

export type Db = Database.Database;

/** How long a writer waits for another process to finish its transaction, in milliseconds. */
const BUSY_MS = 5000;

export interface OpenOptions {
  /** Open for reading: the file must exist, nothing is migrated. */
  readonly readonly?: boolean;
  readonly busyMs?: number;
}

/**
 * Opens (and, for writing, creates or migrates) a database. Throws StoreError: E_DB_NOT_FOUND, E_DB_NOT_DATABASE,
 * E_DB_NEWER, E_DB_OLDER (reading an older one), E_DB_BUSY, E_DB_UNWRITABLE, E_DISK_FULL, E_DISK.
 */
export function openDatabase(path: string, options: OpenOptions = {}): Db {
  const memory = path === ':memory:';
  try {
    if (!memory) checkPath(path, options.readonly === true);
    const db = new Database(path, {
      readonly: options.readonly === true,
      timeout: options.busyMs ?? BUSY_MS,
    });
    try {
      const version = readVersion(db);
      checkForeign(db, path, version);
      if (options.readonly !== true) {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = NORMAL');
        db.pragma('foreign_keys = ON');
        migrate(db, version);
      } else if (version < SCHEMA_VERSION) {
        throw new StoreError(
          'E_DB_OLDER',
          'store',
          path,
          `the database has schema ${version}, this program needs ${SCHEMA_VERSION}; "rapporteur doctor --migrate" brings it up to date`,
        );
      }
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw asStoreError(error, path);
  }
}

function checkPath(path: string, readonly: boolean): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory())
      throw new StoreError('E_DB_NOT_DATABASE', 'store', path, 'is a folder; name a file for the database');
    if (!readonly) accessSync(path, constants.W_OK);
    return;
  }
  if (readonly)
    throw new StoreError(
      'E_DB_NOT_FOUND',
      'store',
      path,
      'no such database; make one with "rapporteur run INPUT --db FILE"',
    );
  mkdirSync(dirname(path), { recursive: true });
}

function readVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function checkForeign(db: Db, path: string, version: number): void {
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'E_DB_NEWER',
      'store',
      path,
      `the database has schema ${version}, this program knows ${SCHEMA_VERSION}; use a newer rapporteur (nothing was changed)`,
    );
  }
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'").get() as {
    n: number;
  };
  if (version === 0 && tables.n > 0) {
    throw new StoreError(
      'E_DB_NOT_OURS',
      'store',
      path,
      'is a database of another program; name another file (nothing was changed)',
    );
  }
}

function migrate(db: Db, from: number): void {
  if (from === SCHEMA_VERSION) return;
  db.transaction(() => {
    for (const step of MIGRATIONS) {
      if (step.number <= from) continue;
      db.exec(step.sql);
      db.pragma(`user_version = ${step.number}`);
    }
  }).immediate();
}

/** What SQLite or the file system said, as a coded error that says what to do. */
export function asStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const make = (ours: string, text: string) => new StoreError(ours, 'store', path, text, { cause: error });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return make('E_DB_BUSY', 'another process is writing to the database; try again when it has finished');
  if (code === 'SQLITE_NOTADB')
    return make('E_DB_NOT_DATABASE', 'is not a SQLite database; name another file (nothing was changed)');
  if (code.startsWith('SQLITE_CORRUPT'))
    return make(
      'E_DB_CORRUPT',
      `the database is damaged (${message}); restore a backup, or run "rapporteur doctor"`,
    );
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return make(
      'E_DISK_FULL',
      'no room left on the disk; free some and run again: what was stored before is safe',
    );
  if (
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM' ||
    code === 'SQLITE_READONLY' ||
    code === 'SQLITE_CANTOPEN'
  )
    return make(
      'E_DB_UNWRITABLE',
      `the database cannot be written (${message}); check the path and its permissions`,
    );
  if (code.startsWith('SQLITE_IOERR'))
    return make(
      'E_DISK',
      `the disk could not be read or written (${message}); see whether it is full or failing`,
    );
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return make('E_DB_UNWRITABLE', 'a part of the path is a file, not a folder; name another path');
  return make('E_STORE', message);
}
