import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpusSources, labelsPath, processFile } from '../../build/corpus.js';
import { NOTHING_GIVEN } from '../../pipeline/input.js';
import { processInput } from '../../pipeline/process.js';
import { make } from '../../pipeline/records.js';
import type { LabelledPassage, Labels } from './labels.js';
import { f1 } from './match.js';
import { scoreArticle } from './score.js';
import { Tally } from './tally.js';

/** The measures that floors hold, in the order of the layers. */
export const MEASURES = [
  'dates',
  'dates +value',
  'officials',
  'officials +title',
  'figures',
  'figures +unit',
  'claims core',
  'claims core +cycle',
  'certain claims, precision',
  'claims soft',
  'quotes',
  'quotes direct',
] as const;

/** The labelled articles of the corpus, as pages: cleaning counts too. */
export async function scoreCorpus(): Promise<Tally> {
  const tally = new Tally();
  for (const source of corpusSources()) {
    const path = labelsPath({ folder: dirname(source) });
    if (path === null) continue;
    const { record } = await processFile(source);
    scoreArticle(record.article.text, readJson<Labels>(path), record.layers, tally);
  }
  return tally;
}

/** Labelled passages, one or an array of them to a JSON file, taken verbatim. */
export function scorePassages(folder: string): Tally {
  const tally = new Tally();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    for (const passage of [readJson<LabelledPassage | LabelledPassage[]>(join(folder, file))].flat()) {
      const { title, published, text } = passage;
      const given = { ...NOTHING_GIVEN, title, published, language: 'en' };
      const done = processInput(make('verbatim', passage.id, null, text, given, 'text/plain'));
      if (!done.ok) throw new Error(`${done.source}: ${done.message}`);
      scoreArticle(done.record.article.text, passage, done.record.layers, tally);
    }
  }
  return tally;
}

export type Scores = Readonly<Record<string, number>>;

/** Folders of labelled passages beside the tests, in the order in which they were written; see test/quality/README.md. */
const PASSAGES = ['fresh', 'later', 'short', 'constructions', 'press', 'unread', 'plain'] as const;

/** Every set that a fresh clone can score: the corpus as pages, then the passages. */
export async function scoreSets(quality: string): Promise<Readonly<Record<string, Tally>>> {
  const tallies: Record<string, Tally> = { corpus: await scoreCorpus() };
  for (const name of PASSAGES) tallies[name] = scorePassages(join(quality, name));
  return tallies;
}

/** F1 by measure, to three places; precision alone where the measure says so. Without measures that no label serves. */
export function scoresOf(tally: Tally): Scores {
  const scores: Record<string, number> = {};
  for (const measure of MEASURES) {
    const count = tally.counts.get(measure);
    if (count === undefined) continue;
    const { hits, rows } = count;
    const score = !measure.endsWith('precision') ? f1(count) : rows === 0 ? 1 : hits / rows;
    scores[measure] = Math.round(1000 * score) / 1000;
  }
  return scores;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
