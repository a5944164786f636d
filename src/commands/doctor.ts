import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { exitWith } from '../cli/exit.js';
import { EXIT } from '../model/errors.js';
import { examine, type Finding } from '../query/doctor.js';
import { SCHEMA_VERSION } from '../store/migrations/index.js';
import { openDatabase } from '../store/open.js';
import { PROGRAM_VERSION } from '../version.js';
import { databaseOption } from './options.js';

export function register(program: Command): void {
  program
    .command('doctor')
    .description('check the installation, the database (integrity, every span) and the sources')
    .addOption(databaseOption())
    .option('--migrate', 'bring an older database up to date first')
    .action(async (options: { db: string; migrate?: boolean }) => {
      const { EXTRACTORS } = await import('../extract/registry.js');
      let ill = 0;
      const say = (finding: Finding): void => {
        if (!finding.ok) ill++;
        out.result(`${finding.ok ? 'ok  ' : 'BAD '} ${finding.check}: ${finding.detail}`);
      };
      say({
        check: 'program',
        ok: true,
        detail: `rapporteur ${PROGRAM_VERSION}, schema ${SCHEMA_VERSION}, Node ${process.versions.node}, ${EXTRACTORS.map((e) => `${e.name} ${e.version}`).join(', ')}`,
      });
      say(await sources());
      if (options.migrate === true && existsSync(options.db)) openDatabase(options.db).close();
      const db = openDatabase(options.db, { readonly: true });
      try {
        for (const finding of examine(db)) say(finding);
      } finally {
        db.close();
      }
      if (ill > 0) exitWith(EXIT.store);
    });
}

async function sources(): Promise<Finding> {
  try {
    const { shippedSources } = await import('../sources/load.js');
    const all = shippedSources();
    return { check: 'sources', ok: all.length > 0, detail: `${all.length} shipped` };
  } catch (error) {
    return { check: 'sources', ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
