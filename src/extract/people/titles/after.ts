import { T } from '../../../text/closed.js';
import { CAPITAL, PUNCT } from '../../../text/tokenize.js';
import { afterLetters, seatAfter } from './letters.js';
import { readTitle, type TitlePhrase } from './phrase.js';
import { bodyLed } from './role.js';
import { meetsName, type Scene, sentenceEnd, sentenceStart } from './scene.js';
import { partyIn } from './seats.js';
import { servesOffice } from './serving.js';
import { SPEAKS } from './speech.js';

const LEAD_IN = new Set(
  'the a an its his her their our now then currently also formerly who is was as has been serves served both previously once in capacity serving speaking role'.split(
    ' ',
  ),
);
const BE = new Set(['is', 'was', 'became', 'remains', 'becomes']);
const MADE = new Set(
  'appointed named elected re-elected reelected nominated designated sworn inaugurated chosen promoted confirmed'.split(
    ' ',
  ),
);

/** What stands after a name: the title in apposition, and the state in brackets or after "of". */
export interface After {
  readonly phrase: TitlePhrase | null;
  /** ISO3 of "(Sweden)", "of Oman", "representing the United States". */
  readonly country: string | null;
  /** The name's words, state included, end here. */
  readonly end: number;
  /** The person speaks for the state without an office being named. */
  readonly represents: boolean;
  /** A party or body whose member or head the person is, no office being named, as printed. */
  readonly body: string | null;
  /** Token of the letters that stand for a seat in parliament ("MP"); -1 for none. */
  readonly seat: number;
}

const NOTHING = { phrase: null, country: null, represents: false, body: null, seat: -1 };

export function readAfter(scene: Scene, n: number): After {
  const { tokens } = scene.doc;
  const name = scene.names[n]!;
  const limit = sentenceEnd(scene, name.first);
  let at = afterLetters(scene, name.end, limit);
  const seat = seatAfter(scene, name.end, at);
  let country: string | null = null;
  let body: string | null = null;
  if (tokens.lower[at] === '(') {
    const close = closing(scene, at, limit);
    if (close > 0) {
      const s = scene.stateAt[at + 1]!;
      if (s >= 0 && scene.states[s]!.last === close - 1) country = scene.states[s]!.iso3;
      else {
        const inside = readTitle(scene, skipLeadIn(scene, at + 1, close), close);
        if (inside !== null && inside.end >= close - 1)
          return { ...NOTHING, phrase: inside, end: close + 1, seat };
        body = partyIn(scene, at, close);
        // "(Rotherham) (Lab)".
        if (body === null && tokens.lower[close + 1] === '(')
          body = partyIn(scene, close + 1, closing(scene, close + 1, limit));
      }
      at = close + 1;
    }
  } else if (tokens.lower[at] === 'of') {
    const from = tokens.lower[at + 1] === 'the' ? at + 2 : at + 1;
    const s = from < limit ? scene.stateAt[from]! : -1;
    if (s >= 0 && scene.states[s]!.kind === 'name') {
      country = scene.states[s]!.iso3;
      at = scene.states[s]!.last + 1;
    }
  }
  const end = at;
  const found: After = { phrase: null, country, end, represents: false, body, seat };
  if (at >= limit) return found;
  const word = tokens.lower[at]!;
  if (word === ',' || word === '–' || word === '—') {
    if (tokens.lower[at + 1] === 'representing') {
      const from = tokens.lower[at + 2] === 'the' ? at + 3 : at + 2;
      const s = from < limit ? scene.stateAt[from]! : -1;
      if (s >= 0)
        return {
          ...found,
          country: scene.states[s]!.iso3,
          end: scene.states[s]!.last + 1,
          represents: true,
        };
    }
    const led = bodyLed(scene, at + 1, limit);
    if (led !== null) return { ...found, body: led.body, end: led.end };
    const phrase = apposition(scene, at + 1, limit);
    const own = phrase !== null && attributes(scene, phrase, name.first) ? null : phrase;
    return { ...found, phrase: own };
  }
  if (BE.has(word)) return { ...found, phrase: predicate(scene, at + 1, limit) };
  const made = MADE.has(tokens.lower[name.first - 1] ?? '') ? named(scene, at, limit) : null;
  return { ...found, phrase: made ?? madeOffice(scene, at, limit) };
}

/** "appointed Volker Türk as High Commissioner", "named her foreign minister": the name stands before the office. */
function named(scene: Scene, from: number, limit: number): TitlePhrase | null {
  const { lower } = scene.doc.tokens;
  let at = lower[from] === 'as' ? from + 1 : from;
  if (OPENS.has(lower[at]!)) at++;
  return ownTitle(scene, at, limit);
}

function closing(scene: Scene, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + 14); i++) if (scene.doc.tokens.lower[i] === ')') return i;
  return -1;
}

function skipLeadIn(scene: Scene, from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    at < from + 5 &&
    LEAD_IN.has(scene.doc.tokens.lower[at]!) &&
    (scene.doc.tokens.flags[at]! & CAPITAL) === 0
  )
    at++;
  return at;
}

function apposition(scene: Scene, from: number, limit: number): TitlePhrase | null {
  return ownTitle(scene, skipLeadIn(scene, from, limit), limit);
}

/** "... attended by Ann Lee, a US official said": who is told of ends a clause, and somebody unnamed says it. */
function attributes(scene: Scene, phrase: TitlePhrase, name: number): boolean {
  const { doc } = scene;
  if (!SPEAKS.has(doc.tokens.lower[phrase.end] ?? '')) return false;
  for (let i = sentenceStart(scene, name); i < name; i++) {
    const tag = doc.tags.tag[i];
    if (tag === T.past || tag === T.verb || tag === T.auxiliary || tag === T.modal) return true;
  }
  return false;
}

/** The title that starts at a token, unless it is the next person's: "Ann Lee, Foreign Minister Bo Ek and ...". */
function ownTitle(scene: Scene, at: number, limit: number): TitlePhrase | null {
  const phrase = readTitle(scene, at, limit);
  if (phrase === null) return null;
  // "Jan Novak, a spokesman for Justice Minister Ann Lee": his office, hers inside it.
  return !meetsName(scene, phrase.end, limit) || servesOffice(scene, phrase) ? phrase : null;
}
const OPENS = new Set(['the', 'its', 'a']);

/** "is the deputy minister", "was also president of the council". */
function predicate(scene: Scene, from: number, limit: number): TitlePhrase | null {
  const { lower } = scene.doc.tokens;
  let at = from;
  while (
    at < limit &&
    at < from + 3 &&
    (lower[at] === 'also' || lower[at] === 'now' || lower[at] === 'then' || lower[at] === 'still')
  )
    at++;
  if (MADE.has(lower[at] ?? '')) return madeOffice(scene, at, limit);
  if (lower[at] === 'the' || lower[at] === 'a' || lower[at] === 'an') at++;
  else if (
    scene.stateAt[at] === -1 &&
    (scene.doc.tokens.flags[at]! & CAPITAL) === 0 &&
    readTitle(scene, at, Math.min(limit, at + 1)) === null
  )
    return null;
  return ownTitle(scene, at, limit);
}

/** "was sworn in on Tuesday as ambassador to Hanoi", "appointed foreign minister". */
function madeOffice(scene: Scene, from: number, limit: number): TitlePhrase | null {
  const { lower, kind } = scene.doc.tokens;
  let made = -1;
  for (let i = from; i < Math.min(limit, from + 10); i++) {
    if (kind[i] === PUNCT && lower[i] !== ',' && lower[i] !== '-') return null;
    if (i > from && scene.nameAt[i] !== -1) return null;
    if (made < 0 && i < from + 4 && MADE.has(lower[i]!)) made = i;
    if (made < 0 || i <= made) continue;
    if (lower[i] === 'as' || i === made + 1) {
      let at = lower[i] === 'as' ? i + 1 : i;
      if (OPENS.has(lower[at]!)) at++;
      const phrase = ownTitle(scene, at, limit);
      if (phrase !== null) return phrase;
    }
  }
  return null;
}
