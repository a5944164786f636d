/** How fast persons and officials are read, beside compromise's `.people()` on the same text in the same run. */
import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { peopleExtractor } from '../extract/people/index.js';
import { quotesExtractor } from '../extract/quotes/index.js';
import { noFacts } from '../extract/run.js';
import { plainArticle } from '../model/article.js';
import { analyse, type Doc } from '../text/doc.js';

const SAMPLE =
  'Deputy Foreign Minister Le Quoc Thanh opened the session in Geneva on Monday. Thanh said Vietnam had accepted 210 of 291 ' +
  'recommendations. “We will report in 2027,” Mr. Thanh added. María José Ortega, Mexico’s permanent representative, noted the ' +
  'reply, and Ambassador Khalid bin Saif al-Harthy of Oman asked two questions. The ambassador said that he would return.\n\n';

/** Prints KB of text per CPU second. Arguments: text files or JSONL files with a `text`; a built-in sample without any. */
export async function benchPeople(args: string[]): Promise<void> {
  const texts =
    args.length > 0 ? args.flatMap(readTexts) : Array.from({ length: 200 }, () => SAMPLE.repeat(10));
  const size = texts.reduce((sum, text) => sum + text.length, 0) / 1024;
  const docs = texts.map((text) => analyse(plainArticle(text)));
  const run = (doc: Doc): void => {
    const found = noFacts();
    Object.assign(found, peopleExtractor.extract(doc, found));
    quotesExtractor.extract(doc, found);
  };
  for (const doc of docs.slice(0, 30)) run(doc);
  const ours = cpuSeconds(() => docs.forEach(run));
  const few = texts.slice(0, Math.max(1, Math.ceil((texts.length * 400) / Math.max(400, size))));
  const fewSize = few.reduce((sum, text) => sum + text.length, 0) / 1024;
  nlp(few[0] ?? '').people();
  const theirs = cpuSeconds(() => {
    for (const text of few) nlp(text).people().out('array');
  });
  process.stdout.write(
    `people, officials and quotes: ${rate(size, ours)} KB per CPU s (${size.toFixed(0)} KB, shared analysis not counted)\n` +
      `compromise .people(): ${rate(fewSize, theirs)} KB per CPU s (${fewSize.toFixed(0)} KB)\n`,
  );
}

function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function rate(size: number, seconds: number): string {
  return (size / Math.max(seconds, 1e-6)).toFixed(0);
}

function readTexts(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl')) return [text];
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { text?: unknown }).text ?? ''));
}
