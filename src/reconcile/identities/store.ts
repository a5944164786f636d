import { contentId } from '../../store/ids.js';
import type { Db } from '../../store/open.js';
import { type ArticlePerson, type Decisions, type Identity, resolveIdentities } from './index.js';

interface PersonRow {
  readonly article: string;
  readonly person: string;
  readonly name: string;
  readonly titles: string | null;
  readonly country: string | null;
  readonly published: string | null;
}

/** Tables whose rows name a person. */
const NAMING = ['person_mentions', 'officials', 'quotes', 'claims'] as const;

/** Gives every person of every article the id of the identity he or she belongs to. Returns how many rows changed. */
export function reconcileIdentities(db: Db, decisions: Decisions): number {
  const identities = resolveIdentities(readPeople(db), decisions);
  let changed = 0;
  for (const identity of identities) changed += writeIdentity(db, identity);
  for (const table of NAMING) {
    changed += db
      .prepare(
        `UPDATE ${table} SET person_id = p.person_id FROM article_people p
         WHERE p.article_id = ${table}.article_id AND p.person_key = ${table}.person_key
           AND ${table}.person_id IS NOT p.person_id`,
      )
      .run().changes;
  }
  changed += db
    .prepare('DELETE FROM persons WHERE id NOT IN (SELECT person_id FROM article_people)')
    .run().changes;
  return changed;
}

const SEPARATOR = '\u001f';

function readPeople(db: Db): ArticlePerson[] {
  const rows = db
    .prepare(
      `SELECT a.identity AS article, p.person_key AS person, p.name, a.published,
         (SELECT group_concat(title, '${SEPARATOR}') FROM officials o
          WHERE o.article_id = p.article_id AND o.person_key = p.person_key) AS titles,
         (SELECT min(country) FROM officials o
          WHERE o.article_id = p.article_id AND o.person_key = p.person_key) AS country
       FROM article_people p JOIN articles a ON a.id = p.article_id`,
    )
    .all() as PersonRow[];
  return rows.map((row) => ({ ...row, titles: row.titles === null ? [] : row.titles.split(SEPARATOR) }));
}

function writeIdentity(db: Db, identity: Identity): number {
  const { id, name } = identity;
  const aliases = JSON.stringify(identity.aliases);
  const why = identity.why.length === 0 ? null : identity.why.join('\n');
  let changed = db
    .prepare(
      `INSERT INTO persons (id, name, aliases, why) VALUES (@id, @name, @aliases, @why)
       ON CONFLICT (id) DO UPDATE SET name = @name, aliases = @aliases, why = @why
       WHERE name IS NOT @name OR aliases IS NOT @aliases OR why IS NOT @why`,
    )
    .run({ id, name, aliases, why }).changes;
  const move = db.prepare(
    'UPDATE article_people SET person_id = @id WHERE article_id = @article AND person_key = @person AND person_id <> @id',
  );
  for (const { article, person } of identity.members) {
    changed += move.run({ id, article: contentId(article), person }).changes;
  }
  return changed;
}
