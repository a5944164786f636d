import { type Measure, measure, type Reading, type ScoredSet, type Step } from '../spec.js';

interface Printed {
  readonly rows: readonly { metric: string; P: string; R: string; F1: string }[];
  readonly empty: number;
  readonly cleanEmpty: number;
}

/** `value F1`, `value R`, ... and `clean`: the share of figure-free sentences left without a row. */
function read(stdout: string): Reading {
  const { rows, empty, cleanEmpty } = JSON.parse(stdout) as Printed;
  const out: Record<string, number> = { clean: empty === 0 ? 100 : (100 * cleanEmpty) / empty };
  for (const { metric, P, R, F1 } of rows) {
    out[`${metric} P`] = Number(P);
    out[`${metric} R`] = Number(R);
    out[`${metric} F1`] = Number(F1);
  }
  return out;
}

function step(name: string, measures: readonly Measure[], model?: string): Step {
  const only = model === undefined ? [] : ['--model', model];
  return {
    layer: 'figures',
    command: ['node', 'bench/figures/score.mjs', `bench/figures/${name}.jsonl`, 'PRED', '--json', ...only],
    read,
    measures,
  };
}

function set(name: string, steps: readonly Step[]): ScoredSet {
  return { part: 'figures', name, input: `bench/figures/${name}.jsonl`, steps };
}

/**
 * Recall counts there: each model labels its own kind alone. The names are matched whole: other modes of the same
 * models (`PercentModelPercentMode` reads "one half" as 50 percent) contradict them.
 */
const MODELS: readonly [string, string][] = [
  ['Number', '^NumberModel$'],
  ['Percent', '^PercentModel$'],
  ['Age', '^AgeModel$'],
  ['Currency', '^CurrencyModel$'],
  ['Dimension', '^DimensionModel$'],
  ['Temperature', '^TemperatureModel$'],
];

export const FIGURES: readonly ScoredSet[] = [
  set('newsquant', [
    step('newsquant', [
      measure('value F1', 'value F1', 92.0, 92),
      measure('value+unit(head) F1', 'value+unit(head) F1', 85.6, 87),
      measure('value+change F1', 'value+change F1', 88.1, 86),
      measure('clean sentences', 'clean', null, 94.5),
      measure('value+concept(part) F1', 'value+concept(part) F1', 76.1, 62),
    ]),
  ]),
  set('hard', [
    step('hard', [
      measure('value F1', 'value F1', 65.7, 95),
      measure('value+unit F1', 'value+unit F1', 25.5, 90),
      measure('exact span F1', 'exact span F1', null, 90),
      measure('clean sentences', 'clean', 23.1, 100),
    ]),
  ]),
  set('rtspec', [
    ...MODELS.map(([name, model]) =>
      step('rtspec', [measure(`${name}: value recall`, 'value R', null, 95)], model),
    ),
    step(
      'rtspec',
      [measure('Number, Percent: value precision', 'value P', null, 88)],
      '^(?:NumberModel|PercentModel)$',
    ),
  ]),
  set('quantulum3', [
    step('quantulum3', [
      measure('value F1', 'value F1', null, null),
      measure('value+unit F1', 'value+unit F1', null, null),
    ]),
  ]),
];
