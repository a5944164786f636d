import { type Command, InvalidArgumentError } from 'commander';
import { complain, DEFAULT_DB, interactive, out } from '../cli/context.js';
import { exitWith } from '../cli/exit.js';
import { EXIT } from '../model/errors.js';
import type { RunReport } from '../pipeline/run.js';
import { untilStopped } from './until-stopped.js';

export function register(program: Command): void {
  program
    .command('run')
    .description('read articles, extract facts, store and check them')
    .argument(
      '<input...>',
      'files or folders of .html .htm .txt (.gz), .jsonl (.gz, or -), .warc (.gz), or URLs',
    )
    .option('--db <file>', 'the database', DEFAULT_DB)
    .option('--jobs <n>', 'worker threads (default: the cores)', positive)
    .option('--decisions <file>', 'decisions on identities (officials merge, split)')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur run corpus\n  rapporteur run saved-pages/ articles.jsonl.gz --db mine.db --jobs 4\n',
    )
    .action(async (inputs: string[], options: { db: string; jobs?: number; decisions?: string }) => {
      // Loaded when needed: querying must not wait for the extractors.
      const { runInputs } = await import('../pipeline/run.js');
      const { fetchUrlInput } = await import('../pipeline/fetch-url.js');
      const report = await untilStopped((signal) =>
        runInputs(inputs, {
          ...options,
          fetchUrl: fetchUrlInput,
          signal,
          onFailure: (error) => complain(error.line()),
          ...(interactive() ? { onProgress: showProgress } : {}),
        }),
      );
      if (interactive()) process.stderr.write('\r\u001b[K');
      out.result(summary(report, options.db));
      if (report.failed > 0 || report.interrupted) exitWith(EXIT.someFailed);
    });
}

export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('must be a whole number from 1 up.');
  return number;
}

let shown = 0;
function showProgress(report: Readonly<RunReport>): void {
  if (Date.now() - shown < 100) return;
  shown = Date.now();
  process.stderr.write(
    `\r\u001b[K${report.inputs} read, ${report.stored} stored, ${report.unchanged} unchanged, ${report.failed} failed`,
  );
}

/** One line that says what the run did; `nothing changed` where that is so. */
export function summary(report: RunReport, db: string): string {
  const r = report.reconciled;
  const same = report.stored === 0 && (r === null || r.stories + r.identities + r.checks === 0);
  const parts = [
    `${report.inputs} inputs`,
    `${report.fresh} new`,
    `${report.changed} changed`,
    ...(report.refreshed > 0 ? [`${report.refreshed} extracted anew`] : []),
    `${report.unchanged} unchanged`,
    `${report.failed} failed`,
  ];
  return `${db}: ${parts.join(', ')}${same ? '; nothing changed' : ''}`;
}
