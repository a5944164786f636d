import { describe, expect, it } from 'vitest';
import { brief, quotes } from './support.js';

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  [
    'made it clear',
    'Minister Ana Duarte made it clear that the bill would pass.',
    ['Ana Duarte: the bill would pass'],
  ],
  [
    'heard from',
    'The committee heard from Minister Ana Duarte that 40 prisons had closed.',
    ['Ana Duarte: 40 prisons had closed'],
  ],
  [
    'an occasion after the verb at the end',
    'Ghana will answer by March, the Attorney General disclosed when asked about the deadline.',
    ['Attorney General: Ghana will answer by March'],
  ],
  [
    'a clause whose verb could be a noun',
    'The city hosts 40 refugees, Ana Duarte recalled, while the grants have run out.',
    ['Ana Duarte: The city hosts 40 refugees, Ana Duarte recalled, while the grants have run out'],
  ],
  [
    'a colon before the clause that is interrupted',
    'Minister Ana Duarte disagreed: two meetings took place last year, she said, and 14 groups came.',
    ['Ana Duarte: two meetings took place last year, she said, and 14 groups came'],
  ],
  [
    'according to a body without a comma',
    'According to the European Union the report omits prisons.',
    ['European Union: the report omits prisons'],
  ],
  [
    'the claim by a body',
    'She rejected the claim by Open Courts that the list had shrunk.',
    ['Open Courts: the list had shrunk'],
  ],
  [
    'said afterwards that',
    'Ana Duarte, President of the Council, who was in the room, said afterwards that the list was long.',
    ['Ana Duarte: the list was long'],
  ],
  [
    'what another did is not reported',
    'Two groups have criticised the government for noting 87 of the proposals put forward in May.',
    [],
  ],
  [
    'that-clause',
    'Ana Duarte said that the law would come into force in May.',
    ['Ana Duarte: the law would come into force in May'],
  ],
  [
    'bare clause',
    'Ana Duarte said the law would come into force in May.',
    ['Ana Duarte: the law would come into force in May'],
  ],
  [
    'the hearer first',
    'Ana Duarte told the Human Rights Council that the law would come into force in May.',
    ['Ana Duarte: the law would come into force in May'],
  ],
  [
    'occasion and time between verb and clause',
    'Ana Duarte said in a statement on Monday that the law would come into force in May.',
    ['Ana Duarte: the law would come into force in May'],
  ],
  [
    'at the end',
    'The law will come into force in May, Ana Duarte said.',
    ['Ana Duarte: The law will come into force in May'],
  ],
  [
    'at the end, with time and place',
    'The law will come into force in May, Ana Duarte told reporters in Geneva on Monday.',
    ['Ana Duarte: The law will come into force in May'],
  ],
  [
    'at the end, the verb first',
    'The law will come into force in May, said Justice Minister Ana Duarte.',
    ['Ana Duarte: The law will come into force in May'],
  ],
  [
    'at the end, with an apposition',
    'The law will come into force in May, Ana Duarte, the justice minister, said.',
    ['Ana Duarte: The law will come into force in May'],
  ],
  [
    'in the middle',
    'Of the forty articles, Ana Duarte said, six are still open.',
    ['Ana Duarte: Of the forty articles, Ana Duarte said, six are still open'],
  ],
  [
    'between subject and verb',
    'Some articles, Ana Duarte admitted, are still open.',
    ['Ana Duarte: Some articles, Ana Duarte admitted, are still open'],
  ],
  [
    'after a dateline',
    'HANOI (VNA) - The law will come into force in May, Justice Minister Ana Duarte said.',
    ['Ana Duarte: The law will come into force in May'],
  ],
  [
    'according to, in front',
    'According to Ana Duarte, the law will come into force in May.',
    ['Ana Duarte: the law will come into force in May'],
  ],
  [
    'according to, behind',
    'The law will come into force in May, according to Ana Duarte.',
    ['Ana Duarte: The law will come into force in May'],
  ],
  [
    'adding that: a second quotation by the same speaker',
    'Ana Duarte said the law was ready, adding that it would come into force in May.',
    ['Ana Duarte: the law was ready', 'Ana Duarte: it would come into force in May'],
  ],
  [
    'a semicolon after the reporting clause begins another quotation',
    'The law is ready, Ana Duarte said; the decrees will follow in June.',
    ['Ana Duarte: The law is ready', 'Ana Duarte: the decrees will follow in June'],
  ],
  [
    'two that-clauses of one verb are one quotation',
    'Ana Duarte said that the law was ready and that the decrees would follow.',
    ['Ana Duarte: the law was ready and that the decrees would follow'],
  ],
  [
    'a pledge',
    'Ana Duarte pledged to bring the law into force in May.',
    ['Ana Duarte: to bring the law into force in May'],
  ],
  [
    'a decision announced',
    'Ana Duarte announced her decision to bring the law into force in May.',
    ['Ana Duarte: her decision to bring the law into force in May'],
  ],
  [
    'an accusation',
    'Ana Duarte accused the opposition of delaying the law for a year.',
    ['Ana Duarte: delaying the law for a year'],
  ],
  [
    'a claim as a noun',
    "The court did not accept the minister's claim that the law was ready.",
    ['minister: the law was ready'],
  ],
  [
    'a view',
    'The law was dropped because, in the company’s view, it would cost too much.',
    ['company: it would cost too much'],
  ],
  [
    'went on to say',
    'Ana Duarte thanked the Council and went on to say that the law was ready.',
    ['Ana Duarte: the law was ready'],
  ],
  ['progressive', 'Activists are saying that the law changes little.', ['Activists: the law changes little']],
  [
    'a fronted phrase inside what is said',
    'Ana Duarte said in the north of the country, there remain mines to be cleared.',
    ['Ana Duarte: in the north of the country, there remain mines to be cleared'],
  ],
  [
    'mixed: the clause, and the words in marks',
    'Ana Duarte said the law “was never meant to punish” anybody.',
    ['Ana Duarte: the law “was never meant to punish” anybody', 'Ana Duarte “was never meant to punish”'],
  ],
  [
    'called: the words in marks alone',
    'Ana Duarte called the steps “a fresh start” for the courts.',
    ['Ana Duarte “a fresh start”'],
  ],
  [
    'direct words, then more in the reporter’s words',
    '“The law is ready”, Ana Duarte noted, and all the decrees would be signed by June.',
    ['Ana Duarte “The law is ready”', 'Ana Duarte: all the decrees would be signed by June'],
  ],
  [
    'a day before a clause without "that"',
    'The minister said on Thursday Jakarta would ratify the convention.',
    ['minister: Jakarta would ratify the convention'],
  ],
  [
    'concern expressed',
    'Lawyers expressed concern that the law could be used against the press.',
    ['Lawyers: the law could be used against the press'],
  ],
  [
    'a statement issued on a day',
    'The ministry said in a statement issued late on Friday that talks would go on.',
    ['ministry: talks would go on'],
  ],
  [
    'a subordinate report ends where the main clause begins',
    'After aides insisted in June that the talks would go on, the minister left for Geneva.',
    ['aides: the talks would go on'],
  ],
  [
    'a headline',
    'Minister Duarte: Law Ready in May\n\nThe law was long in the making.',
    ['Duarte: Law Ready in May'],
  ],
  [
    'a clause that stands in quotation marks is both',
    'Ana Duarte conceded that “much remains to be done”.',
    ['Ana Duarte: “much remains to be done”', 'Ana Duarte “much remains to be done”'],
  ],
  [
    'what is denied',
    'The Zambian government has denied reports that it turned down 40 proposals.',
    ['Zambia: it turned down 40 proposals'],
  ],
  [
    'as somebody put it',
    'Thirty were turned down for being “biased”, as the Foreign Ministry put it at the time.',
    ['Foreign Ministry: Thirty were turned down for being “biased”', 'Foreign Ministry “biased”'],
  ],
  [
    'words in a clause of cause belong to who says the whole',
    'Hungary has rejected 58 of them because they reflect “ideology”, the Justice Ministry said on Thursday.',
    [
      'Justice Ministry: Hungary has rejected 58 of them because they reflect “ideology”',
      'Justice Ministry “ideology”',
    ],
  ],
  [
    'a pledge that somebody else tells of',
    'Gabon has pledged to reform its law on associations, the Ministry of Justice said on Tuesday.',
    ['Ministry of Justice: Gabon has pledged to reform its law on associations'],
  ],
  [
    'two participles of one auxiliary',
    'Ana Duarte noted that the state had received 290 proposals in 2018 and rejected 60.',
    ['Ana Duarte: the state had received 290 proposals in 2018 and rejected 60'],
  ],
  [
    'an example after a comma is no new report',
    'Ana Duarte added that 79 points were noted, such as the points related to the death penalty.',
    ['Ana Duarte: 79 points were noted, such as the points related to the death penalty'],
  ],
  [
    'a request with a time before the infinitive',
    'Spain called on the Council on Tuesday to put hunger first.',
    ['Spain: the Council on Tuesday to put hunger first'],
  ],
  [
    'a request in a gerund',
    'Amnesty International marked the day by urging both governments to keep their word.',
    ['Amnesty International: both governments to keep their word'],
  ],
  ['a figure put on something', 'Police put the number at 250.', ['Police: the number at 250']],
  [
    'verbs of agencies',
    'The other 20 points were noted, Ana Duarte informed this Monday.',
    ['Ana Duarte: The other 20 points were noted'],
  ],
  [
    'a verb in the present that the tags read as a noun',
    'Some judges will go, the Justice Ministry reports.',
    ['Justice Ministry: Some judges will go'],
  ],
  [
    'a participle inside the clause is no report of its own',
    'Minister Ana Duarte specified that the points noted relate to the nationality code.',
    ['Ana Duarte: the points noted relate to the nationality code'],
  ],
  [
    'goes on doing it',
    'Some foreign groups keep claiming that the state refuses dialogue.',
    ['Some foreign groups: the state refuses dialogue'],
  ],
  [
    'an apposition after according to',
    'According to the Forum for Citizens, an association in exile, the state took 267 points.',
    ['Forum for Citizens: the state took 267 points'],
  ],
  [
    'a clause whose verb looks like a noun',
    'Undersecretary Ana Duarte said utilization of the tariff perk hit 76 percent last year.',
    ['Ana Duarte: utilization of the tariff perk hit 76 percent last year'],
  ],
  ['an answer is no clause', 'Rwanda has said yes to 207 of the points.', []],
  [
    'in whose eyes, inside the clause',
    'The law, in the eyes of the Bar Association, is a step back.',
    ['Bar Association: The law, in the eyes of the Bar Association, is a step back'],
  ],
  [
    'by whose account',
    "By the ministry's own account, 14 of the 20 points were carried out.",
    ['ministry: 14 of the 20 points were carried out'],
  ],
  [
    'for whom something is so',
    'For Maria Lopes, who heads the bar, the figures hide the truth.',
    ['Maria Lopes: the figures hide the truth'],
  ],
  ['for whom something was done', 'For Maria Lopes, the ministry built a ramp.', []],
  [
    'a position that is a clause',
    "The ministry's position is that the court must rule first.",
    ['ministry: the court must rule first'],
  ],
  ['a position that is none', "The ministry's position on the list is clear.", []],
  [
    'advice in a gerund',
    'France recommended abolishing the death penalty.',
    ['France: abolishing the death penalty'],
  ],
  [
    'the verb first between commas',
    'Nothing, said the minister, would change.',
    ['minister: Nothing, said the minister, would change'],
  ],
  [
    'the agent of a passive',
    'It was confirmed by Ana Duarte that the law would change.',
    ['Ana Duarte: the law would change'],
  ],
  [
    'words and the agent of a passive',
    'The review was described by Ana Duarte as “a milestone”.',
    ['Ana Duarte “a milestone”'],
  ],
  ['an act with its agent', 'The points were noted by Ana Duarte.', []],
  [
    'as somebody told',
    'As Ana Duarte told the council, the law will change.',
    ['Ana Duarte: the law will change'],
  ],
  [
    'as somebody told, inside',
    'The law, as Ana Duarte pointed out, will change.',
    ['Ana Duarte: The law, as Ana Duarte pointed out, will change'],
  ],
  [
    'a gerund before the subject',
    'Noting that poverty had fallen, Ana Duarte said that the law would change.',
    ['Ana Duarte: poverty had fallen', 'Ana Duarte: the law would change'],
  ],
  [
    'a gerund between subject and verb',
    'Ana Duarte, describing the review as “fair”, left the hall.',
    ['Ana Duarte “fair”'],
  ],
  [
    'times and places between verb and subject',
    'Angola accepted 260 points, indicated on Friday, in Luanda, the Secretary of State, Ana Duarte.',
    ['Ana Duarte: Angola accepted 260 points'],
  ],
  [
    'times and places between verb and clause',
    'Ana Duarte indicated, on Friday, in Luanda, that Angola had accepted 260 points.',
    ['Ana Duarte: Angola had accepted 260 points'],
  ],
  [
    'what is made of it belongs to the reporter',
    'Angola took 260 points, Ana Duarte said on Tuesday, in a move welcomed by activists.',
    ['Ana Duarte: Angola took 260 points'],
  ],
  [
    'another speaker after a semicolon or while',
    'The law was “vague”, Jan Novak said, while lawyers called it “a danger”.',
    ['Jan Novak: The law was “vague”', 'Jan Novak “vague”', 'lawyers “a danger”'],
  ],
  [
    'two interrupted clauses',
    'The report will be sent in July, Ana Duarte said; a committee, she added, was drafting it.',
    ['Ana Duarte: The report will be sent in July', 'Ana Duarte: a committee, she added, was drafting it'],
  ],
  ['a clause about a name inside another', 'That is what Ana Duarte, the minister, told the council.', []],
  [
    'a relative clause on the hearer',
    'Replying to groups that disputed the list, Ana Duarte said it would grow.',
    ['Ana Duarte: it would grow'],
  ],
  [
    'according to, inside the clause',
    'The findings, according to the government, are “baseless”.',
    ['government: The findings, according to the government, are “baseless”', 'government “baseless”'],
  ],
  [
    'according to in a relative clause',
    'The findings, which according to the government are old, came out.',
    [],
  ],
  [
    'a dated letter',
    'The government said in a letter dated 4 May 2023 that it would act.',
    ['government: it would act'],
  ],
  [
    'wrote to say',
    'The government wrote to the committee on 4 May to say that it would act.',
    ['government: it would act'],
  ],
  [
    'a verdict after a colon',
    "The ombudsman's verdict: not a single prison has been built.",
    ['ombudsman: not a single prison has been built'],
  ],
  [
    'would only say',
    'Ana Duarte would only say that talks were under way.',
    ['Ana Duarte: talks were under way'],
  ],
  [
    'the verb first in the present',
    'The state has yet to reply, notes the committee in its report.',
    ['committee: The state has yet to reply'],
  ],
];

describe('indirect speech', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('carries the lemma of the verb', () => {
    expect(quotes('Ana Duarte insisted that the law was ready.')[0]?.cue).toBe('insist');
    expect(quotes('The law is ready, Ana Duarte pointed out.')[0]?.cue).toBe('point out');
    expect(quotes('According to Ana Duarte, the law is ready.')[0]?.cue).toBe('according to');
  });

  it('names the rule that found it', () => {
    expect(quotes('Ana Duarte urged the court to wait.')[0]?.rule).toBe('object');
    expect(quotes('Ana Duarte said that the law was ready.')[0]?.rule).toBe('that');
  });
});
