import { stateOf } from '../../../reference/states.js';
import type { Doc } from '../../../text/doc.js';
import { ALL_CAPS, CAPITAL } from '../../../text/tokenize.js';
import { wordInfo } from '../tagger/word.js';
import { BODIES, headOf } from '../vocabulary/heads.js';
import { GIVEN, nameBits } from './gazetteer.js';
import type { NameSpan } from './spans.js';

/** What bears a person's name without being the person, right after the name: "Nguyen Hue street", "Magnitsky Act". */
const NAMED_AFTER = new Set(
  (
    'street st road avenue boulevard lane airport city province district town village university school college hospital ' +
    'prize award medal foundation bridge square trail act law rules stadium museum library institute mausoleum centre center ' +
    'station port island islands river lake mountain mount park garden building tower house hotel palace temple church ' +
    'mosque cemetery memorial monument statue plan amendment bill protocol treaty convention committee commission report ' +
    'inquiry tribunal highway railway dam delta cup trophy stakes academy fund trust bank company group ' +
    'islander islanders strait straits scholarship lecture doctrine syndrome accord motors airlines ' +
    'corporation newspaper magazine times news typhoon hurricane'
  ).split(' '),
);
const BEFORE = new Set(
  'typhoon hurricane cyclone storm port mount lake cape camp fort operation uss hms ship vessel ferry frigate destroyer trawler yacht tanker warship'.split(
    ' ',
  ),
);
/** Letters before the name of a ship or a body, which the tagger takes in with it: "MV Nelson Mandela", "NGO Casa Abierta". */
const LETTERS = new Set('mv ms ss hms uss rv fv hmas ins ngo cso ingo'.split(' '));
/** Kinds of schools, hospitals and laws between a name and what is named: "Tran Quoc Toan primary school", "Magnitsky Rule of Law Act". */
const KINDS = new Set('primary secondary high elementary international memorial general rule'.split(' '));

/** "Geneva-based", "Saudi-led": what a hyphen makes of a place is no name. */
const JOINED = /-(?:based|led|born|backed|run|style|wide|era|funded|owned|linked|trained|sponsored)$/;
const PHOTO = new Set([
  'photo',
  'photos',
  'picture',
  'pictures',
  'photograph',
  'photographs',
  'image',
  'images',
  'photographer',
]);

/** Places, prizes, laws and storms named for people, and the photographer of a credit line. */
export function isNoPerson(doc: Doc, span: NameSpan): boolean {
  const { lower, count } = doc.tokens;
  const start = doc.sentences.first[span.sentence]!;
  const end = doc.sentences.first[span.sentence + 1] ?? count;
  const next = span.end < end ? lower[span.end]! : '';
  if (LETTERS.has(span.words[0]!) && span.words.length > 1 && isShort(doc, span.first)) return true;
  if (KINDS.has(next) && span.end + 1 < end && isNamed(lower, span.end + 1, Math.min(end, span.end + 4)))
    return true;
  if (
    span.words.some((w) => JOINED.test(w)) ||
    NAMED_AFTER.has(next) ||
    span.words.some((w) => w.length > 4 && NAMED_AFTER.has(w) && nameBits(w) === 0)
  )
    return true;
  const given = span.words.length > 1 && (nameBits(span.words[0]!) & GIVEN) !== 0;
  if (span.honorifics.length === 0 && isPlaceLike(span.words.at(-1)!, given)) return true;
  const before = span.first - 1;
  if (before < start) return false;
  if (BEFORE.has(lower[before]!)) return true;
  // "Việt [Nam]": the other half of a state's name.
  if (span.words.length === 1 && stateOf(`${lower[before]} ${span.words[0]}`) !== null) return true;
  if (lower[before] === '(' && next === ')' && isBodyBefore(doc, before, start)) return true;
  return (
    before - 1 >= start &&
    (lower[before] === 'by' || lower[before] === ':') &&
    PHOTO.has(lower[before - 1]!) &&
    !isTitleNear(lower, span.first, before)
  );
}

/** "National Commission on Human Rights (Komnas HAM)": the name of a body ends right before the bracket at `open`. */
function isBodyBefore(doc: Doc, open: number, start: number): boolean {
  const { lower, flags } = doc.tokens;
  for (let i = open - 1; i >= start && open - i < BODY; i--) {
    const capital = (flags[i]! & CAPITAL) !== 0;
    if (!capital && !IN_BODY.has(lower[i]!)) return false;
    if (capital && BODIES.has(lower[i]!)) return true;
    // "its Commissioner for Human Rights (Bo Ek)": who holds an office.
    if (headOf(lower[i]!) !== '') return false;
  }
  return false;
}
const IN_BODY = new Set(['of', 'for', 'on', 'and', 'the', 'against', 'to']);
/** Longest name of a body looked through, in tokens. */
const BODY = 10;

function isShort(doc: Doc, i: number): boolean {
  return (doc.tokens.flags[i]! & ALL_CAPS) !== 0;
}

function isNamed(lower: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (NAMED_AFTER.has(lower[i]!)) return true;
  return false;
}

/**
 * The last word is a place, a state's adjective or a body, and nobody's family name: "Nazi Germany". After a given name
 * a town can be a family name: "Ann Greenfield".
 */
function isPlaceLike(word: string, given: boolean): boolean {
  const { broad } = wordInfo(word);
  return (
    nameBits(word) === 0 &&
    (broad === 3 || broad === 6 || (broad === 5 && (!given || stateOf(word) !== null)))
  );
}

/** "Photo: Minister Bui Kim Chi": the one shown, not the one who took it. */
function isTitleNear(lower: readonly string[], first: number, before: number): boolean {
  return lower[before] === ':' && first - before > 1;
}
