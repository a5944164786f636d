import { describe, expect, it } from 'vitest';
import { figures } from './support.js';

const concepts = (text: string): unknown[] => figures(text).map((f) => f.concept);

describe('what or whom a figure is about', () => {
  it.each([
    ['Norway accepted 241 recommendations.', ['Norway']],
    ['Talks opened to feed the poor; the mission will end in 15 years.', ['mission']],
    ['Leila Haddad (12 goals) led the table.', ['Leila Haddad']],
    ['The grant rises to $5 million in aid.', ['aid']],
    ['The company dropped the plan to spend $40 million.', ['company']],
    ['The deficit hit its highest level in years, having grown by $4 billion.', ['deficit']],
    ['Spending has more than tripled since 2010.', ['Spending']],
    ['Shops took 50 per cent off a new television.', ['new television']],
    ['Pay rose by two per cent for nurses.', ['nurses']],
    ['A day there lasts 24 hours, 39 minutes and 35 seconds.', ['day', 'day', 'day']],
    ['It is a 750 metre swim.', ['swim']],
    ['Oslo gained 4 percent to 210 and Paris lost 3 percent.', ['Oslo', 'Oslo', 'Paris']],
    ['In 2016 Hungary accepted 177 recommendations.', ['Hungary']],
    ['We opened 22 chapters.', [null]],
    ['He regretted that none of the seven recommendations was met.', [null]],
  ])('%s', (text, expected) => expect(concepts(text)).toEqual(expected));
});
