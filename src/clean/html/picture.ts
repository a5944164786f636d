import type { Block } from './blocks.js';
import { HEADING } from './selection.js';
import { BLANK, type El } from './tree.js';

const PICTURE = /^(?:img|picture|amp-img|figure|video|iframe)$/;
const NO_CAPTION = /^(?:h[1-6]|li|td|tr|dd|dt|blockquote|pre)$/;
const NO_BOX = /^(?:li|td|section|article|a|main|body)$/;
/** A box that names the picture in it, and none that names the text beside it. */
const PICTURE_BOX = /imag|img|photo|pict|media|figure/i;
const TEXT_BOX = /list|content|text|body|copy|deck|paragraph/i;
const CREDIT =
  /\b(?:file (?:photo|picture|image)|(?:photo|image|picture|photograph|illustration)s? (?:by|courtesy|credit)|(?:AP|Reuters|AFP|EPA|Getty|Pool|Handout)\b.{0,12}\)?$)|©/;
/** A credit that closes a caption: `… in the hall. Photo: A. Quill`, `… (Credit: Pool)`. */
const CREDITED =
  /(?:^|[.!?|–—-] ?)(?:credits?(?=:)|[Pp]hoto|[Ii]mage|[Pp]icture|[Ii]llustration|PHOTO|IMAGE)s?(?: (?:credits?|courtesy(?: of)?|source))?(?: by:?|:| ©| via| courtesy of) ?\S+(?: \S+){0,4}$|[([](?:(?:photo|image|picture|pic|illustration)s? (?:credits?|by|courtesy(?: of)?|source|©|via)|credits?:|photo:|image:|picture:|©)[^)\]]{1,60}[)\]]\.?$/i;
const MAX_CLIMB = 3;
const MAX_CAPTION = 300;
/** A longer paragraph is text beside a picture, unless something says otherwise. */
const MAX_PARAGRAPH = 170;

/** True for a caption told by the credit at its end, wherever it stands. */
export function isCredited({ el, text }: Block): boolean {
  return text.length <= MAX_CAPTION && !HEADING.test(el.tag) && CREDITED.test(text);
}

/** True for words that share a small box with a picture and nothing else: what is said of the picture. */
export function isBelowPicture({ el, text }: Block): boolean {
  if (text.length > MAX_CAPTION || NO_CAPTION.test(el.tag)) return false;
  const long = el.tag === 'p' && text.length > MAX_PARAGRAPH && !CREDIT.test(text);
  if (AGENCY_END.test(text) && text.length > MIN_CREDITED && followsPicture(el)) return true;
  let at: El | null = el;
  for (let up = 0; up < MAX_CLIMB && at && at.to - at.from <= 2; up++, at = at.parent) {
    if (NO_BOX.test(at.tag)) return false;
    if ((up > 0 || isLabelled(el, text)) && at.kids.some((kid) => kid.kids !== null && holdsPicture(kid, 0)))
      return !long || (PICTURE_BOX.test(at.names) && !TEXT_BOX.test(at.names));
  }
  return false;
}

/** `… near the harbour. (AP)`: what an agency's picture shows, told on the line after it. */
const AGENCY_END =
  /\((?:AP|AFP|Reuters|Getty|EPA|EFE|DPA|PTI|TASS|Xinhua|Kyodo|Yonhap|Bernama|Antara|VNA|ANSA|File|Pool|Handout|Courtesy)\b[^()]{0,40}\)\.?$/i;
const MIN_CREDITED = 40;

/** Where among its kids an element was last asked about: paragraphs are asked about in their order. */
const reached = new WeakMap<El, number>();

/** True when the element before this one is a picture and nothing else. */
function followsPicture(el: El): boolean {
  const { parent } = el;
  if (!parent) return false;
  const { kids } = parent;
  let index = kids.indexOf(el, reached.get(parent) ?? 0);
  if (index < 0) index = kids.indexOf(el);
  reached.set(parent, Math.max(index, 0));
  for (let i = index - 1; i >= 0; i--) {
    const kid = kids[i]!;
    if (kid === BLANK) continue;
    return kid.kids !== null && holdsPicture(kid, 0);
  }
  return false;
}

/** Words without a full stop that stand in one `div` with the picture, no paragraph between. */
function isLabelled(el: El, text: string): boolean {
  return el.tag === 'div' && text.length < MAX_LABEL && !STOP.test(text);
}
const MAX_LABEL = 120;
const STOP = /[.!?:;]["'”’)]?$/;

/** A picture without words of its own. */
function holdsPicture(el: El, depth: number): boolean {
  if (el.from < el.to || depth > 3) return false;
  if (PICTURE.test(el.tag)) return true;
  return el.kids.some((kid) => kid.kids !== null && holdsPicture(kid, depth + 1));
}
