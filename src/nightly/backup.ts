import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../model/errors.js';
import type { Db } from '../store/open.js';

export interface Backup {
  readonly path: string;
  /** Older copies that were removed. */
  readonly removed: readonly string[];
}

/**
 * Copies the database with SQLite's online backup (readers and writers may go on), checks the copy, gives it its name only then,
 * and keeps the `keep` newest copies. The name holds the time in UTC, so that a change of the clocks hides none.
 */
export async function backupDatabase(db: Db, folder: string, keep: number, now: Date): Promise<Backup> {
  mkdirSync(folder, { recursive: true });
  const stem = basename(db.name, '.db');
  const path = join(folder, `${stem}-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.db`);
  const partial = `${path}.partial`;
  try {
    await db.backup(partial);
    checkCopy(partial);
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    if (cause instanceof StoreError) throw cause;
    const message = `no backup could be written to ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new StoreError('E_BACKUP', 'store', path, message, { cause });
  }
  return { path, removed: rotate(folder, stem, keep) };
}

/** The folder of the backups: beside the database. */
export function backupFolder(db: string): string {
  return join(dirname(db), 'backups');
}

function checkCopy(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE'); // a copy of one file: nothing may be left in a log beside it
    const found = copy.pragma('quick_check', { simple: true });
    if (found !== 'ok')
      throw new StoreError(
        'E_BACKUP',
        'store',
        path,
        `the copy is damaged (${String(found)}); run "rapporteur doctor"`,
      );
  } finally {
    copy.close();
  }
}

function rotate(folder: string, stem: string, keep: number): string[] {
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(`${stem}-`) && /-\d{8}T\d{6}Z\.db$/.test(name))
    .sort();
  const old = copies.slice(0, Math.max(0, copies.length - keep)).map((name) => join(folder, name));
  for (const path of old) rmSync(path);
  return old;
}
