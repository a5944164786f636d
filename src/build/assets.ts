/** Copies the data files that stand beside the source (tables, sources, models) into the build. Usage: assets.js [SRC] */
import { cpSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = new Set(['.csv', '.tsv', '.json', '.toml', '.txt', '.html', '.css', '.js', '.bin']);
const from = process.argv[2] ?? 'src';
const to = join(dirname(fileURLToPath(import.meta.url)), '..');

function copy(folder: string): void {
  for (const name of readdirSync(join(from, folder))) {
    const path = join(folder, name);
    if (statSync(join(from, path)).isDirectory()) copy(path);
    else if (DATA.has(extname(name))) cpSync(join(from, path), join(to, path));
  }
}
copy('.');
