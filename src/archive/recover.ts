import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type CdxLine, indexPath, writeIndex } from './cdxj.js';
import { Damage } from './cursor.js';
import { parseHttpResponse } from './http-block.js';
import { readRecords } from './records.js';

/** What was done to a file that its writer did not close. */
export interface Recovered {
  readonly path: string;
  /** Bytes of a torn last record that were cut off. */
  readonly cut: number;
}

/**
 * Puts right the archive files that a killed process left open (those without an index): a torn record at the end is cut off
 * and the index is written. Only call while no other process writes in the folder.
 */
export async function recoverArchives(folder: string): Promise<Recovered[]> {
  if (!existsSync(folder)) return [];
  const done: Recovered[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (!/^rapporteur-.*\.warc\.gz$/.test(name) || existsSync(indexPath(path))) continue;
    done.push({ path, cut: await recoverOne(path) });
  }
  return done;
}

async function recoverOne(path: string): Promise<number> {
  const size = statSync(path).size;
  const starts: { offset: number; line: Omit<CdxLine, 'length'> | null }[] = [];
  let damagedAt: number | null = null;
  const onProblem = (_: unknown, offset: number): void => {
    damagedAt = offset;
  };
  for await (const record of readRecords(path, { onProblem })) {
    if (damagedAt !== null && record.offset > damagedAt) damagedAt = null; // damage in the middle is not a torn end
    starts.push({ offset: record.offset, line: await lineOf(record) });
  }
  const end = damagedAt ?? size;
  if (damagedAt !== null) truncateSync(path, damagedAt);
  const kept = starts.filter(({ offset }) => offset < end);
  const lines = kept.flatMap(({ offset, line }, i) =>
    line === null ? [] : [{ ...line, length: (kept[i + 1]?.offset ?? end) - offset }],
  );
  writeIndex(path, lines);
  return size - end;
}

type Record = Awaited<ReturnType<ReturnType<typeof readRecords>['next']>>['value'];

async function lineOf(record: NonNullable<Record>): Promise<Omit<CdxLine, 'length'> | null> {
  const type = record.headers.get('warc-type');
  if (type !== 'response' && type !== 'revisit') return null;
  try {
    const message = parseHttpResponse(await record.block(), 64 * 1024 * 1024);
    return {
      url: record.headers.get('warc-target-uri') ?? '',
      date: record.headers.get('warc-date') ?? '',
      mime:
        type === 'revisit' ? 'warc/revisit' : (message.headers.get('content-type')?.split(';')[0] ?? 'unk'),
      status: message.status,
      digest: record.headers.get('warc-payload-digest') ?? '',
      offset: record.offset,
    };
  } catch (thrown) {
    if (thrown instanceof Damage) return null;
    throw thrown;
  }
}
