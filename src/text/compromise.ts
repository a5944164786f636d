/**
 * What compromise is best at here: a lexicon of 24,000 English word forms with their classes, and inflection.
 * Its tagger is not used: it reads 0.1 MB of text a second, and its offsets are not exact.
 */
import nlp from 'compromise';

interface Transforms {
  readonly noun: { toSingular(word: string, model: unknown): string };
  readonly verb: { toInfinitive(word: string, model: unknown, tense: string): string };
}
interface World {
  readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> };
  readonly two: { readonly switches: Readonly<Record<string, string>> };
}
type Nlp = { model(): World; methods(): { two: { transform: Transforms } } };

const engine = nlp as unknown as Nlp;
const model = engine.model();
const { noun, verb } = engine.methods().two.transform;

/** The tags of a lower-case word form, none where it is not in the lexicon. */
export function lexiconTags(word: string): readonly string[] {
  if (!Object.hasOwn(model.one.lexicon, word)) return [];
  const tags = model.one.lexicon[word];
  return typeof tags === 'string' ? [tags] : (tags ?? []);
}

/** The pair of classes ("Noun|Verb") between which an ambiguous word form switches; '' where it does not. */
export function switchOf(word: string): string {
  return Object.hasOwn(model.two.switches, word) ? (model.two.switches[word] ?? '') : '';
}

export function rawSingular(word: string): string {
  return noun.toSingular(word, model);
}

export function rawInfinitive(
  word: string,
  tense: 'PastTense' | 'Gerund' | 'PresentTense' | 'Participle',
): string {
  return verb.toInfinitive(word, model, tense);
}
