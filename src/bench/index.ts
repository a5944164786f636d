/**
 * What the program costs. Without a name: every stage, and memory; the table is printed and kept in output/bench.json.
 * Usage: npm run bench [-- pipeline|memory|cleaning|dates|figures|people|quotes|claims [ARGS]]
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../build/corpus.js';
import { PROGRAM_VERSION } from '../version.js';
import { benchMemory } from './memory.js';
import { benchPipeline } from './pipeline.js';
import { print, type Result } from './report.js';

/** Layers with a bench of their own, peers beside ours: `./NAME.js` with one function to call. */
const PARTS = ['cleaning', 'dates', 'figures', 'people', 'quotes', 'claims'];

const [part, ...args] = process.argv.slice(2);
process.exitCode = await main();

async function main(): Promise<number> {
  if (part === undefined) return keep([...benchPipeline(), ...(await benchMemory())]);
  if (part === 'pipeline') return keep(benchPipeline());
  if (part === 'memory') return keep(await benchMemory(args.length > 0 ? args.map(Number) : undefined));
  if (PARTS.includes(part)) return dispatch(part);
  process.stderr.write(`there is no bench "${part}"; there are: pipeline memory ${PARTS.join(' ')}\n`);
  return 2;
}

async function dispatch(name: string): Promise<number> {
  const path = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (!existsSync(path)) {
    process.stderr.write(`the bench of ${name} is not built yet\n`);
    return 1;
  }
  const module = (await import(path)) as Readonly<Record<string, unknown>>;
  const bench = Object.values(module).find((value) => typeof value === 'function');
  // A module without a function to call has done its work on import.
  if (typeof bench === 'function') await (bench as (args: readonly string[]) => unknown)(args);
  return 0;
}

function keep(results: readonly Result[]): number {
  process.stdout.write(`${print(results)}\n`);
  const folder = join(ROOT, 'output');
  mkdirSync(folder, { recursive: true });
  const machine = { cpu: cpus()[0]?.model ?? '', cpus: cpus().length, node: process.version };
  const file = join(folder, 'bench.json');
  const what = { version: PROGRAM_VERSION, at: new Date().toISOString(), machine, results };
  writeFileSync(file, `${JSON.stringify(what, null, 1)}\n`);
  process.stderr.write(`kept in ${file}\n`);
  return 0;
}
