import { decodeHTML } from 'entities';
import { INLINE } from './elements.js';
import { BLANK, type El, type Page, type TextNode } from './tree.js';

/** One paragraph as a reader sees it: a heading, a list item, a table row, a stretch between two breaks. */
export interface Block {
  readonly text: string;
  /** Nearest block-level element. */
  readonly el: El;
  /** Characters of `text` inside links and inside bold. */
  readonly linked: number;
  readonly bold: number;
  /** Inline elements that hold the whole of `text`, outermost first. */
  readonly wraps: readonly El[];
  /** Triples (offset in `text`, start and end in the page's source), one for each stretch of character data. */
  readonly pieces: readonly number[];
}

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f]/g;
const UNUSUAL = /[&\u0000-\u0008\u000b-\u001f\u0080-\uffff\n\t]| {2}/;
const COMBINING = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/;
/** White space that is not one plain space. */
const ODD_SPACE = / {2}|[^\S ]|[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const NON_ASCII = /[^\u0000-\u007f]/;

/** Character data as it is read: entities decoded, marks nobody sees removed, NFC, white space collapsed. */
export function readable(raw: string): string {
  if (!UNUSUAL.test(raw)) return raw;
  let text = raw.includes('&') ? decodeHTML(raw) : raw;
  if (NON_ASCII.test(text)) {
    text = text.replace(INVISIBLE, '');
    if (COMBINING.test(text)) text = text.normalize('NFC');
  }
  return ODD_SPACE.test(text) ? text.replace(SPACES, ' ') : text;
}

/** Never part of what is read, though their tags are kept in the tree. */
const SILENT = new Set([
  'head',
  'button',
  'noframes',
  'input',
  'option',
  'svg',
  'math',
  'script',
  'style',
  'template',
]);
const SPACE = /\s/;
const BLANK_CODE = 32;
const AMPERSAND = 38;

/** A word's end and the next one's beginning, with nothing but the end of one element and the start of another between. */
const PARTED = /\p{L}[\p{Ll}\d.!?][\p{Ll}\d.!?)”’]$/u;
const CAPITAL = /^\p{Lu}[\p{Ll}\p{Lu}]/u;

/** Plain white space, as it stands between tags. */
function isSpace(code: number): boolean {
  return code === BLANK_CODE || (code >= 9 && code <= 13);
}

const MAX_CELL = 300;
/** Styles that leave words to screen readers alone. */
const UNSEEN = /clip(?:-path)?\s*:\s*(?:rect\(\s*0|inset\(\s*50%)|display\s*:\s*none/i;
const POPOVER =
  /popover|tooltip|hover-?card|(?:rollover|flyout)\S*(?:block|box|card|content|pane)|[-_](?:pop|popup|tip|bubble)(?![a-z])|sr-only|screen-reader|visually-?hidden/i;

class Flattener {
  readonly blocks: Block[] = [];
  private text = '';
  /** White space owed before the next character: none, a space, a line break or a tab. */
  private gap = '';
  private linked = 0;
  private bold = 0;
  private pieces: number[] = [];
  private wraps: { el: El; end: number }[] = [];
  private breaks = 0;
  /** Length of `text` when the last inline element in it ended. */
  private closed = -1;
  /** True where an inline element begins at once where another one ended. */
  private abuts = false;
  private inLink = 0;
  private inBold = 0;

  constructor(private readonly source: string) {}

  flush(el: El): void {
    const { text } = this;
    if (text !== '') {
      const wraps: El[] = [];
      for (const wrap of this.wraps) if (wrap.end >= text.length) wraps.push(wrap.el);
      const { linked, bold, pieces } = this;
      this.blocks.push({ text, el, linked, bold, wraps, pieces });
      this.pieces = [];
      this.text = '';
      this.linked = 0;
      this.bold = 0;
    }
    this.gap = '';
    this.breaks = 0;
    this.closed = -1;
    this.abuts = false;
    if (this.wraps.length > 0) this.wraps = [];
  }

  private chars(node: TextNode): void {
    if (node === BLANK) {
      if (this.gap === '' && this.text !== '') this.gap = ' ';
      return;
    }
    const { source } = this;
    let from = node.start;
    let to = node.end;
    while (from < to && isSpace(source.charCodeAt(from))) from++;
    while (to > from && isSpace(source.charCodeAt(to - 1))) to--;
    let own = readable(source.slice(from, to));
    let leads = from > node.start;
    let trails = to < node.end;
    if (own.charCodeAt(0) === BLANK_CODE) {
      leads = true;
      own = own.slice(1);
    }
    if (own.charCodeAt(own.length - 1) === BLANK_CODE) {
      trails = true;
      own = own.slice(0, -1);
    }
    if ((leads || (own === '' && trails)) && this.gap === '' && this.text !== '') this.gap = ' ';
    if (own === '') return;
    if (this.abuts) {
      if (this.gap === '' && PARTED.test(this.text.slice(-3)) && CAPITAL.test(own)) this.gap = ' ';
      this.abuts = false;
    }
    const at = this.text.length + this.gap.length;
    const start = leads ? this.skipSpace(from, node.end) : from;
    if (this.pieces.length === 0) this.pieces = [at, start, node.end];
    else this.pieces.push(at, start, node.end);
    this.text += this.gap + own;
    this.gap = trails ? ' ' : '';
    if (this.inLink > 0) this.linked += own.length;
    if (this.inBold > 0) this.bold += own.length;
    this.breaks = 0;
  }

  /** Past the white space that opens a stretch of character data. */
  private skipSpace(from: number, end: number): number {
    let at = from;
    while (at < end) {
      const code = this.source.charCodeAt(at);
      if (code > BLANK_CODE && code < 128 && code !== AMPERSAND) break;
      if (SPACE.test(this.source[at]!)) at++;
      else if (
        this.source[at] === '&' &&
        /^&(?:nbsp|#160|#xa0|ensp|emsp|thinsp);/i.test(this.source.slice(at, at + 10))
      ) {
        at = this.source.indexOf(';', at) + 1;
      } else break;
    }
    return at;
  }

  private lineBreak(home: El): void {
    this.breaks++;
    if (this.breaks >= 2) this.flush(home);
    else if (this.text !== '') this.gap = '\n';
  }

  /** `home` is the nearest block-level element, `el` itself or an ancestor. */
  walk(el: El, home: El): void {
    el.from = this.blocks.length;
    for (const kid of el.kids) {
      if (kid.kids === null) this.chars(kid);
      else this.element(kid, home);
    }
    el.to = this.blocks.length;
  }

  private element(el: El, home: El): void {
    const { tag } = el;
    if (tag === 'br') this.lineBreak(home);
    else if (SILENT.has(tag)) el.from = el.to = this.blocks.length;
    else if (tag === 'tr' && isDataRow(el)) this.row(el, home);
    else if (INLINE.has(tag) || tag.includes('-')) this.inline(el, home);
    else {
      this.flush(home);
      this.walk(el, el);
      this.flush(el);
      el.to = this.blocks.length;
    }
  }

  private inline(el: El, home: El): void {
    // A box that opens over a word is not part of the sentence.
    if (
      (el.names !== '' && POPOVER.test(el.names)) ||
      (el.attrs !== null && (UNSEEN.test(el.attr('style')) || el.attr('role') === 'tooltip'))
    ) {
      el.from = el.to = this.blocks.length;
      return;
    }
    if (this.closed === this.text.length && this.gap === '') this.abuts = true;
    const { tag } = el;
    const link = tag === 'a' ? 1 : 0;
    const bold = tag === 'b' || tag === 'strong' ? 1 : 0;
    this.inLink += link;
    this.inBold += bold;
    const wrap = this.text === '' ? { el, end: -1 } : null;
    const count = this.blocks.length;
    if (wrap) this.wraps.push(wrap);
    if (tag === 'q') this.mark('“');
    this.walk(el, home);
    if (tag === 'q') this.text += '”';
    this.closed = this.text.length;
    this.abuts = false;
    if (wrap && this.blocks.length === count) wrap.end = this.text.length;
    this.inLink -= link;
    this.inBold -= bold;
    // The block that an inline element stands in is made later: it belongs to the element when flushed.
    el.to = Math.max(el.to, this.blocks.length);
  }

  private mark(mark: string): void {
    this.text += this.gap + mark;
    this.gap = '';
  }

  /** A row of short cells is one paragraph, its cells parted by tabs. */
  private row(el: El, home: El): void {
    this.flush(home);
    el.from = this.blocks.length;
    for (const cell of el.kids) {
      if (cell.kids === null) continue;
      if (this.text !== '') this.gap = '\t';
      this.walk(cell, el);
    }
    this.flush(el);
    el.to = this.blocks.length;
  }
}

/** True for a table row whose cells hold short running text only, and more than one cell. */
function isDataRow(row: El): boolean {
  let cells = 0;
  for (const cell of row.kids) {
    if (cell.kids === null) continue;
    if (cell.tag !== 'td' && cell.tag !== 'th') return false;
    cells++;
    if (cell.end - cell.start > MAX_CELL * 4) return false;
    if (!isInlineOnly(cell)) return false;
  }
  return cells > 1;
}

function isInlineOnly(el: El): boolean {
  for (const kid of el.kids) {
    if (kid.kids === null) {
      if (kid.end - kid.start > MAX_CELL) return false;
      continue;
    }
    if (!INLINE.has(kid.tag) && kid.tag !== 'br') {
      const lone = kid.tag === 'p' || kid.tag === 'div';
      if (!lone || el.kids.filter((k) => k.kids !== null).length > 1) return false;
    }
    if (!isInlineOnly(kid)) return false;
  }
  return true;
}

/** The page as a list of paragraphs in reading order; sets `from` and `to` of every element. */
export function toBlocks(page: Page): Block[] {
  const flattener = new Flattener(page.source);
  flattener.walk(page.root, page.root);
  flattener.flush(page.root);
  page.root.to = flattener.blocks.length;
  return flattener.blocks;
}
