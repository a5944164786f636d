import { FRAMES } from './frames.js';

export interface Cue {
  readonly lemma: string;
  readonly frames: number;
  readonly form: 'base' | 's' | 'past' | 'participle' | 'ing';
}

/** Past tense and participle of the irregular ones. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  put: ['put', 'put'],
  tell: ['told', 'told'],
  read: ['read', 'read'],
  sing: ['sang', 'sung'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  understand: ['understood', 'understood'],
  feel: ['felt', 'felt'],
  hold: ['held', 'held'],
  mean: ['meant', 'meant'],
  hear: ['heard', 'heard'],
  forecast: ['forecast', 'forecast'],
  learn: ['learned', 'learned'],
  beg: ['begged', 'begged'],
  quip: ['quipped', 'quipped'],
  refer: ['referred', 'referred'],
  chide: ['chided', 'chided'],
  slam: ['slammed', 'slammed'],
  dub: ['dubbed', 'dubbed'],
  concur: ['concurred', 'concurred'],
  blog: ['blogged', 'blogged'],
  regret: ['regretted', 'regretted'],
};
const DOUBLED = new Set(['quip', 'beg', 'slam', 'dub', 'concur', 'blog', 'refer', 'regret', 'admit', 'plan']);
const VOWELS = 'aeiou';

const byForm = new Map<string, Cue>();
for (const [lemma, frames] of FRAMES) {
  const put = (word: string, form: Cue['form']): void => {
    if (!byForm.has(word)) byForm.set(word, { lemma, frames, form });
  };
  put(lemma, 'base');
  put(third(lemma), 's');
  const [past, participle] = IRREGULAR[lemma] ?? [regular(lemma), regular(lemma)];
  put(past, 'past');
  put(participle, 'participle');
  put(gerund(lemma), 'ing');
}

/** All forms of a verb. */
export function formsOf(lemma: string): string[] {
  const [past, participle] = IRREGULAR[lemma] ?? [regular(lemma), regular(lemma)];
  return [lemma, third(lemma), past, participle, gerund(lemma)];
}

function endsInY(lemma: string): boolean {
  return lemma.endsWith('y') && !VOWELS.includes(lemma.at(-2) ?? 'a');
}
function third(lemma: string): string {
  if (endsInY(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
function regular(lemma: string): string {
  if (endsInY(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (DOUBLED.has(lemma)) return `${lemma}${lemma.at(-1)}ed`;
  return lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
}
function gerund(lemma: string): string {
  if (DOUBLED.has(lemma)) return `${lemma}${lemma.at(-1)}ing`;
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

/** The reporting verb that a lower-case word form belongs to, if any. */
export function cueOf(word: string): Cue | undefined {
  return byForm.get(word);
}
