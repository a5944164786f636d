/** One person over all articles: same names folded, then names that offices and states show to be one, then the user's decisions. */
import { contentId } from '../../store/ids.js';
import { applyMerges, takeSplits } from './apply.js';
import { nameKey } from './canonical.js';
import { sameperson } from './evidence.js';
import { type Group, groupByName, makeGroup } from './group.js';
import type { ArticlePerson, Decisions, Identity } from './types.js';

export * from './types.js';

/**
 * Clusters people of articles into identities, sorted by id. Pure, and independent of the order of its input. Never
 * merges on a short form alone: a name of one word stays with its article unless the user decides otherwise.
 */
export function resolveIdentities(people: readonly ArticlePerson[], decisions: Decisions): Identity[] {
  const sorted = [...people].sort(byPlace);
  const { kept, split } = takeSplits(sorted, decisions.splits);
  const groups = applyMerges(joinByEvidence(groupByName(kept).flatMap(partByState)), decisions.merges);
  const out = [
    ...groups.map((g) => identityOf(g, idOf(g))),
    ...split.map((s) => identityOf(makeGroup(s.people, s.why), contentId('person', s.key))),
  ];
  return distinctIds(out).sort((a, b) => a.id - b.id);
}

function byPlace(a: ArticlePerson, b: ArticlePerson): number {
  return compare(a.article, b.article) || compare(a.person, b.person) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function idOf(group: Group): number {
  // A name of one word says too little to be the same person elsewhere.
  return group.words.length > 1
    ? contentId('person', group.key)
    : contentId('person', group.key, group.people[0]!.article);
}

/** One name, two states and no office in common: two people, told apart by their state. */
function partByState(group: Group): Group[] {
  if (group.countries.size < 2) return [group];
  const byState = new Map<string, ArticlePerson[]>();
  for (const state of [...group.countries].sort()) byState.set(state, []);
  const titles = new Map<string, Set<string>>();
  for (const p of group.people) {
    if (p.country === null) continue;
    byState.get(p.country)!.push(p);
    const known = titles.get(p.country) ?? new Set<string>();
    for (const t of p.titles) known.add(t.toLowerCase());
    titles.set(p.country, known);
  }
  const states = [...byState.keys()];
  const overlap = states.some((a, i) =>
    states.slice(i + 1).some((b) => [...titles.get(a)!].some((t) => titles.get(b)!.has(t))),
  );
  if (overlap) return [group];
  const largest = states.sort((a, b) => byState.get(b)!.length - byState.get(a)!.length || compare(a, b))[0]!;
  // Where nothing tells the state, the person is taken for the one of whom most is written.
  const unknown = group.people.filter((p) => p.country === null);
  return states.map((state) => {
    const list = state === largest ? [...byState.get(state)!, ...unknown] : byState.get(state)!;
    const made = makeGroup(list, [
      ...group.why,
      `serves ${state}: told from people of the same name who serve ${states.filter((s) => s !== state).join(', ')}`,
    ]);
    return state === largest ? made : { ...made, key: `${made.key} ${state.toLowerCase()}` };
  });
}

/** Joins groups that names, offices and states show to be one, where there is exactly one such partner. */
function joinByEvidence(groups: readonly Group[]): Group[] {
  const ordered = [...groups].sort((a, b) => b.words.length - a.words.length || compare(a.key, b.key));
  // Only groups that share an office are compared.
  const byTitle = new Map<string, number[]>();
  ordered.forEach((g, i) => {
    for (const t of g.titles) {
      const list = byTitle.get(t);
      if (list === undefined) byTitle.set(t, [i]);
      else list.push(i);
    }
  });
  const into = new Map<number, { at: number; why: string }>();
  ordered.forEach((g, i) => {
    if (g.words.length < 2) return;
    const partners = new Map<number, string>();
    for (const t of g.titles) {
      for (const j of byTitle.get(t)!) {
        if (j >= i || partners.has(j) || !related(g, ordered[j]!)) continue;
        const why = sameperson(ordered[j]!, g);
        if (why !== null) partners.set(j, why);
      }
    }
    if (partners.size === 1) for (const [at, why] of partners) into.set(i, { at, why });
  });
  const rootOf = (i: number): number => {
    let at = i;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next.at;
    return at;
  };
  const lists = new Map<number, { people: ArticlePerson[]; why: string[]; key: string }>();
  ordered.forEach((g, i) => {
    const root = rootOf(i);
    const list = lists.get(root) ?? { people: [], why: [], key: ordered[root]!.key };
    list.people.push(...g.people);
    list.why.push(...g.why);
    const step = into.get(i);
    if (step !== undefined) list.why.push(step.why);
    lists.set(root, list);
  });
  return [...lists.values()].map((l) => ({ ...makeGroup(l.people, l.why), key: l.key }));
}

/** A cheap test before the costly one: some word in common. */
function related(a: Group, b: Group): boolean {
  return a.words.some((w) => w.length > 1 && b.words.includes(w));
}

function identityOf(group: Group, id: number): Identity {
  const forms = new Map<string, number>();
  for (const p of group.people) forms.set(p.name, (forms.get(p.name) ?? 0) + 1);
  const ranked = [...forms].sort(
    ([a, n], [b, m]) =>
      wordCount(b) - wordCount(a) || marks(b) - marks(a) || m - n || shouts(a) - shouts(b) || compare(a, b),
  );
  const name = ranked[0]![0];
  return {
    id,
    name,
    aliases: ranked
      .slice(1)
      .map(([form]) => form)
      .sort(),
    members: group.people
      .map(({ article, person }) => ({ article, person }))
      .sort((a, b) => compare(a.article, b.article) || compare(a.person, b.person)),
    why: [...new Set(group.why)],
  };
}

function wordCount(name: string): number {
  return nameKey(name).split(' ').length;
}

/** "NGUYEN Van Hai": words of three letters and more that are all capitals. */
function shouts(name: string): number {
  return (name.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? []).length;
}

function marks(name: string): number {
  return (name.normalize('NFD').match(/\p{M}|[đĐłŁøØ]/gu) ?? []).length;
}

/** Two identities never share an id: the later of equal ones is numbered by its first article too. */
function distinctIds(identities: readonly Identity[]): Identity[] {
  const taken = new Set<number>();
  return [...identities]
    .sort(
      (a, b) => b.members.length - a.members.length || compare(a.members[0]!.article, b.members[0]!.article),
    )
    .map((identity) => {
      let { id } = identity;
      for (let salt = 0; taken.has(id); salt++)
        id = contentId(
          'person',
          nameKey(identity.name),
          identity.members[0]!.article,
          identity.members[0]!.person,
          salt,
        );
      taken.add(id);
      return id === identity.id ? identity : { ...identity, id };
    });
}
