/**
 * Cleans the pages of a set one after the other, and then prints the peak memory of this process and its CPU time a
 * page as JSON. Usage: cleaning-child.js SET_FOLDER
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleanHtml } from '../clean/index.js';

const [folder = ''] = process.argv.slice(2);
const records = readFileSync(join(folder, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
for (const line of records) {
  const { file, url } = JSON.parse(line) as { file: string; url?: string };
  const bytes = readFileSync(join(folder, file));
  cleanHtml(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { source: file, url: url ?? null });
}
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const msPerPage = (userCPUTime + systemCPUTime) / 1000 / Math.max(records.length, 1);
process.stdout.write(JSON.stringify({ peakMb: maxRSS / 1024, msPerPage }));
