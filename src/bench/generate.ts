/** An article as a JSONL record. */
export interface Generated {
  readonly id: string;
  readonly published: string;
  readonly text: string;
}

const SYLLABLES = 'ba co de fi gu ha jo ka le mi no pe qua ro su ta ve wi xa yo zu bren cal dor mun'.split(
  ' ',
);
const STATES = 'Kenya,Peru,Jordan,Georgia,Samoa,Ireland,Uganda,Barbados,Canada,Namibia,Malaysia,Zambia'.split(
  ',',
);
const GIVEN = 'Ana,Joseph,Hala,Lasha,Tavita,Niamh,Apollo,Kirk,Tessa,Petrus,Azman,Grace'.split(',');
const MONTHS = 'January,February,March,April,May,June,July,September,October,November'.split(',');

/** The press writes of few people again and again: names do not grow with the articles. */
const PEOPLE = 1500;

/** Numbers from 0 up to 1, always the same ones (mulberry32). */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` different articles of some 1.5 KB, the same in every run: a third of the sentences holds facts. */
export function* generatedArticles(count: number): Generator<Generated> {
  for (let i = 0; i < count; i++) yield article(i);
}

function article(i: number): Generated {
  const next = random(i + 1);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = (list: readonly string[]) => list[int(0, list.length - 1)] ?? '';
  const word = () => Array.from({ length: int(2, 4) }, () => pick(SYLLABLES)).join('');
  const { name, state } = person(int(0, PEOPLE - 1));
  const received = int(120, 320);
  const supported = int(60, received);
  const filler = () =>
    `${capital(word())} ${Array.from({ length: int(8, 18) }, word).join(' ')} in ${word()}.`;
  const facts = [
    `${state} accepted ${supported} of the ${received} recommendations made in its Universal Periodic Review on ${pick(MONTHS)} ${int(1, 28)}, Deputy Foreign Minister ${name} said.`,
    `“We will report on ${word()} and ${word()} by ${pick(MONTHS)},” ${name.split(' ')[1]} told ${int(20, 140)} delegations.`,
    `Some ${int(2, 90)} percent of ${word()} projects, worth $${int(2, 900)} million, were late last year.`,
    `In ${int(2008, 2024)} the number of ${word()} cases fell to ${int(100, 99_000)}, according to the ${capital(word())} Institute.`,
  ];
  const paragraphs = facts.map((fact) => `${fact} ${filler()} ${filler()}`);
  const published = `20${int(10, 24)}-0${int(1, 9)}-${int(10, 28)}`;
  return { id: `g${i}`, published, text: paragraphs.join('\n\n') };
}

/** The n-th person of the generated press, and the state served. */
function person(n: number): { name: string; state: string } {
  const next = random(-n - 1);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const family = capital(Array.from({ length: 3 }, () => pick(SYLLABLES)).join(''));
  return { name: `${pick(GIVEN)} ${family}`, state: pick(STATES) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
