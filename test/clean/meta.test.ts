import { describe, expect, it } from 'vitest';
import { cleanHtml, identityOf, verbatimArticle } from '../../src/clean/index.js';
import { LEAD, page, SECOND, THIRD } from './pages.js';

const url = 'https://courier.example/world/norland-faces-review-18231';
const hints = { source: 'x.html', url };
const ld = (o: object): string => `<script type="application/ld+json">${JSON.stringify(o)}</script>`;

describe('publication date', () => {
  const dated = (head: string, before = '', at = url): [string | null, string | null] => {
    const { published, publishedFrom } = cleanHtml(page({ head, before }), { ...hints, url: at });
    return [published, publishedFrom];
  };
  it('comes from JSON-LD, meta, microdata, time, address or text', () => {
    expect(dated(ld({ '@type': 'NewsArticle', datePublished: '2024-05-06T10:00:00+02:00' }))).toEqual([
      '2024-05-06',
      'jsonld',
    ]);
    expect(dated('<meta property="article:published_time" content="2024-05-06T10:00:00Z">')).toEqual([
      '2024-05-06',
      'meta',
    ]);
    expect(dated('', '<time datetime="2024-05-06" pubdate>Monday</time>')).toEqual([
      '2024-05-06',
      'time_element',
    ]);
    expect(dated('', '', 'https://courier.example/2024/05/06/norland')).toEqual(['2024-05-06', 'url']);
    expect(dated('', '<div class="date">6 May 2024</div>')).toEqual(['2024-05-06', 'text']);
    expect(dated('')).toEqual([null, null]);
  });
  it('is given where the caller knows it', () => {
    const article = cleanHtml(page({ head: ld({ '@type': 'NewsArticle', datePublished: '2024-05-06' }) }), {
      ...hints,
      published: '2024-05-07',
    });
    expect([article.published, article.publishedFrom]).toEqual(['2024-05-07', 'given']);
  });
  it('reads 03/04/2024 by the outlet’s country', () => {
    const date = '<div class="date">03/04/2024</div>';
    expect(dated('', date, 'https://courier.com/norland')[0]).toBe('2024-03-04');
    expect(dated('', date, 'https://courier.co.uk/norland')[0]).toBe('2024-04-03');
  });
  it('reads days in many languages and forms', () => {
    const printed = (text: string): string | null => dated('', `<div class="date">${text}</div>`)[0];
    for (const text of [
      '6. Mai 2024',
      '6 mai 2024',
      '6 de mayo de 2024',
      '06.05.2024',
      '06 Monday May 2024',
      'May 6, 20247:55 AM',
      'May 062024',
      '6 أيار / مايو 2024',
      '2024年5月6日',
      'May. 6. 2024',
      'Staff CorrespondentMay 6, 2024, 10:15 PM',
    ]) {
      expect(printed(text), text).toBe('2024-05-06');
    }
    expect(printed('05.16.2024')).toBe('2024-05-16');
    expect(printed('31 February 2024')).toBeNull();
  });
  it('parts publication from update in one line, and calls an update alone inferred', () => {
    expect(dated('', '<p class="date">Updated 9 May 2024 / Published 6 May 2024</p>')).toEqual([
      '2024-05-06',
      'text',
    ]);
    expect(dated('', '<p class="date">Last updated: 9 May 2024</p>')).toEqual(['2024-05-09', 'inferred']);
    expect(dated('<meta property="article:modified_time" content="2024-05-09">')).toEqual([
      '2024-05-09',
      'inferred',
    ]);
  });
  it('reads what scripts call a publication where nothing else tells', () => {
    expect(dated('<script>var s = {"publishedAt":"2024-05-06T08:00:00Z"}</script>')).toEqual([
      '2024-05-06',
      'meta',
    ]);
    expect(dated('<script>push("{\\"datePublished\\":\\"2024-05-06\\"}")</script>')[0]).toBe('2024-05-06');
    expect(dated('<script>var s = {"publisher":"20240506","expires":"2024-05-06"}</script>')[0]).toBeNull();
  });
  it('takes the outlet’s day where a time in UTC falls on its neighbour', () => {
    const head = (time: string): string => `<meta property="article:published_time" content="${time}">`;
    const day = '<p class="date">6 May 2024</p>';
    expect(dated(head('2024-05-05T22:30:00Z'), day)[0]).toBe('2024-05-06');
    expect(dated(head('2024-05-07T03:30:00Z'), day)[0]).toBe('2024-05-06');
    expect(dated(head('2024-05-04T12:30:00Z'), day)[0]).toBe('2024-05-04');
    expect(dated(head('2024-05-05T22:30:00+02:00'), day)[0]).toBe('2024-05-05');
  });
  it('turns a day that a machine took for the month', () => {
    const head = '<meta name="date" content="2024-03-04">';
    expect(dated(head, '<p class="date">4 March 2024</p>')[0]).toBe('2024-03-04');
    expect(dated(head, '<p class="date">Published 3 April 2024</p>')[0]).toBe('2024-04-03');
  });
  it('takes no day of a post, a picture, a comment or the day of reading', () => {
    const masthead = (top: string): string | null =>
      cleanHtml(
        page({ before: '<p class="date">6 May 2024</p>' }).replace(
          '<nav>',
          `<div class="today">${top}</div><nav>`,
        ),
        hints,
      ).published;
    expect(masthead('Sunday, 2 June 2024')).toBe('2024-05-06');
    const body = `<p>${LEAD}</p><blockquote class="twitter-tweet">Grand — Ada (@ada) May 3, 2024</blockquote><p>${SECOND}</p><p>${THIRD}</p>`;
    expect(cleanHtml(page({ body }), hints).published).toBeNull();
    const after = '<div class="comments"><div class="comment-meta">9 May 2024 at 10:15</div></div>';
    expect(cleanHtml(page({ after }), hints).published).toBeNull();
    expect(dated('', '<p>Available until 6 May 2024</p>')[0]).toBeNull();
  });
  it('believes address and headline against a date that nothing bears out', () => {
    const head = ld({ '@type': 'NewsArticle', datePublished: '2031-01-02T00:00:00Z' });
    const at = 'https://courier.example/2024/05/06/norland';
    expect(dated(head, '<p class="date">6 May 2024</p>', at)[0]).toBe('2024-05-06');
    expect(dated(head)[0]).toBe('2031-01-02');
    const told = ld({ '@type': 'NewsArticle', datePublished: '2024-05-07T00:30:00Z' });
    expect(dated(told, '<p class="date">7 May 2024</p>', at)).toEqual(['2024-05-07', 'jsonld']);
  });
  it('takes no epoch and no impossible year', () => {
    for (const time of ['1970-01-01T00:00:00Z', '0', '0001-01-01', '2124-05-06'])
      expect(dated(`<meta property="article:published_time" content="${time}">`)[0], time).toBeNull();
  });
  it('takes no date of an update, a related story or a footer', () => {
    expect(
      dated(
        '<meta property="article:modified_time" content="2024-06-01"><meta property="article:published_time" content="2024-05-06">',
      )[0],
    ).toBe('2024-05-06');
  });
});

describe('byline', () => {
  const byline = (head: string, before = ''): string | null =>
    cleanHtml(page({ head, before }), hints).byline;
  it('names persons only', () => {
    expect(
      byline(
        ld({
          '@type': 'NewsArticle',
          author: [{ '@type': 'Person', name: 'Ada Quill' }, { name: 'Bo Rask' }],
        }),
      ),
    ).toBe('Ada Quill, Bo Rask');
    expect(byline('<meta name="author" content="By Ada Quill and Bo Rask">')).toBe('Ada Quill, Bo Rask');
    expect(
      byline(
        '',
        '<div class="byline">By <a rel="author" href="/author/ada">Ada Quill</a>, Senior Reporter</div>',
      ),
    ).toBe('Ada Quill');
  });
  it('reads names however JSON-LD gives them', () => {
    const author = (value: object): string | null => byline(ld({ '@type': 'NewsArticle', author: value }));
    expect(author({ '@type': ['Person', 'Organization'], name: 'Jan Quill' })).toBe('Jan Quill');
    expect(author([{ '@type': 'Person', givenName: 'Ada Maria', familyName: 'Quill' }])).toBe(
      'Ada Maria Quill',
    );
    expect(author({ name: 'Ada Quill Senior Political Reporter' })).toBe('Ada Quill');
    expect(author({ name: '김하늘 기자 외 1명' })).toBe('김하늘');
    expect(author({ name: 'Ada Jan Quill' })).toBe('Ada Jan Quill');
  });
  it('lets the line about the headline say who signed', () => {
    const head = (...names: string[]): string =>
      ld({ '@type': 'NewsArticle', author: names.map((name) => ({ '@type': 'Person', name })) });
    expect(byline(head('Ada Quill'), '<p class="byline">By Ada Quill and Bo Rask</p>')).toBe(
      'Ada Quill, Bo Rask',
    );
    expect(byline(head('Ada Quill', 'Bo Rask'), '<p class="byline">By Ada Quill</p>')).toBe('Ada Quill');
    expect(byline(head('Ada Quill', 'Bo Rask'))).toBe('Ada Quill, Bo Rask');
    expect(byline(head('Ada Quill'), '<p class="byline">By Ada Quill, Geneva | Edited by Bo Rask</p>')).toBe(
      'Ada Quill',
    );
  });
  it('reads bylines in other languages, run on to a date, and alone in bold over the text', () => {
    expect(byline('', '<p>Von: Ada Quill, Bo Rask</p>')).toBe('Ada Quill, Bo Rask');
    expect(byline('', '<p>Ada QuillMay 6, 2024</p>')).toBe('Ada Quill');
    const bold = (line: string): string | null =>
      cleanHtml(
        page({ body: `<p><strong>${line}</strong></p><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>` }),
        hints,
      ).byline;
    expect(bold('Tsepiso Mokhethi/Palesa Ntsoaki')).toBe('Tsepiso Mokhethi, Palesa Ntsoaki');
    for (const line of ['Human Rights', 'Breaking News', 'Key Points/Next Steps', 'What Norland Promised'])
      expect(bold(line), line).toBeNull();
  });
  it('invents none: outlets, agencies, desks and administrators are nobody', () => {
    for (const name of [
      'The Courier',
      'Reuters',
      'AFP',
      'admin',
      'Staff Reporter',
      'News Desk',
      'Vietnam News Agency',
      'https://courier.example/ada',
      'The Associated Press',
      'Courier Nachrichten',
      'Executive Content Editor',
      'ada.quill.12',
      '(Image: Getty Images)',
    ]) {
      expect(byline(`<meta name="author" content="${name}">`), name).toBeNull();
    }
    expect(
      byline(ld({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Harbour Trust' } })),
    ).toBeNull();
    expect(byline('')).toBeNull();
  });
});

describe('the rest', () => {
  it('reads title, outlet, section, language and canonical address', () => {
    const head = `<link rel="canonical" href="/world/norland-faces-review-18231?utm_source=x"><meta property="article:section" content="World">`;
    const article = cleanHtml(page({ head }), { source: 'x.html', url: `${url}#top` });
    expect(article).toMatchObject({
      title: 'Norland faces review',
      outlet: 'The Courier',
      section: 'World',
      language: 'en',
      identity: url,
    });
  });
  it('reads the headline as the page prints it, with its kicker where metadata write one', () => {
    const title = (og: string, headline: string, h1: string): string | null =>
      cleanHtml(
        page({
          head: `<meta property="og:title" content="${og}">${ld({ '@type': 'NewsArticle', headline })}`,
        }).replace('<h1>Norland faces review</h1>', h1),
        hints,
      ).title;
    const plain = 'Promises to keep';
    const kicked = 'Norland: Promises to keep';
    expect(title(kicked, kicked, `<p class="kicker">Norland</p><h1>${plain}</h1>`)).toBe(kicked);
    expect(title(kicked, plain, `<h1>${plain}</h1>`)).toBe(plain);
    expect(title(kicked, kicked, `<h1><span>Norland</span><span>${plain}</span></h1>`)).toBe(kicked);
    expect(
      title('Norland’s harbour deal in doubt', '', '<h1>Why the harbour deal may never be signed</h1>'),
    ).toBe('Why the harbour deal may never be signed');
    expect(title('Harbour deal in doubt', '', '<h1>Support our work today</h1>')).toBe(
      'Harbour deal in doubt',
    );
    expect(title('Harbour deal in doubt-Worldㅣ Courier', 'Harbour deal in doubt', '')).toBe(
      'Harbour deal in doubt',
    );
    expect(title('Ministers &amp;amp; &quot;friends&quot;', '', '')).toBe('Ministers & "friends"');
  });
  it('reads the section from the path to the article where nothing names it', () => {
    const crumbs = (...names: string[]): string | null =>
      cleanHtml(
        page({
          head: ld({
            '@type': 'BreadcrumbList',
            itemListElement: names.map((name, i) => ({
              '@type': 'ListItem',
              position: i + 1,
              item: { name },
            })),
          }),
        }).replace('<meta', '<meta property="og:title" content="Norland faces review"><meta'),
        hints,
      ).section;
    expect(crumbs('Home', 'World', 'Human rights', 'Norland faces review')).toBe('Human rights');
    expect(crumbs('Home', 'Norland faces review')).toBeNull();
    expect(crumbs('Home')).toBeNull();
  });
  it('takes no name of the site for the headline', () => {
    const html = page().replace('<nav>', '<h1 class="logo"><a href="/">The Courier</a></h1><nav>');
    expect(cleanHtml(html, { source: 'a.html' }).title).toBe('Norland faces review');
  });
  it('believes an outlet’s name at the end of the title only where the page confirms it', () => {
    const bare = (end: string): string =>
      page()
        .replace(/<meta property="og:site_name"[^>]*>/, '')
        .replace('| The Courier', `| ${end}`);
    expect(cleanHtml(bare('The Courier'), { source: 'a.html' }).outlet).toBe('The Courier');
    expect(cleanHtml(bare('World Affairs'), { source: 'a.html' }).outlet).toBeNull();
  });
  it('reads agency and place of a dateline', () => {
    const body = `<p>HANOI, May 10, 2024 (VNS) — ${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`;
    const article = cleanHtml(page({ body }), hints);
    expect(article).toMatchObject({
      agency: 'VNA',
      datelinePlace: 'Hanoi',
      published: '2024-05-10',
      publishedFrom: 'dateline',
    });
  });
  it('takes no speaker or heading for a dateline', () => {
    expect(verbatimArticle('Note: this is a test of the thing.', { source: 'x' }).datelinePlace).toBeNull();
    expect(
      verbatimArticle('Norland - the country - is small and far.', { source: 'x' }).datelinePlace,
    ).toBeNull();
  });
  it('keeps what a page asks of robots, each directive once', () => {
    const asks = (head: string): string | null => cleanHtml(page({ head }), hints).robots;
    expect(
      asks('<meta name="ROBOTS" content="NOINDEX, nofollow"><meta name="robots" content="noindex">'),
    ).toBe('noindex, nofollow');
    expect(asks('')).toBeNull();
  });
  it('reads the language of the text against a template’s', () => {
    const said = (lang: string, body?: string): string | null =>
      cleanHtml(page(body ? { body } : {}).replace('lang="en"', `lang="${lang}"`), hints).language;
    expect(said('vi')).toBe('en');
    expect(said('en-GB')).toBe('en');
    const other =
      '<p>Pemerintah menyatakan akan menindaklanjuti semua rekomendasi yang diterima dalam sidang di Jenewa pada hari Senin, kata juru bicara kementerian itu kepada para wartawan.</p>';
    expect(said('en', other)).toBe('id');
    expect(said('ms', other)).toBe('ms');
  });
  it('reads the agency from the dateline, the signature or the author', () => {
    const agency = (name: string): string | null =>
      cleanHtml(page({ head: `<meta name="author" content="${name}">` }), hints).agency;
    expect(agency('Associated Press')).toBe('AP');
    expect(agency('Ada Quill and AFP')).toBe('AFP');
    expect(agency('Reuters staff')).toBe('Reuters');
    expect(agency('Ada Quill')).toBeNull();
  });
  it('reads 03/04/2024 as the page writes its other days', () => {
    const date = '<div class="date">03/04/2024</div>';
    const after = '<aside><a href="/x">Older story</a> <span>25/03/2024</span></aside>';
    expect(
      cleanHtml(page({ before: date, after }), { ...hints, url: 'https://courier.com/x' }).published,
    ).toBe('2024-04-03');
    const head = '<meta property="og:locale" content="en_GB">';
    expect(
      cleanHtml(page({ before: date, head }), { ...hints, url: 'https://courier.com/x' }).published,
    ).toBe('2024-04-03');
  });
  it('takes a record’s text verbatim and dates nothing by its address', () => {
    const text = '  Two  spaces\r\nand a line. ';
    const article = verbatimArticle(text, { source: 'f#1', url: 'https://a.example/2024/05/06/x' });
    expect([article.text, article.published]).toEqual([text, null]);
  });
});

describe('identity', () => {
  const canonical = (href: string): string =>
    cleanHtml(page({ head: `<link rel="canonical" href="${href}">` }), hints).identity;
  it('believes a canonical address of the same article only', () => {
    expect(canonical('https://www.courier.example/world/norland-faces-review-18231')).toContain(
      'www.courier.example',
    );
    for (const lie of [
      'https://courier.example/',
      'https://other.example/world/norland-faces-review-18231',
      'https://courier.example/world',
      'https://courier.example/index.html',
      'javascript:void(0)',
      '::',
    ]) {
      expect(canonical(lie), lie).toBe(url);
    }
  });
  it('falls back to the source', () => {
    expect(identityOf(null, 'folder/a.html')).toBe('folder/a.html');
    expect(identityOf('https://a.example/b?utm_source=z#c', 's')).toBe('https://a.example/b');
  });
});

describe('dateline and signature', () => {
  const read = (opening: string): [string | null, string | null, string | null] => {
    const { datelinePlace, agency, published } = verbatimArticle(`${opening} ${LEAD}\n\n${SECOND}`, {
      source: 'x',
    });
    return [datelinePlace, agency, published];
  };
  it.each([
    ['Hanoi (VNA) –', 'Hanoi', 'VNA', null],
    ['GENEVA, May 10 (VNS) -', 'Geneva', 'VNA', null],
    ['PORT MORESBY, 6 May 2024 (PACNEWS)---', 'Port Moresby', 'PACNEWS', '2024-05-06'],
    ['GENEVA, MAY 10, 2024 —', 'Geneva', null, '2024-05-10'],
    ['Sofia, March 18 (BTA)', 'Sofia', null, null],
    ['NEW DELHI:', 'New Delhi', null, null],
    ['THE HAGUE, Netherlands (AP) —', 'The Hague, Netherlands', 'AP', null],
    ['PORT-AU-PRINCE, Haiti —', 'Port-au-Prince, Haiti', null, null],
    ['WASHINGTON, D.C. (AP) —', 'Washington, D.C.', 'AP', null],
    ['BEIRUT/GENEVA, 6 May (Reuters) -', 'Beirut/Geneva', 'Reuters', null],
    ['Accra, May 6, GNA –', 'Accra', 'GNA', null],
    ['Suva (FBC News), May 6, 2024 –', 'Suva', null, '2024-05-06'],
    ['(New York) –', 'New York', null, null],
    ['(Reuters) —', null, 'Reuters', null],
    ['TEHRAN-', 'Tehran', null, null],
  ])('reads %s', (opening, place, agency, day) => {
    expect(read(opening)).toEqual([place, agency, day]);
  });
  it.each([
    'EDITORIAL —',
    'UPDATE:',
    'Minister:',
    'AMBASSADOR QUILL:',
    'NORLAND:',
    'WHO –',
    'Norland – a small country –',
    'Ms QUILL (Norland):',
    'The Vietnam News Agency (VNA) said:',
    'Speaking in Geneva, May 10 was a day when',
  ])('takes %s for none', (opening) => {
    expect(read(opening)).toEqual([null, null, null]);
  });
  it.each([
    ['.- VNA', 'VNA'],
    ['./. VNA', 'VNA'],
    ['. (PTI)', 'PTI'],
    ['. GNA', 'GNA'],
    ['. APP/ab', 'APP'],
    ['. (With inputs from ANI)', 'ANI'],
    ['. Source: Xinhua', 'Xinhua'],
    ['.\n\nCNA/ml', 'CNA'],
    ['. (Reporting by Ada Quill)', null],
    [', as the AP reported.', null],
    ['. NATO', null],
  ])('reads the signature in "%s"', (ending, agency) => {
    const body = `<p>${LEAD}</p><p>${SECOND}</p><p>${`They will keep the promise${ending}`.replace('\n\n', '</p><p>')}</p>`;
    expect(cleanHtml(page({ body }), hints).agency).toBe(agency);
  });
});
