import { OUTCOME_COLUMNS, outcomeRows } from '../reference/outcomes.js';
import { SCHEDULE_COLUMNS, scheduleRows } from '../reference/schedule.js';
import { sha256 } from './ids.js';
import type { Db } from './open.js';

type Cell = string | number | null;

/** Brings the reference tables that come with the program into the database, if other ones are there. Imported rows stay. */
export function loadReference(db: Db): void {
  const tables: [string, readonly string[], Cell[][]][] = [
    ['reference_upr_schedule', SCHEDULE_COLUMNS, [...scheduleRows()]],
    ['reference_upr_outcomes', OUTCOME_COLUMNS, [...outcomeRows()]],
  ];
  const hash = sha256(JSON.stringify(tables));
  const known = db.prepare("SELECT value FROM meta WHERE key = 'reference'").get() as
    | { value: string }
    | undefined;
  if (known?.value === hash) return;
  db.transaction(() => {
    for (const [table, columns, rows] of tables) {
      db.prepare(`DELETE FROM ${table} WHERE origin = 'shipped'`).run();
      const insert = db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of rows) insert.run(row);
    }
    db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('reference', ?)").run(hash);
  }).immediate();
}

/** Adds rows of the user's own (an official record, say); `origin` names the file. Rows of the same file are replaced. */
export function importReference(
  db: Db,
  table: 'reference_upr_schedule' | 'reference_upr_outcomes',
  origin: string,
  rows: readonly Readonly<Record<string, Cell>>[],
): void {
  db.transaction(() => {
    db.prepare(`DELETE FROM ${table} WHERE origin = ?`).run(origin);
    for (const row of rows) {
      const columns = Object.keys(row);
      db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}, origin) VALUES (${columns.map((c) => `@${c}`).join(', ')}, @origin)`,
      ).run({ ...row, origin });
    }
  }).immediate();
}
