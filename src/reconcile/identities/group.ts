import { compactKey, marksOf, nameKey, nameWords, variantKeys } from './canonical.js';
import type { ArticlePerson } from './types.js';

/** People whose names are the same but for diacritics, order and particles. */
export interface Group {
  /** Key of its fullest, commonest form. */
  readonly key: string;
  readonly people: readonly ArticlePerson[];
  readonly words: readonly string[];
  readonly countries: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly why: readonly string[];
}

const OFFICE_WORDS = /[\p{L}\p{N}]+/gu;
const IDLE = new Set(['the', 'of', 'for', 'to', 'and', 'in', 'on', 'at', 'a']);

/** Words of an office that tell it: no articles or prepositions. */
function officeWords(title: string): string {
  return (title.toLowerCase().match(OFFICE_WORDS) ?? [])
    .filter((w) => !IDLE.has(w))
    .sort()
    .join(' ');
}

export function makeGroup(people: readonly ArticlePerson[], why: readonly string[]): Group {
  const forms = new Map<string, number>();
  for (const p of people) forms.set(nameKey(p.name), (forms.get(nameKey(p.name)) ?? 0) + 1);
  const key = [...forms].sort(
    (a, b) => b[0].split(' ').length - a[0].split(' ').length || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )[0]![0];
  return {
    key,
    people,
    words: nameWords(key),
    countries: new Set(people.flatMap((p) => (p.country === null ? [] : [p.country]))),
    titles: new Set(people.flatMap((p) => p.titles.map(officeWords)).filter((t) => t !== '')),
    why,
  };
}

/** Groups by equal variant keys; a name of one word stays with its article. */
export function groupByName(people: readonly ArticlePerson[]): Group[] {
  const parent = people.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const seen = new Map<string, number>();
  people.forEach((p, i) => {
    const words = nameWords(p.name);
    const keys = words.length > 1 ? variantKeys(p.name) : [`${words.join(' ')}@${p.article}`];
    // The form itself first; turned round it only joins what is printed so somewhere.
    const own = `=${keys[0]!}`;
    for (const key of [own, ...keys.slice(1).map((k) => `=${k}`)]) {
      const other = seen.get(key);
      if (other !== undefined) parent[find(i)] = find(other);
    }
    if (!seen.has(own)) seen.set(own, i);
    const compact = words.length > 1 ? compactKey(keys[0]!) : null;
    if (compact === null) return;
    const alike = seen.get(`~${compact}`);
    if (alike === undefined) seen.set(`~${compact}`, i);
    else parent[find(i)] = find(alike);
  });
  const byRoot = new Map<number, ArticlePerson[]>();
  people.forEach((p, i) => {
    const root = find(i);
    const list = byRoot.get(root);
    if (list === undefined) byRoot.set(root, [p]);
    else list.push(p);
  });
  return [...byRoot.values()].flatMap(splitByMarks);
}

/** Two names that differ in their diacritics are two names; a form without any goes with the only one there is. */
function splitByMarks(people: ArticlePerson[]): Group[] {
  const byMarks = new Map<string, ArticlePerson[]>();
  for (const p of people) {
    const marks = marksOf(p.name);
    const list = byMarks.get(marks);
    if (list === undefined) byMarks.set(marks, [p]);
    else list.push(p);
  }
  const forms = new Set(people.map((p) => p.name));
  const why =
    forms.size > 1 ? [`one name but for diacritics, order and spaces: ${[...forms].sort().join(' = ')}`] : [];
  if (byMarks.size <= 1 || (byMarks.size === 2 && byMarks.has(''))) return [makeGroup(people, why)];
  const marked = [...byMarks].filter(([m]) => m !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  const plain = byMarks.get('') ?? [];
  const out = marked.map(([, list]) => [...list]);
  const left: ArticlePerson[] = [];
  for (const p of plain) {
    const titles = new Set(p.titles.map(officeWords));
    const fits = out.filter((list) => list.some((q) => q.titles.some((t) => titles.has(officeWords(t)))));
    if (fits.length === 1) fits[0]!.push(p);
    else left.push(p);
  }
  if (left.length > 0) out.push(left);
  return out.map((list) =>
    makeGroup(list, [`diacritics tell it from ${marked.length - 1} other of the same letters`]),
  );
}
