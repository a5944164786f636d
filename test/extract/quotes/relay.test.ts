import { describe, expect, it } from 'vitest';
import { quotes } from './support.js';

const CASES: readonly [text: string, speaker: string | null, relay: string | null][] = [
  [
    'The Vietnam News Agency quoted Minister Ana Duarte, head of the delegation, as saying that the list had grown.',
    'Ana Duarte',
    'Vietnam News Agency',
  ],
  ['Minister Ana Duarte was quoted by Dawn as saying the list had grown.', 'Ana Duarte', 'Dawn'],
  ['The law was ready, the Herald quoted Minister Ana Duarte as saying.', 'Ana Duarte', 'Herald'],
  ['The list had grown, Minister Ana Duarte said, according to Xinhua.', 'Ana Duarte', 'Xinhua'],
  [
    'According to Reuters, Minister Ana Duarte told parliament that the list had grown.',
    'Ana Duarte',
    'Reuters',
  ],
  ['Human Rights Watch says Ana Duarte claimed that the list had grown.', 'Ana Duarte', 'Human Rights Watch'],
  ['Ana Duarte is reported to have told parliament that the law was ready.', 'Ana Duarte', null],
  ['Ana Duarte said that the law was ready.', 'Ana Duarte', null],
  ['Ana Duarte told Reuters that the law was ready.', 'Ana Duarte', null],
];

describe('who passes words on', () => {
  it.each(CASES)('%s', (text, speaker, relay) => {
    const [quote, ...rest] = quotes(text);
    expect(rest).toEqual([]);
    expect([quote?.speaker, quote?.relay?.name ?? null]).toEqual([speaker, relay]);
    const words = quote?.relay ? text.slice(quote.relay.start, quote.relay.end) : null;
    expect(words?.endsWith(relay ?? '') ?? relay).toBe(relay === null ? null : true);
  });
});
