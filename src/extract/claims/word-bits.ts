/** What a word may be of use for, as bits: one look-up a token spares each frame its own. */
import { QUANTITY, RECOMMENDATION, triggerWords } from './lexicon.js';

export const TRIGGER = 1;
/** Spelled numbers. */
export const NUMERAL = 2;
/** Ordinals and numerals of cycles, spelled session numbers. */
export const ORDINAL_WORD = 4;
export const COUNCIL_WORD = 8;
export const MIDTERM = 16;
export const ADOPT_WORD = 32;
export const PLAN_WORD = 64;
export const PLEDGE_WORD = 128;
export const REPORT_WORD = 256;
export const QUANTITY_WORD = 512;
export const DELEGATION_WORD = 1024;
export const REACTION_WORD = 2048;
/** What may be taken a position on. */
export const CALL_WORD = 4096;

const bits = new Map<string, number>();

function put(words: Iterable<string>, bit: number): void {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
}

put(triggerWords(), TRIGGER);
put(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(
    ' ',
  ),
  NUMERAL,
);
put(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth inaugural i ii iii iv one two three four'.split(
    ' ',
  ),
  ORDINAL_WORD,
);
put(
  'seeking seeks re reelected candidacy candidature candidacies candidate candidates bid bidding stand standing run running runs contest contesting elected elects membership member seat place term sits sit sat serves serve serving seated'.split(
    ' ',
  ),
  COUNCIL_WORD,
);
put(['mid', 'midterm', 'interim', 'such', 'submit', 'submitted'], MIDTERM);
put(
  'validated validates validate cleared rubber adopted adopts adopt adopting approved approves approve approving endorsed endorses endorse passed passes pass accepted accepts adoption approval wound signed okayed okays greenlit gavelled gaveled gave gives give given giving put puts set sets waved waves wave'.split(
    ' ',
  ),
  ADOPT_WORD,
);
put(
  'respond reply answer announce tell inform report say submit submitted sent send examine study review consider draft draw drawn develop developed formulate prepare decide go build divide assign adopt release give put postponed deferred due implement plan plans roadmap matrix strategy submission response decision decree directive order comment make present convey communicate finalise finalize table provide deliver state indicate clarify unveil disclose pronounce file transmit return issue update let position positions verdict answers replies responses decisions answering replying responding responds until till system mechanism database'.split(
    ' ',
  ),
  PLAN_WORD,
);
put(['stance'], PLAN_WORD);
put('pledged pledges pledge vowed vows committed undertook promised commitments'.split(' '), PLEDGE_WORD);
put(['report', 'reports', 'submission'], REPORT_WORD);
put([...QUANTITY, 'much', 'fully', 'seriously'], QUANTITY_WORD);

put(['delegation', 'team'], DELEGATION_WORD);
put(
  'praised commended applauded lauded congratulated welcomed hailed criticised criticized condemned slammed denounced deplored lambasted blasted regretted faulted'.split(
    ' ',
  ),
  REACTION_WORD,
);
put([...RECOMMENDATION, 'call', 'calls'], CALL_WORD);

/** All bits of a lower-case word form. */
export function bitsOf(word: string): number {
  return bits.get(word) ?? 0;
}
