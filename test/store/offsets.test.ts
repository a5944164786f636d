import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointOffsets } from '../../src/store/offsets.js';

it('counts code points as SQLite does, for any text and any place between characters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '𝔸', '👩', 'ệ', '漢', ' ')), fc.nat(), (pieces, n) => {
      const text = pieces.join('');
      const cut = n % (pieces.length + 1);
      const head = pieces.slice(0, cut).join('');
      expect(codePointOffsets(text)(head.length)).toBe([...head].length);
    }),
  );
});
