import { measure, type Reading, type ScoredSet, type Step } from '../spec.js';

const SCORER = ['node', 'bench/people/score.mjs'];

interface Share {
  readonly n: number;
  readonly ok: number;
  readonly acc: number;
  readonly prec: number;
}

function persons(input: string, peer: number | null, target: number): Step {
  return {
    layer: 'people',
    command: [...SCORER, 'persons', input, 'PRED'],
    read: (stdout) => ({ exact: (JSON.parse(stdout) as { exact: { F1: number } }).exact.F1 }),
    measures: [measure('PERSON exact F1', 'exact', peer, target)],
  };
}

function readResolve(stdout: string): Reading {
  const kinds = JSON.parse(stdout) as Readonly<Record<string, Share>>;
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, { acc, prec }]) => [
      [`${kind} acc`, acc],
      [`${kind} prec`, prec],
    ]),
  );
}

export const PEOPLE: readonly ScoredSet[] = [
  {
    part: 'people',
    name: 'crossner',
    input: 'bench/people/crossner.jsonl',
    steps: [persons('bench/people/crossner.jsonl', 77.4, 82)],
  },
  {
    part: 'people',
    name: 'invented',
    input: 'bench/people/invented.jsonl',
    steps: [
      persons('bench/people/invented.jsonl', null, 95),
      {
        layer: 'resolve',
        command: [...SCORER, 'resolve', 'bench/people/invented.jsonl', 'PRED'],
        read: readResolve,
        measures: [measure('short -> full, accuracy', 'short-name acc', null, null)],
      },
    ],
  },
  {
    part: 'people',
    name: 'gum',
    input: 'bench/people/gum.jsonl',
    steps: [
      {
        layer: 'resolve',
        command: [...SCORER, 'resolve', 'bench/people/gum.jsonl', 'PRED'],
        read: readResolve,
        measures: [
          // The peers of these were given the spans.
          measure('short -> full, accuracy', 'short-name acc', 98.3, 88),
          measure('short -> full, precision', 'short-name prec', null, 97),
          measure('titles, precision', 'nom prec', 57.8, 85),
          measure('titles, accuracy', 'nom acc', null, null),
          measure('pronouns, precision', 'pron prec', 63.7, 85),
          measure('pronouns, accuracy', 'pron acc', null, null),
        ],
      },
    ],
  },
];
