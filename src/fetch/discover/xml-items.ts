import { Parser } from 'htmlparser2';

/** One item of a feed or sitemap: the text of its leaves by element name, and its links. */
export interface XmlItem {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

const FIELD_LIMIT = 20_000;

/**
 * Reads the items of an XML document, one after another, and the name of its root element. A tokenizer, not a validating
 * parser: no document type, no entities but the five of XML, nothing external; broken XML gives what stands before the break.
 */
export function xmlItems(
  text: string,
  itemNames: ReadonlySet<string>,
  onItem: (item: XmlItem) => void,
): string | null {
  let root: string | null = null;
  let item: {
    name: string;
    depth: number;
    fields: Map<string, string>;
    links: { rel: string; href: string }[];
  } | null = null;
  const path: string[] = [];
  let leaf = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        root ??= local(name);
        path.push(name);
        leaf = '';
        if (item === null && itemNames.has(local(name))) {
          item = { name: local(name), depth: path.length, fields: new Map(), links: [] };
        } else if (item !== null && local(name) === 'link' && attributes.href !== undefined) {
          if (direct(path, item.depth))
            item.links.push({ rel: attributes.rel ?? 'alternate', href: attributes.href });
        }
      },
      ontext(data) {
        if (item !== null && leaf.length < FIELD_LIMIT) leaf += data;
      },
      onclosetag(name) {
        if (item !== null && path.length === item.depth) {
          onItem(item);
          item = null;
        } else if (item !== null && leaf !== '' && direct(path, item.depth) && !item.fields.has(name)) {
          item.fields.set(name, leaf);
        }
        leaf = '';
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

/** Directly inside the item, or inside a news sitemap's `news:news` or a feed's `media:group`. */
function direct(path: readonly string[], itemDepth: number): boolean {
  if (path.length === itemDepth + 1) return true;
  return path.length === itemDepth + 2 && local(path[itemDepth] ?? '') === 'news';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
