import anyAscii from 'any-ascii';

const ASCII = /^[\x00-\x7f]*$/;
const cache = new Map<string, string>();

/** Lower case without diacritics (Đ is d); each form is worked out once. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  let out = cache.get(word);
  if (out === undefined) {
    out = anyAscii(word).toLowerCase();
    if (cache.size > 50_000) cache.clear();
    cache.set(word, out);
  }
  return out;
}
