import { existsSync, readFileSync } from 'node:fs';
import { claimsExtractor } from '../extract/claims/index.js';
import { EXTRACTORS } from '../extract/registry.js';
import { extractAll } from '../extract/run.js';
import type { Found } from '../extract/seam.js';
import { plainArticle } from '../model/article.js';
import { analyse, type Doc } from '../text/doc.js';
import { cpuMs } from './cpu.js';

const DEFAULTS = ['../shared/gold/dev/articles.jsonl', '../shared/gold/seeds/articles.jsonl'];

interface Ready {
  readonly doc: Doc;
  readonly found: Found;
  readonly upr: boolean;
}

/**
 * Prints KB of text per CPU second for the claims layer alone (analysis and the other layers made beforehand): over
 * articles with claims, over those without a word of the UPR, and over all. Usage: [FILE.jsonl ...]
 */
export async function benchClaims(args: string[]): Promise<void> {
  const files = (args.length > 0 ? args : DEFAULTS).filter((file) => {
    if (existsSync(file)) return true;
    process.stderr.write(`${file}: not there, skipped\n`);
    return false;
  });
  const ready = files.flatMap(read);
  if (ready.length === 0) return;
  report(
    'articles with claims',
    ready.filter((r) => r.upr),
  );
  report(
    'articles without',
    ready.filter((r) => !r.upr),
  );
  report('all', ready);
}

function read(file: string): Ready[] {
  const others = EXTRACTORS.filter((e) => !e.needs.includes('claims') && e.name !== claimsExtractor.name);
  const out: Ready[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as { text?: string; title?: string; published?: string };
    if (typeof record.text !== 'string') continue;
    const { text, title = null, published = null } = record;
    const doc = analyse(plainArticle(text, { title, published }));
    const found = extractAll(doc, others);
    out.push({ doc, found, upr: (claimsExtractor.extract(doc, found).claims ?? []).length > 0 });
  }
  return out;
}

function report(name: string, ready: readonly Ready[]): void {
  const bytes = ready.reduce((sum, r) => sum + Buffer.byteLength(r.doc.text), 0);
  if (bytes === 0) return;
  const ms = cpuMs(() => {
    for (const r of ready) claimsExtractor.extract(r.doc, r.found);
  });
  const rate = Math.round(bytes / 1024 / (ms / 1000)).toLocaleString('en');
  process.stdout.write(
    `${name}: ${ready.length} texts, ${Math.round(bytes / 1024)} KB, ${rate} KB per CPU second\n`,
  );
}
