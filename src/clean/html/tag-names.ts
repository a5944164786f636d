/** Names of elements as one string each, found by their letters in the page: no copy is made of a name met before. */

const SIZE = 1024;
const MASK = SIZE - 1;

const COMMON =
  `a abbr address area article aside audio b base blockquote body br button canvas caption center cite code col
  colgroup dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
  head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript object ol
  optgroup option p path picture pre q s samp script section select small source span strike strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr`.split(
    /\s+/,
  );

const slots: (string[] | undefined)[] = new Array(SIZE).fill(undefined);

function slotOf(length: number, first: number, second: number, last: number): number {
  return (length * 7 + (first | 32) * 131 + (second | 32) * 31 + (last | 32) * 17) & MASK;
}

for (const name of COMMON) {
  const at = slotOf(
    name.length,
    name.charCodeAt(0),
    name.charCodeAt(name.length > 1 ? 1 : 0),
    name.charCodeAt(name.length - 1),
  );
  slots[at] = [...(slots[at] ?? []), name];
}

/** The name that stands at `start` to `end` of the page, in lower case. */
export function tagName(source: string, start: number, end: number): string {
  const length = end - start;
  const at = slotOf(
    length,
    source.charCodeAt(start),
    source.charCodeAt(length > 1 ? start + 1 : start),
    source.charCodeAt(end - 1),
  );
  const known = slots[at];
  if (known !== undefined) {
    for (const name of known) if (name.length === length && stands(name, source, start)) return name;
  }
  return source.slice(start, end).toLowerCase();
}

function stands(name: string, source: string, start: number): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = source.charCodeAt(start + i);
    const wanted = name.charCodeAt(i);
    if (code !== wanted && (code < 65 || code > 90 || code + 32 !== wanted)) return false;
  }
  return true;
}
