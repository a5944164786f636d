/** Tags: the best single part of speech of each token. */
export const T = {
  none: 0,
  noun: 1,
  /** Proper noun: a capitalised word inside a sentence, or an unknown one at its start. */
  name: 2,
  /** Finite present or base form. */
  verb: 3,
  past: 4,
  participle: 5,
  gerund: 6,
  adjective: 7,
  adverb: 8,
  determiner: 9,
  preposition: 10,
  pronoun: 11,
  conjunction: 12,
  /** be, have, do. */
  auxiliary: 13,
  modal: 14,
  to: 15,
  number: 16,
  possessive: 17,
  negation: 18,
  /** who, which, that, when, where ... */
  wh: 19,
  punct: 20,
} as const;
export type Tag = (typeof T)[keyof typeof T];

const words: [Tag, string][] = [
  [
    T.determiner,
    'the a an this these those each every any some no all both either neither another such its their his her my our your',
  ],
  [
    T.preposition,
    'of in on at by for from with about against between into through during before after above below under over among amid across ' +
      'towards toward upon within without via per despite throughout including regarding concerning alongside behind beyond near ' +
      'since until till than as like unlike around along off onto out up down inside outside versus except besides',
  ],
  [
    T.pronoun,
    'he she it they i we you him them me us himself herself itself themselves one who whom whoever everyone someone anyone nobody others',
  ],
  [T.conjunction, 'and or but nor yet so because although though while whereas if unless whether'],
  [
    T.auxiliary,
    "is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't",
  ],
  [
    T.modal,
    "will would can could may might must shall should ought won't wouldn't can't couldn't cannot shouldn't mustn't",
  ],
  [T.wh, 'which that what when where why how whose'],
  [T.negation, 'not never'],
  [
    T.adverb,
    'also only just now then here there still already even again too very more most less least further meanwhile however therefore ago together once twice often soon later earlier yesterday today tomorrow tonight almost nearly',
  ],
  [
    T.number,
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
      'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half',
  ],
];

/** Closed-class words and their tag. */
export const CLOSED: ReadonlyMap<string, Tag> = new Map([
  ...words.flatMap(([tag, list]) => list.split(' ').map((w): [string, Tag] => [w, tag])),
  ['to', T.to] as [string, Tag],
  ["'s", T.possessive] as [string, Tag],
]);
