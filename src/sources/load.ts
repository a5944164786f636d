import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../model/errors.js';
import { type ShapeProblem, shapeSource } from './check-shape.js';
import { tomlLine } from './locate.js';
import type { Source } from './source.js';

const HERE = dirname(fileURLToPath(import.meta.url));
let shipped: Source[] | null = null;

/** The sources that come with the program, by id; read once. */
export function shippedSources(): readonly Source[] {
  shipped ??= sourceFiles(HERE).flatMap((file) => readSourceFile(file, relative(HERE, file)));
  return shipped;
}

/** The TOML and YAML files under a folder, in order of their names. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:toml|ya?ml)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Reads one file of sources: a single source, or a list named `source`.
 * Throws one `E_SOURCE_FILE` error that names every problem with its line.
 */
export function readSourceFile(file: string, shownAs = file): Source[] {
  const text = readFileSync(file, 'utf8');
  const { value, lineOf } = extname(file) === '.toml' ? fromToml(text, shownAs) : fromYaml(text, shownAs);
  const fallback = idFromPath(shownAs);
  const list = (value as { source?: unknown } | null)?.source;
  const problems: ShapeProblem[] = [];
  const read = Array.isArray(list)
    ? list.map((raw: unknown, i) =>
        shapeSource(raw, ['source', i], shownAs, `${fallback}-${i + 1}`, problems),
      )
    : [shapeSource(value, [], shownAs, fallback, problems)];
  if (problems.length > 0) {
    const lines = problems.map((p) => `${shownAs}:${lineOf(p.path)}: ${p.message}`);
    throw new InputError('E_SOURCE_FILE', 'sources', shownAs, lines.join('\n'));
  }
  return read.filter((source) => source !== null);
}

/** Shipped sources and those of the user's files and folders; a user's source replaces a shipped one of the same id. */
export function allSources(userPaths: readonly string[] = []): Source[] {
  const byId = new Map(shippedSources().map((source) => [source.id, source]));
  for (const path of userPaths) {
    const files = statSync(path).isDirectory() ? sourceFiles(path) : [path];
    for (const file of files) for (const source of readSourceFile(file)) byId.set(source.id, source);
  }
  return [...byId.values()];
}

function idFromPath(file: string): string {
  const folder = basename(dirname(file));
  const name = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-');
  return /^[a-z0-9][a-z0-9_-]*$/.test(folder) && file.includes(sep) ? `${folder}/${name}` : name;
}

interface Parsed {
  readonly value: unknown;
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

function fromToml(text: string, file: string): Parsed {
  try {
    return { value: parseToml(text), lineOf: (path) => tomlLine(text, path) };
  } catch (thrown) {
    if (!(thrown instanceof TomlError)) throw thrown;
    const what = thrown.message.split('\n')[0] ?? '';
    throw new InputError('E_SOURCE_FILE', 'sources', file, `${file}:${thrown.line}: ${what}`);
  }
}

function fromYaml(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const error = doc.errors[0];
  if (error !== undefined) {
    const where = `${file}:${lines.linePos(error.pos[0]).line}`;
    throw new InputError('E_SOURCE_FILE', 'sources', file, `${where}: ${error.message.split('\n')[0] ?? ''}`);
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let n = path.length; n >= 0; n--) {
      const parent = doc.getIn(path.slice(0, n - 1), true);
      const pair = isMap(parent)
        ? parent.items.find((p) => String(p.key) === String(path[n - 1]))
        : undefined;
      const node = pair?.key ?? doc.getIn(path.slice(0, n), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  try {
    return { value: doc.toJS({ maxAliasCount: 10 }), lineOf };
  } catch (cause) {
    throw new InputError('E_SOURCE_FILE', 'sources', file, `${file}:1: aliases are not for source files`, {
      cause,
    });
  }
}
