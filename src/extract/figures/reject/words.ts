import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { WORD } from '../../../text/tokenize.js';
import { hasSpace } from '../number/parse.js';
import { CARDINALS, DENOMINATORS } from '../number/words.js';
import { type Context, capital, countFollows } from './context.js';
import { LABELS } from './label.js';

const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth ninth'.split(' '));
const ONE_BEFORE = new Set(
  'no any each every this that which another the only some many such one number day said says told loved little'.split(
    ' ',
  ),
);
const ONE_AFTER = new Set(
  (
    "of another 's by who whom that which day time thing to at in on from for with may can could would should must is was has had " +
    'and or but though after before more way else'
  ).split(' '),
);
/** "a one-member panel", but not "one-time", "one-sided". */
const MEMBERS = new Set('member person man woman seat bedroom storey story page judge'.split(' '));
const ARTICLES = new Set(['a', 'an']);
const MODIFIERS = new Set<number>([T.noun, T.adjective, T.name, T.participle, T.past, T.gerund]);

/** Spelled numbers that are none: "twenty-first", "chapter two", "Kick Six", "no one", "one of the best". */
export function spelled(c: Context): string | null {
  const { doc, num, unit } = c;
  const { lower } = doc.tokens;
  const second = lower[num.end + 1] ?? '';
  if (lower[num.end] === '-' && (ORDINALS.has(second) || DENOMINATORS.has(second))) return 'ordinal';
  if (unit) return null;
  const before = num.first > 0 ? lower[num.first - 1]! : '';
  if (LABELS.has(before) && !countFollows(c)) return 'label';
  const alone = num.end === num.first + 1;
  // "zero duty", "zero tolerance"
  if (num.value === 0 && alone && !countFollows(c)) {
    const modifies = doc.tokens.kind[num.end] === WORD && MODIFIERS.has(doc.tags.tag[num.end]!);
    // "all for naught"
    if (modifies || (lower[num.first] !== 'zero' && (before === 'for' || before === 'to'))) return 'none';
  }
  // "high-five", "is, one, his temper, and two, his language"
  if (before === '-' && !hasSpace(doc.tokens, num.first) && doc.tokens.kind[num.first - 2] === WORD)
    return 'glued';
  if (alone && num.value < 5 && lower[num.end] === ',' && isPoint(doc, num.first, num.end + 1))
    return 'point';
  const inside = num.first > doc.sentences.first[doc.sentences.of[num.first]!]!;
  // A capitalised number inside a sentence belongs to a name.
  if (inside && alone && capital(doc, num.first) && !countFollows(c)) return 'name';
  // "a month or two"
  if (before === 'or' && num.value === 2 && ARTICLES.has(lower[num.first - 3] ?? '')) return 'vague';
  if (num.value < 0) return null;
  // "one or two", "one to three"
  if ((lower[num.end] === 'to' || lower[num.end] === 'or') && CARDINALS.has(second)) return null;
  return alone && lower[num.first] === 'one' ? pronoun(c, before) : null;
}

/** Points told off one by one: a comma or an "and" before, and an article or owner after the comma. */
function isPoint(doc: Doc, first: number, after: number): boolean {
  const before = doc.tokens.lower[first - 1];
  const tag = doc.tags.tag[after];
  return (
    (before === ',' || before === 'and') &&
    (tag === T.determiner || tag === T.possessive || tag === T.pronoun)
  );
}

function pronoun({ doc, num, limit }: Context, before: string): string | null {
  const { lower, kind } = doc.tokens;
  if (num.end >= limit || kind[num.end] !== WORD)
    return lower[num.end] === '-' && MEMBERS.has(lower[num.end + 1] ?? '') ? null : 'pronoun';
  if (before === 'at' && lower[num.end] === 'point') return 'pronoun';
  if (before === 'on' && (lower[num.end] === 'hand' || lower[num.end] === 'side')) return 'pronoun';
  if (ONE_BEFORE.has(before) || ONE_AFTER.has(lower[num.end]!)) return 'pronoun';
  return MODIFIERS.has(doc.tags.tag[num.end]!) ? null : 'pronoun';
}
