import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

/** What stands between "Minister Ana Duarte" and "the bill had passed". */
const TELLS = [
  'was adamant that',
  'remains convinced that',
  'is of the opinion that',
  'was quick to point out that',
  'hastened to add that',
  'drew attention to the fact that',
  'deplored the fact that',
  'considers that',
  'gave an assurance that',
  'sought to assure members that',
  'said only that',
];

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  ...TELLS.map((tells): [string, string, string[]] => [
    tells,
    `Minister Ana Duarte ${tells} the bill had passed.`,
    ['Ana Duarte: the bill had passed'],
  ]),
  [
    'had this to say',
    'Minister Ana Duarte had this to say: "They know nothing."',
    ['Ana Duarte “They know nothing”'],
  ],
  [
    'a short sentence behind a colon',
    'Minister Ana Duarte was blunt: "They know nothing."',
    ['Ana Duarte “They know nothing”'],
  ],
  [
    'a clause that a colon announces, interrupted',
    'Minister Ana Duarte went further: the list, she argued, was a sham.',
    ['Ana Duarte: the list, she argued, was a sham'],
  ],
  [
    'in the view of somebody, at the end',
    "The figures speak for themselves, in Minister Ana Duarte's view.",
    ['Ana Duarte: The figures speak for themselves'],
  ],
  [
    'by the reckoning of',
    'By the reckoning of Open Courts, 40 of them were carried out.',
    ['Open Courts: 40 of them were carried out'],
  ],
  [
    'figures of a body whose name has small words',
    'Ministry of Justice figures show that 40 prisons are full.',
    ['Ministry of Justice: 40 prisons are full'],
  ],
];

describe('stances and what announces words', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});
