import type { Command } from 'commander';
import * as check from './check.js';
import * as doctor from './doctor.js';
import * as explain from './explain.js';
import * as exporting from './export.js';
import * as extract from './extract.js';
import * as facts from './facts.js';
import * as fetching from './fetch.js';
import * as nightly from './nightly.js';
import * as officialsEdit from './officials-edit.js';
import * as profile from './profile.js';
import * as reference from './reference.js';
import * as run from './run.js';
import * as schedule from './schedule.js';
import * as search from './search.js';
import * as serve from './serve.js';
import * as sources from './sources.js';
import * as sql from './sql.js';
import * as summary from './summary.js';

/** Every command registers itself here, in the order of `--help`. */
export function registerAll(program: Command): void {
  for (const command of [
    run,
    fetching,
    nightly,
    extract,
    search,
    facts,
    officialsEdit,
    sql,
    exporting,
    explain,
    check,
    reference,
    sources,
    profile,
    schedule,
    summary,
    serve,
    doctor,
  ]) {
    command.register(program);
  }
}
