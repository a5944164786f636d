import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  [
    'a body states in its report, then the document and the report',
    'Chad has made little progress, the European Commission states in its annual report published on Wednesday.\n\nOnly 9 points ' +
      'have been met, according to the document. The report also notes that Chad took part in May.',
    [
      'European Commission: Chad has made little progress',
      'European Commission: Only 9 points have been met',
      'European Commission: Chad took part in May',
    ],
  ],
  [
    'a report which a body published, and the report again',
    'Only 11 points have been met, according to a report which the Court of Audit published on Wednesday. Chad spent little, the ' +
      'report recalls.',
    ['Court of Audit: Only 11 points have been met', 'Court of Audit: Chad spent little'],
  ],
  [
    'has published its report',
    'The Office of the Public Defender has published its yearly report.\n\nThe report states that prisons are full.',
    ['Office of the Public Defender: prisons are full'],
  ],
  [
    'a report that says something is no issuer',
    'The list is long, according to a report that the minister read.',
    ['a report: The list is long'],
  ],
  [
    'an agency passes on who spoke',
    'BELGRADE – Chad supports 240 of them, State Secretary Ana Duarte told the Council on Friday, Tanjug reported.',
    ['Ana Duarte: Chad supports 240 of them'],
  ],
  [
    'a body with a long name as the hearer',
    'Ana Duarte told the Committee on the Elimination of Discrimination against Women that the list was long.',
    ['Ana Duarte: the list was long'],
  ],
  [
    'an office with hyphens before the name',
    'Chad takes all of them seriously, Ambassador-at-Large Ana Duarte said on Wednesday.',
    ['Ana Duarte: Chad takes all of them seriously'],
  ],
  [
    'as it promised reports nothing',
    'Open Courts said the state had yet to sign the treaty, as it promised five years ago.',
    ['Open Courts: the state had yet to sign the treaty, as it promised five years ago'],
  ],
  [
    'a body in brackets behind its full name is no speaker of its own',
    'Ana Duarte, commissioner of the National Commission on Human Rights (Komnas HAM), noted that the list was long.',
    ['Ana Duarte: the list was long'],
  ],
  [
    'a dateline with stop and dash',
    'Santo Domingo.- The country will not stop, Minister Ana Duarte said.',
    ['Ana Duarte: The country will not stop'],
  ],
  [
    'prefers to speak of',
    'The justice department prefers to speak of "steady progress".',
    ['justice department “steady progress”'],
  ],
];

describe('authors of texts, hearers and those who pass words on', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});
