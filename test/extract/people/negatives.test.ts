import { describe, expect, it } from 'vitest';
import { names, offices, read } from './read.js';

const NO_OFFICIAL = `
The Foreign Ministry said it would respond.
Hanoi welcomed the recommendations of Chad and Jordan.
The Deputy Prime Minister opened the meeting.
The Attorney-General and the Minister of Justice took part.
The victims were Tran Van Hung, 34, and Le Thi Mai, 29.
Nguyen Thi Hoa, a resident of Hanoi, saw the accident.
Driver Le Van Minh was unhurt.
Human rights lawyer Nguyen Van Dai was freed.
Activist Pham Doan Trang wrote the book.
A lawyer said rights defender Nguyen Van Cuong had been beaten.
Rights advocate Nguyen Van Cuong was beaten.
Simon Boliva, founder of modern Peru, was remembered.
Founder Ana Reis sold the shop.
His head, Ana Reis, was away.
Chief Ana Reis sold the shop.
His deputy Ana Reis of the union was away.
The Ministry of Justice Ana Reis knew was small.
The goalkeeper and defender Luis Prado left the club.
Blogger Le Cong Dinh was jailed for nine years.
By Nguyen Hong Anh
Report by Nguyen Hong Anh in Geneva
Photos by Tuan Anh
In 1945 President Ho Chi Minh read the declaration.
King Edward VII visited in 1907.
The Nelson Mandela Rules were adopted by the Assembly.
Ho Chi Minh City hosted the workshop.
The Indira Gandhi International Airport was closed.
Typhoon Yagi struck the north.
The Magnitsky Act came up in the talks.
Her brother Ali Hassan told reporters so.
Singer My Linh performed at the opening.
Footballer Nguyen Quang Hai scored twice.
The novelist Nguyen Huy Thiep died in Hanoi.
Professor Stephen Hawking was quoted.
A minister spoke at length.
Ministers from ten countries met.
The prime minister's office declined to comment.
Members of the National Assembly voted.
Mr. Smith bought a house.
Maria Lopez and Juan Perez married in May.
Amnesty International urged the government to act.
Human Rights Watch published a report.
The President of the Council will decide.
The Special Rapporteur on torture will visit.
The spokesperson gave no figures.
Vietnam, Laos and Cambodia signed.
Paul Diaz (Lyon, France) won the marathon.
Grace Kim (ABC, 2019) is cited in the footnote.
Tom Reed, OBE, painted the portrait.
John Smith, PhD, treated the patients.
The committee chairs the meeting and heads the list.
Sara Lind, who leads the choir, sang two songs.
Peter Falk leads the race by two points.
The first speaker, Amina Yusuf, told of her arrest.
Another speaker, Joao Reis, lost his house in the flood.
Hurricane Maria and Cyclone Freddy destroyed the schools.
The Port Moresby Declaration and the Addis Ababa Action Agenda were cited.
The Nguyen Van Troi bridge was closed.
The Olof Palme Prize went to a doctor.
The ship Karl Marx sank off the coast.
MV Nelson Mandela docked in Durban.
The Sergei Magnitsky Rule of Law Act was passed.
The Anwar Sadat Museum reopened on Friday.
The Daniel Pearl Foundation gave the money.
Mount Elgon and Lake Victoria lie on the border.
Jean-Jacques Rousseau wrote that man is born free.
In 1848 Chancellor Klemens von Metternich fled Vienna.
The bodies of Pham Van Ty, 41, and his son were found.
Fatou Diop, a mother of four, walked two hours.
Witness Carlos Ruiz said he heard shots.
Teacher Ana Moreira has not been paid since May.
Farmer Okello Ouma lost his land.
Student leader-writer Kim Lan was expelled.
Photographer Nguyen Hoang Nam took the picture.
(Photo: Tran Anh Tuan)
Picture by Maria Santos/AFP
Editing by Robert Birsel
Additional reporting by Phuong Nguyen and James Pearson
Translated by Linh Tran
Courtesy of Diego Costa
Contact: Jane Roe, +41 22 000 00 00
Source: VNA
The Trần Quốc Toản primary school has a new roof.
The Nobel laureate Wole Soyinka turned ninety.
Actor Leonardo DiCaprio donated the sum.
"We are tired," said Leila Haddad, whose brother was taken.
Defendant Nguyen Thi Dinh was given six years.
Cardiff beat Nantes 2-0; Emiliano Sala was on the flight.
General Motors and Major League Baseball signed the deal.
Captain Cook landed there in 1778.
Judge rules in favour of Maria Lopez.
Minister visits Ben Tre; nobody was hurt.
The Geneva-based NGO sent a letter.
The Saudi-led coalition denied it.
`
  .trim()
  .split('\n');

const NO_PERSON = `
The Universal Periodic Review took place in Geneva.
The Ministry of Foreign Affairs and Trade published the report.
New York, Washington and Addis Ababa were named.
Viet Nam supported 241 recommendations.
The Optional Protocol to the Convention against Torture was ratified.
On Monday and Tuesday the Working Group met.
The Lao People’s Democratic Republic was reviewed.
Costa Rica, Kazakhstan and Kenya formed the troika.
The Communist Party and the Women's Union took part.
The European Union and the African Union spoke.
Xinhua and Agence France-Presse reported it.
The Sustainable Development Goals were discussed.
Article 19 and Article 25 of the Constitution apply.
The Truong Son highway was built.
The Supreme People's Court ruled in March.
The Geneva-based NGO sent a letter.
The Saudi-led coalition denied it.
The ship Karl Marx sank off the coast.
MV Nelson Mandela docked in Durban.
The Sergei Magnitsky Rule of Law Act was passed.
The Anwar Sadat Museum reopened on Friday.
The Daniel Pearl Foundation gave the money.
The Olof Palme Prize went to a doctor.
Hurricane Maria and Cyclone Freddy destroyed the schools.
Mount Elgon and Lake Victoria lie on the border.
The Trần Quốc Toản primary school has a new roof.
`
  .trim()
  .split('\n');

describe('not officials', () => {
  it.each(NO_OFFICIAL)('%s', (text) => {
    expect(offices(text)).toEqual([]);
  });
});

describe('not persons', () => {
  it.each(NO_PERSON)('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('neither short forms nor pronouns of nobody', () => {
  it.each(['He said it was late.', 'She asked the troika.', 'The minister left. He was tired.'])(
    '%s',
    (text) => {
      expect(read(text).mentions).toEqual([]);
    },
  );

  it('leaves a bare name open that two people bear', () => {
    const found = read('Nguyen Van Hai and Nguyen Thi Hai spoke. Hai asked for time.').mentions;
    expect(found.map((m) => m.name)).toEqual(['Nguyen Van Hai', 'Nguyen Thi Hai', 'Hai']);
  });

  it('leaves a pronoun open that two people could claim', () => {
    const found = read('Mr. Nguyen Van Hai met Mr. Le Van Minh. He was tired.').mentions;
    expect(found.filter((m) => m.kind === 'pronoun')).toEqual([]);
  });

  it('leaves a title open that two people hold', () => {
    const found = read('Ambassador Le Minh and Ambassador Greta Olsson spoke. The ambassador left.').mentions;
    expect(found.filter((m) => m.kind === 'title')).toEqual([]);
  });
});

it('leaves a title open that begins a longer name', () => {
  const found = read(
    'Emperor Carl Norden ruled. They crossed the Emperor Norden Bridge and the Emperor Gardens.',
  );
  expect(found.mentions.filter((m) => m.kind === 'title')).toEqual([]);
});

describe('a place after a title is no holder', () => {
  it.each([
    [
      'Ana Ruiz, UN Resident Coordinator in Viet Nam, and Pavel Lund, UNDP Deputy Resident Representative in Viet Nam, spoke.',
      ['Ana Ruiz', 'Pavel Lund'],
    ],
    ['The Permanent Representative of Viet Nam to the UN, Le Thi Mai, spoke.', ['Le Thi Mai']],
    [
      "Vice Foreign Minister Chen Wei and Hong Kong's Chief Secretary Eric Chan answered.",
      ['Chen Wei', 'Eric Chan'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
