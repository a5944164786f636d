import type { Db } from './open.js';
import type { Row } from './rows.js';

/** A prepared INSERT for rows of one table; the columns are those of the first row. */
export class Inserter {
  private run: ((row: Row) => void) | null = null;

  constructor(
    private readonly db: Db,
    private readonly table: string,
    private readonly verb: 'INSERT' | 'INSERT OR IGNORE' | 'INSERT OR REPLACE' = 'INSERT',
  ) {}

  insert(row: Row): void {
    if (this.run === null) {
      const columns = Object.keys(row);
      const statement = this.db.prepare(
        `${this.verb} INTO ${this.table} (${columns.join(', ')}) VALUES (${columns.map((c) => `@${c}`).join(', ')})`,
      );
      this.run = (values) => void statement.run(values);
    }
    this.run(row);
  }
}
