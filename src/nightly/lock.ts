import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { InputError } from '../model/errors.js';

/**
 * Runs `work` while no other process holds the same lock. The lock is an exclusive transaction of SQLite, that is a lock of the
 * operating system on the file: it goes with the process that holds it, however that ends, so none has to be judged stale.
 * Throws `E_LOCKED`, naming the holder, when it is taken.
 */
export async function withLock<R>(path: string, work: () => Promise<R>): Promise<R> {
  mkdirSync(dirname(path), { recursive: true });
  const note = `${path}.holder`;
  const db = new Database(path, { timeout: 0 });
  try {
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
      const message = `another round is at work (${holder(note)}); it will be gone when that process ends`;
      throw new InputError('E_LOCKED', 'fetch', path, message);
    }
    writeFileSync(note, `process ${process.pid} on ${hostname()} since ${new Date().toISOString()}\n`);
    try {
      return await work();
    } finally {
      rmSync(note, { force: true });
    }
  } finally {
    db.close();
  }
}

function holder(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim();
  } catch {
    return 'it left no name';
  }
}
