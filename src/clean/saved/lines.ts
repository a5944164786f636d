import { isLabel, isTailTitle } from '../html/furniture.js';
import { signOff } from '../meta/agency.js';

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/** What parts the items of a bar of links: a mark, or more than one space. */
const BETWEEN = / *[|•·\t] *| {2,}/;
const MAX_ITEM = 25;
const CAPITALS = /^(?:\p{Lu}{3,} ){3,}\p{Lu}{3,}$/u;
const RULE = /^[^\p{L}\p{N}_]+$/u;
const BULLET = /^[-*•·–]\s+\S/;

const ADVERT = /^(?:advert|sponsor|references|bibliography|footnotes|endnotes|categories|tags|topics|about)/i;

export interface Line {
  readonly text: string;
  /** Offset in the text that came in. */
  readonly at: number;
  /** A sentence or more, not a label or a headline. */
  readonly prose: boolean;
  /** A label of a control or an advertisement. */
  readonly label: boolean;
  /** What opens a page's tail: a title over other pages' teasers, a bar for sharing. */
  readonly tail: boolean;
  /** An item of a list. */
  readonly bullet: boolean;
}

/** A bar of links: three short items or more. Parted once: a pattern for the whole line tries every way to part it. */
function isMenu(line: string): boolean {
  const items = line.split(BETWEEN).filter((item) => item !== '');
  return items.length >= 3 && items.every((item) => item.length <= MAX_ITEM);
}

/** The lines of a saved text that hold anything. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const prose =
        trimmed.length >= 60 &&
        (SENTENCE_END.test(trimmed) || trimmed.length >= 160 || signOff(trimmed) !== null);
      const short = !prose && trimmed.length <= 60;
      const bar = !prose && trimmed.length <= 200 && (isMenu(trimmed) || CAPITALS.test(trimmed));
      const label = bar || (short && (isLabel(trimmed) || RULE.test(trimmed)));
      const tail = short && isTailTitle(trimmed) && !ADVERT.test(trimmed);
      lines.push({
        text: trimmed,
        at: at + raw.indexOf(trimmed),
        prose,
        label,
        tail,
        bullet: BULLET.test(trimmed),
      });
    }
    at += raw.length + 1;
  }
  return lines;
}
