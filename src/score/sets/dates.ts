import { measure, type Reading, type ScoredSet } from '../spec.js';

interface Printed {
  readonly strictF1: number;
  readonly relF1: number;
  readonly valueF1: number;
}

function read(stdout: string): Reading {
  const { strictF1, relF1, valueF1 } = JSON.parse(stdout) as Printed;
  return { strict: strictF1, relaxed: relF1, value: valueF1 };
}

function set(
  name: string,
  peers: readonly (number | null)[],
  targets: readonly (number | null)[],
): ScoredSet {
  const input = `bench/dates/${name}.jsonl`;
  return {
    part: 'dates',
    name,
    input,
    steps: [
      {
        layer: 'dates',
        command: ['node', 'bench/dates/score.mjs', input, 'PRED', '--json'],
        read,
        measures: ['strict', 'relaxed', 'value'].map((key, i) =>
          measure(`${key} F1`, key, peers[i] ?? null, targets[i] ?? null),
        ),
      },
    ],
  };
}

export const DATES: readonly ScoredSet[] = [
  set('timebank', [85.3, 91.8, 78.6], [87, 93, 83]),
  set('aquaint', [81.2, 92.4, 72.1], [84, 93, 79]),
  set('meantime', [null, null, 78.1], [null, null, 82]),
  set('upr-probe', [null, null, 84.2], [null, null, 95]),
];
