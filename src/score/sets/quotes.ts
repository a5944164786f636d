import { measure, type Reading, type ScoredSet } from '../spec.js';

interface Printed {
  readonly content_iou50: { readonly F1: number };
  readonly pair_lenient: { readonly F1: number };
  readonly byKind: Readonly<Record<string, { readonly R_pair: number }>>;
}

function read(stdout: string): Reading {
  const { content_iou50, pair_lenient, byKind } = JSON.parse(stdout) as Printed;
  return { content: content_iou50.F1, pair: pair_lenient.F1, direct: byKind.direct?.R_pair ?? 0 };
}

export const QUOTES: readonly ScoredSet[] = [
  {
    part: 'quotes',
    name: 'polnear',
    input: 'bench/quotes/polnear.jsonl',
    steps: [
      {
        layer: 'quotes',
        command: ['node', 'bench/people/score.mjs', 'quotes', 'bench/quotes/polnear.jsonl', 'PRED'],
        read,
        measures: [
          measure('content IoU>=.5 F1', 'content', 48.3, 62),
          measure('(content, source) F1', 'pair', 37.7, 52),
          measure('direct pairs, recall', 'direct', 70, 88),
        ],
      },
    ],
  },
];
