import { SENSES } from './senses.js';
import { formsOf } from './verb-forms.js';

/** What a word can do in a claim. */
export type Act =
  | 'receive'
  | 'support'
  | 'note'
  | 'pend'
  | 'partly'
  | 'implement'
  /** Made by somebody: a relation to recommendations that says nothing of their fate. */
  | 'speak';

export type Shape = 'base' | 's' | 'ed' | 'en' | 'ing' | 'noun' | 'state';

export interface Trigger {
  readonly act: Act;
  readonly lemma: string;
  readonly shape: Shape;
  /** Also said of a body and a report: adopt, approve, endorse, pass, accept. */
  readonly adopts: boolean;
  /** Needs one of these right after it, or up to `gap` tokens later, to mean this. */
  readonly tails: readonly (readonly string[])[] | null;
  readonly gap: number;
  /** The count is its subject, never its object. */
  readonly subject: boolean;
}

const table = new Map<string, Trigger[]>();

function add(form: string, trigger: Trigger): void {
  const list = table.get(form) ?? [];
  list.push(trigger);
  // A trigger with a tail is the more precise reading: tried first.
  list.sort((a, b) => Number(b.tails !== null) - Number(a.tails !== null));
  table.set(form, list);
}

for (const row of SENSES) {
  const tails = row.tails ? row.tails.split('|').map((t) => t.split(' ')) : null;
  const rest = {
    act: row.act,
    adopts: row.adopts ?? false,
    tails,
    gap: row.gap ?? 0,
    subject: row.subject ?? false,
  };
  for (const lemma of row.verbs?.split(' ') ?? []) {
    for (const [form, shape] of formsOf(lemma)) add(form, { ...rest, lemma: row.lemma ?? lemma, shape });
  }
  for (const noun of row.nouns?.split(' ') ?? []) {
    add(noun, { ...rest, lemma: row.lemma ?? noun, shape: 'noun' });
  }
}

/** States that a count of recommendations can be in: "are under consideration", "are pending". */
const STATES: readonly [string, Act][] = [
  ['under consideration', 'pend'],
  ['under further consideration', 'pend'],
  ['under study', 'pend'],
  ['under examination', 'pend'],
  ['under review', 'pend'],
  ['under discussion', 'pend'],
  ['pending', 'pend'],
  ['open', 'pend'],
  ['undecided', 'pend'],
  ['unanswered', 'pend'],
  ['unresolved', 'pend'],
  ['on hold', 'pend'],
  ['in abeyance', 'pend'],
  ['done', 'implement'],
  ['ongoing', 'implement'],
  ['complete', 'implement'],
  ['under way', 'implement'],
  ['underway', 'implement'],
  ['in progress', 'implement'],
  ['in process', 'implement'],
  ['in the process', 'implement'],
  ['under implementation', 'implement'],
  ['work in progress', 'implement'],
  ['works in progress', 'implement'],
  ['in train', 'implement'],
  ['a reality', 'implement'],
  ['at various stages', 'implement'],
  ['at different stages', 'implement'],
  ['acceptable', 'support'],
  ['unacceptable', 'note'],
];
for (const [phrase, act] of STATES) {
  const [head = '', ...tail] = phrase.split(' ');
  const tails = tail.length > 0 ? [tail] : null;
  add(head, { act, lemma: phrase, shape: 'state', adopts: false, tails, gap: 0, subject: false });
}

/** Every form that some trigger starts with. */
export function triggerWords(): Iterable<string> {
  return table.keys();
}

/** Readings of a lower-case word form, the most precise first. */
export function triggersOf(word: string): readonly Trigger[] | undefined {
  return table.get(word);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What is counted. */
export const RECOMMENDATION = set(
  'recommendation recommendations suggestion suggestions proposal proposals recommandations',
);
/** Counted in their stead, where a verb of position stands by. */
export const WEAK_NOUN = set(
  'issue issues case cases measure measures point points item items request requests comment comments ask asks demand demands appeal appeals observation observations remark remarks',
);
export const STATE_NOUN = set(
  'country countries state states nation nations delegation delegations government governments diplomat diplomats speaker speakers delegate delegates representatives missions peers',
);
export const PARTLY = set('partially partly');
export const BE = set('is are was were be been being am');
export const HAVE = set("has have had having hasn't haven't hadn't");
export const NEGATION = set(
  "not never neither nor cannot can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't without",
);
export const QUANTITY = set(
  'most many all majority rest half several some few none nothing little both bulk everything remainder others third thirds quarter quarters fifth fifths tenth tenths',
);
