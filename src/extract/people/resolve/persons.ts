import type { NameSpan } from '../names/spans.js';
import { ShortNames } from './short-names.js';
import { oneSpelling } from './spelling.js';
import { coreWords, genderOf } from './words.js';

/** One person of an article: the names that stand for him or her. */
export interface Person {
  readonly key: string;
  /** Indexes into the list of names, in order. */
  readonly names: number[];
  /** Folded words of the fullest form, without particles and suffixes. */
  readonly words: readonly string[];
  /** Index of the fullest form. */
  fullest: number;
  gender: 'm' | 'f' | null;
}

/** Persons that share a word are compared by spelling up to this many: a page of namesakes stays linear. */
const COMPARED = 24;

/**
 * Puts the names of an article together by person. Names of several words first, longest first, so that every shorter
 * form finds the fullest one wherever it stands; then names of one word in the order of the text.
 */
export function groupNames(names: readonly NameSpan[]): { persons: Person[]; personOf: Int32Array } {
  const persons: Person[] = [];
  const personOf = new Int32Array(names.length).fill(-1);
  const byWord = new Map<string, number[]>();
  const cores = names.map((n) => coreWords(n.words));
  const add = (n: number): void => {
    const id = persons.length;
    persons.push({
      key: `p${id + 1}`,
      names: [n],
      words: cores[n]!,
      fullest: n,
      gender: genderOf(names[n]!.honorifics),
    });
    personOf[n] = id;
    for (const word of new Set(cores[n]!)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [id]);
      else list.push(id);
    }
  };
  const join = (n: number, id: number): void => {
    persons[id]!.names.push(n);
    personOf[n] = id;
    persons[id]!.gender ??= genderOf(names[n]!.honorifics);
  };
  const several = names.map((_, n) => n).filter((n) => cores[n]!.length > 1);
  several.sort((a, b) => cores[b]!.length - cores[a]!.length || a - b);
  for (const n of several) {
    const chosen = findFull(cores[n]!, names[n]!, persons, byWord);
    if (chosen >= 0) join(n, chosen);
    else add(n);
  }
  for (const person of persons) {
    person.names.sort((a, b) => a - b);
  }
  const short = new ShortNames(names, persons, byWord);
  names.forEach((name, n) => {
    if (cores[n]!.length > 1) return;
    const chosen = short.find(n, cores[n]![0]!, genderOf(name.honorifics));
    if (chosen >= 0) join(n, chosen);
    else {
      add(n);
      short.unresolved(cores[n]![0]!, personOf[n]!);
    }
  });
  for (const person of persons) person.fullest = fullestOf(person, cores);
  return { persons, personOf };
}

/** Of equally full forms the one whose words are printed most, then the first: a slip of spelling gives way. */
function fullestOf(person: Person, cores: readonly string[][]): number {
  const counts = new Map<string, number>();
  for (const n of person.names) for (const w of cores[n]!) counts.set(w, (counts.get(w) ?? 0) + 1);
  let best = person.fullest;
  let top = -1;
  for (const n of person.names) {
    if (cores[n]!.length !== person.words.length) continue;
    const score = cores[n]!.reduce((sum, w) => sum + (counts.get(w) ?? 0), 0);
    if (score > top) {
      top = score;
      best = n;
    }
  }
  return best;
}

function findFull(
  core: readonly string[],
  name: NameSpan,
  persons: readonly Person[],
  byWord: ReadonlyMap<string, number[]>,
): number {
  const near = rarest(byWord, core);
  const gender = genderOf(name.honorifics);
  const allowed = near.filter(
    (id) => gender === null || persons[id]!.gender === null || persons[id]!.gender === gender,
  );
  const fitting = allowed.filter((id) => fits(core, persons[id]!.words));
  if (fitting.length > 0) {
    const same = fitting.filter((id) => persons[id]!.words.length === core.length);
    return same.length > 0 ? same[0]! : fitting.length === 1 ? fitting[0]! : -1;
  }
  const spelt = new Set<number>();
  for (const word of core) {
    for (const id of (byWord.get(word) ?? []).slice(0, COMPARED))
      if (oneSpelling(core, persons[id]!.words)) spelt.add(id);
  }
  return spelt.size === 1 ? [...spelt][0]! : -1;
}

/** Those who bear the rarest word of a name, or its initial: nobody else's name can hold all of its words. */
function rarest(byWord: ReadonlyMap<string, number[]>, core: readonly string[]): readonly number[] {
  let best: readonly number[] | null = null;
  for (const word of core) {
    if (word.length === 1) continue;
    const list = byWord.get(word) ?? byWord.get(word[0]!) ?? [];
    if (best === null || list.length < best.length) best = list;
  }
  return best ?? [];
}

/** All words of the short form stand in the full one; an initial stands for a word that begins with it. */
function fits(short: readonly string[], full: readonly string[]): boolean {
  const left = [...full];
  let whole = 0;
  for (const word of short) {
    let at = left.indexOf(word);
    if (at < 0 && word.length === 1) at = left.findIndex((w) => w.startsWith(word));
    if (at < 0) at = left.findIndex((w) => w.length === 1 && word.startsWith(w));
    if (at < 0) return false;
    if (word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}
