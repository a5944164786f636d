import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/model/article.js';
import { analyse, sentenceSpan } from '../../src/text/doc.js';

/** One item a line; "|" marks every place where a sentence ends and another begins. "\n" stands for a line break. */
const ITEMS = `
J. Smith met K. L. Brown in Geneva.| They spoke for an hour.
H.E. Do Hung Viet took the floor.| He thanked the troika.
The report cites sect. B. of the annex.| It was adopted.
See No. 5 on the list.| It was rejected.
The answer was no.| Five states disagreed.
He said: “We will report in 2027.” The session ended.=He said: “We will report in 2027.”| The session ended.
“It is over.” She left.=“It is over.”| She left.
"Why now?" he asked.| Nobody knew.
“Why now?” the envoy asked reporters.
“Stop!” shouted the guard.| The crowd ran.
The U.S. Senate approved the nomination.| Republicans objected.
He moved to the U.S.| The family followed in May.
Ms. Khar and Dr. Asim Ahmed attended.| Mr. Viet did not.
Gen. Prayut Chan-o-cha and Lt. Col. Somsak replied.
The meeting starts at 9.30 a.m. on Monday.
The session closed at 6 p.m.| The troika met afterwards.
It opens at 10 a.m. Geneva time.
The law of Jan. 5 was repealed.| A new one came on Feb. 7, 2019.
On Oct. 18 the session kicked off.| It ends on Nov. 30.
The firm, Acme Inc., was fined.| It appealed.
He works for Acme Inc.| She works for a rival.
The rate is 84.7%.| It was 82.8% before.
It cost 5.5 billion dollars.| Nobody paid.
Articles 3.1 and 4.2.1 apply.| Article 5 does not.
Visit www.ohchr.org for the documents.| They are free.
The file is report.final.pdf and it is long.
He quoted St. Augustine at St. Petersburg.| The audience laughed.
Washington v. Texas was cited.| So was Roe v. Wade.
The court, per Smith et al. in 2004, disagreed.
States, e.g. Chad and Jordan, spoke.| Others, i.e. the troika, listened.
Drugs, tobacco, alcohol, etc. were mentioned.
Drugs, tobacco, etc.| The list was long.
The Ph.D. student asked a question.| He got no answer.
She has a Ph.D.| Her brother has none.
Prof. A. B. Carter Jr. spoke first.
The speaker was John Carter Jr.| He left early.
Rep. Jane Doe, R-Texas, voted against.| Sen. Roe abstained.
1. The first recommendation was accepted.\\n2. The second was noted.=1. The first recommendation was accepted.|2. The second was noted.
(a) Ratify the convention;\\n(b) Repeal the law.=(a) Ratify the convention;|(b) Repeal the law.
• Health\\n• Education\\n• Housing=• Health|• Education|• Housing
UPR of Viet Nam\\nThe review took place in May.=UPR of Viet Nam|The review took place in May.
Hanoi (VNA) – Vietnam accepted 271 recommendations.| It noted 49.
GENEVA, May 10 (VNS) - The report was adopted.| Nobody objected.
The state "noted" it.| That is all.
He called it "a good day." Then he left.=He called it "a good day."| Then he left.
The minister (a lawyer by training) agreed.| The deputy did not.
The minister agreed. (The deputy did not.) They left.=The minister agreed.| (The deputy did not.)| They left.
What did it cost?| And who paid?| Nobody said.
It was over… The hall was empty.=It was over…| The hall was empty.
Well... it depends on the state.
"We accept..." he began.
The plan failed!| It failed twice!
He asked what?!| She said nothing.
He left Hanoi in 2014.| In 2019 he came back.
There were 47 members.| 14 seats were vacant.
The bill passed on the 3rd.| The vote was 145 to 44.
Vietnam won 145 of 189 votes.| The other 13 seats went to others.
He spoke of cooperation.On Monday he left.=He spoke of cooperation.|On Monday he left.
“First,” he said, “we listen.| Then we act.”
“We listen. We act,” he said.=“We listen.| We act,” he said.
The envoy said the U.N. would help.| The E.U. would not.
The U.N. Human Rights Council met.
He is from Washington D.C.| She is from New York.
They met in Washington, D.C. on Friday.
Vol. 2, pp. 34-36, ch. 4 deals with it.
Fig. 3 shows the trend.| Tab. 4 does not.
The Hon. Anthony Brewah spoke.| The Rt. Hon. Speaker replied.
He lives at 5 Main St. in Hanoi.
The delegation arrived at 5 Main St.| It left at noon.
Approx. 90 delegates came.| Some 30 spoke.
The company Yahoo! paid the fine.
The magazine Who? printed it.
Mt. Everest and Ft. Worth were named.
Adm. Nguyen Van Hien and Capt. Le Minh replied.
A/HRC/57/6 was adopted.| See para. 12 of it.
See paras. 12 to 15 and art. 19 (2).
The vote was taken on Sept. 27.| It was unanimous.
It was held in Sept.| The next is in March.
He won by 3 to 1.| “A good result,” he said.
He said so.’ She agreed.=He said so.’| She agreed.
"Free them."| "No."
“Mutual Respect.| Dialogue and Cooperation.| Ensuring All Human Rights, for All.”
The Government of Viet Nam: a review.| It is long.
Mr. T. Nguyen, Mrs. L. Tran and Ms. Q. Pham were absent.
It is plan B.| The minister prefers plan A.
He got vitamin C.| The doctor agreed.
I told him so, and so did I.| He laughed.
Elizabeth II.| She reigned for 70 years.
He joined in World War II.| He was 20.
The acting head, i.e. Ms. Flowers, a.i. since May, spoke.
Rana Flowers, UN Resident Coordinator a.i. in Vietnam, spoke.
The term ends in Dec. 2028.
He was born c. 1818 in London.
The minister replied "yes."| The envoy replied "no."
He said he would go (he did not). She stayed.=He said he would go (he did not).| She stayed.
Over 90 countries spoke , and 30 did not .| The session ended .
The treaty, ratified in 1982 (see para. 4), binds the State.
Gov. Nel and Asst. Sec. Doe met Amb. Keith Harper.
Nguyen Van A., 34, was arrested.| His wife was not.
He asked for 5 kg. of rice.
Mr. Jones (b. 1950) sat beside Mr. Lee.
“Will it end?” “It will.”=“Will it end?”| “It will.”
The aim is 80 per cent.| The rest will follow.
In the words of the U.N. chief, “time is up.”
The Rev. Dr. Martin Lee Jr. preached.| People listened.
The hearing begins at 9 a.m.| Judge Tran presides.| It ends at 5 p.m. Friday.
He was succeeded by Brig. Gen. (Ret.) T. Nyirenda.| Nobody objected.
Exports fell by 3 pct.| Imports rose.
It was signed by Pres. Ruto, P.M. Kaunda and A.G. Banda.| The rest abstained.
The court sat in Nairobi on 3 Jan.| Kenya sent two judges.
See Human Rights Watch, World Report 2024, p. 211.| Also see Amnesty.
“Is that all?”| No one answered.| “Is it?!”
He leads Group A.| Vietnam is in Group B.| China is not.
The bill was backed by Sen. A. B. Roe (R., Ohio) and others.| It failed.
She works at the U.N. Women office.| The U.N. China office is near.
By 5 p.m. Hanoi had replied.
MINISTER SPEAKS.| CROWD CHEERS.| THE U.S. SENATE VOTES.
the minister spoke.| the crowd cheered.| nobody left.
`
  .trim()
  .split('\n');

function split(text: string): string[] {
  const doc = analyse(plainArticle(text));
  return Array.from({ length: doc.sentences.count }, (_, s) => {
    const { start, end } = sentenceSpan(doc, s);
    return text.slice(start, end);
  });
}

interface Item {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** The items above, and those that were written by somebody who had not seen the splitter. */
const written: Item[] = ITEMS.map((item) => {
  const [given, marked] = item.includes('=') ? item.split('=') : [item.replaceAll('|', ''), item];
  return {
    text: given!.replaceAll('\\n', '\n'),
    sentences: marked!
      .replaceAll('\\n', '\n')
      .split('|')
      .map((s) => s.trim()),
  };
});
const blind = JSON.parse(readFileSync(new URL('./sentences.blind.json', import.meta.url), 'utf8')) as Item[];
const all = [...written, ...blind];
const wrong = all.filter((item) => JSON.stringify(split(item.text)) !== JSON.stringify(item.sentences));

describe('sentences', () => {
  it('has eighty hard items or more, a fourth of them written blind', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(blind.length * 4).toBeGreaterThanOrEqual(all.length);
  });

  it(`splits at least ninety-five in a hundred right: ${all.length - wrong.length} of ${all.length}`, () => {
    const shown = wrong.map((item) => split(item.text).join(' | ')).join('\n');
    expect(wrong.length, shown).toBeLessThanOrEqual(all.length * 0.05);
  });

  it('leaves nothing out', () => {
    for (const { text } of all) expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
