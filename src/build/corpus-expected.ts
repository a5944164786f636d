/**
 * Writes `expected.json` beside every bundled article: what the program makes of it now, to be read as a diff.
 * Usage: corpus-expected.js [FOLDER...]. Prints the files that changed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CORPUS, corpusArticles } from './corpus.js';
import { expectedOf, printExpected } from './expected.js';

let seen = 0;
let written = 0;
const folders = process.argv.length > 2 ? process.argv.slice(2).map((path) => resolve(path)) : [CORPUS];
for (const folder of folders) {
  for await (const article of corpusArticles(folder)) {
    const path = join(article.folder, 'expected.json');
    const now = printExpected(expectedOf(article.record));
    seen++;
    if (existsSync(path) && readFileSync(path, 'utf8') === now) continue;
    writeFileSync(path, now);
    written++;
    process.stdout.write(`${relative(process.cwd(), path)}\n`);
  }
}
process.stdout.write(`${seen} articles, ${written} changed; read them with git diff corpus\n`);
