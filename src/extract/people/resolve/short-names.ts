import type { NameSpan } from '../names/spans.js';
import type { Person } from './persons.js';
import { alike, skeleton } from './spelling.js';
import { guessGender } from './words.js';

/** Two people of one name introduced within so many sentences of each other are peers: the bare name is nobody's. */
const PEERS = 1;

/**
 * Finds whose short form a name of one word is. One person of that name: that one. Several: those whom the honorific
 * allows; then the one of whom the paper was already writing when the others came in. Else nobody.
 */
export class ShortNames {
  /** Word to the person it was last taken for. */
  private readonly bound = new Map<string, number>();
  private readonly spellings: Map<string, number[]>;

  constructor(
    private readonly names: readonly NameSpan[],
    private readonly persons: readonly Person[],
    private readonly byWord: ReadonlyMap<string, number[]>,
  ) {
    this.spellings = new Map();
    for (const [word, ids] of byWord) {
      if (word.length < 5) continue;
      const bones = skeleton(word);
      this.spellings.set(bones, [...(this.spellings.get(bones) ?? []), ...ids].slice(0, 24));
    }
  }

  find(n: number, word: string, gender: 'm' | 'f' | null): number {
    const all = this.byWord.get(word) ?? this.spelt(word);
    const candidates = gender === null ? all : all.filter((id) => (this.sexOf(id) ?? gender) === gender);
    if (candidates.length <= 1) return this.bind(word, candidates[0] ?? -1);
    if (gender !== null) {
      const sure = candidates.filter((id) => this.sexOf(id) === gender);
      if (sure.length === 1) return this.bind(word, sure[0]!);
    }
    const single = candidates.find((id) => this.persons[id]!.words.length === 1);
    if (single !== undefined && candidates.length === 2) return single;
    // A last word is a commoner short form than a first or middle one.
    const last = candidates.filter((id) => this.persons[id]!.words.at(-1) === word);
    const likely = last.length > 0 ? last : candidates;
    if (likely.length === 1) return this.bind(word, likely[0]!);
    const known = this.bound.get(word);
    if (known !== undefined && (likely.includes(known) || this.persons[known]!.words.length === 1))
      return known;
    return this.bind(word, this.topic(n, likely));
  }

  /** A name that nobody could be found for is one unknown person wherever it stands. */
  unresolved(word: string, id: number): void {
    this.bind(word, id);
  }

  private bind(word: string, id: number): number {
    if (id >= 0 && !this.bound.has(word)) this.bound.set(word, id);
    return id;
  }

  /** The person who was there well before any other of the name. */
  private topic(n: number, candidates: readonly number[]): number {
    const first = (id: number): number => this.names[this.persons[id]!.names[0]!]!.first;
    const order = [...candidates].sort((a, b) => first(a) - first(b));
    const [a, b] = order;
    if (a === undefined || b === undefined) return a ?? -1;
    const at = this.names[n]!.first;
    if (first(b) > at) return a;
    if (this.persons[a]!.names.length >= 2 * this.persons[b]!.names.length + 1) return a;
    const sentence = (id: number): number => this.names[this.persons[id]!.names[0]!]!.sentence;
    // The first sentence names whom the text is about.
    const gap = sentence(b) - sentence(a);
    return gap > PEERS || (gap > 0 && sentence(a) === 0) ? a : -1;
  }

  private sexOf(id: number): 'm' | 'f' | null {
    return this.persons[id]!.gender ?? guessGender(this.persons[id]!.words);
  }

  private spelt(word: string): readonly number[] {
    if (word.length < 5) return [];
    return (this.spellings.get(skeleton(word)) ?? []).filter((id) =>
      this.persons[id]!.words.slice(1).some((w) => alike(w, word)),
    );
  }
}
