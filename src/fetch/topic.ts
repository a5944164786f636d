import { existsSync, readFileSync } from 'node:fs';
import { PorterStemmer, PorterStemmerEs, PorterStemmerFr } from 'natural/lib/natural/stemmers/index.js';
import type { Candidate } from './discover/candidate.js';

/** `unknown`: neither title nor summary nor a telling address; such a page is fetched, as nothing speaks against it. */
export type TopicVerdict = 'on' | 'off' | 'unknown';

export interface Topic {
  readonly language: string;
  judge(candidate: Candidate): TopicVerdict;
}

interface Term {
  /** Stemmed words in a row. */
  readonly stems: string;
  /** An acronym counts in capitals only (in an address, in any spelling). */
  readonly acronym: string | null;
}

interface Words {
  readonly stems: string;
  readonly raw: ReadonlySet<string>;
}

const STEMMERS: Record<string, (word: string) => string> = {
  en: (word) => PorterStemmer.stem(word),
  fr: (word) => PorterStemmerFr.stem(word),
  es: (word) => PorterStemmerEs.stem(word),
};
const WORD = /[\p{L}\p{N}]+/gu;
const TERM = /"[^"]+"|\S+/g;

/** The filter for a language by the words in `topics/LANGUAGE.txt`; null where there are none, and everything is fetched. */
export function topicFor(language: string): Topic | null {
  const file = new URL(`topics/${/^[a-z]{2,3}$/.test(language) ? language : 'none'}.txt`, import.meta.url);
  if (!existsSync(file)) return null;
  const stem = remembering(STEMMERS[language] ?? ((word) => word));
  const rules = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => (line.match(TERM) ?? []).map((term) => readTerm(term.replaceAll('"', ''), stem)));
  const matches = (words: Words): boolean => rules.some((terms) => terms.every((term) => holds(words, term)));
  return {
    language,
    judge({ title, summary, url }) {
      if (title !== null || summary !== null) {
        return matches(wordsOf(`${title ?? ''} . ${summary ?? ''}`, stem, false)) ? 'on' : 'off';
      }
      const slug = slugWords(url);
      if (slug === null) return 'unknown';
      return matches(wordsOf(slug, stem, true)) ? 'on' : 'off';
    },
  };
}

const REMEMBERED = 20_000;

/** The words of a sitemap's addresses come again and again. */
function remembering(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = stem(word);
      if (known.size >= REMEMBERED) known.clear();
      known.set(word, found);
    }
    return found;
  };
}

function readTerm(text: string, stem: (word: string) => string): Term {
  return { stems: stemmed(text, stem), acronym: /^\p{Lu}{2,}$/u.test(text) ? text : null };
}

function stemmed(text: string, stem: (word: string) => string): string {
  return ` ${(text.normalize('NFC').match(WORD) ?? []).map((w) => stem(w.toLowerCase())).join(' ')} `;
}

function wordsOf(text: string, stem: (word: string) => string, upper: boolean): Words {
  const raw = (text.normalize('NFC').match(WORD) ?? []).map((w) => (upper ? w.toUpperCase() : w));
  return { stems: stemmed(text, stem), raw: new Set(raw) };
}

function holds(words: Words, term: Term): boolean {
  return term.acronym === null ? words.stems.includes(term.stems) : words.raw.has(term.acronym);
}

/** The words of an address's last part; null where it has fewer than three (a number, a section). */
function slugWords(url: string): string | null {
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = last
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+.]|%20/)
    .filter((w) => /^[a-z]{2,}$/i.test(w));
  return words.length < 3 ? null : words.join(' ');
}
