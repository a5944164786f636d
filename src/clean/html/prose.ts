import type { Block } from './blocks.js';

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;
const INNER_STOP = /[.!?]["'”’»)]* +["'“‘«(]?[\p{Lu}\d]|, /u;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text, counted cheaply. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/**
 * How much running text a block holds, in characters: 0 for labels, menus and link lists.
 * A sentence, or a long stretch with inner punctuation, mostly outside links.
 */
export function proseOf(block: Block): number {
  const { text, linked } = block;
  const own = text.length - linked;
  if (own < 25 || linked > own) return 0;
  const ends = SENTENCE_END.test(text);
  if (own >= 120) return ends || INNER_STOP.test(text) ? own : own * 0.4;
  if (own >= 45) return ends ? own : INNER_STOP.test(text) ? own * 0.5 : 0;
  return ends ? own * 0.6 : 0;
}
