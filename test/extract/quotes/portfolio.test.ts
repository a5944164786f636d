import { expect, it } from 'vitest';
import { brief } from './support.js';

it.each([
  [
    'The plan will be ready by June, the Ministry of Labour, Invalids and Social Affairs said.',
    'Ministry of Labour, Invalids and Social Affairs: The plan will be ready by June',
  ],
  [
    'The plan was ready, said the Ministry of Labour, Invalids and Social Affairs.',
    'Ministry of Labour, Invalids and Social Affairs: The plan was ready',
  ],
  [
    'According to the Ministry of Labour, Invalids and Social Affairs, the plan is ready.',
    'Ministry of Labour, Invalids and Social Affairs: the plan is ready',
  ],
  [
    'The Secretary for Women, Family and Community Development said that the bill was ready.',
    'Secretary for Women, Family and Community Development: the bill was ready',
  ],
  // No list of what one office is for.
  [
    'According to the Ministry of Health, Kenya and Uganda have a plan.',
    'Ministry of Health: Kenya and Uganda have a plan',
  ],
  [
    'After a call from the Ministry of Health, nurses and doctors said the plan was ready.',
    'nurses and doctors: the plan was ready',
  ],
])('%s', (text, expected) => {
  expect(brief(text)).toEqual([expected]);
});
