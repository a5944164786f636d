import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { generatedArticles } from './generate.js';
import type { Result } from './report.js';

const COUNTS = [1_000, 20_000];

/** Peak memory of a whole run over generated articles, a process of its own for each count; growth is what matters. */
export async function benchMemory(counts: readonly number[] = COUNTS): Promise<Result[]> {
  const out: Result[] = [];
  const peaks: number[] = [];
  for (const count of counts) {
    const { peakMb, seconds } = await runOver(count);
    peaks.push(peakMb);
    const set = `${count} articles`;
    out.push(
      { set, what: 'peak memory', value: peakMb, unit: 'MB' },
      { set, what: 'whole run', value: count / seconds, unit: 'articles a second' },
    );
  }
  const [first, last] = [peaks[0] ?? 0, peaks.at(-1) ?? 0];
  if (peaks.length > 1 && first > 0)
    out.push({
      set: `${counts.at(-1)} articles`,
      what: 'memory over that of the fewest',
      value: 100 * (last / first - 1),
      unit: '%',
      note: 'budget 20',
    });
  return out;
}

async function runOver(count: number): Promise<{ peakMb: number; seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  try {
    const input = join(folder, 'generated.jsonl');
    await pipeline(Readable.from(records(count)), createWriteStream(input));
    const child = fileURLToPath(new URL('./memory-child.js', import.meta.url));
    const done = spawnSync(process.execPath, [child, input, join(folder, 'bench.db')], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`the run ended with ${done.status}: ${done.stderr.slice(-600)}`);
    return JSON.parse(done.stdout) as { peakMb: number; seconds: number };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* records(count: number): Generator<string> {
  for (const article of generatedArticles(count)) yield `${JSON.stringify(article)}\n`;
}
