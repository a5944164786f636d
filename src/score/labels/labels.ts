/** Hand labels of one article: surfaces as printed, values as in the database. A layer that nobody labelled is absent. */
export interface Labels {
  readonly id: string;
  readonly published: string | null;
  readonly dates?: readonly DateLabel[];
  readonly officials?: readonly OfficialLabel[];
  readonly figures?: readonly FigureLabel[];
  readonly upr_claims: readonly ClaimLabel[];
  readonly quotes?: readonly QuoteLabel[];
}

interface Surface {
  readonly text: string;
  /** Which occurrence of the surface is meant, where it is not the next free one. */
  readonly occ?: number;
}
export interface DateLabel extends Surface {
  readonly value: string;
}
export interface OfficialLabel {
  readonly name: string;
  readonly titles: readonly string[];
}
export interface FigureLabel extends Surface {
  readonly value: number | string;
  readonly unit: string;
  readonly second_value?: number | null;
}
export interface ClaimLabel extends Surface {
  readonly state: string;
  readonly cycle: number | null;
  readonly type: string;
  readonly value: number | string | null;
}
export interface QuoteLabel {
  readonly speaker: string;
  readonly direct: boolean;
  readonly first6words: string;
  readonly last6words: string;
  readonly text?: string;
}

/** A passage with its labels in one record. */
export interface LabelledPassage extends Labels {
  readonly title: string | null;
  readonly text: string;
}
