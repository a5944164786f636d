import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, type Done, ROOT, scratch } from '../support.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const folder = scratch();

/** Lines of the README's `sh` blocks: every one is run as it stands, in a folder with the corpus. */
const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => (block ?? '').trim().split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim());

/** A shell line as arguments: quotes as a shell reads them. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

function run(line: string): Promise<Done> {
  const piped = /^echo '([^']*)' \| rapporteur (.*)$/.exec(line);
  if (piped) return cli(words(piped[2]!), `${piped[1]}\n`, folder);
  expect(line).toMatch(/^rapporteur /);
  return cli(words(line).slice(1), '', folder);
}

beforeAll(async () => {
  cpSync(join(ROOT, 'corpus'), join(folder, 'corpus'), { recursive: true });
  // What the first example does, so that the others have a database whatever the order.
  expect((await cli(['run', 'corpus'], '', folder)).code).toBeLessThan(2);
}, 120_000);

describe('the README', () => {
  it.each(lines)('%s', async (line) => {
    const { code, stdout, stderr } = await run(line);
    expect({ stderr, code }).toMatchObject({ code: 0 });
    expect(stdout).not.toBe('');
  });
  it('names every command that there is', async () => {
    const { stdout } = await cli(['--help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map((m) => m[1]!).filter((n) => n !== 'help');
    expect(names.length).toBeGreaterThan(15);
    const missing = names.filter((n) => !new RegExp(`\\b${n}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
  it('gives the two commands that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty(name!);
    expect(scripts).toHaveProperty('test');
  });
});
