import type { Extractor } from '../seam.js';

export const figuresExtractor: Extractor = {
  name: 'figures',
  version: '0',
  needs: [],
  gives: ['figures'],
  extract: () => ({}),
};
