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

/** Labelled passages, a JSON file each, taken verbatim. */
export function scorePassages(folder: string): Tally {
  const tally = new Tally();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const passage = readJson<LabelledPassage>(join(folder, file));
    const { title, published, text } = passage;
    const given = { ...NOTHING_GIVEN, title, published, language: 'en' };
    const done = processInput(make('verbatim', passage.id, null, text, given, 'text/plain'));
    if (!done.ok) throw new Error(`${done.source}: ${done.message}`);
    scoreArticle(done.record.article.text, passage, done.record.layers, tally);
  }
  return tally;
}

export type Scores = Readonly<Record<string, number>>;

/** F1 by measure, to three places. */
export function scoresOf(tally: Tally): Scores {
  return Object.fromEntries(
    MEASURES.map((m) => [
      m,
      Math.round(1000 * f1(tally.counts.get(m) ?? { hits: 0, labels: 0, rows: 0 })) / 1000,
    ]),
  );
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
