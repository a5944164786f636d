import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { UsageError } from '../model/errors.js';
import type { Decisions } from '../reconcile/identities/types.js';
import { openDatabase } from '../store/open.js';
import { databaseOption } from './options.js';

interface Options {
  readonly db: string;
  readonly decisions?: string;
  readonly reason?: string;
  readonly as?: string;
  readonly undo?: boolean;
}

interface Person {
  readonly id: number;
  readonly name: string;
}

/** officials merge, officials split: identities put right by hand, in a file that outlives the database. */
export function register(program: Command): void {
  const officials = program.commands.find((c) => c.name() === 'officials');
  if (officials === undefined) throw new Error('officials must be registered first');
  shared(
    officials
      .command('merge')
      .description(
        'two persons of the database are one; the decision is kept in a file and can be taken back',
      )
      .argument('<into>', 'name or person_id that stays')
      .argument('<from>', 'name or person_id that joins it')
      .option('--undo', 'take an earlier merge of the two back'),
  ).action(async (into: string, from: string, _options: Options, command: Command) => {
    const options = merged(command);
    const { withMerge, withoutMerge } = await import('../reconcile/identities/decisions.js');
    await decide(options, (decisions, db) => {
      const a = personOf(db, into).name;
      // After a merge the second name is an alias: taken as it was typed.
      const b = options.undo === true ? from : personOf(db, from).name;
      return options.undo === true
        ? withoutMerge(decisions, a, b)
        : withMerge(decisions, { into: a, from: b, reason: options.reason ?? null });
    });
  });
  shared(
    officials
      .command('split')
      .description('in the named articles this is another person')
      .argument('<person>', 'name or person_id')
      .argument('<article...>', 'ids, URLs or sources of the articles where it is somebody else')
      .option('--as <label>', 'what tells the other person apart', 'other'),
  ).action(async (person: string, articles: string[], _options: Options, command: Command) => {
    const options = merged(command);
    const { withSplit } = await import('../reconcile/identities/decisions.js');
    await decide(options, (decisions, db) =>
      withSplit(decisions, {
        name: personOf(db, person).name,
        articles: articles.map((a) => articleOf(db, a)),
        as: options.as ?? 'other',
        reason: options.reason ?? null,
      }),
    );
  });
}

/** `officials` has --db too, and takes it wherever it stands. */
function merged(command: Command): Options {
  return command.optsWithGlobals<Options>();
}

function shared(command: Command): Command {
  return command
    .addOption(databaseOption())
    .option('--decisions <file>', 'file of decisions (default: beside the database)')
    .option('--reason <text>', 'why, for whoever reads the file later');
}

type Db = ReturnType<typeof openDatabase>;

async function decide(options: Options, change: (decisions: Decisions, db: Db) => Decisions): Promise<void> {
  const { decisionsFile, reconcile } = await import('../reconcile/index.js');
  const { readDecisions, writeDecisions } = await import('../reconcile/identities/decisions.js');
  const db = openDatabase(options.db);
  try {
    const path = options.decisions ?? decisionsFile(options.db);
    writeDecisions(path, change(readDecisions(path), db));
    const { identities } = reconcile(db, { decisions: path });
    out.result(`${path}: written; ${identities} rows changed`);
  } finally {
    db.close();
  }
}

/** The one person of that id or name; wrong use where there is none, or more than one. */
function personOf(db: Db, given: string): Person {
  const found = (
    /^\d+$/.test(given)
      ? db.prepare('SELECT id, name FROM persons WHERE id = ?').all(Number(given))
      : db
          .prepare(
            'SELECT id, name FROM persons WHERE name = @given OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE value = @given)',
          )
          .all({ given })
  ) as Person[];
  const [only, other] = found;
  if (only === undefined) throw new UsageError(`no person "${given}"; "rapporteur officials" lists them`);
  if (other !== undefined)
    throw new UsageError(
      `more than one person "${given}": give the person_id (${found.map((p) => p.id).join(', ')})`,
    );
  return only;
}

function articleOf(db: Db, given: string): string {
  const row = db
    .prepare(
      'SELECT identity FROM articles WHERE identity = @given OR source = @given OR CAST(id AS TEXT) = @given',
    )
    .get({ given }) as { identity: string } | undefined;
  if (row === undefined) throw new UsageError(`no article "${given}": give its id, URL or source`);
  return row.identity;
}
