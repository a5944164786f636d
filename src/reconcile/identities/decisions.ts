import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../../model/errors.js';
import { nameKey } from './canonical.js';
import { type Decisions, type MergeDecision, NO_DECISIONS, type SplitDecision } from './types.js';

/** Reads the file of decisions; none where there is no file. A file that is not one is an error of usage. */
export function readDecisions(path: string): Decisions {
  if (!existsSync(path)) return NO_DECISIONS;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UsageError(`not a file of decisions (${(cause as Error).message}); mend or remove it`, path);
  }
  if (typeof value !== 'object' || value === null) throw new UsageError('not a file of decisions', path);
  const { merges, splits } = value as { merges?: unknown; splits?: unknown };
  return {
    merges: listOf(merges).map(
      (m): MergeDecision => ({
        into: text(m.into, path),
        from: text(m.from, path),
        reason: optional(m.reason),
      }),
    ),
    splits: listOf(splits).map(
      (s): SplitDecision => ({
        name: text(s.name, path),
        articles: Array.isArray(s.articles) ? s.articles.map(String) : [],
        as: text(s.as, path),
        reason: optional(s.reason),
      }),
    ),
  };
}

/** Writes the file whole or not at all, sorted, so that its history can be read as a diff. */
export function writeDecisions(path: string, decisions: Decisions): void {
  const sorted = {
    merges: [...decisions.merges].sort((a, b) =>
      order(`${a.into}\u0000${a.from}`, `${b.into}\u0000${b.from}`),
    ),
    splits: [...decisions.splits].sort((a, b) => order(`${a.name}\u0000${a.as}`, `${b.name}\u0000${b.as}`)),
  };
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(temporary, path);
}

/** The decisions with a merge added; a split that it takes back is gone, a merge said twice counts once. */
export function withMerge(decisions: Decisions, merge: MergeDecision): Decisions {
  const same = (m: MergeDecision): boolean =>
    nameKey(m.into) === nameKey(merge.into) && nameKey(m.from) === nameKey(merge.from);
  return { merges: [...decisions.merges.filter((m) => !same(m)), merge], splits: decisions.splits };
}

/** The decisions with a split added: the articles leave any other split of that name; a merge of the two names is taken back. */
export function withSplit(decisions: Decisions, split: SplitDecision): Decisions {
  const others = decisions.splits
    .map((s) =>
      nameKey(s.name) === nameKey(split.name)
        ? { ...s, articles: s.articles.filter((a) => !split.articles.includes(a)) }
        : s,
    )
    .filter((s) => s.articles.length > 0);
  return { merges: decisions.merges, splits: split.articles.length > 0 ? [...others, split] : others };
}

/** The decisions without any merge of the two names. */
export function withoutMerge(decisions: Decisions, a: string, b: string): Decisions {
  const pair = [nameKey(a), nameKey(b)].sort().join('|');
  return {
    merges: decisions.merges.filter((m) => [nameKey(m.into), nameKey(m.from)].sort().join('|') !== pair),
    splits: decisions.splits,
  };
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter((v): v is Record<string, unknown> => typeof v === 'object' && v !== null)
    : [];
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError('a decision lacks a name', path);
}

function optional(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
