/** `npm run soak -- [--articles 5000] [--sources 20] [--kills 10] [--pace 0.05]`: exit code 1 where the fetcher misbehaved. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { soak } from './soak/run.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    sources: { type: 'string', default: '20' },
    kills: { type: 'string', default: '10' },
    pace: { type: 'string', default: '0.05' },
  },
});
const MEMORY = 250 * 1024 * 1024;
const pace = Number(values.pace);
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-soak-'));
try {
  const result = await soak({
    articles: Number(values.articles),
    sources: Number(values.sources),
    kills: Number(values.kills),
    pace,
    cli: [process.execPath, fileURLToPath(new URL('../cli.js', import.meta.url))],
    folder,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const checks: [string, boolean][] = [
    [
      `${result.archived} articles archived with the server's hashes, ${result.wrong.length} wrong`,
      result.wrong.length === 0,
    ],
    [
      `killed ${result.kills} times; ${result.fetchedTwice.length} fetched twice (and ${result.underWayAtKill} that were under way at a kill)`,
      result.fetchedTwice.length === 0,
    ],
    [`at most ${result.mostAtOnce} request at once to a host`, result.mostAtOnce === 1],
    [
      `shortest pause ${result.shortestGapMs.toFixed(1)} ms of ${pace * 1000}`,
      result.shortestGapMs >= pace * 1000 - 2,
    ],
    [`peak memory ${(result.peakMemory / 1024 / 1024).toFixed(0)} MB`, result.peakMemory < MEMORY],
    [
      `second round: ${result.second.bodies} bodies, ${result.second.notModified} not modified`,
      result.second.bodies === 0,
    ],
    [
      `exit codes ${result.exitCode}, ${result.second.exitCode}`,
      result.exitCode === 0 && result.second.exitCode === 0,
    ],
  ];
  for (const [line, ok] of checks) process.stdout.write(`${ok ? 'ok ' : 'BAD'} ${line}\n`);
  process.stdout.write(`${result.requests} requests in ${result.seconds.toFixed(1)} s\n`);
  if (checks.some(([, ok]) => !ok)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
