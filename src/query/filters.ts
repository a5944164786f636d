import { UsageError } from '../model/errors.js';
import { stateOf } from '../reference/states.js';
import { fold } from '../store/fold.js';
import type { Db } from '../store/open.js';

/** What every query may be narrowed by. */
export interface Filters {
  readonly state?: string | undefined;
  readonly cycle?: number | undefined;
  readonly outlet?: string | undefined;
  readonly official?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly type?: string | undefined;
  readonly certainty?: string | undefined;
  readonly limit?: number | undefined;
}

type Columns = Readonly<Partial<Record<keyof Filters, string>>>;

/** SQL conditions over `f` (a fact table) and `a` (its article), with their values. */
export function whereOf(
  db: Db,
  columns: Columns,
  filters: Filters,
  table: string,
): { where: string; values: Record<string, string | number> } {
  const conditions: string[] = [];
  const values: Record<string, string | number> = {};
  const equal = (key: 'cycle' | 'type' | 'certainty'): void => {
    const value = filters[key];
    const column = columns[key];
    if (value === undefined) return;
    if (column === undefined) throw new UsageError(`--${key} does not apply to ${table}`);
    conditions.push(`${column} = @${key}`);
    values[key] = value;
  };
  if (filters.state !== undefined) {
    if (columns.state === undefined) throw new UsageError(`--state does not apply to ${table}`);
    conditions.push(`${columns.state} = @state`);
    values.state = stateCode(filters.state);
  }
  equal('cycle');
  equal('type');
  equal('certainty');
  if (filters.outlet !== undefined) {
    conditions.push('a.outlet LIKE @outlet');
    values.outlet = `%${filters.outlet}%`;
  }
  if (filters.since !== undefined) {
    conditions.push('a.published >= @since');
    values.since = day(filters.since, '--since');
  }
  if (filters.until !== undefined) {
    // "2024" ends with its last day.
    conditions.push("a.published < @until || '~'");
    values.until = day(filters.until, '--until');
  }
  if (filters.official !== undefined) {
    const ids = personIds(db, filters.official);
    const own = ['officials', 'quotes', 'claims'].includes(table) ? 'f.person_id' : null;
    const list = ids.join(', ') || 'NULL';
    conditions.push(
      own === null
        ? `f.article_id IN (SELECT article_id FROM officials WHERE person_id IN (${list}))`
        : `${own} IN (${list})`,
    );
  }
  if (filters.limit !== undefined) values.limit = filters.limit;
  return { where: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`, values };
}

/** ISO3 for a code, name or demonym; wrong use if it is none. */
export function stateCode(given: string): string {
  const found = stateOf(given.length === 3 ? given.toUpperCase() : given) ?? stateOf(given);
  if (found === null)
    throw new UsageError(`"${given}" is no state: give an ISO 3166-1 code (VNM) or a name (Viet Nam)`);
  return found;
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
function day(value: string, option: string): string {
  if (!DAY.test(value)) throw new UsageError(`${option} takes a date: 2024, 2024-09 or 2024-09-27`);
  return value;
}

/** Ids of the persons whose name or alias holds all the words given, whatever the diacritics. */
export function personIds(db: Db, name: string): number[] {
  const wanted = fold(name).split(/\s+/).filter(Boolean);
  const people = db.prepare('SELECT id, name, aliases FROM persons').iterate() as IterableIterator<{
    id: number;
    name: string;
    aliases: string;
  }>;
  const found: number[] = [];
  for (const person of people) {
    const forms = [person.name, ...(JSON.parse(person.aliases) as string[])].map((f) =>
      fold(f).split(/[^a-z0-9]+/),
    );
    if (forms.some((words) => wanted.every((w) => words.includes(w)))) found.push(person.id);
  }
  return found;
}
