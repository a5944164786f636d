/**
 * The line (from 1) of a TOML file where a setting stands: `['source', 1, 'pace']` is `pace` in the second `[[source]]`.
 * Falls back to the nearest enclosing table, then to line 1.
 */
export function tomlLine(text: string, path: readonly (string | number)[]): number {
  const wanted = path.join('.');
  let best = { depth: 0, line: 1 };
  const counts = new Map<string, number>();
  let table: string[] = [];
  text.split('\n').forEach((raw, i) => {
    const line = raw.trim();
    const header = /^(\[\[?)\s*([^\]]+?)\s*\]/.exec(line);
    const key = /^("[^"]*"|'[^']*'|[\w.-]+)\s*=/.exec(line);
    let here: string[];
    if (header) {
      table = tablePath((header[2] ?? '').split('.'), header[1] === '[[', counts);
      here = table;
    } else if (key) {
      here = [...table, (key[1] ?? '').replace(/^["']|["']$/g, '')];
    } else {
      return;
    }
    const name = here.join('.');
    if ((wanted === name || wanted.startsWith(`${name}.`)) && here.length > best.depth) {
      best = { depth: here.length, line: i + 1 };
    }
  });
  return best.line;
}

/** A table's path with the index of each array of tables on the way. */
function tablePath(names: readonly string[], isArray: boolean, counts: Map<string, number>): string[] {
  const path: string[] = [];
  names.forEach((name, i) => {
    path.push(name.trim());
    const key = path.join('.');
    const last = i === names.length - 1;
    if (last && isArray) counts.set(key, (counts.get(key) ?? -1) + 1);
    const index = counts.get(key);
    if (index !== undefined) path.push(String(index));
  });
  return path;
}
