/** Tokens from `first` to `end`, exclusive. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** One act of reporting found in a unit, before names are resolved. */
export interface Report {
  readonly rule: string;
  readonly cue: string;
  /** Token of the cue. */
  readonly at: number;
  /** The reporting clause: speaker, verb and what belongs to them. */
  readonly clause: Range;
  /** The words for who speaks; null where the sentence does not say. */
  readonly speaker: Range | null;
  /** The words for who speaks with their appositions, where a name may stand. */
  readonly wide: Range | null;
  /** What is said, in order: more than one where the reporting clause interrupts. */
  readonly parts: readonly Range[];
  /** Only fragments in quotation marks count ("called it “fair”"). */
  readonly wordsOnly: boolean;
  /** Who passes the words on, where that is another than who speaks. */
  readonly relay?: Range | null;
  /** The parts are quotations of their own ("P, he said; Q"). */
  readonly apart?: boolean;
}
