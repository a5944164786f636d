import type { Command } from 'commander';
import { hostOf } from '../clean/identity.js';
import { decodeHtml, type HostProfile } from '../clean/index.js';
import { loadProfiles, saveProfiles } from '../clean/profile/file.js';
import { learnProfile } from '../clean/profile/learn.js';
import { pageUrl } from '../clean/profile/page-url.js';
import { out } from '../cli/context.js';
import { InputError, UsageError } from '../model/errors.js';
import { readInputs } from '../pipeline/inputs.js';

const DEFAULT_FILE = 'output/profiles.json';
/** Pages of one host that are kept in memory; more add little to what repeats. */
const MAX_PAGES = 200;

export function register(program: Command): void {
  const profile = program
    .command('profile')
    .description('host profiles: what repeats over the pages of one host, for cleaning to drop');
  profile
    .command('learn')
    .description(
      'learns the profile of every host of the pages given; RAPPORTEUR_PROFILES=FILE makes run use it',
    )
    .argument('<input...>', 'files or folders of pages, .jsonl, .warc')
    .option('--file <file>', 'where the profiles are kept', DEFAULT_FILE)
    .action(learn);
  profile
    .command('list')
    .description('the profiles kept')
    .option('--file <file>', 'where the profiles are kept', DEFAULT_FILE)
    .action(({ file }: { file: string }) => {
      for (const p of loadProfiles(file).values()) out.result(line(p));
    });
}

function line(p: HostProfile): string {
  return `${p.host}\tversion ${p.version}\t${p.pages} pages\t${p.repeats.length} repeats\t${p.learned}\t${p.outlet ?? ''}`;
}

async function learn(inputs: string[], { file }: { file: string }): Promise<void> {
  const pages = new Map<string, string[]>();
  const refuse = async (url: string): Promise<never> => {
    throw new UsageError('profiles are learned from pages at hand, not from addresses', url);
  };
  for await (const input of readInputs(inputs, refuse)) {
    if (input instanceof InputError) {
      out.note(input.line());
      continue;
    }
    if (input.kind !== 'html') continue;
    const source = input.bytes ? decodeHtml(input.bytes, input.contentType).text : (input.text ?? '');
    const url = input.given.url ?? pageUrl(source);
    if (!url) continue;
    const list = pages.get(hostOf(url)) ?? [];
    if (list.length < MAX_PAGES) list.push(source);
    pages.set(hostOf(url), list);
  }
  const profiles = loadProfiles(file);
  const today = new Date().toISOString().slice(0, 10);
  for (const [host, sources] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const learned = learnProfile(host, sources, today, profiles.get(host) ?? null);
    if (learned) profiles.set(host, learned);
    out.result(learned ? line(learned) : `${host}\ttoo few different pages (${sources.length})`);
  }
  saveProfiles(file, profiles);
}
