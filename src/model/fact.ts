import type { Span } from './span.js';

/** `implied`: rests on something beyond the words of the span (schedule, tense, the outlet's country). */
export type Certainty = 'certain' | 'implied';

/** What every fact row carries. `key` is unique within article and layer; other facts refer to it. */
export interface Fact extends Span {
  readonly key: string;
  /** The words that prove it: always `article.text.slice(start, end)`; the runner asserts it. */
  readonly text: string;
  /** Name of the rule that made it. */
  readonly rule: string;
  readonly certainty: Certainty;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type DateRole = 'publication' | 'dateline' | 'event';
export type DateBasis =
  | 'text'
  | 'published'
  | 'dateline'
  | 'mention'
  | 'range'
  | 'weekday'
  | 'tense'
  | 'upr-schedule'
  | 'none';

export interface DateFact extends Fact {
  readonly type: TimexType;
  /** TIMEX3 value, from text and publication date alone. */
  readonly value: string;
  readonly edtf: string | null;
  /** ISO days that bound the value; null where unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly role: DateRole;
  readonly basis: DateBasis;
  /** Shared by the two rows of one range. */
  readonly rangeId: string | null;
  /** TIMEX3 mod: START, MID, END, APPROX, ...; null for none. */
  readonly mod: string | null;
}

export type MentionKind = 'full' | 'short' | 'title' | 'pronoun';

export interface PersonMention extends Fact {
  /** Key of the person within the article; equal for all mentions of one person. */
  readonly person: string;
  /** The fullest form in the article. */
  readonly name: string;
  readonly kind: MentionKind;
}

export type OfficeStatus = 'current' | 'former' | 'acting' | 'designate';

export interface OfficialFact extends Fact {
  readonly person: string;
  readonly name: string;
  /** As printed, without the country's adjective. */
  readonly title: string;
  readonly organisation: string | null;
  /** ISO 3166-1 alpha-3 of the state served. */
  readonly country: string | null;
  readonly status: OfficeStatus;
  /** EDTF date at which the office is attested. */
  readonly asOf: string | null;
}

export type Qualifier = 'exact' | 'about' | 'nearly' | 'over' | 'under' | 'at_least' | 'at_most';

export interface FigureFact extends Fact {
  readonly value: number;
  readonly valueHigh: number | null;
  /** `percent`, an ISO 4217 code, a unit name, or the singular of the noun counted; null if nothing is counted. */
  readonly unit: string | null;
  readonly counted: string | null;
  readonly concept: string | null;
  readonly qualifier: Qualifier;
  readonly trend: 'up' | 'down' | null;
  /** Key of the figure that is the whole of an 'X of Y'. */
  readonly of: string | null;
  readonly ofValue: number | null;
  /** Key of the amount that this one gives again in another unit: "100 kilometres (60 miles)". */
  readonly converts?: string | null;
  /** The number's own words, inside the fact's span. */
  readonly number: Span;
}

export interface QuoteFact extends Fact {
  readonly speaker: string | null;
  readonly person: string | null;
  readonly speakerSpan: Span | null;
  readonly direct: boolean;
  /** Lemma of the reporting verb; `according to` and `:` for those. */
  readonly cue: string | null;
  /** ISO3 where the speaker is a state or serves one, as far as the text tells. */
  readonly speakerCountry: string | null;
  /** Who passes the words on ("the agency quoted the minister as saying"): `speaker` is the innermost one. */
  readonly relay?: Relay | null;
}

/** Somebody who reports that another spoke; the span is the words for it. */
export interface Relay extends Span {
  readonly name: string;
}

export type ClaimType =
  | 'received'
  | 'supported'
  | 'partially_supported'
  | 'noted'
  | 'pending'
  | 'acceptance_rate'
  | 'recommending_states'
  | 'speaking_states'
  | 'review'
  | 'adoption'
  | 'report_submitted'
  | 'midterm_report'
  | 'implementation'
  | 'implementation_rate'
  | 'plan'
  | 'pledge'
  | 'candidacy'
  | 'membership'
  | 'delegation'
  | 'position'
  | 'reaction';

export type Modality = 'asserted' | 'planned' | 'possible' | 'denied';
export type CountBasis = 'official' | 'per_recommending_state' | 'unknown';
export type ReviewStage = 'working_group' | 'final' | 'mid_term' | 'unknown';

/** A named part of a claim's evidence, with its own span. */
export interface ClaimPart extends Span {
  readonly part: 'trigger' | 'number' | 'of' | 'state' | 'cycle' | 'date' | 'speaker' | 'noun' | 'body';
}

export interface ClaimFact extends Fact {
  readonly type: ClaimType;
  /** ISO 3166-1 alpha-3 of the state under review. */
  readonly state: string | null;
  readonly cycle: number | null;
  readonly value: string | null;
  readonly valueNum: number | null;
  readonly ofValue: number | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly speaker: string | null;
  readonly person: string | null;
  readonly modality: Modality;
  /** Lemma of the trigger. */
  readonly verb: string | null;
  readonly countBasis: CountBasis;
  readonly stage: ReviewStage;
  readonly body: 'WG' | 'HRC' | null;
  readonly theme: string | null;
  readonly parts: readonly ClaimPart[];
  /** One line per decision (state, cycle, speaker, what was rejected), for `explain`. */
  readonly reasons: readonly string[];
}

/** All layers, by the name of their table. */
export interface Layers {
  dates: DateFact[];
  person_mentions: PersonMention[];
  officials: OfficialFact[];
  figures: FigureFact[];
  quotes: QuoteFact[];
  claims: ClaimFact[];
}
export type LayerName = keyof Layers;
export const LAYERS: readonly LayerName[] = [
  'dates',
  'person_mentions',
  'officials',
  'figures',
  'quotes',
  'claims',
];
