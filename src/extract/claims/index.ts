import type { Extractor } from '../seam.js';

export const claimsExtractor: Extractor = {
  name: 'claims',
  version: '0',
  needs: [],
  gives: ['claims'],
  extract: () => ({}),
};
