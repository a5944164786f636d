import type { Db } from '../store/open.js';

/** What a round may change of what was known: taken before it, compared after. */
export interface Known {
  readonly articles: ReadonlySet<number>;
  readonly claims: ReadonlySet<number>;
  readonly contradictions: ReadonlySet<string>;
  readonly titles: ReadonlyMap<number, TitleHeld>;
}

interface TitleHeld {
  readonly name: string;
  readonly title: string;
  readonly status: string;
}

export interface NewArticle {
  readonly id: number;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

export interface NewClaim {
  readonly id: number;
  readonly state: string | null;
  readonly cycle: number | null;
  readonly type: string;
  readonly value: string | null;
  readonly text: string;
  readonly article: string | null;
}

export interface Contradiction extends NewClaim {
  readonly kind: string;
  readonly expected: string | null;
}

export interface TitleChange {
  readonly person_id: number;
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

export interface Changes {
  readonly articles: readonly NewArticle[];
  readonly claims: readonly NewClaim[];
  readonly contradictions: readonly Contradiction[];
  readonly titles: readonly TitleChange[];
}

/** What the database knows now. */
export function known(db: Db): Known {
  const ids = (table: string): Set<number> =>
    new Set(db.prepare(`SELECT id FROM ${table}`).pluck().all() as number[]);
  return {
    articles: ids('articles'),
    claims: ids('claims'),
    contradictions: new Set(
      db
        .prepare(`SELECT claim_id || ' ' || kind FROM claim_checks WHERE verdict = 'differs'`)
        .pluck()
        .all() as string[],
    ),
    titles: titles(db),
  };
}

/** The title that each person's most recent article gives. */
function titles(db: Db): Map<number, TitleHeld> {
  const rows = db
    .prepare(
      `SELECT o.person_id, o.name, o.title, o.status FROM officials o JOIN articles a ON a.id = o.article_id
       WHERE o.person_id IS NOT NULL AND o.title <> '' ORDER BY coalesce(o.as_of, a.published, ''), o.id`,
    )
    .all() as ({ person_id: number } & TitleHeld)[];
  return new Map(rows.map(({ person_id, ...held }) => [person_id, held]));
}

const CLAIM = `SELECT c.id, c.state, c.cycle, c.type, c.value, c.text, coalesce(a.url, a.source) AS article`;

/** What is there now and was not before. Rows are looked at one by one: a database of years is larger than memory. */
export function changesSince(db: Db, before: Known): Changes {
  return {
    articles: fresh<NewArticle>(
      db,
      'SELECT id, outlet, published, title, coalesce(url, source) AS url FROM articles ORDER BY published DESC, id',
      ({ id }) => !before.articles.has(id),
    ),
    claims: fresh<NewClaim>(
      db,
      `${CLAIM} FROM claims c JOIN articles a ON a.id = c.article_id ORDER BY c.state, c.cycle, c.type, c.id`,
      ({ id }) => !before.claims.has(id),
    ),
    contradictions: fresh<Contradiction>(
      db,
      `${CLAIM}, k.kind, k.expected FROM claim_checks k JOIN claims c ON c.id = k.claim_id JOIN articles a ON a.id = c.article_id
       WHERE k.verdict = 'differs' ORDER BY c.state, c.cycle, c.type, c.id, k.kind`,
      ({ id, kind }) => !before.contradictions.has(`${id} ${kind}`),
    ),
    titles: titleChanges(before.titles, titles(db)),
  };
}

function fresh<T>(db: Db, sql: string, isNew: (row: T) => boolean): T[] {
  const found: T[] = [];
  for (const row of db.prepare(sql).iterate() as IterableIterator<T>) if (isNew(row)) found.push(row);
  return found;
}

function titleChanges(
  before: ReadonlyMap<number, TitleHeld>,
  now: ReadonlyMap<number, TitleHeld>,
): TitleChange[] {
  const spell = ({ title, status }: TitleHeld): string =>
    status === 'current' ? title : `${status} ${title}`;
  return [...now].flatMap(([person_id, held]) => {
    const old = before.get(person_id);
    const same = old === undefined || spell(old).toLowerCase() === spell(held).toLowerCase();
    return same ? [] : [{ person_id, name: held.name, before: spell(old), now: spell(held) }];
  });
}
