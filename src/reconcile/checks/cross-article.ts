import { REVIEW_FIGURES } from '../../model/claim-types.js';
import { type CheckableClaim, type ClaimCheck, check, grouped, isCount, type Reference } from './types.js';

/** Do other stories print the same value? Copies of one syndicated story count once. */
export function crossArticleChecks(claims: readonly CheckableClaim[], reference: Reference): ClaimCheck[] {
  const counts = claims.filter(
    (c) => isCount(c) && REVIEW_FIGURES.has(c.type) && c.state !== null && c.cycle !== null,
  );
  const out: ClaimCheck[] = [];
  for (const [, group] of grouped(counts, (c) => `${c.state} ${c.cycle} ${c.type}`)) {
    const stories = new Map<string, Set<number>>();
    for (const c of group) {
      const values = stories.get(story(c)) ?? new Set<number>();
      values.add(c.valueNum!);
      stories.set(story(c), values);
    }
    if (stories.size < 2) continue;
    const tally = countStories(stories);
    for (const c of group) out.push(one(c, tally, stories, reference));
  }
  return out;
}

function story(c: CheckableClaim): string {
  return c.storyId === null ? `article ${c.articleId}` : `story ${c.storyId}`;
}

function countStories(stories: ReadonlyMap<string, ReadonlySet<number>>): [number, number][] {
  const tally = new Map<number, number>();
  for (const values of stories.values()) for (const v of values) tally.set(v, (tally.get(v) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function one(
  c: CheckableClaim,
  tally: readonly [number, number][],
  stories: ReadonlyMap<string, ReadonlySet<number>>,
  reference: Reference,
): ClaimCheck {
  const expected = tally.map(([value, n]) => `${value} in ${n} ${n === 1 ? 'story' : 'stories'}`).join(', ');
  // Another story that does not print this value at all.
  const others = [...stories].filter(([name, values]) => name !== story(c) && !values.has(c.valueNum!));
  if (others.length === 0) return check(c, 'cross_article', 'agrees', expected);
  const rows = reference.outcomes(c.state!, c.cycle!);
  const of = (value: number) =>
    rows.filter(
      (o) =>
        (c.type === 'received'
          ? o.received
          : c.type === 'supported'
            ? o.supported
            : c.type === 'noted'
              ? o.noted
              : null) === value,
    );
  const mine = of(c.valueNum!);
  const theirs = others.flatMap(([, values]) => [...values]).map(of);
  if (mine.length > 0 && theirs.every((t) => t.length > 0)) {
    const unit = theirs.every((t) => t.some((o) => mine.some((m) => m.basis !== o.basis)));
    const stage = theirs.every((t) =>
      t.some((o) => mine.some((m) => m.basis === o.basis && m.stage !== o.stage)),
    );
    if (stage) return check(c, 'cross_article', 'explained_by_stage', expected, mine[0]!.source);
    if (unit) return check(c, 'cross_article', 'explained_by_unit', expected, mine[0]!.source);
  }
  return check(c, 'cross_article', 'differs', expected);
}
