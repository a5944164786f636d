import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../src/clean/index.js';
import { LEAD, page, SECOND, THIRD } from './pages.js';

const hints = { source: 'x.html', url: 'https://www.courieronline.example/old/index.php?id=5512' };
const clean = (html: string) => cleanHtml(html, hints);

describe("readers' answers in boxes without names", () => {
  const answers = Array.from(
    { length: 30 },
    (
      _,
      i,
    ) => `<tr><td>${i + 1}. 3 May 2006<br>Reader ${i} says that nothing ever changes in this town, whoever is elected,
      and that the council should publish what it spends on its journeys. Written by guest ${i}</td></tr>`,
  ).join('');
  const site = (label: string): string => `<html><body><table><tr><td>Home</td></tr><tr><td>
    <h1>Norland faces review</h1><table><tr><td><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></td></tr></table>
    <table><tr><td>${label}</td></tr>${answers}</table></td></tr></table></body></html>`;
  it.each(['Comments (30)', '30 comments', 'Comments (30) RSS comments'])(
    'are none of the text: %s',
    (label) => {
      expect(clean(site(label)).text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
    },
  );
  it('are not what stands under a number of them at the head', () => {
    const body = `<div><div>30 comments</div><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></div>`;
    expect(clean(page({ body })).text).toContain(THIRD);
  });
});

describe('offers between the paragraphs', () => {
  it.each([
    'One story, one email. Join 80,000 readers who start their day with us.',
    'Join over 12,000 other subscribers',
    'View this post on Instagram',
    '- Advertisement -',
    'Powered by Nearby',
    'Enter your postcode to see news near you',
    'What do you think of the sentence? Have your say in our comments below',
    '#Norland #Review #Geneva',
  ])('%s', (offer) => {
    const body = `<p>${LEAD}</p><p>${SECOND}</p><p>${offer}</p><p>${THIRD}</p>`;
    expect(clean(page({ body })).text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });
  it.each(['Norland will join 80 members of the pact.', 'The review is powered by the states.'])(
    'are no sentences of the text: %s',
    (sentence) => {
      const body = `<p>${LEAD}</p><p>${SECOND}</p><p>${sentence}</p><p>${THIRD}</p>`;
      expect(clean(page({ body })).text).toContain(sentence);
    },
  );
});

describe('a headline that metadata do not name', () => {
  const site = (head: string, title: string): string => `<html><head><title>${title}</title></head><body>
    <div>Today's weather: rain in the afternoon</div><div>${head}<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></div></body></html>`;
  it.each([
    [
      'in bold under a kicker',
      '<b>WORLD NEWS<br>Norland faces its review in Geneva</b><br>',
      'The Courier - Online Edition',
    ],
    [
      'in a box named for it',
      '<div class="ntitle">Norland faces its review in Geneva</div>',
      'Courier :: The National Daily',
    ],
    ['of the second order', '<h2>Norland faces its review in Geneva</h2>', 'Norland review Geneva'],
  ])('%s', (_, head, title) => {
    expect(clean(site(head, title)).title).toBe('Norland faces its review in Geneva');
  });
});

describe('bylines', () => {
  it.each([
    [
      'under a headline in one block',
      '<b>Norland faces its review</b><br><i>By S. Quillarajah, Harbour Correspondent</i><br>',
      'S. Quillarajah',
    ],
    ['before a place of two words', '<p><b>Story: Ada Quillson, Cape Coast</b></p>', 'Ada Quillson'],
    ['over the day', '<p>Ada Quillson</p><p>31 Jan 2025 · 6 min</p>', 'Ada Quillson'],
    ['none: a heading over a day', '<p>Breaking News</p><p>31 Jan 2025</p>', null],
  ])('%s', (_, head, byline) => {
    const html = `<html><head><title>Norland faces its review</title></head><body><h1>Norland faces its review</h1>
      <div>${head}<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></div></body></html>`;
    expect(clean(html).byline).toBe(byline);
  });
});
