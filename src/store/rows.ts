import type { Article } from '../model/article.js';
import type { Fact, LayerName, Layers } from '../model/fact.js';
import { LAYERS } from '../model/fact.js';
import { contentId } from './ids.js';
import { codePointOffsets } from './offsets.js';

/** A row as column -> value, with the names of CONTRACT: what the database and `extract -` show. */
export type Row = Record<string, string | number | null>;
export type LayerRows = Record<LayerName, Row[]>;

/** Name and version of the extractor that gives each layer. */
export type LayerVersions = Readonly<
  Record<LayerName, { readonly extractor: string; readonly version: string }>
>;

type Offset = (utf16: number) => number;
type Own<L extends LayerName> = (fact: Layers[L][number], at: Offset, idOf: IdOf) => Row;
type IdOf = (layer: LayerName, key: string | null) => number | null;

/** A person's id before identities are reconciled: by name alone. */
export type PersonId = (name: string) => number;

const OWN: { [L in LayerName]: Own<L> } = {
  dates: (f) => ({
    type: f.type,
    value: f.value,
    mod: f.mod,
    edtf: f.edtf,
    earliest: f.earliest,
    latest: f.latest,
    role: f.role,
    basis: f.basis,
    range_id: f.rangeId,
  }),
  person_mentions: (f) => ({ person_key: f.person, name: f.name, kind: f.kind }),
  officials: (f) => ({
    person_key: f.person,
    name: f.name,
    title: f.title,
    organisation: f.organisation,
    country: f.country,
    status: f.status,
    as_of: f.asOf,
  }),
  figures: (f, _at, idOf) => ({
    value: f.value,
    value_high: f.valueHigh,
    unit: f.unit,
    counted: f.counted,
    concept: f.concept,
    qualifier: f.qualifier,
    trend: f.trend,
    of_figure_id: idOf('figures', f.of),
    of_value: f.ofValue,
    converts_figure_id: idOf('figures', f.converts ?? null),
  }),
  quotes: (f, at) => ({
    speaker: f.speaker,
    person_key: f.person,
    speaker_start_char: f.speakerSpan ? at(f.speakerSpan.start) : null,
    speaker_end_char: f.speakerSpan ? at(f.speakerSpan.end) : null,
    direct: f.direct ? 1 : 0,
    cue: f.cue,
    speaker_country: f.speakerCountry,
    relay: f.relay?.name ?? null,
    relay_start_char: f.relay ? at(f.relay.start) : null,
    relay_end_char: f.relay ? at(f.relay.end) : null,
  }),
  claims: (f, at) => ({
    state: f.state,
    cycle: f.cycle,
    type: f.type,
    value: f.value,
    value_num: f.valueNum,
    of_value: f.ofValue,
    unit: f.unit,
    date: f.date,
    speaker: f.speaker,
    person_key: f.person,
    modality: f.modality,
    verb: f.verb,
    count_basis: f.countBasis,
    stage: f.stage,
    body: f.body,
    theme: f.theme,
    parts: JSON.stringify(
      f.parts.map((p) => ({ part: p.part, start_char: at(p.start), end_char: at(p.end) })),
    ),
    reasons: JSON.stringify(f.reasons),
  }),
};

/** What tells two facts of one span apart, so that ids do not hang on the order of rows. */
const DISCRIMINATOR: { [L in LayerName]: (fact: Layers[L][number]) => string } = {
  dates: (f) => f.type,
  person_mentions: (f) => f.kind,
  officials: (f) => f.title,
  figures: (f) => String(f.number.start),
  quotes: (f) => (f.direct ? 'direct' : 'indirect'),
  claims: (f) => `${f.type}/${f.state ?? ''}/${f.value ?? ''}`,
};

/** All fact rows of one article. Ids are made from the article and the span. */
export function factRows(
  article: Article,
  articleId: number,
  layers: Layers,
  versions: LayerVersions,
  personId: PersonId,
): LayerRows {
  const at = codePointOffsets(article.text);
  const ids = new Map<LayerName, Map<string, number>>(LAYERS.map((l) => [l, idsOf(l, layers[l], articleId)]));
  const idOf: IdOf = (layer, key) => (key === null ? null : (ids.get(layer)?.get(key) ?? null));
  const people = new Map<string, number>();
  for (const m of layers.person_mentions) if (!people.has(m.person)) people.set(m.person, personId(m.name));
  for (const o of layers.officials) if (!people.has(o.person)) people.set(o.person, personId(o.name));
  const rows = <L extends LayerName>(layer: L): Row[] =>
    (layers[layer] as Layers[L][number][]).map((fact) => {
      const own = (OWN[layer] as Own<L>)(fact, at, idOf);
      const key = own.person_key;
      if (key !== undefined) own.person_id = key === null ? null : (people.get(String(key)) ?? null);
      if (key !== undefined && own.person_id === null) own.person_key = null;
      return {
        id: idOf(layer, fact.key) ?? 0,
        article_id: articleId,
        start_char: at(fact.start),
        end_char: at(fact.end),
        text: fact.text,
        ...own,
        rule: fact.rule,
        extractor: versions[layer].extractor,
        version: versions[layer].version,
        certainty: fact.certainty,
      };
    });
  return {
    dates: rows('dates'),
    person_mentions: rows('person_mentions'),
    officials: rows('officials'),
    figures: rows('figures'),
    quotes: rows('quotes'),
    claims: rows('claims'),
  };
}

function idsOf<L extends LayerName>(layer: L, facts: Layers[L], articleId: number): Map<string, number> {
  const ids = new Map<string, number>();
  const seen = new Map<string, number>();
  const tell = DISCRIMINATOR[layer] as (fact: Fact) => string;
  for (const fact of facts as readonly Fact[]) {
    const same = `${fact.start}-${fact.end}-${tell(fact)}`;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    ids.set(fact.key, contentId(articleId, layer, same, nth));
  }
  return ids;
}
