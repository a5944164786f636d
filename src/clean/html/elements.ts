const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Elements without content. */
export const VOID = set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);
/** Content that is never shown as running text. */
export const OPAQUE = set(
  'script style svg math template object canvas audio video map iframe noembed textarea select datalist xmp',
);
/** Elements that run within a line of text. */
export const INLINE = set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rb rp rt ruby s
  samp small span strike strong sub sup time tt u var wbr img picture source`,
);
/** A start tag of these ends an open paragraph. */
export const ENDS_P = set(
  `p h1 h2 h3 h4 h5 h6 address article aside blockquote center details dialog dir div dl fieldset figcaption figure
  footer form header hgroup hr main menu nav ol pre search section summary table ul dd dt li`,
);
/** Open elements of `closes` end where the tag starts, looking no further out than `within`. */
export const IMPLIED_END: Readonly<
  Record<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }>
> = {
  li: { closes: set('li'), within: set('ul ol menu dir') },
  dd: { closes: set('dd dt'), within: set('dl') },
  dt: { closes: set('dd dt'), within: set('dl') },
  tr: { closes: set('tr'), within: set('table tbody thead tfoot') },
  td: { closes: set('td th'), within: set('tr table') },
  th: { closes: set('td th'), within: set('tr table') },
};
/** An end tag from outside a table does not reach into these. */
export const CELL = set('td th caption table button');
export const TABLE_PART = set('table tbody thead tfoot tr td th caption');
/** Attributes anybody reads later, on any element; the rest of a page's markup is never copied. */
export const KEPT_ATTRIBUTES = set(
  `itemprop property datetime role hidden lang pubdate content data-testid data-component data-qa data-module`,
);
/** Attributes read on elements of the head and on links alone. */
export const HEAD_ATTRIBUTES = set('rel name type href http-equiv charset');
export const HEAD_ELEMENTS = set('meta link script');
