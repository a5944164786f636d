import { InputError } from '../model/errors.js';
import type { Fact, Layers } from '../model/fact.js';
import type { Doc } from '../text/doc.js';
import type { Extractor } from './seam.js';

export function noFacts(): Layers {
  return { dates: [], person_mentions: [], officials: [], figures: [], quotes: [], claims: [] };
}

/** Orders extractors so that each follows those that give what it needs. Throws on a cycle or a missing layer. */
export function ordered(extractors: readonly Extractor[]): Extractor[] {
  const have = new Set<string>();
  const rest = [...extractors];
  const out: Extractor[] = [];
  while (rest.length > 0) {
    const at = rest.findIndex((e) => e.needs.every((n) => have.has(n)));
    const next = rest[at];
    if (next === undefined) {
      throw new Error(`extractors wait for each other: ${rest.map((e) => e.name).join(', ')}`);
    }
    rest.splice(at, 1);
    out.push(next);
    for (const layer of next.gives) have.add(layer);
  }
  return out;
}

/** Runs extractors (already ordered) over one analysed article; every fact's span is checked against the text. */
export function extractAll(doc: Doc, extractors: readonly Extractor[], found: Layers = noFacts()): Layers {
  for (const extractor of extractors) {
    const given = extractor.extract(doc, found);
    for (const layer of extractor.gives) {
      const facts = given[layer] ?? [];
      checkSpans(doc, extractor.name, facts);
      Object.assign(found, { [layer]: facts });
    }
  }
  return found;
}

function checkSpans(doc: Doc, extractor: string, facts: readonly Fact[]): void {
  for (const fact of facts) {
    if (fact.end <= fact.start || doc.text.slice(fact.start, fact.end) !== fact.text) {
      throw new InputError(
        'E_SPAN',
        'extract',
        doc.article.source,
        `${extractor}/${fact.rule}: the span ${fact.start}-${fact.end} is not its text ${JSON.stringify(fact.text)}`,
      );
    }
  }
}
