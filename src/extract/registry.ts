import { impliedDatesExtractor } from './claims/implied.js';
import { claimsExtractor } from './claims/index.js';
import { datesExtractor } from './dates/index.js';
import { figuresExtractor } from './figures/index.js';
import { peopleExtractor } from './people/index.js';
import { quotesExtractor } from './quotes/index.js';
import { ordered } from './run.js';
import type { Extractor } from './seam.js';

/** Every extractor, in the order in which they run. To add one: a folder, a line here, a migration, a test. */
export const EXTRACTORS: readonly Extractor[] = ordered([
  datesExtractor,
  peopleExtractor,
  figuresExtractor,
  quotesExtractor,
  claimsExtractor,
  impliedDatesExtractor,
]);
