/**
 * Makes ../names/gazetteer.txt: given and family names of the world, folded to ASCII, one class a line.
 * Usage: node gazetteer.mjs FOLDER_OF_FAKER   (npm i @faker-js/faker in any folder; MIT; its locale tables are the source)
 * Names in scripts whose romanisation in the press differs from a letter-by-letter one are left to extra-names.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import anyAscii from 'any-ascii';

const here = dirname(fileURLToPath(import.meta.url));
const { allLocales } = await import(
  pathToFileURL(join(process.argv[2], 'node_modules/@faker-js/faker/dist/index.js')).href
);
const SKIP = new Set([
  'ar',
  'fa',
  'he',
  'ja',
  'ko',
  'th',
  'ur',
  'zh_CN',
  'zh_TW',
  'ta_IN',
  'bn_BD',
  'ne',
  'en_BORK',
  'base',
  'dv',
  'ku_ckb',
]);
const given = new Set();
const family = new Set();
const WORD = /^[a-z][a-z'-]+$/;

function add(set, name) {
  for (const part of String(name).split(/\s+/)) {
    const word = anyAscii(part).toLowerCase().replaceAll('`', "'");
    if (WORD.test(word) && word.length > 1) set.add(word);
  }
}
function all(set, value) {
  if (Array.isArray(value))
    for (const v of value) add(set, typeof v === 'object' && v !== null ? (v.value ?? '') : v);
  else if (value && typeof value === 'object') for (const v of Object.values(value)) all(set, v);
}
for (const [locale, tables] of Object.entries(allLocales)) {
  if (SKIP.has(locale)) continue;
  all(given, tables.person?.first_name);
  all(given, tables.person?.middle_name);
  all(family, tables.person?.last_name);
}
for (const line of readFileSync(join(here, 'extra-names.txt'), 'utf8').split('\n')) {
  const [kind, words] = line.split(': ');
  if (!words || line.startsWith('#')) continue;
  for (const word of words.split(' ')) {
    if (kind !== 'family') add(given, word);
    if (kind !== 'given') add(family, word);
  }
}
const both = [...given].filter((w) => family.has(w));
const lines = [
  ['both', both],
  ['given', [...given].filter((w) => !family.has(w))],
  ['family', [...family].filter((w) => !given.has(w))],
].map(([kind, words]) => `${kind}:${words.sort().join(' ')}`);
writeFileSync(join(here, '../names/gazetteer.txt'), `${lines.join('\n')}\n`);
console.log(`given ${given.size}, family ${family.size}, both ${both.length}`);
