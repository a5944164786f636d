import { type Measure, measure, type Reading, type ScoredSet, type Step } from '../spec.js';

interface Printed {
  readonly layers: Readonly<Record<string, { P: number; R: number; F1: number; pred: number }>>;
}

/** `LAYER F1`, `LAYER P`, `LAYER R` in percent, `LAYER rows` as a count. */
function read(stdout: string): Reading {
  const { layers } = JSON.parse(stdout) as Printed;
  return Object.fromEntries(
    Object.entries(layers).flatMap(([layer, { P, R, F1, pred }]) => [
      [`${layer} P`, 100 * P],
      [`${layer} R`, 100 * R],
      [`${layer} F1`, 100 * F1],
      [`${layer} rows`, pred],
    ]),
  );
}

function step(folder: string, measures: readonly Measure[], ...more: string[]): Step {
  return {
    layer: null,
    command: ['python3', 'gold/score.py', 'DB', `gold/${folder}`, '--json', ...more],
    read,
    measures,
  };
}

/** What each layer should reach in percent. */
const TARGETS: readonly (readonly [measure: string, target: number])[] = [
  ['dates F1', 97],
  ['dates +value F1', 95],
  ['figures F1', 97],
  ['figures +unit F1', 95],
  ['figures of (recall) R', 90],
  ['officials F1', 96],
  ['officials +title F1', 93],
  ['quotes F1', 85],
  ['quotes direct F1', 95],
  ['claims core F1', 95],
  ['claims core +cycle F1', 92],
  ['claims core +speaker F1', 85],
  ['claims core +modality F1', 90],
  ['claims soft F1', 75],
];

/** Peers that are not named found nothing. */
function layers(peers: Readonly<Record<string, number>>): Measure[] {
  return TARGETS.map(([key, target]) => measure(key, key, peers[key] ?? 0, target));
}

const DEV_PEERS = {
  'dates F1': 94,
  'dates +value F1': 57,
  'figures F1': 54,
  'figures +unit F1': 5,
  'officials F1': 47,
  'officials +title F1': 4,
};
const SEED_PEERS = {
  'dates F1': 86,
  'dates +value F1': 20,
  'figures F1': 52,
  'figures +unit F1': 3,
  'quotes F1': 7,
  'quotes direct F1': 18,
};

const CERTAIN = [measure('certain claims +cycle, precision', 'claims core +cycle P', null, 97)];

export const PASSAGES: readonly ScoredSet[] = [
  {
    part: 'passages',
    name: 'dev',
    input: 'gold/dev/articles.jsonl',
    steps: [
      step('dev', layers(DEV_PEERS)),
      step('dev', CERTAIN, '--certainty', 'certain'),
      step(
        'dev',
        [measure('claims in newswire without the UPR', 'claims core rows', null, 0, true)],
        '--kind',
        'newswire',
      ),
    ],
  },
  {
    part: 'passages',
    name: 'seeds',
    input: 'gold/seeds/articles.jsonl',
    steps: [step('seeds', layers(SEED_PEERS)), step('seeds', CERTAIN, '--certainty', 'certain')],
  },
  {
    part: 'passages',
    name: 'invented',
    input: 'gold/invented/articles.jsonl',
    steps: [
      step('invented', [
        measure('officials F1', 'officials F1', null, 95),
        measure('officials +title F1', 'officials +title F1', null, 90),
        measure('officials +country, recall', 'officials +country (recall) R', null, 90),
      ]),
    ],
  },
];
