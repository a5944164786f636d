import { existsSync, readFileSync } from 'node:fs';
import { peopleExtractor } from '../extract/people/index.js';
import { quotesExtractor } from '../extract/quotes/index.js';
import { noFacts } from '../extract/run.js';
import { plainArticle } from '../model/article.js';
import type { Doc } from '../text/doc.js';
import { analyse } from '../text/doc.js';
import { cpuMsOver } from './cpu.js';

const DEFAULT = ['../shared/bench/quotes/polnear.jsonl'];

/**
 * Prints KB of text per CPU second for quotations alone and for people, officials and quotations together (the shared
 * analysis not counted), over the `text` of the given JSONL files. Usage: npm run bench -- quotes [FILE...]
 */
export async function benchQuotes(args: string[]): Promise<void> {
  const texts = (args.length > 0 ? args : DEFAULT).flatMap(textsOf);
  if (texts.length === 0) {
    process.stderr.write('no texts: name a JSONL file whose records have "text"\n');
    return;
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  process.stdout.write(`${texts.length} texts, ${Math.round(bytes / 1024)} KB\n`);
  const fresh = (): Doc[] => texts.map((text) => analyse(plainArticle(text)));
  const named = (): { doc: Doc; people: ReturnType<typeof people> }[] =>
    fresh().map((doc) => ({ doc, people: people(doc) }));
  report('quotations alone', bytes, () =>
    cpuMsOver(named, (docs) => {
      for (const { doc, people } of docs) quotesExtractor.extract(doc, { ...noFacts(), ...people });
    }),
  );
  report('people, officials and quotations', bytes, () =>
    cpuMsOver(fresh, (docs) => {
      for (const doc of docs) quotesExtractor.extract(doc, { ...noFacts(), ...people(doc) });
    }),
  );
}

function people(doc: Doc): ReturnType<typeof peopleExtractor.extract> {
  return peopleExtractor.extract(doc, noFacts());
}

function report(name: string, bytes: number, measure: () => number): void {
  const rate = Math.round(bytes / 1024 / (measure() / 1000));
  process.stdout.write(`${name.padEnd(34)} ${String(rate).padStart(7)} KB per CPU second\n`);
}

function textsOf(file: string): string[] {
  if (!existsSync(file) || !file.endsWith('.jsonl')) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
    .filter((text) => text !== '');
}
