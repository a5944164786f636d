import { T } from '../../text/closed.js';
import { PUNCT } from '../../text/tokenize.js';
import { standsAlone } from './cycle.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

export const SCHEDULED = new Set([
  'scheduled',
  'set',
  'due',
  'slated',
  'planned',
  'fixed',
  'upcoming',
  'forthcoming',
  'next',
]);

export const REVIEW_VERB = new Set(
  'urged quizzed grilled pressed questioned criticised criticized challenged lambasted reviewed examined scrutinised scrutinized evaluated assessed appear appears appeared appearing go goes went gone came comes underwent undergo undergoes undergoing undergone faced faces face attended attends presented presents present presenting defended defend defends introduced introduces put putting reached up reviewing examine examines review reviews participated discussed discuss discusses discussing considered debated told informed assured briefed dock seat took stood outlined outlining deliver delivered completed sat concluded field fielded fields answered'.split(
    ' ',
  ),
);

const REVIEW_NOUN = new Set(
  'review reviews dialogue upr examination scrutiny hearing round cycle appearance passage exam'.split(' '),
);

const NOT_REVIEW = new Set(
  'budget year performance spending mid term midterm legal judicial policy annual legislative law draft constitutional periodical internal regular'.split(
    ' ',
  ),
);

/** Whether token i is a noun for a UPR review, not for some other review. */
export function isReviewNoun(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  if (!REVIEW_NOUN.has(w))
    return (
      r.lower[i + 1] === ',' && standsAlone(r, i) && (spokenBefore(r, i) || (r.dateAt[i + 3] ?? -1) >= 0)
    );
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (NOT_REVIEW.has(r.lower[k]!)) return false;
    if (r.doc.tokens.kind[k] === PUNCT && r.lower[k] !== '-') break;
  }
  if (w === 'upr' && r.doc.tags.tag[i + 1] === T.noun && !UPR_EVENT.has(r.lower[i + 1] ?? '')) return false;
  // "their 18th human rights dialogue": of two states with each other.
  if (w === 'dialogue' && r.lower[i - 1] === 'rights' && !near(r, i, 16, UPR_WORD)) return false;
  if (w === 'round' || w === 'cycle') {
    return /^(?:first|second|third|fourth|1st|2nd|3rd|4th|previous|last|i|ii|iii|iv|st|nd|rd|th|upr|review)$/.test(
      r.lower[i - 1] ?? '',
    );
  }
  if (w === 'reviews' || w === 'review') {
    // A verb: "reviews", "to review", "will review".
    const before = r.doc.tags.tag[i - 1];
    if (before === T.modal || before === T.to || before === T.pronoun) return false;
  }
  if (w === 'appearance' || w === 'passage')
    return owned(r, i) || (w === 'appearance' && near(r, i, 5, UPR_WORD));
  // "The next hearing is on June 14": a court's.
  if (w === 'hearing') return near(r, i, 12, UPR_WORD);
  if (w === 'examination' || w === 'scrutiny' || w === 'exam') return near(r, i, 12, UPR_WORD) || owned(r, i);
  return true;
}

const SPOKEN = new Set(['cycle', 'round', 'review', 'reviews', 'upr']);

/** Cycles or reviews are spoken of in the sentences before. */
function spokenBefore(r: Reading, i: number): boolean {
  return wordIn(r, Math.max(0, i - 70), i, SPOKEN);
}

/** "its previous passage", "Moldova's next examination". */
function owned(r: Reading, i: number): boolean {
  return (
    /^(?:last|previous|next|first|second|third|fourth|earlier)$/.test(r.lower[i - 1] ?? '') &&
    /^(?:its|their|'s|the|our|’)$/.test(r.lower[i - 2] ?? '')
  );
}

const UPR_EVENT = new Set(
  'review session sessions dialogue examination hearing meeting cycle round process mechanism appearance'.split(
    ' ',
  ),
);
export const UPR_WORD = new Set(['upr', 'periodic', 'council', 'unhrc', 'geneva']);

export function near(r: Reading, at: number, within: number, words: ReadonlySet<string>): boolean {
  const start = r.doc.sentences.first[r.doc.sentences.of[at]!]!;
  const end = r.doc.sentences.first[r.doc.sentences.of[at]! + 1]!;
  return wordIn(r, Math.max(start, at - within), Math.min(end, at + within + 1), words);
}

/** "the dialogue session", "the 18th session of the UPR working group", "the Working Group's 13th Session". */
export function isSession(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  if (w === 'group' && r.lower[i - 1] === 'working')
    return near(r, i, 10, SESSION_WORD) && !opensSentence(r, i);
  if (w !== 'session' && w !== 'meeting') return false;
  if (r.lower[i - 1] === 'dialogue' || r.lower[i - 1] === 'review') return true;
  const back = `${r.lower[i - 3] ?? ''} ${r.lower[i - 2] ?? ''} ${r.lower[i - 1] ?? ''}`;
  if (back === 'part in the' || back === 'participated in the') return true;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--)
    if (r.lower[k] === 'group' && r.lower[k - 1] === 'working') return true;
  if (w !== 'session' || r.lower[i - 1] !== 'the') return false;
  const next = `${r.lower[i + 1] ?? ''} ${r.lower[i + 2] ?? ''}`;
  return next === 'in geneva' || next === 'took place' || next === 'was held';
}

const SESSION_WORD = new Set(['session', 'meeting', 'before', 'th', 'presented', 'examined']);

function opensSentence(r: Reading, i: number): boolean {
  return i - r.doc.sentences.first[r.doc.sentences.of[i]!]! < 4;
}

export const BEFORE_WHOM = new Set([
  'peer',
  'review',
  'upr',
  'periodic',
  'council',
  'unhrc',
  'group',
  'peers',
  'hrc',
  'panel',
  'geneva',
]);
export const GROUP = new Set(['group', 'upr', 'council', 'unhrc']);
