import type { Span } from '../../../model/span.js';

/** Who speaks: the name rows carry, the person behind it if it is one, and the words that say so. */
export interface Speaker {
  readonly name: string | null;
  readonly person: string | null;
  readonly span: Span | null;
  /** ISO3 of the state that the speaker is or serves. */
  readonly country: string | null;
  /** A person by name, though not one of the article's listed persons. */
  readonly human?: boolean;
}

export function person(name: string, key: string): Speaker {
  return { name, person: key, span: null, country: null };
}

export const NOBODY: Speaker = { name: null, person: null, span: null, country: null };

/** Who spoke so far: what pronouns and "the group" can stand for. */
export interface Memory {
  person: Speaker | null;
  /** Token at which that person last spoke. */
  personAt: number;
  organisation: Speaker | null;
  organisationAt: number;
  /** "Delegates", "activists": no "it". */
  several: boolean;
  /** The text that somebody was heard in ("said in a communiqué"), and whose it is. */
  text: { readonly word: string; readonly speaker: Speaker } | null;
  /** Persons that only the words around them show to be such, by the last word of the name, lower case. */
  readonly unlisted: Map<string, Speaker>;
  /** Who the last pronoun stood for, and that pronoun. */
  pronoun: { readonly word: string; readonly at: number; readonly speaker: Speaker } | null;
}

export function emptyMemory(): Memory {
  return {
    person: null,
    personAt: -1,
    organisation: null,
    organisationAt: -1,
    several: false,
    text: null,
    unlisted: new Map(),
    pronoun: null,
  };
}
