import type { Extractor } from '../seam.js';

export const peopleExtractor: Extractor = {
  name: 'people',
  version: '0',
  needs: [],
  gives: ['person_mentions', 'officials'],
  extract: () => ({}),
};
