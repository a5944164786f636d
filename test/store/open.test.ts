import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/migrations/index.js';
import { openDatabase } from '../../src/store/open.js';
import { SqliteStore } from '../../src/store/sqlite.js';
import { fileIn, scratch } from '../support.js';

const folder = scratch();
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('opening a database', () => {
  it('makes one at the present schema, and opens it again', () => {
    const path = join(folder, 'deep/new.db');
    new SqliteStore(path).close();
    const db = openDatabase(path, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(db.prepare('SELECT count(*) AS n FROM reference_upr_outcomes').get()).not.toEqual({ n: 0 });
    db.close();
  });
  it('refuses a newer one and leaves it as it is', () => {
    const path = join(folder, 'newer.db');
    const db = new Database(path);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = readFileSync(path);
    expect(codeOf(() => openDatabase(path))).toBe('E_DB_NEWER');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
  it('refuses what is no database, a foreign one, a folder, and an absent one', () => {
    expect(
      codeOf(() => openDatabase(fileIn(folder, 'text.db', 'this is no database at all, only words'))),
    ).toBe('E_DB_NOT_DATABASE');
    const foreign = join(folder, 'foreign.db');
    const db = new Database(foreign);
    db.exec('CREATE TABLE cats (name TEXT)');
    db.close();
    expect(codeOf(() => openDatabase(foreign))).toBe('E_DB_NOT_OURS');
    expect(codeOf(() => openDatabase(folder))).toBe('E_DB_NOT_DATABASE');
    expect(codeOf(() => openDatabase(join(folder, 'none.db'), { readonly: true }))).toBe('E_DB_NOT_FOUND');
  });
  it('refuses an unwritable place', () => {
    const file = fileIn(folder, 'a-file', 'x');
    expect(codeOf(() => openDatabase(join(file, 'under.db')))).toBe('E_DB_UNWRITABLE');
    chmodSync(file, 0o400);
  });
  it('says that another process is writing', () => {
    const path = join(folder, 'busy.db');
    const store = new SqliteStore(path);
    const other = new Database(path, { timeout: 0 });
    other.exec('BEGIN IMMEDIATE');
    store.db.pragma('busy_timeout = 50');
    expect(codeOf(() => store.batch(() => {}))).toBe('E_DB_BUSY');
    other.exec('ROLLBACK');
    other.close();
    store.close();
  });
  it('migrates an older one in place and keeps its rows', () => {
    const path = join(folder, 'older.db');
    const db = openDatabase(path);
    db.exec("INSERT INTO persons (id, name) VALUES (7, 'Kept')");
    db.close();
    openDatabase(path).close();
    const again = openDatabase(path, { readonly: true });
    expect(again.prepare('SELECT name FROM persons').all()).toEqual([{ name: 'Kept' }]);
    again.close();
  });
});
