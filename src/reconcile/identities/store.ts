import { contentId } from '../../store/ids.js';
import type { Db } from '../../store/open.js';
import { nameKey } from './canonical.js';
import { type ArticlePerson, type Decisions, type Identity, resolveIdentities } from './index.js';

/** People of one name, state and set of offices, over all articles: nothing tells them apart but a decision. */
interface Form {
  readonly article: string;
  readonly name: string;
  readonly titles: string;
  readonly country: string | null;
  readonly published: string | null;
  /** Set where a decision speaks of the name: then each article's person stands for itself. */
  readonly person_key: string | null;
}

/** Tables whose rows name a person. */
const NAMING = ['person_mentions', 'officials', 'quotes', 'claims'] as const;

/**
 * Gives every person of every article the id of the identity he or she belongs to. Returns how many rows changed.
 * Memory grows with the names there are, not with the articles.
 */
export function reconcileIdentities(db: Db, decisions: Decisions): number {
  const spoken = spokenOf(decisions);
  const forms = readForms(db, spoken);
  const identities = resolveIdentities(
    forms.map((form) => asPerson(form)),
    decisions,
  );
  let changed = resetLoners(db, spoken);
  const byPlace = new Map(forms.map((form) => [placeOf(asPerson(form)), form]));
  for (const identity of identities) changed += writeIdentity(db, identity, byPlace);
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

/** Folded names that a decision speaks of, as a JSON array. */
function spokenOf(decisions: Decisions): string {
  const names = [
    ...decisions.merges.flatMap((m) => [m.into, m.from]),
    ...decisions.splits.map((s) => s.name),
  ];
  return JSON.stringify([...new Set(names.map(nameKey))]);
}

function readForms(db: Db, spoken: string): Form[] {
  return db
    .prepare(
      `SELECT min(a.identity) AS article, p.name, p.titles, p.country, min(a.published) AS published, NULL AS person_key
       FROM article_people p JOIN articles a ON a.id = p.article_id
       WHERE instr(p.name_key, ' ') > 0 AND p.name_key NOT IN (SELECT value FROM json_each(@spoken))
       GROUP BY p.name, p.titles, p.country
       UNION ALL
       SELECT a.identity, p.name, p.titles, p.country, a.published, p.person_key
       FROM article_people p JOIN articles a ON a.id = p.article_id
       WHERE p.name_key IN (SELECT value FROM json_each(@spoken))`,
    )
    .all({ spoken }) as Form[];
}

function asPerson(form: Form): ArticlePerson {
  return {
    article: form.article,
    person: form.person_key ?? `${form.name}\u001f${form.titles}\u001f${form.country ?? ''}`,
    name: form.name,
    titles: JSON.parse(form.titles) as string[],
    country: form.country,
    published: form.published,
  };
}

function placeOf({ article, person }: { article: string; person: string }): string {
  return `${article}\u001e${person}`;
}

/** A name of one word stays with its article: its own id, unless a decision speaks of it. */
function resetLoners(db: Db, spoken: string): number {
  const where = `person_id <> own_id AND instr(name_key, ' ') = 0
    AND name_key NOT IN (SELECT value FROM json_each(@spoken))`;
  db.prepare(
    `INSERT OR IGNORE INTO persons (id, name) SELECT own_id, name FROM article_people WHERE ${where}`,
  ).run({ spoken });
  return db.prepare(`UPDATE article_people SET person_id = own_id WHERE ${where}`).run({ spoken }).changes;
}

function writeIdentity(db: Db, identity: Identity, forms: ReadonlyMap<string, Form>): number {
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
  const moveForm = db.prepare(
    `UPDATE article_people SET person_id = @id
     WHERE name_key = @key AND name = @name AND titles = @titles AND country IS @country AND person_id <> @id`,
  );
  const moveOne = db.prepare(
    'UPDATE article_people SET person_id = @id WHERE article_id = @article AND person_key = @person AND person_id <> @id',
  );
  for (const member of identity.members) {
    const form = forms.get(placeOf(member));
    if (form === undefined) continue;
    changed +=
      form.person_key === null
        ? moveForm.run({
            id,
            key: nameKey(form.name),
            name: form.name,
            titles: form.titles,
            country: form.country,
          }).changes
        : moveOne.run({ id, article: contentId(form.article), person: form.person_key }).changes;
  }
  return changed;
}
