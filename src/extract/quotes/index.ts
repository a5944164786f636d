import type { Extractor } from '../seam.js';

export const quotesExtractor: Extractor = {
  name: 'quotes',
  version: '0',
  needs: [],
  gives: ['quotes'],
  extract: () => ({}),
};
