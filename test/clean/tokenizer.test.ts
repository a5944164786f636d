import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { describe, expect, it, test } from 'vitest';
import { tokenize } from '../../src/clean/html/tokenizer.js';

/** What a tokenizer tells, in order. */
function told(run: (callbacks: TokenizerCallbacks) => void): unknown[] {
  const heard: unknown[] = [];
  run(
    new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...args: unknown[]) =>
            heard.push([name, ...args]),
      },
    ) as TokenizerCallbacks,
  );
  return heard;
}

function plainly(source: string): unknown[] {
  return told((callbacks) => {
    const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
    tokenizer.write(source);
    tokenizer.end();
  });
}

const LONG = 'a long stretch that holds nothing the search is for; '.repeat(3);

describe('the tokenizer that leaps', () => {
  // Without the method nothing fails but speed: whoever raises htmlparser2 is to see it here.
  it('takes the place of a search that the library still has, with the state it moves', () => {
    const tokenizer = new Tokenizer({ decodeEntities: false }, {} as TokenizerCallbacks);
    const search: unknown = Reflect.get(Tokenizer.prototype, 'fastForwardTo');
    expect(search).toBeTypeOf('function');
    expect(search).toHaveLength(1);
    expect(tokenizer).toMatchObject({ index: 0, buffer: '', offset: 0 });
  });

  it('is what the library calls', () => {
    const own = Reflect.get(Tokenizer.prototype, 'fastForwardTo') as (code: number) => boolean;
    let calls = 0;
    class Counting extends Tokenizer {}
    Object.defineProperty(Counting.prototype, 'fastForwardTo', {
      value(this: Tokenizer, code: number): boolean {
        calls++;
        return own.call(this, code);
      },
    });
    told((callbacks) =>
      new Counting({ decodeEntities: false }, callbacks).write(`<p>${LONG}<!-- ${LONG} -->`),
    );
    expect(calls).toBeGreaterThan(1);
  });

  test.each([
    '',
    '<',
    'text alone',
    '<p>one<p>two</p>',
    `<p title="${LONG}" lang='en' data-x=${'y'.repeat(30)}>${LONG}</p>${LONG}`,
    `<!-- ${LONG}- -- > --><!----><!-->${LONG}<![CDATA[ ${LONG} ]] ]]>`,
    `<script>if (a < b) "</ script>"; ${LONG}</script><style>${LONG}</style><title>${LONG}</title>`,
    `<!DOCTYPE html ${LONG}><?xml ${LONG}?></p ${LONG}>`,
    // Cut in the middle of what is searched for, near and far.
    '<p title="open',
    `<p title="${LONG}`,
    '<!-- open',
    `<!-- ${LONG}`,
    `<script>${LONG}`,
    // The mark at the last place that is looked at one by one, and just past it.
    ...[22, 23, 24, 25, 26].map((n) => `${'x'.repeat(n)}<b>${'y'.repeat(n)}</b>`),
  ])('tells the same as the library: %j', (source) => {
    expect(told((callbacks) => tokenize(source, callbacks))).toEqual(plainly(source));
  });
});
