import { T } from '../../../text/closed.js';
import { DEMONYM, PLURAL, TIME_WORD } from '../../../text/lexicon.js';
import { ALL_CAPS, NEWLINE_BEFORE, NUMBER, WORD } from '../../../text/tokenize.js';
import { nounPhrase } from '../noun.js';
import { hasSpace } from '../number/parse.js';
import { type Context, capital, countFollows, isName } from './context.js';

/** Words after which a number is a label, not a count. */
export const LABELS: ReadonlySet<string> = new Set(
  (
    'article articles art section sections sec chapter chapters paragraph paragraphs para paras page pages pp no nos number ' +
    'resolution resolutions rule rules item items annex appendix table figure fig room gate flight route highway road district ' +
    'ward phase stage step round cycle session sessions volume vol part type level version grade class category channel season ' +
    'episode game week day lot block unit group box apartment apt suite floor line track zone sector decree act law bill ' +
    'order directive regulation protocol convention goal goals target sdg sdgs agenda vision formula model form ' +
    'tel phone telephone fax ext call dial division battalion brigade regiment camp ep question amendment clause principle ' +
    'schedule recommendation decision covid omicron case docket file document doc iphone windows fortune ftse nikkei nasdaq russell boeing airbus bus train tram platform terminal pier studio cell booth hall century year years since circa opus psalm verse'
  ).split(' '),
);
const SHARES = new Set([
  'percent',
  'cent',
  '%',
  'pct',
  'half',
  'third',
  'thirds',
  'quarter',
  'quarters',
  'most',
]);
const STREETS = new Set(
  'street st road rd avenue ave lane boulevard blvd drive square plaza terrace'.split(' '),
);
const LINKS = new Set(['and', 'or', ',', 'to', '-', '–', '&']);

/** A label's number: article 25, District 9, "iPhone 11 Pro", "7." before a paragraph, 12 Nguyen Hue Street. */
export function labelled(c: Context): string | null {
  if (c.unit) return null;
  // "12 per 1,000": what a rate is counted by.
  if (c.doc.tokens.lower[c.num.first - 1] === 'per') return 'base';
  return lineLabel(c) ?? afterLabel(c) ?? afterName(c) ?? address(c) ?? beforeName(c);
}

function afterLabel(c: Context): string | null {
  const { doc, num } = c;
  const { lower, kind } = doc.tokens;
  let b = num.first - 1;
  if (b >= 1 && lower[b] === '.' && !hasSpace(doc.tokens, b)) b--;
  if (b < 0) return null;
  // Lists of labels: "articles 19 and 21", "paragraphs 4, 5 and 6".
  for (let n = 0; n < 6 && b >= 2 && LINKS.has(lower[b]!) && kind[b - 1] === NUMBER; n++) b -= 2;
  // "the Group of 77"
  if (lower[b] === 'of' && lower[b - 1] === 'group' && capital(doc, b - 1)) return 'name';
  // "accepted 162 in full and, in part, 8"
  if (lower[b] === 'part' && lower[b - 1] === 'in' && !capital(doc, b)) return null;
  // "workers, who number 160"
  if (lower[b] === 'number' && (lower[b - 1] === 'who' || lower[b - 1] === 'which')) return null;
  if (!LABELS.has(lower[b]!)) return decimalLabel(c, b);
  const firm =
    capital(doc, b) && b > doc.sentences.first[doc.sentences.of[b]!]! && doc.tags.tag[b] !== T.verb;
  return firm || !countFollows(c) ? 'label' : null;
}

/** "recommendations 118.1 and 118.2": numbers of a list in a report. */
function decimalLabel({ doc, num }: Context, b: number): string | null {
  return doc.tokens.lower[b] === 'recommendations' && !Number.isInteger(num.value) ? 'label' : null;
}

/** "7." or "12)" at the start of a line, "(3)" and "[12]" anywhere. */
function lineLabel({ doc, num }: Context): string | null {
  const { lower, flags } = doc.tokens;
  const next = lower[num.end];
  const previous = lower[num.first - 1];
  // "27 percent (62) of the recommendations", "63 per cent (193) were accepted"
  if (
    previous === '(' &&
    next === ')' &&
    (lower[num.end + 1] === 'of' || SHARES.has(lower[num.first - 2] ?? ''))
  )
    return null;
  if ((previous === '(' && next === ')') || (previous === '[' && next === ']')) return 'label';
  const starts = num.first === 0 || (flags[num.first]! & NEWLINE_BEFORE) !== 0;
  return starts && (next === '.' || next === ')') && num.value < 1000 ? 'label' : null;
}

function afterName(c: Context): string | null {
  const { doc, num } = c;
  if (num.first <= c.taken || num.scaled || doc.tokens.lower[num.first]!.includes(',')) return null;
  if ((doc.tokens.flags[num.first]! & NEWLINE_BEFORE) !== 0 || !isName(doc, num.first - 1)) return null;
  // "said on Thursday 270 were", "Hanoi 12 of them"
  if (((doc.tags.classes[num.first - 1] ?? 0) & TIME_WORD) !== 0 || doc.tokens.lower[num.end] === 'of')
    return null;
  const capitalNext = num.end < c.limit && doc.tokens.kind[num.end] === WORD && capital(doc, num.end);
  return capitalNext || !countFollows(c) ? 'name' : null;
}

function address({ doc, num, limit }: Context): string | null {
  for (let i = num.end; i < Math.min(limit, num.end + 4); i++) {
    if (doc.tokens.kind[i] !== WORD || !capital(doc, i)) return null;
    if (STREETS.has(doc.tokens.lower[i]!)) return 'address';
  }
  return null;
}

/** "11 Pro Max": a bare number before a name that is neither plural nor a people nor a day belongs to the name. */
function beforeName(c: Context): string | null {
  const { doc, num } = c;
  const at = num.end;
  if (num.scaled || num.value >= 1000 || at >= c.limit || !isName(doc, at)) return null;
  if (countFollows(c) || nounPhrase(doc, at, c.limit)?.plural) return null;
  const word = doc.tokens.lower[at]!;
  if (((doc.tags.classes[at] ?? 0) & (TIME_WORD | DEMONYM | PLURAL)) !== 0 || word.endsWith('s')) return null;
  const inside = num.first > doc.sentences.first[doc.sentences.of[num.first]!]!;
  return inside && (doc.tokens.flags[at]! & ALL_CAPS) === 0 ? 'name' : null;
}
