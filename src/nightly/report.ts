import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '../fetch/tally.js';
import type { RapporteurError } from '../model/errors.js';
import type { RunReport } from '../pipeline/run.js';
import type { Backup } from './backup.js';
import type { Changes } from './changes.js';

/** Everything a round has to say; its JSON form is this object. */
export interface NightlyReport {
  readonly version: string;
  readonly started: string;
  readonly finished: string;
  /** 0 all well, 1 some inputs failed, 3 the store or the machine failed. */
  readonly exit_code: number;
  /** Why the round ended before all was done; null when it did not. */
  readonly stopped: string | null;
  readonly sources: readonly Omit<Tally, 'startedAt'>[];
  readonly run: Omit<RunReport, 'reconciled'> | null;
  readonly changes: Changes;
  readonly warnings: readonly string[];
  readonly failures: readonly {
    readonly code: string;
    readonly stage: string;
    readonly source: string;
    readonly message: string;
  }[];
  readonly backup: Backup | null;
}

export function failureOf({
  code,
  stage,
  source,
  message,
}: RapporteurError): NightlyReport['failures'][number] {
  return { code, stage, source, message };
}

/** Writes `NAME.md` and `NAME.json` into the folder; each appears whole or not at all. Returns their paths. */
export function writeReport(
  report: NightlyReport,
  markdown: string,
  folder: string,
): { markdown: string; json: string } {
  mkdirSync(folder, { recursive: true });
  const name = `nightly-${report.started.replace(/[-:]|\.\d+/g, '')}`;
  const write = (ending: string, text: string): string => {
    const path = join(folder, `${name}.${ending}`);
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
    return path;
  };
  return { markdown: write('md', markdown), json: write('json', `${JSON.stringify(report, null, 2)}\n`) };
}
