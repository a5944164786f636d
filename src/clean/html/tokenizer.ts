import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Characters looked at one by one before the engine's own search, which costs a call, goes on. */
const NEAR = 24;

/** The tokenizer's state that its search for one character reads and moves. */
interface Reading {
  index: number;
  readonly buffer: string;
  readonly offset: number;
}

/** Moves to the next character `code`; false, and at the last character, where there is none. */
function fastForwardTo(this: Reading, code: number): boolean {
  const { buffer, offset } = this;
  const end = buffer.length;
  let at = this.index - offset + 1;
  const near = Math.min(at + NEAR, end);
  while (at < near && buffer.charCodeAt(at) !== code) at++;
  if (at === near && at < end) at = buffer.indexOf(String.fromCharCode(code), at);
  const found = at !== -1 && at < end;
  this.index = (found ? at : end - 1) + offset;
  return found;
}

/** htmlparser2's tokenizer, which leaps over scripts, comments and long values instead of stepping through them. */
class LeapingTokenizer extends Tokenizer {}
// A private member of the library: where a version has it no more, nothing calls this.
Object.defineProperty(LeapingTokenizer.prototype, 'fastForwardTo', { value: fastForwardTo });

/** Reads a whole page; entities are left as they are. */
export function tokenize(source: string, callbacks: TokenizerCallbacks): void {
  const tokenizer = new LeapingTokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
}
