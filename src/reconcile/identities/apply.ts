import { nameKey } from './canonical.js';
import { type Group, makeGroup } from './group.js';
import type { ArticlePerson, MergeDecision, SplitDecision } from './types.js';

export interface SplitGroup {
  readonly key: string;
  readonly people: readonly ArticlePerson[];
  readonly why: readonly string[];
}

/** Takes out of the people those that a decision says are somebody else in certain articles. */
export function takeSplits(
  people: readonly ArticlePerson[],
  splits: readonly SplitDecision[],
): { kept: ArticlePerson[]; split: SplitGroup[] } {
  const taken = new Map<string, { people: ArticlePerson[]; why: string[] }>();
  const kept: ArticlePerson[] = [];
  const wanted = splits.map((s) => ({ ...s, key: nameKey(s.name), in: new Set(s.articles) }));
  for (const p of people) {
    const split = wanted.find((s) => s.in.has(p.article) && s.key === nameKey(p.name));
    if (split === undefined) {
      kept.push(p);
      continue;
    }
    const key = `${split.key} # ${split.as}`;
    const list = taken.get(key) ?? { people: [], why: [] };
    list.people.push(p);
    list.why.push(
      `parted by hand from others called ${split.name}${split.reason === null ? '' : `: ${split.reason}`}`,
    );
    taken.set(key, list);
  }
  return { kept, split: [...taken].map(([key, list]) => ({ key, people: list.people, why: list.why })) };
}

/** Joins groups by hand. Decisions may chain (a into b, b into c); names that no group has are left aside. */
export function applyMerges(groups: readonly Group[], merges: readonly MergeDecision[]): Group[] {
  const byName = new Map<string, number>();
  groups.forEach((g, i) => {
    for (const p of g.people) if (!byName.has(nameKey(p.name))) byName.set(nameKey(p.name), i);
    byName.set(g.key, i);
  });
  const parent = groups.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const why = new Map<number, string[]>();
  for (const merge of merges) {
    const into = byName.get(nameKey(merge.into));
    const from = byName.get(nameKey(merge.from));
    if (into === undefined || from === undefined || find(into) === find(from)) continue;
    const root = find(into);
    const old = find(from);
    parent[old] = root;
    why.set(root, [
      ...(why.get(root) ?? []),
      ...(why.get(old) ?? []),
      `${merge.from} merged into ${merge.into} by hand${merge.reason === null ? '' : `: ${merge.reason}`}`,
    ]);
  }
  const lists = new Map<number, Group[]>();
  groups.forEach((g, i) => {
    const root = find(i);
    lists.set(root, root === i ? [g, ...(lists.get(root) ?? [])] : [...(lists.get(root) ?? []), g]);
  });
  return [...lists].map(([root, list]) =>
    list.length === 1
      ? list[0]!
      : {
          ...makeGroup(
            list.flatMap((g) => g.people),
            [...list.flatMap((g) => g.why), ...(why.get(root) ?? [])],
          ),
          key: groups[root]!.key,
        },
  );
}
