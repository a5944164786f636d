import type { Block } from './blocks.js';

const SENTENCE_END = /[.!?…:;。！？।؟۔]["'”’»)\]」』]*$/;
const INNER_STOP = /[.!?]["'”’»)]* +["'“‘«(]?[\p{Lu}\d]|, |[。、，।؟،]/u;
/** Scripts written without spaces say in one character what takes three elsewhere. */
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const HAS_DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const MARKUP = /^<\w+ [^>]*=/;

/**
 * How much running text a block holds, in characters: 0 for labels, menus and link lists.
 * A sentence, or a long stretch with inner punctuation, mostly outside links.
 */
export function proseOf(block: Block): number {
  const { text, linked } = block;
  let own = text.length - linked;
  if (own < 8 || linked > own * 1.5) return 0;
  if (HAS_DENSE.test(text)) own += 2 * (text.match(DENSE)?.length ?? 0);
  if (own < 25 || MARKUP.test(text)) return 0;
  const ends = SENTENCE_END.test(text);
  if (own >= 120) return ends || INNER_STOP.test(text) ? own : own * 0.4;
  if (own >= 45) return ends ? own : INNER_STOP.test(text) ? own * 0.5 : 0;
  return ends ? own * 0.6 : 0;
}
