/** The fetcher alone, without what reads articles: starts fast, for being killed often. Usage: as `rapporteur fetch`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchRound } from '../../fetch/round.js';
import { withLock } from '../../nightly/lock.js';
import { readSourceFile } from '../../sources/load.js';
import { SqliteStore } from '../../store/sqlite.js';

const { values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { db: { type: 'string', default: '' }, sources: { type: 'string', default: '' } },
});
const db = String(values.db);
const archive = join(db, '../archive');
const failures = await withLock(join(archive, 'lock.db'), async () => {
  const store = new SqliteStore(db);
  const report = await fetchRound(store, {
    sources: readSourceFile(String(values.sources)),
    archive,
    since: null,
    all: false,
    timeLimitMs: null,
    allowPrivate: true,
    contact: null,
    archiveBytes: 1e9,
    concurrency: 16,
  });
  store.close();
  return report.failures.length;
});
process.exitCode = failures > 0 ? 1 : 0;
