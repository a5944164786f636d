import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  [
    'let it be known',
    'The list is closed, the Secretary of State, Ana Duarte, let it be known on Friday in Porto.',
    ['Ana Duarte: The list is closed'],
  ],
  [
    'shot back that',
    'Minister Ana Duarte, who led the team, shot back that the last cabinet had accepted 113 of them.',
    ['Ana Duarte: the last cabinet had accepted 113 of them'],
  ],
  [
    'took the view that',
    'The Bar Council took the view that the bill was void.',
    ['Bar Council: the bill was void'],
  ],
  [
    'told us there that',
    'Minister Ana Duarte told us there that a report would be sent in May.',
    ['Ana Duarte: a report would be sent in May'],
  ],
  [
    'charged that, with words of another in marks',
    'Senator Ana Duarte charged that the minister was “reading from an old page”.',
    ['Ana Duarte: the minister was “reading from an old page”', 'Ana Duarte “reading from an old page”'],
  ],
  [
    'before whom it was said',
    'Minister Ana Duarte reaffirmed before the Working Group that the measures were lawful.',
    ['Ana Duarte: the measures were lawful'],
  ],
  [
    'said before, in time',
    'Ana Duarte has said before that the measures were lawful.',
    ['Ana Duarte: the measures were lawful'],
  ],
  [
    'as-clause with a hearer, whose main clause has two verbs',
    'As Minister Ana Duarte informed the envoys, the country sent its report in May and answered 99 states.',
    ['Ana Duarte: the country sent its report in May and answered 99 states'],
  ],
  [
    'said out of',
    'Director Ana Duarte said out of the 167 points that government took on, 64 have been carried out.',
    ['Ana Duarte: out of the 167 points that government took on, 64 have been carried out'],
  ],
  [
    'said of those received',
    'Director Ana Duarte said of the 127 points received, 96 were accepted.',
    ['Ana Duarte: of the 127 points received, 96 were accepted'],
  ],
  [
    'a participle that shares its auxiliary at the end',
    'The minister stated that of the 127 points received, 96 had been accepted and 31 noted.',
    ['minister: of the 127 points received, 96 had been accepted and 31 noted'],
  ],
  [
    'the reporting clause at the end still ends the words',
    'Ana Duarte said that the list was long, the ministry has noted.',
    ['Ana Duarte: the list was long'],
  ],
  [
    'according to a count by',
    'More than 60 states raised the law, according to a count by the Porto Rule of Law Centre.',
    ['Porto Rule of Law Centre: More than 60 states raised the law'],
  ],
  [
    'a day that owns the subject',
    "Ana Duarte said Monday's vote was a turning point.",
    ["Ana Duarte: Monday's vote was a turning point"],
  ],
  [
    'in the words of somebody, at the end',
    'The reply was "a list of excuses", in the words of opposition leader Ana Duarte.',
    ['Ana Duarte: The reply was "a list of excuses"', 'Ana Duarte “a list of excuses”'],
  ],
  [
    'faulted for',
    'Open Courts faulted the government for "cherry-picking".',
    ['Open Courts “cherry-picking”'],
  ],
];

describe('frames of reporting', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});
