import { GIVEN, nameBits } from '../names/gazetteer.js';
import type { NameSpan } from '../names/spans.js';
import { FEMALE, MALE } from '../vocabulary/heads.js';
import { PARTICLES, SUFFIXES } from '../vocabulary/names.js';

/** One person of an article: the names that stand for him or her. */
export interface Person {
  readonly key: string;
  /** Indexes into the list of names, in order. */
  readonly names: number[];
  /** Folded words of the fullest form, without particles and suffixes. */
  words: readonly string[];
  /** Index of the fullest form. */
  fullest: number;
  gender: 'm' | 'f' | null;
}

/** Words that tell names apart: no particles, no "Jr.". */
export function coreWords(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const bare = word.replace(/^(?:al|el)-/, '');
    if (!PARTICLES.has(bare) && !SUFFIXES.has(bare)) out.push(bare);
  }
  return out.length > 0 ? out : [...words];
}

export function genderOf(honorifics: readonly string[]): 'm' | 'f' | null {
  for (const h of honorifics) {
    if (MALE.has(h)) return 'm';
    if (FEMALE.has(h)) return 'f';
  }
  return null;
}

/**
 * Puts the names of an article together by person. Full names first, then short ones, each to the one person whose
 * name holds all of its words; a short name that fits several stays with those that its honorific allows, or alone.
 * Linear in the number of names: candidates come from an index by word.
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
    for (const word of new Set(cores[n]!)) push(byWord, word, id);
  };
  const join = (n: number, id: number): void => {
    const person = persons[id]!;
    person.names.push(n);
    personOf[n] = id;
    person.gender ??= genderOf(names[n]!.honorifics);
  };
  // Longest first, so that every shorter form finds the fullest one wherever it stands.
  const order = names.map((_, n) => n).sort((a, b) => cores[b]!.length - cores[a]!.length || a - b);
  for (const n of order) {
    const core = cores[n]!;
    const candidates = (byWord.get(rarest(byWord, core)) ?? []).filter((id) =>
      fits(core, persons[id]!.words),
    );
    const chosen = choose(names, n, core, candidates, persons);
    if (chosen >= 0) join(n, chosen);
    else add(n);
  }
  for (const person of persons) {
    person.names.sort((a, b) => a - b);
    // Of equally full forms the first one printed stands for the person.
    person.fullest =
      person.names.find((n) => cores[n]!.length === person.words.length && !isShouted(names[n]!)) ??
      person.fullest;
  }
  return { persons, personOf };
}

function isShouted(_name: NameSpan): boolean {
  return false;
}

function push(map: Map<string, number[]>, word: string, id: number): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [id]);
  else list.push(id);
}

function rarest(byWord: Map<string, number[]>, core: readonly string[]): string {
  let best = core[0]!;
  let size = Number.POSITIVE_INFINITY;
  for (const word of core) {
    const n = byWord.get(word)?.length ?? 0;
    if (n > 0 && n < size) {
      size = n;
      best = word;
    }
  }
  return best;
}

/** All words of the short form stand in the full one, in any order; an initial stands for a word that begins with it. */
function fits(short: readonly string[], full: readonly string[]): boolean {
  const left = [...full];
  let whole = 0;
  for (const word of short) {
    let at = left.indexOf(word);
    if (at < 0 && word.length === 1) at = left.findIndex((w) => w.startsWith(word));
    if (at < 0) at = left.findIndex((w) => w.length === 1 && word.startsWith(w) && whole > 0);
    if (at < 0) return false;
    if (word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}

function choose(
  names: readonly NameSpan[],
  n: number,
  core: readonly string[],
  candidates: readonly number[],
  persons: readonly Person[],
): number {
  if (candidates.length <= 1) return candidates[0] ?? -1;
  const same = candidates.filter((id) => persons[id]!.words.length === core.length);
  if (same.length === 1) return same[0]!;
  const gender = genderOf(names[n]!.honorifics);
  if (gender !== null) {
    const allowed = candidates.filter(
      (id) => (persons[id]!.gender ?? guessGender(persons[id]!.words) ?? gender) === gender,
    );
    if (allowed.length === 1) return allowed[0]!;
    const sure = allowed.filter((id) => (persons[id]!.gender ?? guessGender(persons[id]!.words)) === gender);
    if (sure.length === 1) return sure[0]!;
  }
  // A last word is a commoner short form than a first or middle one.
  if (core.length === 1) {
    const last = candidates.filter((id) => persons[id]!.words.at(-1) === core[0]);
    if (last.length === 1 && (nameBits(core[0]!) & GIVEN) === 0) return last[0]!;
  }
  return -1;
}

/** Vietnamese middle names tell: Văn for men, Thị for women. */
export function guessGender(words: readonly string[]): 'm' | 'f' | null {
  if (words.length >= 3 && words[1] === 'thi') return 'f';
  if (words.length >= 3 && words[1] === 'van') return 'm';
  return null;
}
