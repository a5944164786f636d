import { T } from '../../../text/closed.js';
import { lexiconTags } from '../../../text/compromise.js';
import { WORD } from '../../../text/tokenize.js';
import type { Scene } from '../titles/scene.js';
import type { Person } from './persons.js';
import type { Resolved } from './title-mentions.js';
import { guessGender } from './words.js';

type Sex = 'm' | 'f';
const PRONOUNS: Readonly<Record<string, Sex>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  herself: 'f',
};

/**
 * "He", "she" and their kin where one person can be meant: the subject of the sentence so far, or, where nobody is
 * named in it, the one whom the sentence before was about. A pronoun that two people could claim is left open.
 */
export function pronounMentions(
  scene: Scene,
  persons: readonly Person[],
  personOf: Int32Array,
  alone: readonly Resolved[],
): Resolved[] {
  const { tokens, sentences } = scene.doc;
  // Worked out for those whom a pronoun may mean: looking names up is dear.
  const sexes: (Sex | null | undefined)[] = persons.map(() => undefined);
  const sexOf = (p: number): Sex | null => {
    const known = sexes[p];
    if (known !== undefined) return known;
    const person = persons[p]!;
    const sex = person.gender ?? guessGender(person.words) ?? sexOfGivenName(person.words);
    sexes[p] = sex;
    return sex;
  };
  const titled = new Map(alone.map((m) => [m.first, m.person]));
  const out: Resolved[] = [];
  let before: Told = NOBODY;
  for (let s = 0; s < sentences.count; s++) {
    let byName = false;
    const here = { all: new Set<number>(), subject: -1 };
    for (let i = sentences.first[s]!; i < sentences.first[s + 1]!; i++) {
      const n = scene.nameAt[i]!;
      const named = n >= 0 && scene.names[n]!.first === i ? personOf[n]! : (titled.get(i) ?? -1);
      if (named >= 0) {
        byName = true;
        here.all.add(named);
        if (here.subject < 0 && (n < 0 ? i === sentences.first[s] : isSubject(scene, n)))
          here.subject = named;
        continue;
      }
      const sex = pronounAt(scene, i);
      if (sex === undefined) continue;
      const person = antecedent(here, before, sexOf, sex);
      if (person < 0) continue;
      out.push({ first: i, end: i + 1, person });
      sexes[person] ??= sex;
      here.all.add(person);
      if (here.subject < 0 && (tokens.lower[i] === 'he' || tokens.lower[i] === 'she')) here.subject = person;
    }
    // Pronouns alone carry the thread over a few sentences, not over a chapter.
    if (byName) before = { all: here.all, subject: here.subject, sentence: s };
    else if (s - before.sentence >= CARRIES) before = NOBODY;
    else if (here.all.size > 0) before = { all: here.all, subject: here.subject, sentence: before.sentence };
  }
  return out;
}

/** The sex that the pronoun at token i tells; no pronoun is longer than "himself" or begins otherwise than with h or s. */
function pronounAt(scene: Scene, i: number): Sex | undefined {
  const { tokens } = scene.doc;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length > 7 || length < 2 || tokens.kind[i] !== WORD) return undefined;
  const word = tokens.lower[i]!;
  const letter = word.charCodeAt(0);
  return letter === 104 || letter === 115 ? PRONOUNS[word] : undefined;
}

interface Told {
  readonly all: ReadonlySet<number>;
  readonly subject: number;
  readonly sentence: number;
}
const NOBODY: Told = { all: new Set(), subject: -1, sentence: -9 };
/** The best candidate must reach this and lead by as much again. */
const ENOUGH = 4;
const LEAD = 2;
/** Somebody known to be of the sex is a rival even where he is not the subject. */
const RIVAL = 2;
/** Sentences over which pronouns alone keep a person in view. */
const CARRIES = 6;

/** Weighs those named in this sentence and in the one before: subjects, and those known to be a man or a woman. */
function antecedent(
  here: { all: ReadonlySet<number>; subject: number },
  before: Told,
  sexOf: (p: number) => Sex | null,
  sex: Sex,
): number {
  let best = -1;
  let top = 0;
  let second = 0;
  const seen = new Set([...here.all, ...before.all]);
  for (const p of seen) {
    if (p < 0) continue;
    const known = sexOf(p);
    if (known !== null && known !== sex) continue;
    const near = here.all.has(p);
    let score = known === sex ? 3 : 1;
    if (p === here.subject) score += 3;
    else if (p === before.subject) score += here.subject < 0 ? 3 : 1;
    if (near) score += 1;
    if (known === sex && p !== here.subject && p !== before.subject) score += RIVAL;
    if (score > top) {
      second = top;
      top = score;
      best = p;
    } else if (score > second) second = score;
  }
  return top >= ENOUGH && top - second >= LEAD ? best : -1;
}

/** The name governs a verb: "Hang said", "Hang, the spokesperson, said", or "said Hang". */
function isSubject(scene: Scene, n: number): boolean {
  const { tokens, tags, sentences } = scene.doc;
  const name = scene.names[n]!;
  const end = sentences.first[sentences.of[name.first]! + 1]!;
  const start = sentences.first[sentences.of[name.first]!]!;
  const before = name.first - 1;
  if (before >= start && (tags.tag[before] === T.preposition || tokens.lower[before] === 'to')) return false;
  for (let i = name.end; i < Math.min(end, name.end + 3); i++) {
    const tag = tags.tag[i]!;
    if (tag === T.past || tag === T.verb || tag === T.auxiliary || tag === T.modal) return true;
    if (tokens.lower[i] === ',' && i === name.end) return name.first - start < 12;
    if (tag !== T.adverb) break;
  }
  return before >= start && tags.tag[before] === T.past;
}

/** Men's and women's given names as far as the lexicon knows them. */
function sexOfGivenName(words: readonly string[]): Sex | null {
  if (words.length < 2) return null;
  const tags = lexiconTags(words[0]!);
  if (tags.includes('MaleName')) return 'm';
  return tags.includes('FemaleName') ? 'f' : null;
}
