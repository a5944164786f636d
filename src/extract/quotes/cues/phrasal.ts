import type { Cue } from './forms.js';
import { BARE, INSERTED, QUOTE, THAT } from './frames.js';

/** A reporting expression of several words, and how many words it has. */
export interface Phrasal {
  readonly cue: Cue;
  readonly length: number;
}

/** Past tense, present and gerund of verbs that report only together with other words; "are" stands for the plural of "be". */
const VERBS: Readonly<Record<string, readonly [past: string, third: string, ing: string]>> = {
  let: ['let', 'lets', 'letting'],
  go: ['went', 'goes', 'going'],
  make: ['made', 'makes', 'making'],
  take: ['took', 'takes', 'taking'],
  express: ['expressed', 'expresses', 'expressing'],
  give: ['gave', 'gives', 'giving'],
  serve: ['served', 'serves', 'serving'],
  shoot: ['shot', 'shoots', 'shooting'],
  hit: ['hit', 'hits', 'hitting'],
  fire: ['fired', 'fires', 'firing'],
  have: ['had', 'has', 'having'],
  draw: ['drew', 'draws', 'drawing'],
  be: ['was', 'is', 'being'],
  are: ['were', 'are', 'being'],
  remain: ['remained', 'remains', 'remaining'],
};

type Entry = readonly [verbs: string, rest: string, frames: number];
/** Adjectives of those who hold something to be so. */
const SURE = 'adamant convinced confident emphatic insistent hopeful optimistic';

/** What the verbs report together with the words after them. */
const TABLE: readonly Entry[] = [
  ['let', 'it be known', THAT | BARE | QUOTE | INSERTED],
  ['let', 'slip', THAT | QUOTE | INSERTED],
  ['go', 'on record', THAT | QUOTE | INSERTED],
  ['make', 'the point', THAT],
  ['make', 'the case', THAT],
  ['take express', 'the view', THAT],
  ['express', 'the opinion', THAT],
  ['give serve', 'notice', THAT],
  ['give', 'assurances', THAT],
  ['give', 'an assurance', THAT],
  ['give', 'the assurance', THAT],
  ['give', 'his word', THAT],
  ['give', 'her word', THAT],
  ['have', 'this to say', QUOTE],
  ['draw', 'attention to', THAT],
  ...SURE.split(' ').map((adjective): Entry => ['be are remain', adjective, THAT]),
  ['be are', 'of the opinion', THAT],
  ['be are', 'of the view', THAT],
  ['shoot hit fire', 'back', THAT | QUOTE | INSERTED],
];
const FORMS: readonly Cue['form'][] = ['past', 's', 'ing'];

interface Tail {
  readonly words: readonly string[];
  readonly cue: Cue;
}

const byVerb = new Map<string, Tail[]>();
for (const [verbs, rest, frames] of TABLE) {
  for (const verb of verbs.split(' ')) {
    const lemma = `${verb === 'are' ? 'be' : verb} ${rest}`;
    VERBS[verb]!.forEach((word, n) => {
      const tails = byVerb.get(word) ?? [];
      tails.push({ words: rest.split(' '), cue: { lemma, frames, form: FORMS[n]! } });
      byVerb.set(word, tails);
    });
  }
}

/** "let it be known", "shot back", "took the view": the reporting expression whose verb is token i, if any. */
export function phrasalAt(lower: readonly string[], i: number): Phrasal | undefined {
  for (const tail of byVerb.get(lower[i]!) ?? []) {
    let at = 0;
    while (at < tail.words.length && lower[i + 1 + at] === tail.words[at]) at++;
    if (at === tail.words.length) return { cue: tail.cue, length: at + 1 };
  }
  return undefined;
}
