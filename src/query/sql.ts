import { UsageError } from '../model/errors.js';
import type { Db } from '../store/open.js';
import type { Record_ } from './format.js';

/** Runs one reading statement of the user's. Wrong SQL, or one that writes, is wrong use. */
export function runSql(db: Db, query: string): { columns: string[]; rows: Iterable<Record_> } {
  try {
    const statement = db.prepare(query);
    if (!statement.reader || !statement.readonly)
      throw new UsageError('sql only reads: give one SELECT statement; nothing was changed');
    return {
      columns: statement.columns().map((c) => c.name),
      rows: guarded(statement.iterate() as Iterable<Record_>),
    };
  } catch (error) {
    throw wrongSql(error);
  }
}

function* guarded(rows: Iterable<Record_>): Generator<Record_> {
  try {
    yield* rows;
  } catch (error) {
    throw wrongSql(error);
  }
}

function wrongSql(error: unknown): unknown {
  if (error instanceof UsageError) return error;
  if (
    (error as { code?: string }).code === 'SQLITE_ERROR' ||
    error instanceof RangeError ||
    error instanceof TypeError
  )
    return new UsageError(`the query cannot be run: ${(error as Error).message}`);
  return error;
}
