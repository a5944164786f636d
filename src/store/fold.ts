import anyAscii from 'any-ascii';

const MARKS = /\p{M}/gu;
/** Letters that have no decomposition (đ, ł, ø, ı ...) and so are not folded by SQLite's tokenizer. */
const UNDECOMPOSED = /[đĐłŁøØıħĦŧŦæÆœŒðÐþÞß]/u;
const NON_ASCII = /[^\u0000-\u007f]/;

/** Lower-case ASCII form of a name or text: Đỗ Hùng Việt -> do hung viet. */
export function fold(text: string): string {
  const bare = NON_ASCII.test(text) ? anyAscii(text.normalize('NFD').replace(MARKS, '')) : text;
  return bare.toLowerCase();
}

/** What the search index needs beside the text itself: its folded form where the tokenizer cannot fold it. */
export function searchFold(title: string | null, text: string): string {
  return UNDECOMPOSED.test(text) || UNDECOMPOSED.test(title ?? '') ? fold(`${title ?? ''}\n${text}`) : '';
}
