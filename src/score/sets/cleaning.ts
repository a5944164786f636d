import { type Measure, measure, type Reading, type ScoredSet, type Step } from '../spec.js';

const WORD_F1 = /wordF1 ([\d.]+)/;
const DATE = /DATE .*? F ([\d.]+) acc ([\d.]+)/;
const TITLE = /TITLE .*? exact ([\d.]+)/;
const AUTHOR = /AUTHOR .*? F1 ([\d.]+) .*?spurious (\d+)\/(\d+)/;

function readText(stdout: string): Reading {
  const { f1, accuracy } = JSON.parse(stdout) as { f1: number; accuracy: number };
  return { shingle: 100 * f1, exact: 100 * accuracy };
}

function readMeta(stdout: string): Reading {
  const [, date, day] = DATE.exec(stdout) ?? [];
  const [, title] = TITLE.exec(stdout) ?? [];
  const [, author, invented, without] = AUTHOR.exec(stdout) ?? [];
  return {
    date: 100 * Number(date),
    day: 100 * Number(day),
    title: 100 * Number(title),
    author: 100 * Number(author),
    invented: (100 * Number(invented)) / Math.max(1, Number(without)),
  };
}

function gold(name: string): string {
  return `bench/cleaning/${name}/gold.jsonl`;
}
function text(name: string, ...measures: Measure[]): Step {
  return {
    layer: 'text',
    command: ['node', 'bench/cleaning/score.mjs', gold(name), 'PRED', '--json'],
    read: readText,
    measures,
  };
}
function meta(name: string, ...measures: Measure[]): Step {
  const command = ['node', 'bench/cleaning/score_meta.mjs', gold(name), 'PRED'];
  return { layer: 'meta', command, read: readMeta, measures };
}
function words(name: string, ...measures: Measure[]): Step {
  return {
    layer: 'text',
    command: ['node', 'bench/cleaning/score_words.mjs', gold(name), 'PRED'],
    read: (stdout) => ({ words: 100 * Number(WORD_F1.exec(stdout)?.[1]) }),
    measures,
  };
}
function set(name: string, ...steps: Step[]): ScoredSet {
  return { part: 'cleaning', name, input: `bench/cleaning/${name}/pages.jsonl`, steps };
}

export const CLEANING: readonly ScoredSet[] = [
  set(
    'sh181',
    text('sh181', measure('shingle F1', 'shingle', 96.7, 98.5), measure('exact', 'exact', 47, 50)),
  ),
  set(
    'wcxb',
    words('wcxb', measure('word F1', 'words', 95.4, 96.5)),
    text('wcxb', measure('shingle F1', 'shingle', 95.1, 96.5)),
  ),
  set(
    'aed',
    text('aed', measure('shingle F1', 'shingle', 92.0, 94)),
    meta(
      'aed',
      measure('author F1', 'author', 83.3, 86),
      measure('authors invented', 'invented', 33, 10, true),
    ),
  ),
  set('fundus80', text('fundus80', measure('shingle F1', 'shingle', 94.1, 96))),
  set(
    'fundusfix',
    meta(
      'fundusfix',
      measure('date F1', 'date', 98.8, null),
      measure('title exact', 'title', 76.4, null),
      measure('author F1', 'author', 79.0, null),
    ),
  ),
  set(
    'htmldate',
    meta('htmldate', measure('date F1', 'date', 95.2, 96), measure('exact day', 'day', 90.8, 92)),
  ),
];
