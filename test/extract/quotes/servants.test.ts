import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  [
    'who speaks for a minister by name',
    'A spokesperson for Justice Minister Ana Duarte said the list was long.',
    ['A spokesperson for Justice Minister Ana Duarte: the list was long'],
  ],
  [
    'an aide to her, the office in full',
    'An aide to Minister of Foreign Affairs Ana Duarte said the list was long.',
    ['An aide to Minister of Foreign Affairs Ana Duarte: the list was long'],
  ],
  [
    'behind an honorific',
    'The minister, Ana Duarte, was away. A spokesman for Ms Duarte said the list was long.',
    ['A spokesman for Ms Duarte: the list was long'],
  ],
  [
    'a spokesperson by name keeps the name',
    'Jan Novak, a spokesman for Justice Minister Ana Duarte, said the list was long.',
    ['Jan Novak: the list was long'],
  ],
  [
    'a minister is nobody who serves',
    'Minister of Foreign Affairs Ana Duarte said the list was long.',
    ['Ana Duarte: the list was long'],
  ],
  [
    'somebody unnamed goes on, although a person by name spoke before',
    'The law is late, said Ana Duarte, coordinator of Open Courts.\n\nA Justice Ministry official, who asked not to be named, said ' +
      'it was ready. The official insisted it was fair.',
    [
      'Ana Duarte: The law is late',
      'A Justice Ministry official: it was ready',
      'A Justice Ministry official: it was fair',
    ],
  ],
  [
    'an official by title and name goes on',
    'Ana Duarte, a UN official, said the plan was ready. The official added that it was cheap.',
    ['Ana Duarte: the plan was ready', 'Ana Duarte: it was cheap'],
  ],
  [
    'nobody unnamed came before',
    'Minister Ana Duarte said the plan was ready. The official added that it was cheap.',
    ['Ana Duarte: the plan was ready', 'Ana Duarte: it was cheap'],
  ],
  [
    'head of the delegation that was headed by',
    'The delegation was headed by the Minister for Foreign Affairs, Ana Duarte. Jan Novak was absent. The head of delegation ' +
      'stated that the report had been drafted.',
    ['Ana Duarte: the report had been drafted'],
  ],
  [
    'head of the delegation, who led it',
    'Deputy Minister Ana Duarte, who led the Lao delegation, spoke first. The head of the delegation said the report was ready.',
    ['Ana Duarte: the report was ready'],
  ],
  [
    'a head of delegation whom nobody named',
    'Minister Ana Duarte spoke first. The head of delegation said the report was ready.',
    ['head of delegation: the report was ready'],
  ],
  [
    'a role that English lacks, with its owner',
    '“These papers are written by foreigners,” my matai says.',
    ['my matai “These papers are written by foreigners”'],
  ],
  [
    'a plural owner in a name, and its short form',
    'Half of them are full, according to the Prisoners’ Families Trust. The Trust said that more would follow.',
    ['Prisoners’ Families Trust: Half of them are full', 'Prisoners’ Families Trust: more would follow'],
  ],
  [
    'a plural owner in a name, straight stroke',
    "The Farmers' Union said that more would follow. The Union added that it was late.",
    ["Farmers' Union: more would follow", "Farmers' Union: it was late"],
  ],
  [
    'a relative clause between subject and verb',
    'Two diplomats who attended the session said the list was long.',
    ['Two diplomats: the list was long'],
  ],
  [
    'a clause of its own inside the relative clause',
    'Those who believe the minister said the list was long.',
    ['minister: the list was long'],
  ],
  [
    'one of several after the verb',
    '"How many more?" asked the mother of one of the dead.',
    ['mother of one of the dead “How many more?”'],
  ],
  [
    'a time behind the body that gave a statement out',
    'A statement issued by the Ministry of Information on Monday night said the list was long.',
    ['Ministry of Information: the list was long'],
  ],
  [
    'a delegation speaks, not who heads it; the delegation again',
    "Zambia's delegation, headed by Justice Minister Ana Duarte, said the list was long. The delegation added that 20 were noted.",
    ['Zambia: the list was long', 'Zambia: 20 were noted'],
  ],
  [
    'a role for the one person named before',
    'Foreign Minister Ana Duarte led the team. The top diplomat said that the list was long.',
    ['Ana Duarte: the list was long'],
  ],
  [
    'a profession for who spoke just before',
    'Peter Novak, 44, who teaches law in Porto, said the list was long. The lecturer said it would grow.',
    ['Peter Novak: the list was long', 'Peter Novak: it would grow'],
  ],
  [
    'a profession in another paragraph is somebody else',
    'Peter Novak said the list was long.\n\nThe lecturer said it would grow.',
    ['Peter Novak: the list was long', 'lecturer: it would grow'],
  ],
];

describe('whose words they are', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});
