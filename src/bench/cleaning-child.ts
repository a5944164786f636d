/**
 * Cleans the pages of a set one after the other, or with `--bare` only builds htmlparser2's DOM of each, and then
 * prints the peak memory of this process and its CPU time a page as JSON. Usage: cleaning-child.js SET_FOLDER [--bare]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { cleanHtml, decodeHtml } from '../clean/index.js';

const [folder = '', mode] = process.argv.slice(2);
const records = readFileSync(join(folder, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
for (const line of records) {
  const { file, url } = JSON.parse(line) as { file: string; url?: string };
  const bytes = readFileSync(join(folder, file));
  const page = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  if (mode === '--bare') parseDocument(decodeHtml(page).text);
  else cleanHtml(page, { source: file, url: url ?? null });
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const msPerPage = (userCPUTime + systemCPUTime) / 1000 / Math.max(records.length, 1);
process.stdout.write(JSON.stringify({ peakMb: maxRSS / 1024, msPerPage }));
