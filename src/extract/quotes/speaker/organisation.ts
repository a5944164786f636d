import { type StateMention, stateMentions } from '../../../reference/mentions.js';
import { stateName } from '../../../reference/states.js';
import { T } from '../../../text/closed.js';
import { tokenSpan } from '../../../text/doc.js';
import { isCapital, isPunct, isWord, type Page, wordsOf } from '../page.js';
import type { Range } from '../report.js';
import { beforeTime } from '../syntax/adjunct.js';
import { castOf } from './cast.js';
import { fullest } from './fullest.js';
import type { Speaker } from './types.js';

/** Words for those who speak as their state. */
const STATE_WORDS = new Set(
  (
    'government govt federal central national authorities delegation delegations administration side leadership delegate representative state ' +
    "kingdom republic country regime the of and's people representatives delegates permanent"
  ).split(' '),
);
/** Alone with "the", they stand for the state that the article is about. */
const LEVEL = new Set(['federal', 'central', 'national', 'union']);
const BARE_STATE = new Set(['government', 'delegation', 'authorities', 'country', 'kingdom', 'state']);

interface Body {
  readonly name: string;
  readonly country: string | null;
}

/** The state or organisation that the phrase names, in the fullest form; the words themselves otherwise. */
function bodyIn(page: Page, range: Range): Body | null {
  const core = coreOf(page, range);
  if (core === null) return null;
  const state = stateIn(page, core);
  if (state !== null) return { name: printedName(page, state), country: state };
  return { name: fullest(page, wordsOf(page, core), core), country: firstState(page, core) };
}

/** The body that the phrase names, as who speaks. */
export function bodySpeaker(page: Page, range: Range): Speaker | null {
  const body = bodyIn(page, range);
  return body === null ? null : { name: body.name, person: null, span: null, country: body.country };
}

const TEXTS = new Set(
  'statement report release letter message paper document note submission summary communique draft'.split(
    ' ',
  ),
);
const BY = new Set(['from', 'by', 'of']);
const MEDIA_NOUN = new Set('newspaper daily website magazine paper broadcaster portal site'.split(' '));

/** Without article, bracket and what only carries the words ("a release from the ... Ministry", "the Dawn newspaper"). */
function coreOf(page: Page, range: Range): Range | null {
  let first = range.first;
  let end = beforeTime(page, first, range.end);
  if (page.lower[first] === 'the' && end - first > 1) first++;
  for (let i = first; i < end; i++) if (page.lower[i] === '(' && i > first) end = i;
  for (let i = first; i + 2 < end; i++) {
    if (!TEXTS.has(page.lower[i]!) || !BY.has(page.lower[i + 1]!)) continue;
    const at = page.lower[i + 2] === 'the' ? i + 3 : i + 2;
    if (at < end && isCapital(page, at)) return { first: at, end };
  }
  while (
    end - first > 1 &&
    MEDIA_NOUN.has(page.lower[end - 1]!) &&
    !isCapital(page, end - 1) &&
    isCapital(page, end - 2)
  )
    end--;
  while (end - first > 1 && MEDIA_NOUN.has(page.lower[first]!) && isCapital(page, first + 1)) first++;
  while (end > first && isPunct(page, end - 1)) end--;
  return end > first ? { first: nameStart(page, first, end), end } : null;
}

/** "the Paris-based [Observatory of Liberties]", "the opposition [Momentum party]": past what only describes the name. */
function nameStart(page: Page, first: number, end: number): number {
  const named = isCapital(page, end - 1) || (PARTY.has(page.lower[end - 1]!) && isCapital(page, end - 2));
  if (!named) return first;
  let at = first;
  for (let i = first + 1; i + 1 < end; i++)
    if ((page.lower[i] === 'based' || page.lower[i] === 'run') && page.lower[i - 1] === '-') at = i + 1;
  while (at + 1 < end && DESCRIBES.has(page.lower[at]!) && !isCapital(page, at)) at++;
  at = Math.max(at, categoryEnd(page, at, end));
  return isCapital(page, at) ? at : first;
}

/** After a noun for a kind of body right before a name in capitals: "rights group [Free Voices]", "NGO [Clean Hands]". */
function categoryEnd(page: Page, first: number, end: number): number {
  let at = first;
  for (let i = first; i + 1 < end; i++) {
    if (page.tag[i] === T.preposition || !isWord(page, i)) break;
    const word = page.lower[i]!;
    const category = isCapital(page, i)
      ? i === first && LETTERS_OF_KINDS.has(word)
      : KINDS_OF_BODIES.has(word);
    if (category && isCapital(page, i + 1)) at = i + 1;
  }
  return at;
}
const LETTERS_OF_KINDS = new Set('ngo ngos cso csos ingo'.split(' '));
const KINDS_OF_BODIES = new Set(
  (
    'group watchdog ngo organisation organization charity agency party coalition network association union body outlet ' +
    'broadcaster regulator tank foundation alliance federation movement platform nonprofit pollster collective initiative ' +
    'consortium institute lobby campaigners advocates publisher blog syndicate clinic newspaper daily weekly website portal'
  ).split(' '),
);
const PARTY = new Set('party movement coalition group network union bloc alliance campaign'.split(' '));
const DESCRIBES = new Set(
  'opposition ruling governing local international regional watchdog ngo group organisation organization charity agency party'.split(
    ' ',
  ),
);

/** ISO3 where the phrase is a state, its capital, or its government, delegation or delegate. */
function stateIn(page: Page, core: Range): string | null {
  const { start, end } = tokenSpan(page.doc.tokens, core.first, core.end);
  let found: string | null = null;
  let covered = 0;
  let kind = '';
  let until = core.first;
  let rest = 0;
  for (const m of statesBetween(page, start, end)) {
    if (found !== null && found !== m.iso3) return null;
    found = m.iso3;
    kind = m.kind;
    covered += m.last - m.first + 1;
    for (; until < m.first; until++) if (!isStateWord(page, until)) rest++;
    until = m.last + 1;
  }
  if (found === null) {
    let first = core.first;
    while (first + 1 < core.end && LEVEL.has(page.lower[first]!)) first++;
    // "the country's delegation".
    if (page.lower[first] === 'country' && page.tag[first + 1] === T.possessive) first += 2;
    const noun = page.lower[first] ?? '';
    const led = page.lower[core.first - 1] === 'the' || (noun === 'government' && isCapital(page, first));
    return first === core.end - 1 && BARE_STATE.has(noun) && led ? castOf(page).mainState : null;
  }
  for (; until < core.end; until++) if (!isStateWord(page, until)) rest++;
  if (rest > 0) return null;
  return kind === 'demonym' && covered === core.end - core.first ? null : found;
}

function isStateWord(page: Page, i: number): boolean {
  return STATE_WORDS.has(page.lower[i]!) || page.tag[i] === T.possessive;
}

/** The state's name as the article prints it; the usual one where it prints only a capital, a demonym or letters ("UK"). */
function printedName(page: Page, iso3: string): string {
  const usual = stateName(iso3);
  const cast = castOf(page);
  const known = cast.printed.get(iso3);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const m of stateMentions(page.doc)) {
    if (m.iso3 !== iso3 || m.kind !== 'name') continue;
    const text = page.doc.text.slice(m.start, m.end).replace(/\s+/g, ' ');
    if (!LETTERS.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let best = usual;
  // "The State of Qatar has affirmed": the name without what kind of state it is.
  for (const text of counts.keys()) {
    const short = text.replace(KIND_OF_STATE, '');
    if (short === text) continue;
    counts.set(short, (counts.get(short) ?? 0) + counts.get(text)!);
    counts.delete(text);
  }
  if (!counts.has(usual)) for (const [text, n] of counts) if (n > (counts.get(best) ?? 0)) best = text;
  cast.printed.set(iso3, best);
  return best;
}
const KIND_OF_STATE =
  /^(?:the )?(?:State|Kingdom|Sultanate|Principality|Commonwealth|Grand Duchy) of (?!Palestine|the )(?:The )?/i;
/** "UK", "U.S.", and names in capitals. */
const LETTERS = /^[\p{Lu}.\s]+$/u;

/** The states named between two offsets. Binary search: mentions stand in order. */
function statesBetween(page: Page, start: number, end: number): StateMention[] {
  const all = stateMentions(page.doc);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (all[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  const out: StateMention[] = [];
  for (let i = low; i < all.length && all[i]!.end <= end; i++) out.push(all[i]!);
  return out;
}

function firstState(page: Page, core: Range): string | null {
  const { start, end } = tokenSpan(page.doc.tokens, core.first, core.end);
  return statesBetween(page, start, end)[0]?.iso3 ?? null;
}
