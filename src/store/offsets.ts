/**
 * From UTF-16 units, which the program counts, to Unicode code points, which the outside counts.
 * The one place where they meet. Free of cost for texts without characters outside the basic plane.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!ASTRAL.test(text)) return (offset) => offset;
  const map = new Int32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    map[i] = points;
    const unit = text.charCodeAt(i);
    const low = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    if (unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00 && low < 0xe000) map[++i] = points + 1;
    points++;
  }
  map[text.length] = points;
  return (offset) => map[offset] ?? points;
}
const ASTRAL = /[\ud800-\udbff]/;
