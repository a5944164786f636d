import { foldTitle } from '../meta/title.js';
import { isLabel, isPromo } from './furniture.js';
import { drop, HEADING, type Selection, type Witness } from './selection.js';
import { SAYS } from './tokens.js';
import { articleOf } from './tree.js';
import { FURNITURE } from './zones.js';

const MAX_HEAD = 30;
const STANDFIRST_TAG = /^(?:h[2-6]|p|div|section|span|li|strong|header)$/;
/** A byline, a date, a disclosure: what else stands under a headline. */
const NOT_STANDFIRST =
  /^(?:by |written by|(?:last )?updated|published|posted|\d|if you (?:buy|purchase|click)|we may (?:earn|receive)|editors? (?:and|select)|image|photo|(?:[^\s\d]+ ){0,3}\d{1,2},? \d{4})|\b(?:commission|image credit|photo by)\b/i;

const MAX_LEAD = 3;
const MIN_LEAD = 70;

/** Running text right below the headline, in the same article as the body, or the same box, and no part of anything else. */
function isLead({ blocks, zones, prose }: Selection, i: number, head: number, first: number): boolean {
  if (prose[i]! <= MIN_LEAD || zones[i]! & (FURNITURE | SAYS.meta)) return false;
  const article = articleOf(blocks[i]!.el);
  if (article !== null) return first < article.to;
  const box = blocks[head]!.el.parent;
  return box !== null && box.tag !== 'body' && first < box.to;
}

/** The headline is metadata, wherever the body's container holds it. */
export function dropTitle({ root, blocks, kept, why }: Selection, known: Witness): void {
  let passed = 0;
  for (let i = root.from; i < root.to && passed < 4; i++) {
    if (!kept[i]) continue;
    passed++;
    const { text } = blocks[i]!;
    if (text.length < 250 && known.titles.includes(foldTitle(text))) drop(i, 'title', kept, why);
  }
}

/** The standfirst between headline and body is text: it names itself so, or the page describes itself with it. */
export function keepStandfirst(selection: Selection, known: Witness): void {
  const { blocks, kept, why, zones } = selection;
  const first = kept.indexOf(true);
  if (first <= 0) return;
  const said = known.descriptions.map(foldTitle).filter((text) => text.length > 30);
  let head = -1;
  for (let i = first - 1; i >= Math.max(0, first - MAX_HEAD * 3); i--) {
    const { el, text } = blocks[i]!;
    if (
      el.tag === 'h1' ||
      el.parent?.tag === 'h1' ||
      (HEADING.test(el.tag) && known.titles.includes(foldTitle(text)))
    ) {
      head = i;
      break;
    }
  }
  if (head === -1) return;
  for (let i = Math.max(head - 2, 0); i < first; i++) {
    const { text, linked } = blocks[i]!;
    if (i === head || text.length < 25 || text.length > 800 || linked > text.length * 0.5 || kept[i])
      continue;
    if (zones[i]! & (SAYS.nav | SAYS.related | SAYS.hidden | SAYS.comments | SAYS.caption | SAYS.subscribe))
      continue;
    const dek = (zones[i]! & SAYS.dek) !== 0 && i > head && !(zones[i]! & SAYS.meta && text.length < 60);
    if (!STANDFIRST_TAG.test(blocks[i]!.el.tag) || NOT_STANDFIRST.test(text)) continue;
    const folded = foldTitle(text);
    const described = said.some(
      (text) => text.startsWith(folded.slice(0, 60)) || folded.startsWith(text.slice(0, 60)),
    );
    const lead = i > head && i - head <= MAX_LEAD && isLead(selection, i, head, first);
    if (!(dek || described || lead) || known.titles.includes(folded) || isLabel(text) || isPromo(text))
      continue;
    if (blocks.some((block, j) => kept[j] && block.text === text)) continue;
    kept[i] = true;
    why[i] = '';
  }
}
