/** What a word contributes to a spelled number. */
export interface NumeralWord {
  readonly kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale';
  readonly value: number;
}

const list = (
  kind: NumeralWord['kind'],
  from: number,
  step: number,
  words: string,
): [string, NumeralWord][] => words.split(' ').map((w, i) => [w, { kind, value: from + i * step }]);
const scale = (word: string, value: number): [string, NumeralWord] => [word, { kind: 'scale', value }];

/** Cardinals by their lower-case form. */
export const CARDINALS: ReadonlyMap<string, NumeralWord> = new Map([
  ...list('unit', 1, 1, 'one two three four five six seven eight nine'),
  ...list('teen', 10, 1, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...list('ten', 20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ['zero', { kind: 'teen', value: 0 }],
  ['nought', { kind: 'teen', value: 0 }],
  ['naught', { kind: 'teen', value: 0 }],
  ['hundred', { kind: 'hundred', value: 100 }],
  scale('thousand', 1e3),
  scale('lakh', 1e5),
  scale('lakhs', 1e5),
  scale('million', 1e6),
  scale('crore', 1e7),
  scale('crores', 1e7),
  scale('billion', 1e9),
  scale('trillion', 1e12),
  scale('quadrillion', 1e15),
  scale('dozen', 12),
  scale('dozens', 12),
  scale('dzs', 12),
  scale('mln', 1e6),
  scale('mn', 1e6),
  scale('bn', 1e9),
  scale('bln', 1e9),
  scale('tn', 1e12),
  scale('trn', 1e12),
] as [string, NumeralWord][]);

/** Scales that are printed against their digits: 10k, $2.7m, 4.3M, 8bn. */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['MM', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
  ['G', 1e9],
]);

const ordinals =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

/** Denominators of spelled fractions, singular and plural. "second" is left out: it is none in press English. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [
    ['half', 2],
    ['quarter', 4],
    ['twentieth', 20],
    ['thirtieth', 30],
    ['fortieth', 40],
    ['fiftieth', 50],
    ['hundredth', 100],
    ['thousandth', 1000],
    ['millionth', 1e6],
    ['billionth', 1e9],
    ['trillionth', 1e12],
    ...ordinals.split(' ').map((w, i) => [w, i + 3]),
  ].flatMap(([w, n]): [string, number][] => [
    [w as string, n as number],
    [w === 'half' ? 'halves' : `${w}s`, n as number],
  ]),
);
