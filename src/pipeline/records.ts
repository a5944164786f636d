import { dirname, isAbsolute, join, normalize, relative } from 'node:path';
import { InputError } from '../model/errors.js';
import { sha256 } from '../store/ids.js';
import type { GivenMetadata, Input } from './input.js';
import { readLines } from './lines.js';
import { readWhole, refuseBinary, tooLarge } from './read-file.js';

/** A record as it stands in a JSONL file; unknown keys are ignored. */
type RawRecord = Readonly<Record<string, unknown>>;

/** The records of a JSONL file as inputs, each problem as an error in its place. */
export async function* readRecords(path: string): AsyncGenerator<Input | InputError> {
  for await (const line of readLines(path)) {
    const where = `${path}:${line.number}`;
    if (line.text === null) yield tooLarge(where);
    else if (line.text.trim() !== '') yield await toInput(line.text, path, where);
  }
}

async function toInput(line: string, path: string, where: string): Promise<Input | InputError> {
  let record: RawRecord;
  try {
    const parsed: unknown = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      throw new Error('not an object');
    record = parsed as RawRecord;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return new InputError(
      'E_JSON',
      'read',
      where,
      `the line is no JSON object (${message}); mend or remove it`,
    );
  }
  const id = record.id;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
    return new InputError(
      'E_NO_ID',
      'read',
      where,
      'the record has no "id"; give each record one of its own',
    );
  const source = `${path}#${id}`;
  const given = metadata(record);
  try {
    return await content(record, path, source, given);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

const ISO_DATE = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T|\s|$)/;

function metadata(record: RawRecord): GivenMetadata {
  const text = (key: string): string | null => {
    const value = record[key];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  return {
    url: text('url'),
    outlet: text('outlet'),
    title: text('title'),
    // A date that is none is unknown: the text is worth more than its label.
    published: ISO_DATE.exec(text('published') ?? '')?.[1] ?? null,
    language: text('language'),
  };
}

async function content(
  record: RawRecord,
  path: string,
  source: string,
  given: GivenMetadata,
): Promise<Input> {
  if (typeof record.text === 'string') {
    if (record.text.trim() === '') throw noText(source);
    return make('verbatim', source, null, record.text, given, 'text/plain');
  }
  if (typeof record.html === 'string') {
    if (record.html.trim() === '') throw noText(source);
    return make('html', source, null, record.html, given, 'text/html');
  }
  if (typeof record.file === 'string') {
    const file = beside(path, record.file, source);
    const bytes = await readWhole(file, source);
    refuseBinary(bytes, source);
    const saved = /\.txt(?:\.gz)?$/i.test(file);
    return make(saved ? 'saved_text' : 'html', source, bytes, null, given, null);
  }
  throw noText(source);
}

function noText(source: string): InputError {
  return new InputError(
    'E_NO_TEXT',
    'read',
    source,
    'the record has none of "text", "html" and "file", or it is empty',
  );
}

/** A record names files below its own folder only: a data file must not be able to read the machine's others. */
function beside(path: string, file: string, source: string): string {
  const folder = path === '-' ? '.' : dirname(path);
  const full = normalize(join(folder, file));
  const inside = relative(folder, full);
  if (isAbsolute(file) || inside.startsWith('..'))
    throw new InputError('E_FILE_OUTSIDE', 'read', source, `"file" must lie beside the JSONL file: ${file}`);
  return full;
}

/** An input with its hash. `url` of the snapshot is the given one. */
export function make(
  kind: Input['kind'],
  source: string,
  bytes: Uint8Array | null,
  text: string | null,
  given: GivenMetadata,
  contentType: string | null,
  archived: Partial<Input['snapshot']> = {},
): Input {
  const bodySha256 = archived.bodySha256 ?? sha256(bytes ?? text ?? '');
  return {
    kind,
    source,
    bytes,
    text,
    given,
    contentType,
    snapshot: {
      url: given.url,
      fetchedAt: null,
      httpStatus: null,
      contentType,
      archivePath: null,
      archiveOffset: null,
      ...archived,
      bodySha256,
    },
    inputSha256: sha256(JSON.stringify([kind, bodySha256, given])),
  };
}
