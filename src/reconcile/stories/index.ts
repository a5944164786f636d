import type { Db } from '../../store/open.js';
import { likeness, unpackSignature } from '../../store/signature.js';

/** Share of four-word runs from which two texts count as one story: a syndicated copy, shortened or retitled. */
const ALIKE = 0.5;

/** Texts of one bucket that a further one is compared with: a template's thousand pages must not cost a million comparisons. */
const BUCKET = 32;

/**
 * Groups syndicated copies: `articles.story_id` becomes the smallest article id of the group, the article's own where it
 * stands alone. Only articles whose group may have changed are looked at again. Returns how many rows changed.
 */
export function reconcileStories(db: Db): number {
  const parent = new Map<number, number>();
  const root = (id: number): number => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const signature = db.prepare('SELECT signature FROM story_signatures WHERE article_id = ?');
  const read = (id: number): Uint32Array =>
    unpackSignature((signature.get(id) as { signature: Buffer }).signature);
  const join = (one: number, two: number): void => {
    const a = root(one);
    const b = root(two);
    if (a !== b && likeness(read(one), read(two)) >= ALIKE) parent.set(Math.max(a, b), Math.min(a, b));
  };
  // Rows come bucket by bucket, in the order of the primary key: only one bucket is held.
  const rows = db
    .prepare('SELECT band, hash, article_id AS id FROM story_bands ORDER BY band, hash, article_id')
    .iterate() as IterableIterator<{ band: number; hash: number; id: number }>;
  let bucket: number[] = [];
  let at = '';
  for (const { band, hash, id } of rows) {
    const here = `${band}/${hash}`;
    if (here !== at) {
      at = here;
      bucket = [];
    }
    for (const other of bucket) join(other, id);
    if (bucket.length < BUCKET) bucket.push(id);
  }
  return write(db, parent, root);
}

function write(db: Db, parent: ReadonlyMap<number, number>, root: (id: number) => number): number {
  const grouped = [...parent.keys()].map((id) => ({ id, story: root(id) }));
  const set = db.prepare('UPDATE articles SET story_id = @story WHERE id = @id AND story_id IS NOT @story');
  let changed = 0;
  for (const row of grouped) changed += set.run(row).changes;
  const inGroup = new Set(grouped.map((g) => g.id));
  // Articles that stand alone (or lead their group) carry their own id.
  const alone = db.prepare('SELECT id FROM articles WHERE story_id IS NOT id').all() as { id: number }[];
  for (const { id } of alone) if (!inGroup.has(id)) changed += set.run({ id, story: id }).changes;
  return changed;
}
