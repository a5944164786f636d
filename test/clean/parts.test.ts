import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../src/clean/index.js';
import { LEAD, page, SECOND, THIRD } from './pages.js';

const hints = { source: 'x.html', url: 'https://courier.example/world/norland-faces-review-2024' };
const read = (html: string): string[] => cleanHtml(html, hints).text.split('\n\n');
const inBody = (body: string): string[] => read(page({ body }));
const ALL = [LEAD, SECOND, THIRD];
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the containers of a body', () => {
  it('are joined where a template made them alike, whatever its first name for each', () => {
    const sections = ALL.map(
      (text, i) =>
        `<section class="about-${'abc'[i]} report-section wide-wrapper"><div><h2>Part ${i}</h2><p>${text}</p><p>${text} Again.</p></div></section>`,
    );
    const paragraphs = read(page({ article: `<h1>Norland faces review</h1>${sections.join('')}` }));
    for (const text of ALL) expect(paragraphs).toContain(text);
  });
  it('hold what a table of contents points to', () => {
    const sections = ALL.map(
      (text, i) => `<section class="toc_19${i} chapter"><h2>Part ${i}</h2><p>${text}</p></section>`,
    );
    const paragraphs = read(page({ article: `<h1>Norland faces review</h1>${sections.join('')}` }));
    for (const text of ALL) expect(paragraphs).toContain(text);
  });
  it('hold what stands between two of them, but neither key points nor a line on the writer', () => {
    const part = (text: string): string => `<div class="copy"><p>${text}</p><p>${text} Again.</p></div>`;
    const heavy = `<div class="copy">${[...ALL, ...ALL].map((text, i) => `<p>${text} Number ${i}.</p>`).join('')}</div>`;
    const between = (names: string): string =>
      `<h1>Norland faces review</h1>${part(LEAD)}<div class="${names}"><ul><li>3 of 5 laws were passed</li></ul></div>${heavy}`;
    expect(read(page({ article: between('grey-box') }))).toContain('3 of 5 laws were passed');
    expect(read(page({ article: between('key-points') }))).not.toContain('3 of 5 laws were passed');
    expect(read(page({ article: between('byline') }))).not.toContain('3 of 5 laws were passed');
  });
  it('open where a class name shuts a panel, not where it hides a window', () => {
    const shut = (names: string): string[] =>
      inBody(
        `<p>${LEAD}</p><div class="${names}"><div class="hidden"><p>${SECOND}</p></div></div><p>${THIRD}</p>`,
      );
    expect(shut('faq-accordion')).toContain(SECOND);
    expect(shut('dialogue-box')).not.toContain(SECOND);
  });
});

describe('lists', () => {
  const item = (n: number, text: string): string =>
    `<div class="entry"><h3><a href="/state-${n}">What state number ${n} had to answer for</a></h3><p>${text}</p></div>`;
  it('that are the article are no teasers, short ones beside it are', () => {
    const texts = ALL.map((text) => `${text.slice(0, 110)}.`);
    const body = `<p>${LEAD}</p>${texts.map((text, i) => item(i, text)).join('')}`;
    for (const text of texts) expect(inBody(body)).toContain(text);
    const long = [...ALL, ...ALL, ...ALL].map((text, i) => `<p>${text} Number ${i}.</p>`).join('');
    const beside = inBody(long + texts.map((text, i) => item(i, text)).join(''));
    for (const text of texts) expect(beside).not.toContain(text);
  });
  it('are read to their end, short items too', () => {
    const body = `<p>${LEAD}</p><ul><li>${SECOND}</li><li>a moratorium</li><li>an ombudsman</li></ul>`;
    expect(inBody(body).slice(-2)).toEqual(['a moratorium', 'an ombudsman']);
  });
});

describe('the end', () => {
  const body = (...more: string[]): string => [...ALL, ...more].map((text) => `<p>${text}</p>`).join('');
  const whole = ld({ '@type': 'NewsArticle', headline: 'Norland faces review', articleBody: ALL.join(' ') });
  const after = 'The Courier employs nobody but people, and brings you this news every day of the week.';
  it('is where the page’s own articleBody ends, unless that is cut short', () => {
    expect(read(page({ head: whole, body: body(after) }))).toEqual(ALL);
    const cut = ld({ '@type': 'NewsArticle', articleBody: `${LEAD} ${SECOND.slice(0, 80)}` });
    expect(read(page({ head: cut, body: body() }))).toEqual(ALL);
    const early = ld({ '@type': 'NewsArticle', articleBody: LEAD });
    expect(read(page({ head: early, body: body() }))).toEqual(ALL);
  });
  it('comes before the site’s words about itself, not before the same of others', () => {
    const own = 'The Courier is an independent newspaper published in Norland since 1931.';
    expect(inBody(body(own))).toEqual(ALL);
    const other = 'The Harbour Forum is an independent organisation of 40 groups.';
    expect(inBody(body(other))).toEqual([...ALL, other]);
  });
  it('comes before offers and invitations', () => {
    for (const offer of [
      'Get The Courier’s weekly delivered to your door.',
      'Want more? Get unlimited access for 1.99 a month',
      'Click here to see the list of all states under review this spring',
      'More on Norland: https://courier.example/norland',
    ])
      expect(inBody(body(offer)), offer).toEqual(ALL);
  });
  it('is not “Next” where plain words say what comes next', () => {
    const next = ['UP NEXT', 'Norland: answers the Council in September.'];
    expect(inBody(body(...next))).toEqual([...ALL, ...next]);
    const linked = `${body()}<p>Up next</p><p><a href="/x">Ferry strike to go on until the summer</a></p>`;
    expect(inBody(linked)).toEqual(ALL);
  });
});

describe('a press release', () => {
  it('ends at its mark, or where the office speaks of itself', () => {
    const release = (...more: string[]): string[] =>
      inBody([...ALL, ...more].map((text) => `<p>${text}</p>`).join(''));
    const notes = [
      'Notes to editors',
      'The Ministry was set up in 2019 and employs 340 people in six offices.',
    ];
    for (const mark of ['ENDS', '-ends-', '(End)', '###', '- 30 -'])
      expect(release(mark, ...notes), mark).toEqual(ALL);
    expect(release(...notes)).toEqual(ALL);
    expect(release('About the Ministry', 'It employs 340 people in six offices.')).toEqual(ALL);
    expect(release('Media contact: 0000 000 000')).toEqual(ALL);
    expect(release('The end of the review is in sight, she said.')).toHaveLength(4);
  });
  it('does not end at a number in a table', () => {
    const table = '<table><tr><td>30</td><td></td></tr><tr><td>31</td><td>Norland</td></tr></table>';
    expect(inBody(`<p>${LEAD}</p><p>${SECOND}</p>${table}<p>${THIRD}</p>`)).toContain(THIRD);
  });
});

describe('beside the article', () => {
  const long = (n: number): string =>
    Array.from({ length: n }, (_, i) => `<p>${SECOND} It was reader number ${i}.</p>`).join('');
  it('a longer column of letters is none where the headline stands over the shorter one', () => {
    const html = `<title>Norland faces review - The Courier</title><div class="row main-row">
<div class="large-7 columns"><h2>Norland faces review</h2><div class="text-box">${[...ALL, `${LEAD} Again.`].map((text) => `<p>${text}</p>`).join('')}</div></div>
<div class="large-5 columns"><h4>Letters</h4>${long(9)}</div></div>`;
    const text = cleanHtml(html, { source: 'x' }).text;
    expect(text).toContain(THIRD);
    expect(text).not.toContain('reader number');
  });
  it('an offer to subscribe is cut with its box; a report on one is not', () => {
    const offer =
      '<div class="pw-offer"><h2>Do you want to read on?</h2><p>This article is available to subscribers of The Courier.</p><ul><li>Unlimited access to all articles on the web.</li></ul></div>';
    const article = cleanHtml(page({ body: `<p>${LEAD}</p><p>${SECOND}</p>${offer}` }), hints);
    expect(article).toMatchObject({ status: 'stub', text: `${LEAD}\n\n${SECOND}` });
    const report = 'Readers will have to subscribe to read more than five articles, the publisher said.';
    expect(inBody(`<p>${report}</p><p>${SECOND}</p><p>${THIRD}</p>`)[0]).toBe(report);
  });
  it('who is quoted stands under the quotation; a notice above the headline is no text', () => {
    const quote = `<blockquote><p>${SECOND}</p><footer>Ada Quill, Deputy Minister of Norland</footer></blockquote>`;
    expect(inBody(`<p>${LEAD}</p>${quote}<p>${THIRD}</p><p>${LEAD} Again.</p>`)).toContain(
      'Ada Quill, Deputy Minister of Norland',
    );
    const article = `<div class="cmp"><p>Courts in the north are closed today.</p></div><div class="cmp"><h1>Norland faces review</h1>${ALL.map((text) => `<p>${text}</p>`).join('')}</div>`;
    expect(read(page({ article }))).toEqual(ALL);
  });
});

describe('words at inline tags', () => {
  it('are parted where one element ends and the next begins with a capital', () => {
    const heading = '<h2><a href="/a">Steve Dale</a><em>Harbour</em><span>Rack</span></h2>';
    expect(inBody(`<p>${LEAD}</p>${heading}<p>${SECOND}</p><p>${THIRD}</p>`)).toContain(
      'Steve Dale Harbour Rack',
    );
  });
  it('stay whole where one word is set in two ways', () => {
    const first = `<p><span>T</span><span>he</span> <b>i</b><i>Phone</i> and Mc<b>Donald</b> were named. ${LEAD}</p>`;
    expect(inBody(`${first}<p>${SECOND}</p><p>${THIRD}</p>`)[0]).toBe(
      `The iPhone and McDonald were named. ${LEAD}`,
    );
  });
  it('lose a box told by its role, or by the end of its name', () => {
    for (const box of ['role="tooltip"', 'class="gloss_tip"', 'class="card__pop"']) {
      const first = `<p>The <span>Kolo<span ${box}>Kolo: a round dance.</span></span> began. ${LEAD}</p>`;
      expect(inBody(`${first}<p>${SECOND}</p><p>${THIRD}</p>`)[0], box).toBe(`The Kolo began. ${LEAD}`);
    }
  });
  it('lose the box that opens over a name, and keep the name', () => {
    const name =
      '<span class="rollover-people"><a href="/p">Ada Quill</a><span class="rollover-people-block"><img src="q.jpg"><a href="/1">Quill doubles down</a></span></span>';
    expect(inBody(`<p>Then ${name} spoke. ${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`)[0]).toBe(
      `Then Ada Quill spoke. ${LEAD}`,
    );
  });
});

describe('captions', () => {
  it('are told by the picture in their own box, the credit, or the agency after a picture', () => {
    const body = `<p>${LEAD}</p><div align="center"><img src="a.jpg"><span>The hall in Geneva</span></div><p>${SECOND}</p>
<p><img src="b.jpg"></p><p>Ada Quill speaks with delegates near the hall on Feb. 8, 2019. (AP)</p>
<p>A map of the hall where the dialogue was held. Credit: IMO.</p><p>${THIRD}</p>`;
    const article = cleanHtml(page({ body }), hints);
    expect(article.text.split('\n\n')).toEqual(ALL);
    expect(article.captions?.split('\n')).toHaveLength(3);
  });
  it('are not what an agency signs at the end of a story', () => {
    const signed = `${THIRD} (AP)`;
    const text = inBody(`<p>${LEAD}</p><p>${SECOND}</p><p>${signed}</p>`).join(' ');
    expect(text).toContain(THIRD.slice(0, -1));
  });
});
