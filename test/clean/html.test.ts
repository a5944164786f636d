import { describe, expect, it } from 'vitest';
import { cleanHtml, readPage, sourceSpan } from '../../src/clean/index.js';
import { LEAD, page, SECOND, THIRD } from './pages.js';

const hints = { source: 'x.html', url: 'https://courier.example/world/norland-faces-review-2024' };
const textOf = (html: string): string => cleanHtml(html, hints).text;
const BODY = [LEAD, SECOND, THIRD].join('\n\n');

describe('the text of a page', () => {
  it('is the article without menu, consent box, sidebar and footer', () => {
    expect(textOf(page())).toBe(BODY);
  });

  it('loses promos, sharing bars, tags, author notes and sign-offs', () => {
    const body = `<p>${LEAD}</p><div class="social-share"><a href="#">Share</a><a href="#">Tweet</a></div>
      <p>Read also: <a href="/x">Harbour tunnel opens at last</a></p><p>${SECOND}</p><p>Advertisement</p>
      <p>${THIRD}-VNA</p><div class="tags"><a href="/t">Norland</a> <a href="/u">rights</a></div>
      <p>Follow us on Facebook and Telegram</p>`;
    const article = cleanHtml(page({ body }), hints);
    expect(article.text).toBe(BODY);
    expect(article.agency).toBe('VNA');
  });

  it('keeps apart what is cut at its tail: related stories and their facts', () => {
    const teaser = (n: number): string =>
      `<div class="card"><h4><a href="/${n}">Harbour tunnel costs rise again, says auditor</a></h4><p>The tunnel will cost 7.41 trillion crowns, number ${n}, the auditor said.</p></div>`;
    const after = `<div class="more"><h3>Related stories</h3>${[1, 2, 3, 4].map(teaser).join('')}</div>`;
    expect(textOf(page({ after }))).toBe(BODY);
  });

  it('joins a body that is split over several containers', () => {
    const article = `<h1>Norland faces review</h1><section class="text-part"><p>${LEAD}</p></section><div class="ad-slot">Advertisement</div>
      <section class="text-part"><p>${SECOND}</p></section><section class="text-part"><p>${THIRD}</p></section>`;
    expect(textOf(page({ article }))).toBe(BODY);
  });

  it('keeps headings, lists, quotations and tables as a reader sees them', () => {
    const body = `<p>${LEAD}</p><h2>What was asked</h2><p>The states asked for three things:</p>
      <ul><li>a moratorium on executions</li><li>a national human rights institution</li></ul>
      <blockquote><p>${SECOND}</p></blockquote>
      <table><tr><th>Cycle</th><th>Accepted</th></tr><tr><td>Third</td><td>187</td></tr></table><p>${THIRD}</p>`;
    expect(textOf(page({ body })).split('\n\n')).toEqual([
      LEAD,
      'What was asked',
      'The states asked for three things:',
      'a moratorium on executions',
      'a national human rights institution',
      SECOND,
      'Cycle\tAccepted',
      'Third\t187',
      THIRD,
    ]); // prettier-ignore
  });

  it('neither glues nor splits words at inline tags, entities and invisible marks', () => {
    const body = `<p>The <b>Work</b>ing Group&nbsp;met in <a href="/g">Geneva</a>, co&shy;operating with <i>four</i> states&#8203;.<br>It heard caf&eacute; owners, and others as well.</p><p>${SECOND}</p><p>${THIRD}</p>`;
    expect(textOf(page({ body })).split('\n\n')[0]).toBe(
      'The Working Group met in Geneva, cooperating with four states.\nIt heard café owners, and others as well.',
    );
  });

  it('keeps captions and credits out of the text but at hand', () => {
    const body = `<figure><img src="a.jpg"><figcaption>Ada Quill in Geneva on 6 May 2024. Photo: Courier</figcaption></figure><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`;
    const article = cleanHtml(page({ body }), hints);
    expect(article.text).toBe(BODY);
    expect(article.captions).toContain('6 May 2024');
  });

  it('takes words below a picture for its caption, long paragraphs beside one for text', () => {
    const body = `<p>${LEAD}</p><div class="image-box"><img src="a.jpg"><p>Delegates enter the hall.</p></div><p>${SECOND}</p>
<div class="row"><div><img src="b.jpg"></div><div><p>${THIRD} ${SECOND}</p></div></div><p>${THIRD}</p>`;
    const article = cleanHtml(page({ body }), hints);
    expect(article.text).not.toContain('Delegates enter');
    expect(article.captions).toBe('Delegates enter the hall.');
    expect(article.text).toContain(`${THIRD} ${SECOND}`);
  });
  it('reads panels that open on a click; not what screen readers alone are told', () => {
    const body = `<p>${LEAD}</p><div class="accordion"><h3>More</h3><div style="display: none"><p>${SECOND}</p></div></div>
<p>The paper<svg><path d="M0 0"></path></svg><span style="clip:rect(0 0 0 0);position:absolute">, opens new tab</span> was read. ${THIRD}</p>
<div class="newsletter-popup" style="display:none"><p>${LEAD} ${LEAD}</p></div>`;
    const paragraphs = textOf(page({ body })).split('\n\n');
    expect(paragraphs).toContain(SECOND);
    expect(paragraphs.at(-1)).toBe(`The paper was read. ${THIRD}`);
    expect(paragraphs).not.toContain(`${LEAD} ${LEAD}`);
  });
  it('keeps linked sentences and sources, loses a few linked headlines', () => {
    const body = `<p>${LEAD}</p><p><a href="/r">The report is on the ministry’s site.</a></p><p>${SECOND}</p><p><a href="/x">[The Courier]</a></p><p>${THIRD}</p>
<ul><li><a href="/1">Harbour tunnel to open in the spring after years of delay</a></li><li><a href="/2">Ferry strike will not end before the summer, union says</a></li></ul><p>${SECOND} Again.</p>
<p><a href="/3">Why the ferry strike will not end before the summer</a></p><p>${THIRD} Again.</p>`;
    const text = textOf(page({ body }));
    expect(text).toContain('The report is on the ministry’s site.');
    expect(text).toContain('[The Courier]');
    expect(text).not.toMatch(/tunnel|[Ff]erry/);
  });
  it('reads sections whose ids are made of words or numbered', () => {
    const body = [LEAD, SECOND, THIRD]
      .map(
        (text, i) =>
          `<section id="part-${1000 + i * 7}"><h2 id="toc-what-they-said-${i}">Part ${i}</h2><p>${text}</p></section>`,
      )
      .join('');
    for (const text of [LEAD, SECOND, THIRD]) expect(textOf(page({ body }))).toContain(text);
  });
  it('cuts names of writers alone on a line, stray labels in boxes; keeps the times of a live report', () => {
    const named = `<p>Ada Quill/Ben de Loor</p><p>${LEAD}</p><div class="x"><div>Poll</div></div><p>${SECOND}</p><p>${THIRD}</p>`;
    expect(textOf(page({ body: named }))).toBe([LEAD, SECOND, THIRD].join('\n\n'));
    const live = [LEAD, SECOND, THIRD]
      .map(
        (text, i) =>
          `<div class="entry"><div class="t">1${i}:05</div><div class="b"><p>${text}</p></div></div>`,
      )
      .join('');
    expect(textOf(page({ body: live }))).toContain(`11:05\n\n${SECOND}`);
  });
  it('takes a credited line for a caption wherever it stands', () => {
    const body = `<p>${LEAD}</p><p>The delegation of Norland in Geneva. Photo: A. Quill</p><p>${SECOND}</p><p>She keeps a photo: it shows the hall where the dialogue was held in spring.</p><p>${THIRD}</p>`;
    const article = cleanHtml(page({ body }), hints);
    expect(article.captions).toBe('The delegation of Norland in Geneva. Photo: A. Quill');
    expect(article.text).toContain('She keeps a photo');
  });
  it('takes the standfirst for text', () => {
    const before =
      '<p class="standfirst">The state has until September to answer the 214 recommendations it heard.</p>';
    expect(textOf(page({ before }))).toBe(
      `The state has until September to answer the 214 recommendations it heard.\n\n${BODY}`,
    );
  });

  it('holds no notice from above the headline, no teaser from between its paragraphs', () => {
    const box =
      '<div class="article-relate"><a href="/r">Ferry strike goes on</a><p>Crews met on 4 June.</p></div>';
    const html = page({ body: `<p>${LEAD}</p><p>${SECOND}</p>${box}<p>${THIRD}</p>` }).replace(
      '<main>',
      '<div class="note"><p>Our offices will be closed until 2 January 2027.</p></div><main>',
    );
    expect(textOf(html)).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });
  it('reads a table page: no head of several lines, no caption by its credit', () => {
    const cell = `Mon, 05/03/2021 - 17:00<br><b>Norland faces review</b><br><i>Ada Quill</i><br><br>
The minister on arrival - file photo<br><br>${LEAD}<br><br>${SECOND}<br><br>${THIRD}`;
    const html = `<title>Courier: Norland faces review</title><table><tr><td><a href="/">Courier</a></td></tr><tr><td>${cell}</td></tr></table>`;
    expect(cleanHtml(html, { source: 'a.html' })).toMatchObject({
      text: [LEAD, SECOND, THIRD].join('\n\n'),
      title: 'Norland faces review',
      outlet: 'Courier',
      published: '2021-05-03',
    });
  });
  it('finds the article beside a longer stretch of readers’ comments', () => {
    const comments = Array.from(
      { length: 12 },
      (_, i) =>
        `<div class="comment"><p>I think, as reader ${i}, that the whole exercise is a waste of time and of money.</p></div>`,
    );
    expect(textOf(page({ after: `<div id="comments"><h3>Comments</h3>${comments.join('')}</div>` }))).toBe(
      BODY,
    );
  });
});

describe('offsets', () => {
  it('trace every word of the text to the page', () => {
    const body = `<p>${LEAD}</p><p>The caf&eacute; &amp; the   <b>Working</b>\n Group met; &ldquo;fine&rdquo; it was, they said, on that day.</p><p>${THIRD}</p>`;
    const source = page({ body });
    const { article, map } = readPage(source, hints);
    for (const word of ['Working Group on the', 'fine', 'Group met', 'timetable', '92']) {
      const start = article.text.indexOf(word);
      const span = sourceSpan(source, map, { start, end: start + word.length });
      expect(span && source.slice(span.start, span.end)).toBe(word);
    }
    const start = article.text.indexOf('café');
    const span = sourceSpan(source, map, { start, end: start + 4 });
    expect(span && source.slice(span.start, span.end)).toBe('caf&eacute;');
  });
});

describe('status', () => {
  const status = (html: string): string => cleanHtml(html, hints).status;
  it('tells galleries and lists of articles, which have no day of their own', () => {
    const slides = [1, 2, 3, 4, 5].map(
      (n) => `<figure><img src="${n}.jpg"><figcaption>Hall ${n}</figcaption></figure>`,
    );
    expect(
      cleanHtml(`<title>In pictures: the hall</title><h1>In pictures: the hall</h1>${slides.join('')}`, {
        source: 'g',
      }).status,
    ).toBe('gallery');
    const posts = [
      'Norland answers its peers',
      'Sudland answers its peers',
      'Westland answers its peers',
    ].map(
      (head) =>
        `<article><h2><a href="/x">${head}</a></h2><time>June 3, 2021</time><p>${LEAD.slice(0, 70)}...</p></article>`,
    );
    expect(cleanHtml(`<title>Archive</title><main>${posts.join('')}</main>`, { source: 'l' })).toMatchObject({
      status: 'listing',
      published: null,
    });
  });
  it('tells articles, stubs, live blogs and empty pages apart', () => {
    expect(status(page())).toBe('article');
    expect(status('<html><body></body></html>')).toBe('empty');
    const wall = `<p>${LEAD}</p><p>To continue reading, subscribe to The Courier today.</p>`;
    expect(
      status(
        page({
          body: wall,
          head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"headline":"x"}</script>',
        }),
      ),
    ).toBe('stub');
    expect(
      status(
        page({
          head: '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>',
        }),
      ),
    ).toBe('live_blog');
  });
});
