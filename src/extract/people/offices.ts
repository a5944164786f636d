import type { OfficeStatus } from '../../model/fact.js';
import { NUMBER } from '../../text/tokenize.js';
import {
  abbreviated,
  counterpart,
  memberOf,
  ownerBefore,
  seated,
  speakerFor,
  speaksNext,
} from './implied.js';
import { readAfter } from './titles/after.js';
import { titleBefore } from './titles/before.js';
import type { TitlePhrase } from './titles/phrase.js';
import { meetsName, type Scene, sentenceEnd, sentenceStart } from './titles/scene.js';
import { shortOffice } from './titles/seats.js';
import { type Office, officesOf } from './titles/wording.js';

/** An office that the text gives a person at one place. */
export interface Held extends Office {
  readonly person: number;
  /** The name it stands with. */
  readonly name: number;
  readonly rule: string;
  readonly status: OfficeStatus;
}

const ACTING = /\b(?:acting|interim|caretaker|a\.i\.?|ad interim)(?=\W|$)/i;
const FORMER = /\b(?:former|ex|late|then|one-time|onetime|erstwhile)\b/i;
const DESIGNATE = /\b(?:designate|elect|incoming|nominee)\b/i;

/** Reads the titles before and after every name. */
export function findOffices(scene: Scene, personOf: Int32Array): Held[] {
  const held: Held[] = [];
  let shared: { phrase: TitlePhrase; end: number } | null = null;
  let sentence = -1;
  let history = false;
  scene.names.forEach((name, n) => {
    if (name.sentence !== sentence) {
      sentence = name.sentence;
      history = isHistory(scene, n);
    }
    const person = personOf[n]!;
    if (person < 0 || history) return;
    /** Where the offices of this name begin. */
    const own = held.length;
    const found = titleBefore(scene, n);
    const before = found?.phrase ?? null;
    if (before !== null) {
      addAll(scene, held, before, person, n, 'title-before');
      shared = isPlural(scene, before) ? { phrase: before, end: name.end } : null;
    } else if (shared !== null && continues(scene, shared.end, name.first)) {
      addAll(scene, held, shared.phrase, person, n, 'shared-title');
      shared = { phrase: shared.phrase, end: name.end };
    } else shared = null;
    let after = readAfter(scene, n);
    // "The chair, Ann Lee, Ambassador to Chile, Bo Ek, and ...": the titles of this list stand before the names.
    if (found?.parted && after.phrase !== null && nextOwns(scene, after.phrase.end))
      after = { ...after, phrase: null };
    const short = before === null ? shortOffice(scene, name.first) : null;
    if (short !== null) held.push(abbreviated(scene, short, person, n));
    if (after.seat >= 0) held.push(seated(scene, after.seat, person, n));
    if (after.body !== null && after.phrase === null && held.length === own)
      held.push(memberOf(after.body, name.first, after.end, person, n));
    const twin = before === null ? counterpart(scene, held, n, person) : null;
    if (twin !== null) held.push(twin);
    const owner = before === null ? ownerBefore(scene, n) : null;
    if (owner !== null && after.phrase === null && speaksNext(scene, after.end)) {
      held.push(speakerFor(owner, name.first, name.end, person, n));
    }
    if (after.phrase !== null) addAll(scene, held, after.phrase, person, n, 'title-after');
    // "Monaco's Ann Lee, director-general of foreign affairs".
    if (owner !== null && after.country === null) after = { ...after, country: owner };
    if (after.country !== null) {
      const any = held.length > own;
      for (let h = own; h < held.length; h++) {
        const office = held[h]!;
        if (office.country === null && !office.international) held[h] = { ...office, country: after.country };
      }
      if (!any && (after.represents || (name.words.length > 1 && speaksNext(scene, after.end)))) {
        held.push(speakerFor(after.country, name.first, after.end, person, n));
      }
    }
  });
  return held;
}

function addAll(
  scene: Scene,
  held: Held[],
  phrase: TitlePhrase,
  person: number,
  name: number,
  rule: string,
): void {
  const status = statusOf(scene, phrase);
  for (const { title, head, organisation, country, international, first, end } of officesOf(scene, phrase))
    held.push({ title, head, organisation, country, international, first, end, person, name, rule, status });
}

function statusOf(scene: Scene, phrase: TitlePhrase): OfficeStatus {
  const { tokens, text } = scene.doc;
  const from = Math.max(sentenceStart(scene, phrase.first), phrase.first - 2);
  const words = text.slice(tokens.start[from]!, tokens.end[phrase.end - 1]!);
  if (ACTING.test(words)) return 'acting';
  if (FORMER.test(words)) return 'former';
  return DESIGNATE.test(words) ? 'designate' : 'current';
}

/** Years before living memory: who held office then is history. */
const HISTORY = 1955;

/** The sentence dates the office to a time long gone ("In 1945 President ..."). */
function isHistory(scene: Scene, name: number): boolean {
  const { tokens } = scene.doc;
  const first = scene.names[name]!.first;
  for (let i = sentenceStart(scene, first); i < sentenceEnd(scene, first); i++) {
    if (tokens.kind[i] !== NUMBER || tokens.end[i]! - tokens.start[i]! !== 4) continue;
    const year = Number(tokens.lower[i]);
    if (year >= 1000 && year < HISTORY) return true;
  }
  return false;
}

/** A comma and the next name: the office is that person's where titles stand before the names. */
function nextOwns(scene: Scene, end: number): boolean {
  return scene.doc.tokens.lower[end] === ',' && meetsName(scene, end + 1, sentenceEnd(scene, end));
}

function isPlural(scene: Scene, phrase: TitlePhrase): boolean {
  const word = scene.doc.tokens.lower[phrase.heads[phrase.heads.length - 1]!]!;
  return word.endsWith('s') || word.endsWith('men');
}

/** Only "and", commas and courtesy words stand between two names that share a plural title. */
function continues(scene: Scene, end: number, next: number): boolean {
  const { lower } = scene.doc.tokens;
  if (next <= end || next - end > 3) return false;
  for (let i = end; i < next; i++)
    if (lower[i] !== 'and' && lower[i] !== ',' && lower[i] !== '&') return false;
  return next < sentenceEnd(scene, end - 1);
}
