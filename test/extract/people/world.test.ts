import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './read.js';

/** Invented holders of office of a hundred states, one a line: text | name | title | state, where the words say it | status. */
const CASES = readFileSync(new URL('world.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string, string, string, string]);

describe('titles of the whole world', () => {
  it.each(CASES)('%s', (text, name, title, country, status) => {
    const rows = read(text).officials;
    const row = rows.find((o) => o.name === name && o.title === title);
    expect(row, JSON.stringify(rows.map((o) => [o.name, o.title, o.country, o.status]))).toBeDefined();
    if (row?.certainty === 'certain') expect(row.country ?? '-').toBe(country);
    expect(row?.status).toBe(status);
  });
});

/** What the reader of titles must keep, told in turns that are easily lost. */
const TURNS: readonly (readonly [string, string])[] = [
  [
    "The bill's sponsor, Representative Bienvenido Abante III, chairs the House Committee.",
    'Bienvenido Abante III: Representative',
  ],
  ['The first speaker, MP Rosa Galvez Lomeli, defended the law.', 'Rosa Galvez Lomeli: MP'],
  [
    "Nigeria's Permanent Secretary, Federal Ministry of Justice, Mrs. Beatrice Jedy Agbani, read it.",
    'Beatrice Jedy Agbani: Permanent Secretary, Federal Ministry of Justice',
  ],
  ['Foreign Affairs CS Musalia Mudavadiko flew to Geneva.', 'Musalia Mudavadiko: Foreign Affairs CS'],
  ['He replied to a question from Sarah Champion Doyle (Rotherham) (Lab).', 'Sarah Champion Doyle: '],
  ['UPR Info executive director Mona Bikay Roche said so.', 'Mona Bikay Roche: UPR Info executive director'],
  ['It was attended by Minister Rosa Lind, a US official said.', 'Rosa Lind: Minister'],
  ['A spokesperson for Justice Minister Rosa Lind said so.', 'Rosa Lind: Justice Minister'],
  ['A spokesman for the Prime Minister Rosa Lind said so.', 'Rosa Lind: Prime Minister'],
  ['Assistant to Prime Minister Rosa Lind said so.', 'Rosa Lind: Assistant to Prime Minister'],
  ['The Forum agreed. Its president, Maître Serge Aka-Zadi, spoke.', 'Serge Aka-Zadi: president'],
  ['The Forum agreed. Its head, Rosa Lind, spoke.', 'Rosa Lind: head'],
  ['"No," said deputy Rosa Lind of the Civic Union faction.', 'Rosa Lind: deputy'],
  ['Writing for a bench of nine judges, Justice Rosa Lind agreed.', 'Rosa Lind: Justice'],
  ['It was led by the Department of Organisations and Ambassador Rosa Lind.', 'Rosa Lind: Ambassador'],
  ['Rosa Lind, whom the House sent, and Ann Lee MP spoke.', 'Ann Lee: MP'],
];

describe('titles in turns of speech', () => {
  it.each(TURNS)('%s', (text, office) => {
    expect(read(text).officials.map((o) => `${o.name}: ${o.title}`)).toEqual([office]);
  });
});
