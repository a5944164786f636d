import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { cli, fileIn, jsonl, ROOT, scratch } from '../support.js';

const folder = scratch();
const text = (i: number): string =>
  `On ${(i % 28) + 1} May 2024 Minister Ann Other said that Tonga accepted ${i} of 240 recommendations. `.repeat(
    40,
  );
const many = fileIn(
  folder,
  'many.jsonl',
  jsonl(Array.from({ length: 200 }, (_, i) => ({ id: i, text: text(i) }))),
);

/** Waits until a run has begun to write. */
async function writing(db: string): Promise<void> {
  while (!existsSync(`${db}-wal`)) await new Promise((r) => setTimeout(r, 20));
}

it('stops at Ctrl-C with what it did stored, and goes on the next time', async () => {
  const db = join(folder, 'stopped.db');
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'run', many, '--db', db], {
    stdio: 'ignore',
  });
  await writing(db);
  child.kill('SIGINT');
  const code = await new Promise((r) => child.on('close', r));
  // A fast machine may have finished.
  expect([0, 1]).toContain(code);
  expect(await cli(['doctor', '--db', db])).toMatchObject({ code: 0 });
  expect(await cli(['run', many, '--db', db])).toMatchObject({ code: 0 });
  const open = new Database(db, { readonly: true });
  expect(open.prepare('SELECT count(*) AS n FROM articles').get()).toEqual({ n: 200 });
  open.close();
});

it('survives kill -9 at any moment', async () => {
  const db = join(folder, 'killed.db');
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), 'run', many, '--db', db], {
    stdio: 'ignore',
  });
  await writing(db);
  child.kill('SIGKILL');
  await new Promise((r) => child.on('close', r));
  expect(await cli(['run', many, '--db', db])).toMatchObject({ code: 0 });
  expect(await cli(['doctor', '--db', db])).toMatchObject({ code: 0 });
});

it('says that another process is writing, with exit code 3', async () => {
  const db = join(folder, 'busy.db');
  await cli(['run', fileIn(folder, 'one.jsonl', jsonl([{ id: 1, text: 'x y z' }])), '--db', db]);
  const other = new Database(db);
  other.exec('BEGIN IMMEDIATE');
  const { code, stderr } = await cli(['run', many, '--db', db]);
  other.exec('ROLLBACK');
  other.close();
  expect(code).toBe(3);
  expect(stderr).toContain('E_DB_BUSY');
}, 40_000);

function tinyDisk(): string | null {
  const mount = join(folder, 'tiny');
  mkdirSync(mount);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', mount], { stdio: 'ignore' });
    return mount;
  } catch {
    return null;
  }
}

it('says that the disk is full, keeps what was stored, and goes on when there is room', async (context) => {
  const disk = tinyDisk();
  if (disk === null) return context.skip('a small disk cannot be mounted here');
  try {
    const db = join(disk, 'full.db');
    const { code, stderr } = await cli(['run', many, '--db', db]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/E_DISK/);
    expect(await cli(['doctor', '--db', db])).toMatchObject({ code: 0 });
  } finally {
    execFileSync('umount', [disk]);
  }
});

it('stays quiet when a reader closes the pipe early', async () => {
  const db = join(folder, 'pipe.db');
  await cli(['run', many, '--db', db]);
  const out = execFileSync(
    'bash',
    ['-c', `"${process.execPath}" dist/cli.js figures --format jsonl --db "${db}" | head -n 1`],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(out.split('\n')).toHaveLength(2);
});
