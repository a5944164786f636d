import { CLOSED } from '../../../text/closed.js';
import { ALL_CAPS, CAPITAL, WORD } from '../../../text/tokenize.js';
import type { Held } from '../offices.js';
import { type Scene, sentenceEnd } from '../titles/scene.js';
import { headOf, RANKS } from '../vocabulary/heads.js';

const LOWER_RANKS = new Set(['vice', 'deputy', 'assistant', 'under']);
const DETERMINERS = new Set(['the', 'this', 'our']);

export interface Resolved {
  readonly first: number;
  readonly end: number;
  readonly person: number;
}

/**
 * "The spokesperson", "the deputy minister", "the High Commissioner" without a name: the one person named before whose
 * office has that noun and those words. Two such persons leave it open, unless one of them alone has all the words.
 */
export function titleMentions(scene: Scene, held: readonly Held[]): Resolved[] {
  const { tokens } = scene.doc;
  const byHead = new Map<string, Held[]>();
  for (const office of held) {
    if (office.head === '') continue;
    const list = byHead.get(office.head);
    if (list === undefined) byHead.set(office.head, [office]);
    else list.push(office);
  }
  if (byHead.size === 0) return [];
  const out: Resolved[] = [];
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (!DETERMINERS.has(tokens.lower[i]!)) continue;
    let end = i + 1;
    let head = -1;
    const words: string[] = [];
    for (; end < tokens.count && end < i + 7; end++) {
      const word = tokens.lower[end]!;
      if (word === '-') continue;
      if (scene.nameAt[end] !== -1 || tokens.kind[end] !== WORD) break;
      if (byHead.has(word)) {
        head = end;
        words.push(word);
        continue;
      }
      if (headOf(word) === '' && !RANKS.has(word) && (CLOSED.has(word) || head >= 0)) break;
      words.push(word);
    }
    if (head < 0 || end - 1 !== head) continue;
    if ((scene.nameAt[head + 1] ?? -1) >= 0) continue;
    // "The Emperor Norton Bridge": the office belongs to a longer name.
    if (runsOn(scene, head + 1)) continue;
    const next = tokens.lower[head + 1] ?? '';
    if (next === 'of' || next === 'for' || next === 'to') {
      if (!sameScope(scene, head + 1, byHead.get(tokens.lower[head]!)!)) continue;
    }
    const person = whose(scene, byHead.get(tokens.lower[head]!)!, words, i);
    if (person >= 0) out.push({ first: i, end: head + 1, person });
  }
  return out;
}

/** Titles that stand in apposition to a name, or that "is" or "was" ties to it, with their article: one mention each. */
export function besideNames(scene: Scene, held: readonly Held[]): Resolved[] {
  const { tokens } = scene.doc;
  const out = new Map<number, Resolved>();
  for (const office of held) {
    if (office.rule !== 'title-after' || office.first < scene.names[office.name]!.end) continue;
    const article = tokens.lower[office.first - 1] ?? '';
    const first =
      DETERMINERS.has(article) || article === 'a' || article === 'an' ? office.first - 1 : office.first;
    const known = out.get(first);
    if (known === undefined || known.end < office.end)
      out.set(first, { first, end: office.end, person: office.person });
  }
  return [...out.values()];
}

/** A word in capitals follows in the same sentence where not all is in capitals. */
function runsOn(scene: Scene, at: number): boolean {
  const { tokens } = scene.doc;
  if (at >= sentenceEnd(scene, at - 1) || tokens.kind[at] !== WORD || tokens.lower[at] === "'s") return false;
  const { flags } = tokens;
  return (flags[at]! & CAPITAL) !== 0 && (flags[at - 1]! & ALL_CAPS) === 0;
}

function sameScope(scene: Scene, at: number, offices: readonly Held[]): boolean {
  const { tokens } = scene.doc;
  const words = [tokens.lower[at]!];
  for (let i = at + 1; i < Math.min(tokens.count, at + 4); i++)
    if (tokens.lower[i] !== 'the') words.push(tokens.lower[i]!);
  const phrase = words.slice(0, 2).join(' ');
  return offices.some((o) => o.title.toLowerCase().replaceAll('the ', '').includes(phrase));
}

function whose(scene: Scene, offices: readonly Held[], words: readonly string[], at: number): number {
  const fitting = new Set<number>();
  for (const office of offices) {
    if (scene.names[office.name]!.first > at) break;
    // The office in apposition is no further mention.
    if (office.first <= at + 1 && at < office.end) return -1;
    const title = titleWords(office.title);
    // "The president" is not the vice president.
    if (title.some((w) => LOWER_RANKS.has(w) && !words.includes(w))) continue;
    if (words.every((w) => title.includes(w))) fitting.add(office.person);
    if (fitting.size > 1) return -1;
  }
  return fitting.size === 1 ? [...fitting][0]! : -1;
}

const split = new Map<string, readonly string[]>();

/** Lower-case words of a title; each wording is taken apart once. */
function titleWords(title: string): readonly string[] {
  let words = split.get(title);
  if (words === undefined) {
    words = title.toLowerCase().split(/[^\p{L}.]+/u);
    if (split.size > 5000) split.clear();
    split.set(title, words);
  }
  return words;
}
