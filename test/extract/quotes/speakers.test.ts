import { describe, expect, it } from 'vitest';
import { brief, quotes } from './support.js';

const speakers = (text: string): (string | null)[] => quotes(text).map((q) => q.speaker);

const CASES: readonly [what: string, text: string, expected: (string | null)[]][] = [
  [
    'the kind of body before its name',
    'The rights group Clean Hands said that prisons were full.',
    ['Clean Hands'],
  ],
  [
    'a day between speaker and verb',
    'Peru on Wednesday brushed off the charges, telling the Council that they were old.',
    ['Peru'],
  ],
  [
    'an aside with a verb in it',
    'President Ana Duarte, asked about it at her press conference, said that she had not read the list.',
    ['Ana Duarte'],
  ],
  [
    'the delegation of the state before',
    'Peru agreed to 90 of them. Its delegation promised that prisons would be rebuilt.',
    ['Peru'],
  ],
  [
    'a courtesy word with a short name',
    "Ratu Inoke Vakalala, Fiji's minister of justice, spoke. Ratu Inoke told reporters that the bill was ready.",
    ['Inoke Vakalala'],
  ],
  [
    'a title before its holder is named',
    'Peru was questioned, but its justice minister insisted that the law was fair.\n\nAna Duarte, minister of justice, led the team.',
    ['Ana Duarte'],
  ],
  [
    'the office tells two ministers apart',
    'Foreign Minister Jan Novak and Health Minister Eva Kral came. The health minister said that clinics would open.',
    ['Eva Kral'],
  ],
  [
    'an office that nobody named holds',
    'Its health minister said that clinics would open. Justice Minister Jan Novak led the team.',
    ['Its health minister'],
  ],
  [
    'the group of a person',
    '“The list is long,” said Jan Novak, director of Open Courts. His group claims that it grew.',
    ['Jan Novak', 'Open Courts'],
  ],
  [
    'an unsigned statement',
    'The Ministry of Justice will answer in March, according to a statement issued on Monday.',
    ['Ministry of Justice'],
  ],
  [
    'a release and whose it is',
    'The state has taken on 40 commitments, according to a press release from the Ministry of Justice.',
    ['Ministry of Justice'],
  ],
  [
    'a report published in a month',
    'A UN report published in May found that prisons hold twice as many people as planned.',
    ['A UN report'],
  ],
  [
    'whom nobody would be drawn on',
    'Ana Duarte would not say how many will be accepted, but noted that the list was long.',
    ['Ana Duarte'],
  ],
  [
    'the spokesman of somebody else',
    'Minister Jan Novak said that the list was long. Ms Duarte’s spokesperson dismissed the claim as “arithmetic”.',
    ['Jan Novak', 'Ms Duarte’s spokesperson'],
  ],
  [
    'short form of a name in full',
    'Deputy Foreign Minister Do Hung Viet opened the session. Viet said the report was ready.',
    ['Do Hung Viet'],
  ],
  [
    'he after who spoke before',
    'Ana Duarte said that the law was ready. She added that the decrees would follow.',
    ['Ana Duarte', 'Ana Duarte'],
  ],
  ['an organisation', 'Amnesty International said that the law changed little.', ['Amnesty International']],
  [
    'an abbreviation in full',
    'The Scottish Human Rights Commission (SHRC) met on Monday. The SHRC said that the law changed little.',
    ['Scottish Human Rights Commission'],
  ],
  [
    'the group',
    'Human Rights Watch (HRW) said on Monday that the law changed little. The group recalled that the country had promised more.',
    ['Human Rights Watch', 'Human Rights Watch'],
  ],
  ['a ministry', 'The Foreign Ministry announced that the talks would go on.', ['Foreign Ministry']],
  ['a state', 'Nepal said that the law would come into force in May.', ['Nepal']],
  ['a capital speaks as its state', 'Hanoi said that the law would come into force in May.', ['Vietnam']],
  [
    'a government speaks as its state',
    'The Nepalese government said that the law would come in May.',
    ['Nepal'],
  ],
  ['a delegation', 'The delegation of Viet Nam stated that the law was ready.', ['Viet Nam']],
  [
    'a state under the name that the text has for it',
    'Turkey was heard. Ankara said that the law was ready.',
    ['Turkey'],
  ],
  ['a delegate', 'The Haitian delegate said that the text was wrong.', ['Haiti']],
  ['a representative', 'The representative of China said that the law was ready.', ['China']],
  [
    'a second verb after "and" keeps the first one’s speaker',
    "Vietnam's representative said his country had joined seven conventions, and added that the rest were being studied.",
    ['Vietnam', 'Vietnam'],
  ],
  [
    'a name beside its office after according to',
    'According to the chief monitor, Elaine Pearson, the promises remained on paper.',
    ['Elaine Pearson'],
  ],
  ['in the words of', 'In the words of one diplomat, the exercise was a show.', ['one diplomat']],
  ['nobody by name', 'A source said that the law was ready.', ['A source']],
  ['many', 'Activists say that the law changes little.', ['Activists']],
  ['they', 'Most speakers praised the country. They noted that poverty had fallen.', ['Most speakers']],
  [
    'a release carries the words of its office',
    'The fund is empty, a release from the Finance Ministry explains.',
    ['Finance Ministry'],
  ],
  ['a newspaper', 'The fund is empty, the Herald newspaper wrote.', ['Herald']],
  [
    'passed on by an agency: the innermost',
    'The agency reported that Ana Duarte said the law was ready.',
    ['Ana Duarte'],
  ],
  [
    'a title for the person that holds it',
    'Justice Minister Ana Duarte flew to Geneva. The minister said the law was ready.',
    ['Ana Duarte'],
  ],
  [
    'the lawyer of somebody is not that somebody',
    "Ana Duarte's lawyer said that the law was ready.",
    ["Ana Duarte's lawyer"],
  ],
  [
    'what only describes a name',
    'The Paris-based Observatory of Liberties said the list had grown.',
    ['Observatory of Liberties'],
  ],
  [
    'the noun for a body named in full',
    '“Neither has a plan,” said Ana Duarte, president of the Andean Rights Forum. According to the forum, the list has grown.',
    ['Ana Duarte', 'Andean Rights Forum'],
  ],
  [
    'the noun with a capital for a body named in full',
    "The European Commission's report came out on Monday. According to the Commission, the list has grown.",
    ['European Commission'],
  ],
  [
    'the text that a body was heard in',
    'The law will change, the Ministry of Justice said in a communiqué. The list had grown for years. A committee will meet, the communiqué said.',
    ['Ministry of Justice', 'Ministry of Justice'],
  ],
  [
    'it for the subject of what is told',
    'The Ministry of Labour will open two offices, it announced yesterday.',
    ['Ministry of Labour'],
  ],
  [
    'he for who led the delegation',
    'The delegation was headed by Vice Minister of Justice Jan Novak. He informed the council that the list had grown.',
    ['Jan Novak'],
  ],
  ['others', 'Some speakers praised the country. Others regretted that the list had grown.', ['Others']],
  [
    'the federal government as the state',
    'Nigeria was reviewed. Nigeria took 318 proposals. The Federal Government said that it would answer in March.',
    ['Nigeria'],
  ],
  [
    'an aside with a name between a body and its verb',
    'The Rights Commission, in a statement signed by its chair, Rev. Jan Novak, urged the government to act at once.',
    ['Rights Commission'],
  ],
  ['some of many, named', '11 states, among them France and Iceland, asked Chile to act.', ['11 states']],
  [
    'a list of states',
    'Germany, Belgium and France said that the list had grown.',
    ['Germany, Belgium and France'],
  ],
  [
    'who answers for a text',
    'A survey by the Rights Forum found that prices had risen. Research by Open Courts shows that they will fall.',
    ['Rights Forum', 'Open Courts'],
  ],
  [
    'a text whose author was named before',
    'Open Courts published a report on Monday. Nobody read it. The report says that prisons are full.',
    ['Open Courts'],
  ],
  [
    'letters with the name in brackets',
    'The ORC (Open Rights Committee) met on Monday. The ORC said that the list had grown.',
    ['Open Rights Committee'],
  ],
  [
    'who the sentence before is about',
    'But Jan Novak, the ombudsman, is not convinced. “It is ninety at most, and everybody knows it.”',
    ['Jan Novak'],
  ],
];

describe('who speaks', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it('the span is the words for the speaker, and the country goes with a state', () => {
    const text = 'The delegation of Viet Nam stated that the law was ready.';
    const [quote] = quotes(text);
    expect(text.slice(quote?.speakerSpan?.start, quote?.speakerSpan?.end)).toBe('The delegation of Viet Nam');
    expect(quote?.speakerCountry).toBe('VNM');
    expect(quote?.person).toBeNull();
  });

  it('one person, whatever the form', () => {
    const found = quotes('Ana Duarte said the law was ready. Duarte added that the decrees would follow.');
    expect(new Set(found.map((q) => q.person)).size).toBe(1);
    expect(found[0]?.person).not.toBeNull();
  });

  it('stays unknown where nobody is named', () => {
    expect(brief('“It was a long night in the hall for everybody there,” he said.')).toEqual([
      'null “It was a long night in the hall for everybody there”',
    ]);
  });
});
