import { T } from '../../../text/closed.js';
import { SPACE_BEFORE } from '../../../text/tokenize.js';
import { cueOf } from '../cues/forms.js';
import { BARE, INSERTED, QUOTE, THAT } from '../cues/frames.js';
import { isFiniteVerb, isNominal, isPunct, type Page } from '../page.js';
import type { Range } from '../report.js';
import { skipAdjuncts } from './adjunct.js';
import { clauseAt, hasFinite } from './clause.js';
import { verbGroup } from './group.js';

const COORDINATORS = new Set(['and', 'but', 'while', 'whereas', 'although', 'though', 'yet']);
const FINAL = new Set(['.', ',', ';', ':', '!', '?', '…']);
const CITING = new Set(
  'citing quoting referring speaking according calling describing accusing urging criticising criticizing'.split(
    ' ',
  ),
);

/**
 * End of the reported words that start at `first`: where another act of reporting begins, or the sentence ends. `past`: the
 * tense of the reporting verb, in which its subject may go on; null where the reporting clause is closed and it cannot.
 */
export function contentEnd(page: Page, first: number, unitEnd: number, past: boolean | null): number {
  const { lower } = page;
  for (let j = first; j < unitEnd; j++) {
    if (page.inQuote[j] && page.inQuote[j] !== page.inQuote[first]) continue;
    const word = lower[j]!;
    if (word === ';') return j;
    if (
      (word === '—' || word === '–' || word === '―') &&
      spaced(page, j) &&
      reportsAgain(page, j + 1, unitEnd, past)
    )
      return j;
    if (word === ',') {
      const next = j + 1;
      if (next >= unitEnd) break;
      if (startsCoda(page, next, unitEnd) || closesReport(page, next, unitEnd)) return j;
      if (lower[next] === 'but' && past && droppedSubject(page, next + 1, unitEnd)) return j;
      if (COORDINATORS.has(lower[next]!) && reportsAgain(page, next + 1, unitEnd, past)) return j;
    } else if (
      j > first + 2 &&
      (word === 'and' || word === 'but') &&
      cueRightAfter(page, j + 1, unitEnd, past) &&
      !sharesAuxiliary(page, first, j)
    ) {
      return j;
    } else if (word === 'according' && lower[j + 1] === 'to' && j > first + 2) return j;
  }
  return unitEnd;
}

function spaced(page: Page, i: number): boolean {
  return (page.doc.tokens.flags[i]! & SPACE_BEFORE) !== 0;
}

/** After a comma: ", adding that", ", according to". */
function startsCoda(page: Page, i: number, unitEnd: number): boolean {
  const word = page.lower[i]!;
  if (CITING.has(word)) return true;
  const cue = cueOf(word);
  if (cue?.form !== 'ing' || (cue.frames & (THAT | QUOTE)) === 0) return false;
  return i + 1 < unitEnd;
}

/** "and [also] called for": a reporting verb with no subject of its own right after the conjunction. */
function cueRightAfter(page: Page, i: number, unitEnd: number, past: boolean | null): boolean {
  if (past === null) return false;
  let j = i;
  while (j < unitEnd && page.tag[j] === T.adverb) j++;
  if (j >= unitEnd || page.inQuote[j]) return false;
  const cue = cueOf(page.lower[j]!);
  if (cue === undefined) return false;
  return past ? cue.form === 'past' : cue.form === 's';
}

/** "had received 290 and |rejected 60": a participle of the auxiliary before, no new act of reporting. */
function sharesAuxiliary(page: Page, first: number, and: number): boolean {
  const after = page.lower[page.tag[and + 1] === T.adverb ? and + 2 : and + 1];
  const next = page.lower[page.tag[and + 1] === T.adverb ? and + 3 : and + 2];
  if (after === undefined || next === 'that' || page.inQuote[and + 2]) return false;
  if (((cueOf(after)?.frames ?? 0) & SAID) !== 0) return false;
  for (let j = and - 1; j >= first; j--) {
    if (page.tag[j] === T.participle) return true;
    if (isFiniteVerb(page, j)) return false;
  }
  return false;
}
/** Verbs that hardly ever stand for anything but speech: "said", "added". */
const SAID = INSERTED;

/** ", but offered no proof": a past verb with no subject goes on with what the speaker did. */
function droppedSubject(page: Page, i: number, unitEnd: number): boolean {
  let j = i;
  while (j < unitEnd && page.tag[j] === T.adverb) j++;
  return j < unitEnd && page.tag[j] === T.past;
}

/** A clause whose first finite verb is a reporting verb with a clause or quotation after it. */
function reportsAgain(page: Page, i: number, unitEnd: number, past: boolean | null): boolean {
  if (cueRightAfter(page, i, unitEnd, past)) return true;
  if (!isNominal(page, i) && page.tag[i] !== T.pronoun) return false;
  for (let j = i; j < Math.min(unitEnd, i + 14); j++) {
    if (page.inQuote[j]) return false;
    if (!isFiniteVerb(page, j) || page.tag[j] === T.auxiliary) continue;
    const cue = cueOf(page.lower[j]!);
    if (cue === undefined || (cue.frames & (THAT | BARE | INSERTED)) === 0) return false;
    if (cue.lemma === 'say' || page.inQuote[j + 1] !== 0) return true;
    if (page.lower[j + 1] === ',' && page.inQuote[j + 2]) return true;
    if ((cue.frames & BARE) !== 0 && clauseAt(page, j + 1, unitEnd, true)) return true;
    for (let k = j + 1; k < Math.min(unitEnd, j + 7); k++) {
      if (page.lower[k] === 'that' || page.lower[k] === ':') return true;
      if (isFiniteVerb(page, k) || page.lower[k] === ',') return false;
    }
    return false;
  }
  return false;
}

/** After a comma: ", the source added" up to the end of the sentence. */
export function closesReport(page: Page, i: number, unitEnd: number): boolean {
  const stop = Math.min(unitEnd, i + 14);
  // ", such as the lists reported", ", including those noted": no clause.
  if (page.tag[i] === T.preposition || page.lower[i] === 'such') return false;
  let auxiliary = false;
  let joined = false;
  for (let j = i; j < stop; j++) {
    if (page.inQuote[j] || page.lower[j] === 'that') return false;
    const cue = cueOf(page.lower[j]!);
    const group = cue === undefined ? null : verbGroup(page, j, i);
    // "96 had been accepted and 31 noted": the participle shares the auxiliary before it, nobody speaks.
    if (group !== null && (group.passive || joined)) return false;
    if (auxiliary && (page.lower[j] === 'and' || page.lower[j] === 'or')) joined = true;
    if (cue !== undefined && (cue.frames & INSERTED) !== 0 && cue.form !== 'ing' && cue.form !== 'base') {
      const right = skipAdjuncts(page, j + 1, unitEnd);
      if (right >= unitEnd || (right === unitEnd - 1 && FINAL.has(page.lower[right]!)))
        return j > i || page.tag[j] === T.past;
      return j === i && !hasFinite(page, j + 1, unitEnd);
    }
    if (!isFiniteVerb(page, j)) continue;
    if (page.tag[j] !== T.auxiliary) return false;
    auxiliary = true;
  }
  return false;
}

/** The range without punctuation and marks at its edges; null where nothing is left. A stop of an abbreviation stays. */
export function trimmed(page: Page, range: Range): Range | null {
  let { first, end } = range;
  while (first < end && isPunct(page, first) && !OPENING.has(page.lower[first]!)) first++;
  while (
    end > first &&
    isPunct(page, end - 1) &&
    (TRAILING.has(page.lower[end - 1]!) ||
      DASH.has(page.lower[end - 1]!) ||
      (STRAY.has(page.lower[end - 1]!) && !page.inQuote[end - 1]))
  )
    end--;
  return end > first ? { first, end } : null;
}
const OPENING = new Set(['“', '"', '‘', "'", '`', '«', '„', '(', '[', '$', '£', '€', '#', '@']);
const TRAILING = new Set(['.', ',', ';', ':']);
/** Closing marks that nothing opened. */
const STRAY = new Set(['”', '"', '»']);
const DASH = new Set(['—', '–', '-', '―']);
