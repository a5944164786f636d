import type { Extractor } from '../seam.js';

export const datesExtractor: Extractor = {
  name: 'dates',
  version: '0',
  needs: [],
  gives: ['dates'],
  extract: () => ({}),
};
