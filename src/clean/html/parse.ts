import { decodeHTML } from 'entities';
import type { QuoteType, TokenizerCallbacks } from 'htmlparser2';
import {
  CELL,
  ENDS_P,
  HEAD_ATTRIBUTES,
  HEAD_ELEMENTS,
  IMPLIED_END,
  INLINE,
  KEPT_ATTRIBUTES as KEPT,
  OPAQUE,
  TABLE_PART,
  VOID,
} from './elements.js';
import { tagName } from './tag-names.js';
import { tokenize } from './tokenizer.js';
import { BLANK, El, type Page, type TextNode } from './tree.js';

/** Deeper elements hang from the ancestor at this depth: walks may recurse, hostile nesting may not. */
const MAX_DEPTH = 300;
const MAX_CLIMB = 64;

/** Builds the tree over htmlparser2's tokenizer: text stays in the source, entities are decoded when read. */
class TreeBuilder implements TokenizerCallbacks {
  readonly root = new El('#root', null, 0, 0);
  readonly metas: El[] = [];
  readonly links: El[] = [];
  readonly jsonld: TextNode[] = [];
  readonly itemprops: El[] = [];
  readonly times: El[] = [];
  readonly authors: El[] = [];
  title: El | null = null;
  readonly streamed = new Map<string, El>();
  private readonly stack: El[] = [this.root];
  private readonly open = new Map<string, number>();
  private current = this.root;
  private pending: El | null = null;
  private attribute = '';
  private value = '';
  /** Depth in `stack` of the outermost opaque element, 0 outside. */
  private opaque = 0;
  private ld = false;

  constructor(private readonly source: string) {}

  ontext(start: number, end: number): void {
    if (this.opaque === 0) this.current.add(this.isBlank(start, end) ? BLANK : { kids: null, start, end });
    else if (this.ld) this.jsonld.push({ kids: null, start, end });
  }

  private isBlank(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.source.charCodeAt(i) > 32) return false;
    return true;
  }

  onopentagname(start: number, end: number): void {
    const tag = tagName(this.source, start, end);
    if (this.opaque === 0) this.implyEnds(tag, start - 1);
    const parent = this.current;
    const depth = parent.depth < MAX_DEPTH ? parent.depth + 1 : MAX_DEPTH;
    const home = parent.depth < MAX_DEPTH ? parent : (parent.parent ?? parent);
    this.pending = new El(tag, home, start - 1, depth);
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    const may = length < LONGEST && (BY_LENGTH[length]! >> ((this.source.charCodeAt(start) | 32) - 97)) & 1;
    this.attribute = may && this.opaque === 0 ? this.wanted(this.source.slice(start, end)) : '';
    if (this.value !== '') this.value = '';
  }

  /** The attribute's name where anybody reads it on this element, else ''. */
  private wanted(printed: string): string {
    const name = KNOWN.has(printed) ? printed : printed.toLowerCase();
    if (name === 'class' || name === 'id' || KEPT.has(name)) return name;
    const tag = this.pending?.tag ?? '';
    if (HEAD_ATTRIBUTES.has(name) && (HEAD_ELEMENTS.has(tag) || (tag === 'a' && name !== 'type')))
      return name;
    return name === 'style' ? name : '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    const el = this.pending;
    const { attribute } = this;
    if (!el || attribute === '') return;
    const raw = this.value;
    // Of the many links of a page only those are kept that somebody asks for.
    const link = attribute === 'href' && el.tag === 'a';
    if (link && !AUTHOR_LINK.test(raw) && !HIDDEN_SLASH.test(raw)) return;
    const value = raw.includes('&') ? decodeHTML(raw) : raw;
    if (attribute === 'class' || attribute === 'id') {
      if (value !== '') el.names = el.names === '' ? value : `${el.names} ${value}`;
      return;
    }
    if (link && !AUTHOR_LINK.test(value)) return;
    if (attribute === 'rel' && el.tag === 'a' && value !== 'author') return;
    if (attribute === 'style' && !HIDING.test(value)) return;
    el.attrs ??= new Map();
    if (!el.attrs.has(attribute)) el.attrs.set(attribute, value);
  }

  onopentagend(end: number): void {
    this.opened(end, false);
  }

  onselfclosingtag(end: number): void {
    // Only foreign content closes itself; in HTML the slash means nothing.
    this.opened(
      end,
      this.opaque > 0 && this.pending?.tag !== 'script'
        ? true
        : this.pending?.tag === 'svg' || this.pending?.tag === 'math',
    );
  }

  private opened(end: number, closed: boolean): void {
    const el = this.pending;
    if (!el) return;
    this.pending = null;
    el.end = end + 1;
    if (this.opaque === 0) {
      this.note(el);
      el.parent?.add(el);
    }
    if (closed || VOID.has(el.tag)) return;
    this.stack.push(el);
    this.current = el;
    this.open.set(el.tag, (this.open.get(el.tag) ?? 0) + 1);
    if (this.opaque === 0 && OPAQUE.has(el.tag)) {
      this.opaque = this.stack.length;
      this.ld = el.tag === 'script' && el.attr('type').toLowerCase().includes('ld+json');
    }
  }

  private note(el: El): void {
    if (el.tag === 'meta') this.metas.push(el);
    else if (el.tag === 'link') this.links.push(el);
    else if (el.tag === 'time') this.times.push(el);
    else if (el.tag === 'a' && el.attrs !== null && (el.attrs.has('rel') || el.attrs.has('href'))) {
      this.authors.push(el);
    } else if (el.tag === 'title' && !this.title) this.title = el;
    else if (el.attrs?.has('property') && el.attrs.has('content')) this.metas.push(el);
    if (el.attrs?.has('itemprop')) this.itemprops.push(el);
    if (el.names.charCodeAt(1) === COLON && el.names.length < 12 && STREAMED.test(el.names))
      this.streamed.set(el.names, el);
  }

  onclosetag(start: number, end: number): void {
    const tag = tagName(this.source, start, end);
    if ((this.open.get(tag) ?? 0) > 0) this.close(tag, end + 1);
    else if ((tag === 'p' || tag === 'br') && this.opaque === 0) {
      const el = new El(tag, this.current, start - 2, Math.min(MAX_DEPTH, this.current.depth + 1));
      el.end = end + 1;
      this.current.add(el);
    }
  }

  private close(tag: string, end: number): void {
    const { stack } = this;
    const inline = INLINE.has(tag);
    const tablePart = TABLE_PART.has(tag);
    const least = Math.max(1, stack.length - (inline ? MAX_CLIMB : MAX_CLIMB * 8));
    for (let i = stack.length - 1; i >= least; i--) {
      const el = stack[i]!;
      if (el.tag === tag) {
        this.popTo(i, end);
        return;
      }
      // An inline end never closes a block.
      if (inline && !INLINE.has(el.tag)) return;
      if (!tablePart && CELL.has(el.tag)) return;
    }
  }

  private popTo(length: number, end: number): void {
    const { stack } = this;
    while (stack.length > length) {
      const el = stack.pop()!;
      el.end = end;
      this.open.set(el.tag, (this.open.get(el.tag) ?? 1) - 1);
    }
    this.current = stack[length - 1] ?? this.root;
    if (this.opaque > length) {
      this.opaque = 0;
      this.ld = false;
    }
  }

  /** End tags that HTML lets authors leave out. */
  private implyEnds(tag: string, at: number): void {
    if (ENDS_P.has(tag) && (this.open.get('p') ?? 0) > 0) this.closeThrough(PARAGRAPH, null, at);
    const rule = IMPLIED_END[tag];
    if (rule) this.closeThrough(rule.closes, rule.within, at);
    // Content in an unclosed head starts the body.
    if (this.current.tag === 'head' && !HEAD_TAGS.has(tag)) this.close('head', at);
    if (tag === 'body' && (this.open.get('head') ?? 0) > 0) this.close('head', at);
  }

  private closeThrough(closes: ReadonlySet<string>, within: ReadonlySet<string> | null, at: number): void {
    const { stack } = this;
    const least = Math.max(1, stack.length - MAX_CLIMB);
    for (let i = stack.length - 1; i >= least; i--) {
      const el = stack[i]!;
      if (closes.has(el.tag)) {
        this.popTo(i, at);
        return;
      }
      if (within ? within.has(el.tag) || CELL.has(el.tag) : !INLINE.has(el.tag)) return;
    }
  }

  onend(): void {
    this.popTo(1, this.source.length);
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}
const HIDING = /none|hidden|clip/i;
const KNOWN = new Set([...KEPT, ...HEAD_ATTRIBUTES, 'class', 'id', 'style', 'src', 'alt', 'target']);
const LONGEST = 16;
/** For each length of a name, the first letters of the attributes that are read: most names are known as idle by it. */
const BY_LENGTH = new Int32Array(LONGEST);
for (const name of [...KEPT, ...HEAD_ATTRIBUTES, 'class', 'id', 'style'])
  BY_LENGTH[name.length]! |= 1 << (name.charCodeAt(0) - 97);
const AUTHOR_LINK =
  /\/(?:authors?|by|writers?|reporters?|journalists?|contributors?|columnists?|staff|autor(?:en)?)\/[^/]/i;
/** Entities that could spell a slash or a letter. */
const HIDDEN_SLASH = /&(?:#|sol)/;
const PARAGRAPH = new Set(['p']);
const HEAD_TAGS = new Set([
  'meta',
  'link',
  'title',
  'script',
  'style',
  'base',
  'noscript',
  'template',
  'basefont',
  'object',
  'img',
  'iframe',
]);

const COLON = 58;
/** Ids of what a server sends late (`S:1`) and of the places that wait for it (`B:1`, `P:1`). */
const STREAMED = /^[SBP]:[0-9a-f]+$/;

/** Puts parts that a server streamed after the page into their places, as the page's script would. */
function settle(streamed: ReadonlyMap<string, El>): void {
  for (const [id, part] of streamed) {
    if (!id.startsWith('S:')) continue;
    const place = streamed.get(`B:${id.slice(2)}`) ?? streamed.get(`P:${id.slice(2)}`);
    const at = place?.parent?.kids.indexOf(place) ?? -1;
    if (!place?.parent || at === -1 || within(place, part)) continue;
    const from = part.parent?.kids.indexOf(part) ?? -1;
    if (from !== -1) part.parent!.kids[from] = BLANK;
    part.parent = place.parent;
    place.parent.kids[at] = part;
    part.attrs?.delete('hidden');
  }
}

function within(el: El, outer: El): boolean {
  for (let up: El | null = el; up; up = up.parent) if (up === outer) return true;
  return false;
}

/** Parses a page in one pass. Linear in the length of `source`, whatever it holds. */
export function parsePage(source: string): Page {
  const builder = new TreeBuilder(source);
  tokenize(source, builder);
  settle(builder.streamed);
  const { root, metas, links, jsonld, itemprops, times, authors, title } = builder;
  return { source, root, metas, links, jsonld, itemprops, times, authors, title };
}
