import { describe, expect, it } from 'vitest';
import { brief, quotes } from './support.js';

const CASES: readonly [what: string, text: string, expected: string[]][] = [
  [
    'after the words',
    '“We have nothing to hide,” Foreign Minister Maria Sandoval said on Tuesday.',
    ['Maria Sandoval “We have nothing to hide”'],
  ],
  [
    'the verb before the name',
    '"The report is a milestone," said Ambassador Tomas Okello, who led the delegation.',
    ['Tomas Okello “The report is a milestone”'],
  ],
  [
    'before the words, with a comma',
    'Minister Lena Hartmann told reporters, “The doors of our prisons are open to inspectors.”',
    ['Lena Hartmann “The doors of our prisons are open to inspectors”'],
  ],
  [
    'before the words, with a colon',
    'Lena Hartmann said: “Nobody was forced to leave.”',
    ['Lena Hartmann “Nobody was forced to leave”'],
  ],
  [
    'interrupted within the sentence: one quotation',
    '“This reply,” Ambassador Tomas Okello said, “is the work of many hands.”',
    ['Tomas Okello “This reply,” Ambassador Tomas Okello said, “is the work of many hands”'],
  ],
  [
    'two verbs, two quotations',
    '"We are pleased with the outcome," Okello Tomas noted. "It is a good day," he added.',
    ['Okello Tomas “We are pleased with the outcome”', 'Okello Tomas “It is a good day”'],
  ],
  [
    'several sentences between one pair of marks',
    '“The law is ready. It goes to parliament in May. We expect no delay,” Justice Minister Ana Duarte said.',
    ['Ana Duarte “The law is ready. It goes to parliament in May. We expect no delay”'],
  ],
  [
    'a question before its reporting clause',
    '“How long must the families wait?” Ana Duarte asked.',
    ['Ana Duarte “How long must the families wait?”'],
  ],
  [
    'typewriter marks',
    "``The courts decide, not the government,'' Justice Minister Ana Duarte said.",
    ['Ana Duarte “The courts decide, not the government”'],
  ],
  [
    'single marks',
    "'The courts decide, not the government,' Justice Minister Ana Duarte said.",
    ['Ana Duarte “The courts decide, not the government”'],
  ],
  [
    'a plural possessive inside single marks',
    "'The workers' rights are in the law and will stay there,' Ana Duarte said.",
    ["Ana Duarte “The workers' rights are in the law and will stay there”"],
  ],
  ['angle marks', '«Nobody is above the law», Ana Duarte said.', ['Ana Duarte “Nobody is above the law”']],
  [
    'marks inside marks',
    '“They shouted ‘freedom now’ for an hour,” Ana Duarte recalled.',
    ['Ana Duarte “They shouted ‘freedom now’ for an hour”'],
  ],
  [
    'the comma behind the mark',
    '“Our record speaks for itself”, Ana Duarte said.',
    ['Ana Duarte “Our record speaks for itself”'],
  ],
  ['signed with a dash', '“We never left the table.” — Ana Duarte', ['Ana Duarte “We never left the table”']],
  [
    'quoted by somebody else: the one who spoke',
    '“The bill will pass this year,” the Daily Herald quoted Ana Duarte as saying on Friday.',
    ['Ana Duarte “The bill will pass this year”'],
  ],
  [
    'was quoted as saying',
    '“The bill will pass this year,” Ana Duarte was quoted as saying by the Daily Herald.',
    ['Ana Duarte “The bill will pass this year”'],
  ],
  [
    'the verb opens the sentence',
    'Said the justice minister: “The bill will pass this year.”',
    ['justice minister “The bill will pass this year”'],
  ],
];

describe('direct speech', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('goes on in the next sentence of the paragraph', () => {
    const [first, ...rest] = quotes(
      '“The law that we promised to the families of the north in spring is now ready,” Ana Duarte said. “It goes to parliament in May.”',
    );
    expect(rest).toEqual([]);
    expect(first?.text).toBe(
      'The law that we promised to the families of the north in spring is now ready,” Ana Duarte said. “It goes to parliament in May',
    );
    expect(first?.direct).toBe(true);
  });

  it('runs over paragraphs when the next one opens with a mark again', () => {
    const text =
      'Ana Duarte said: “We started in spring with the easy parts.\n\n“Then came the penal code, which took a year.”';
    expect(brief(text)).toEqual([
      'Ana Duarte “We started in spring with the easy parts.\n\n“Then came the penal code, which took a year”',
    ]);
  });

  it('is announced in the paragraph before', () => {
    const text = 'Ana Duarte made a short statement:\n\n“The cabinet has agreed to every point on the list.”';
    expect(brief(text)).toEqual(['Ana Duarte “The cabinet has agreed to every point on the list”']);
  });

  it('a second paragraph in marks goes on with who spoke', () => {
    const text =
      '“The law is ready,” Justice Minister Ana Duarte said.\n\n“The cabinet has agreed to every point on the list.”';
    expect(brief(text)).toEqual([
      'Ana Duarte “The law is ready”',
      'Ana Duarte “The cabinet has agreed to every point on the list”',
    ]);
  });

  it('a short answer and the sentence after it', () => {
    const text = '“No,” Minister Ana Duarte replied. “The law stays as it is until the court has ruled.”';
    expect(brief(text)).toEqual([
      'Ana Duarte “No”',
      'Ana Duarte “The law stays as it is until the court has ruled”',
    ]);
  });

  it('speech goes on after words that were not in quotation marks', () => {
    const text = 'Seventy states spoke, Ana Duarte said yesterday. “They were kind about the shelters.”';
    expect(brief(text)).toEqual([
      'Ana Duarte: Seventy states spoke',
      'Ana Duarte “They were kind about the shelters”',
    ]);
  });

  it('a mark that never closes holds to the end of its sentence', () => {
    const text = 'Ana Duarte said: “The law is ready. Nobody objected in the chamber.';
    expect(brief(text)).toEqual(['Ana Duarte “The law is ready”']);
  });

  it('a transcript gives each turn to its label', () => {
    const text =
      'REPORTER: When does the law come into force?\n\nMINISTER: It comes into force in May.\n\n' +
      'REPORTER: And the fund that goes with it?\n\nMINISTER: The fund follows a month later.';
    expect(quotes(text).map((q) => [q.direct, q.cue, q.text])).toEqual([
      [true, ':', 'When does the law come into force?'],
      [true, ':', 'It comes into force in May'],
      [true, ':', 'And the fund that goes with it?'],
      [true, ':', 'The fund follows a month later'],
    ]);
  });

  it('questions and answers: the one person named before answers, nobody is named for the questions', () => {
    const text =
      'Ana Duarte, minister of justice, spoke to the Herald.\n\nQ: How many did you accept?\n\n' +
      'A: We accepted 180 of 220.\n\nQ: And the others?\n\nA: They were noted.';
    expect(brief(text)).toEqual([
      'null “How many did you accept?”',
      'Ana Duarte “We accepted 180 of 220”',
      'null “And the others?”',
      'Ana Duarte “They were noted”',
    ]);
  });

  const INTERVIEW =
    'How many did you accept?\n\nWe accepted 180 of the 220.\n\nWhy were the others noted?\n\n' +
    'They run against our law.\n\nWhat comes next?\n\nI shall go back to parliament in June.\n\nShe flies home on Friday.';

  it('an interview whose questions stand alone', () => {
    expect(brief(`Ana Duarte has been minister of justice since May.\n\n${INTERVIEW}`)).toEqual([
      'Ana Duarte “We accepted 180 of the 220”',
      'Ana Duarte “They run against our law”',
      'Ana Duarte “I shall go back to parliament in June”',
    ]);
  });

  it('no interview where two persons could answer', () => {
    expect(brief(`Ana Duarte and Jan Novak are ministers.\n\n${INTERVIEW}`)).toEqual([]);
  });

  it('the answer of somebody', () => {
    expect(
      brief('Ana Duarte was asked about the plan. Her answer: “We never agreed to that in Geneva.”'),
    ).toEqual(['Ana Duarte “We never agreed to that in Geneva”']);
  });

  it('a paragraph in marks after indirect speech', () => {
    expect(
      brief('Ana Duarte told the council that the list was long.\n\n“It will grow and nobody can stop it.”'),
    ).toEqual(['Ana Duarte: the list was long', 'Ana Duarte “It will grow and nobody can stop it”']);
  });
});
