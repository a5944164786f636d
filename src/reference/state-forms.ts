/**
 * States by every name the press gives them. The table states.csv holds names, demonyms and seats of government
 * (facts of world-countries 5.1.0, of UPR documents, and common short forms), and names that only look like a state's.
 */
import anyAscii from 'any-ascii';
import { tokenize } from '../text/tokenize.js';
import { readTable } from './csv.js';

export type StateWord = 'name' | 'demonym' | 'capital';

/** One printed form: its tokens, folded, and what it stands for; `iso3` is '' for a look-alike (South China Sea). */
export interface StateForm {
  readonly words: readonly string[];
  readonly iso3: string;
  readonly kind: StateWord;
  /** An abbreviation in capitals (US): the printed word must be in capitals too. */
  readonly capitals: boolean;
  /** Stands only with its diacritics (Malé, not "male"). */
  readonly exact: string | null;
}

const ASCII = /^[\x20-\x7e]*$/;
/** Forms whose plain spelling is an English word. */
const EXACT = new Set(['malé']);

/** Lower case without diacritics, apostrophes straight. */
export function fold(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return ASCII.test(lower) ? lower : anyAscii(lower).toLowerCase();
}

export const byText = new Map<string, { iso3: string; kind: StateWord }>();
export const shortName = new Map<string, string>();
const forms = new Map<string, StateForm[]>();

for (const row of readTable(new URL('./states.csv', import.meta.url))) {
  const iso3 = row.iso3 === '-' ? '' : row.iso3!;
  const name = row.name!;
  const kind: StateWord = row.kind === 'demonym' || row.kind === 'capital' ? row.kind : 'name';
  if (iso3 !== '' && kind === 'name' && !shortName.has(iso3)) shortName.set(iso3, name);
  const plain = key(name);
  if (iso3 !== '' && !EXACT.has(name.toLowerCase()) && !byText.has(plain)) byText.set(plain, { iso3, kind });
  addForm(name, iso3, kind);
  if (kind === 'demonym' && /[^shx]$/.test(name) && !name.endsWith('ese')) addForm(`${name}s`, iso3, kind);
}
for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);

function addForm(name: string, iso3: string, kind: StateWord): void {
  const printed = name.startsWith('the ') || name.startsWith('The ') ? name.slice(4) : name;
  const words = tokenize(printed).lower.map(fold);
  const first = words[0];
  if (first === undefined) return;
  const capitals = words.length === 1 && /^[A-Z&]{2,5}$/.test(printed);
  const exact = EXACT.has(printed.toLowerCase()) ? printed.toLowerCase() : null;
  const list = forms.get(first) ?? [];
  if (list.some((f) => f.words.join(' ') === words.join(' '))) return;
  list.push({ words, iso3, kind, capitals, exact });
  forms.set(first, list);
}

/** A name as the look-ups compare it: folded, no article, no stops. */
export function key(name: string): string {
  return fold(name)
    .replace(/^the /, '')
    .replace(/[.,]/g, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
}

/** Forms that begin with this folded token, longest first. */
export function formsFrom(word: string): readonly StateForm[] | undefined {
  return forms.get(word);
}
