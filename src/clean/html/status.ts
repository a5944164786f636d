import type { ArticleStatus } from '../../model/article.js';
import { type JsonLd, typesOf } from '../meta/jsonld.js';
import type { Metas } from '../meta/metas.js';
import type { Block } from './blocks.js';
import { isBelowPicture } from './picture.js';
import type { Selection } from './selection.js';
import { SAYS } from './tokens.js';
import { articleOf, type El } from './tree.js';
import { WALL } from './walls.js';
import { FURNITURE } from './zones.js';

const LIVE_TITLE =
  /\b(?:live ?blog|live updates?|as it happened|live:|live\s+\||minute[- ]by[- ]minute)|^live\b/i;
const GALLERY_TITLE = /\b(?:in pictures|in photos|photo(?:s| gallery| essay)|gallery|slideshow)\b/i;
const CONSENT =
  /^[^\n]{0,200}\b(?:before you continue|we (?:and our (?:\d+ )?partners )?(?:use|store)\b[^.\n]{0,40}\b(?:cookies|on (?:a|your) device)|accept all cookies|your privacy (?:choices|matters)|manage (?:your )?(?:preferences|consent)|enable javascript|checking your browser|are you a robot|access (?:to this page has been )?denied|verify you are (?:a )?human)\b/i;
const MIN_CAPTIONS = 4;
const MIN_TEASERS = 3;
const MIN_ITEMS = 5;
const MIN_POSTS = 3;
/** Running text of an article among others. */
const MIN_POST = 100;
const MAX_NOTICE = 200;
const POST_HEAD = /^h[1-3]$/;
const TEASER_HEAD = /^h[2-4]$/;
const STUB_LENGTH = 1_500;
const CLOCK = /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?|\d+ (?:min(?:ute)?s?|hours?) ago)\b/i;
const MIN_LIVE_TIMES = 6;

/** What the page turned out to be, from its own words about itself and what was found. */
export function statusOf(
  text: string,
  title: string | null,
  ld: JsonLd,
  metas: Metas,
  selection: Selection,
  captions: number,
): ArticleStatus {
  const { blocks, zones, kept, why } = selection;
  const types = ld.nodes.flatMap(typesOf);
  const photos = types.includes('ImageGallery') || (title !== null && GALLERY_TITLE.test(title));
  if (text === '') {
    if (photos && Math.max(captions, captionsOn(selection)) >= MIN_CAPTIONS) return 'gallery';
    if (listsOthers(selection) && !ld.article) return 'listing';
    const all = blocks
      .map((block) => block.text)
      .join('\n')
      .slice(0, 30_000);
    return WALL.test(all) || all.split('\n').some((line) => CONSENT.test(line)) ? 'stub' : 'empty';
  }
  if (types.includes('LiveBlogPosting')) return 'live_blog';
  if (title && LIVE_TITLE.test(title) && times(selection) >= MIN_LIVE_TIMES) return 'live_blog';
  if (text.length < STUB_LENGTH) {
    if (CONSENT.test(text) && text.length < 800) return 'stub';
    const free = ld.article?.isAccessibleForFree;
    if (free === false || (typeof free === 'string' && /^false$/i.test(free))) return 'stub';
    if (metas.get('article:content_tier')?.[0] === 'locked') return 'stub';
    const shut = blocks.some(
      (block, i) =>
        !kept[i] && block.text.length < 400 && !(zones[i]! & SAYS.footer) && WALL.test(block.text),
    );
    if (shut || endsAtWall(text)) return 'stub';
    if (photos && captions >= MIN_CAPTIONS) return 'gallery';
    const teasers = why.filter((reason) => reason === 'related').length;
    const listing =
      types.some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type)) && !ld.article;
    if (!ld.article && text.length < 600 && (listing || teasers > 24)) return 'listing';
  }
  if (!ld.article && postsIn(selection) >= MIN_POSTS) return 'listing';
  return 'article';
}

/** True where one of the last two paragraphs, a short one, asks to pay or to register. */
function endsAtWall(text: string): boolean {
  return text
    .split('\n\n')
    .slice(-2)
    .some((paragraph) => paragraph.length < MAX_NOTICE && WALL.test(paragraph));
}

/** Words below pictures anywhere on a page without text. */
function captionsOn({ blocks, zones }: Selection): number {
  return blocks.filter((block, i) => zones[i]! & SAYS.caption || isBelowPicture(block)).length;
}

/** Articles that stand one after the other in the text, each under a headline that links to its own page. */
function postsIn({ blocks, kept, prose }: Selection): number {
  const posts = new Map<El, number>();
  let post: El | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const { el, text, linked } = blocks[i]!;
    if (POST_HEAD.test(el.tag) && linked > text.length * 0.7) {
      post = articleOf(el);
      if (post && holdsHeadline(post, blocks)) post = null;
    } else if (post && kept[i] && post.from <= i && i < post.to)
      posts.set(post, (posts.get(post) ?? 0) + prose[i]!);
  }
  return [...posts.values()].filter((sum) => sum >= MIN_POST).length;
}

/** A page's own article has a headline that links nowhere. */
function holdsHeadline(post: El, blocks: readonly Block[]): boolean {
  for (let i = post.from; i < post.to; i++)
    if (blocks[i]!.el.tag === 'h1' && blocks[i]!.linked === 0) return true;
  return false;
}

/** True where the page holds nothing but teasers of other pages: three linked headlines at least, each with text. */
function listsOthers({ blocks, why, prose, zones }: Selection): boolean {
  let teasers = 0;
  for (let i = 0; i < blocks.length; i++) if (why[i] === 'related' && prose[i]! > 0) teasers++;
  if (teasers >= MIN_TEASERS) return true;
  let heads = 0;
  let items = 0;
  for (let i = 0; i < blocks.length; i++) {
    const { el, text, linked } = blocks[i]!;
    if (text.length <= 20 || linked <= text.length * 0.6) continue;
    if (TEASER_HEAD.test(el.tag)) heads++;
    else if (el.tag === 'li' && text.length > 30 && !(zones[i]! & FURNITURE)) items++;
  }
  return heads >= MIN_TEASERS || items >= MIN_ITEMS;
}

/** Paragraphs that are, or begin with, a time of day. */
function times({ blocks, root }: Selection): number {
  let count = 0;
  for (let i = root.from; i < root.to; i++) if (CLOCK.test(blocks[i]!.text)) count++;
  return count;
}
