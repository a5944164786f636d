import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../src/clean/index.js';
import { LEAD, SECOND, THIRD } from './pages.js';

const sentence = (i: number): string => [LEAD, SECOND, THIRD][i % 3]!;
const pg = (title: string, main: string, head = '', extra = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title} | The Courier</title><meta property="og:site_name" content="The Courier">${head}</head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>${extra}<main>${main}</main><footer><p>Copyright 2024 The Courier. All rights reserved.</p></footer></body></html>`;
const h1 = (t: string): string => `<h1>${t}</h1>`;
const p = (...x: string[]): string => x.map((y) => `<p>${y}</p>`).join('');
const ld = (o: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...o })}</script>`;
const entry = (t: string, x: string): string =>
  `<div class="entry"><time>${t}</time><h3>${x.slice(0, 40)}</h3>${p(x)}</div>`;
const cases: Record<string, string[]> = {
  live_blog: [
    pg(
      'Norland review: live updates',
      h1('Norland review: live updates') +
        ['14:05', '13:40', '13:22', '13:01', '12:47', '12:30', '12:02']
          .map((t, i) => entry(t, sentence(i)))
          .join(''),
    ),
    pg(
      'UPR live: Norland before its peers',
      h1('UPR live: Norland before its peers') +
        ['2.05pm', '1.40pm', '1.22pm', '1.01pm', '12.47pm', '12.30pm']
          .map(
            (t, i) =>
              `<article class="block"><header>${t} GMT</header>${p(sentence(i), sentence(i + 1))}</article>`,
          )
          .join(''),
    ),
    pg(
      'Norland faces review: as it happened',
      h1('Norland faces review: as it happened') +
        `<ul class="live-feed">${['10 minutes ago', '25 minutes ago', '40 minutes ago', '1 hour ago', '1 hour ago', '2 hours ago'].map((t, i) => `<li><span>${t}</span>${p(sentence(i))}</li>`).join('')}</ul>`,
    ),
    pg(
      'Review of Norland',
      h1('Review of Norland') + ['09:05', '09:40', '10:22'].map((t, i) => entry(t, sentence(i))).join(''),
      ld({ '@type': 'LiveBlogPosting', headline: 'Review of Norland' }),
    ),
    pg(
      'Minute by minute: Norland in Geneva',
      h1('Minute by minute: Norland in Geneva') +
        ['09:05', '09:40', '10:22', '10:31', '10:50', '11:02', '11:15']
          .map((t, i) => `<p><strong>${t}</strong> ${sentence(i)}</p>`)
          .join(''),
    ),
  ],
  gallery: [
    pg(
      'In pictures: Norland in Geneva',
      h1('In pictures: Norland in Geneva') +
        p('The day of the review, seen by our photographers.') +
        [1, 2, 3, 4, 5, 6]
          .map(
            (n) =>
              `<figure><img src="${n}.jpg"><figcaption>Delegates in room ${n}. Photo: A. Quill</figcaption></figure>`,
          )
          .join(''),
    ),
    pg(
      'PHOTOS: The review of Norland',
      h1('PHOTOS: The review of Norland') +
        `<div class="gallery">${[1, 2, 3, 4, 5].map((n) => `<div class="slide"><img src="${n}.jpg"><p class="caption">The minister enters room ${n} of the Palais. (AP Photo)</p></div>`).join('')}</div>`,
    ),
    pg(
      'The review in Geneva',
      h1('The review in Geneva') +
        `<div class="slideshow">${[1, 2, 3, 4, 5].map((n) => `<div class="item"><img src="${n}.jpg"><div class="image-caption">A delegate reads report ${n}.</div></div>`).join('')}</div>`,
      ld({ '@type': 'ImageGallery', headline: 'The review in Geneva' }),
    ),
    pg(
      'Photo gallery: peers review Norland',
      h1('Photo gallery: peers review Norland') +
        [1, 2, 3, 4, 5, 6, 7]
          .map(
            (n) =>
              `<div><img src="${n}.jpg"><p>${n} / 7</p><p>Seat ${n} of the delegation of Norland</p></div>`,
          )
          .join(''),
    ),
  ],
  listing: [
    pg(
      'World news',
      h1('World') +
        [
          'Norland answers its peers in Geneva',
          'Sudland rejects half of the advice',
          'Westland to study 120 recommendations',
          'Eastland delays its review again',
        ]
          .map(
            (t) =>
              `<div class="item"><h3><a href="/x">${t}</a></h3><p>${LEAD.slice(0, 90)}...</p><span>3 June 2021</span></div>`,
          )
          .join(''),
    ),
    pg(
      'Tag: Universal Periodic Review',
      h1('Universal Periodic Review') +
        `<ul>${['Norland answers its peers in Geneva', 'Sudland rejects half of the advice', 'Westland to study 120 recommendations', 'Eastland delays its review again', 'Isle of Lor takes the floor'].map((t) => `<li><a href="/x">${t}</a> <time>3 June 2021</time></li>`).join('')}</ul>`,
    ),
    pg(
      'Search results for UPR',
      h1('Search results') +
        ['Norland answers its peers', 'Sudland rejects half', 'Westland to study']
          .map(
            (t) =>
              `<article><h2><a href="/x">${t}</a></h2><p>${SECOND}</p><a href="/x">Read more</a></article>`,
          )
          .join(''),
      ld({ '@type': 'SearchResultsPage' }),
    ),
    pg(
      'Norland Mission',
      h1('Latest') +
        [
          'Norland answers its peers in Geneva today',
          'Sudland rejects half of the advice it got',
          'Westland to study 120 recommendations',
        ]
          .map(
            (t) =>
              `<article class="post"><h2><a href="/x">${t}</a></h2>${p(LEAD, SECOND, THIRD)}<a class="more" href="/x">Continue reading</a></article>`,
          )
          .join(''),
    ),
  ],
  stub: [
    pg(
      'Norland faces review',
      h1('Norland faces review') + p(LEAD, 'To continue reading, subscribe to The Courier today.'),
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') +
        p(LEAD, SECOND) +
        `<div class="paywall"><h3>This article is for subscribers only</h3><p>Already a subscriber? Log in to continue.</p></div>`,
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') + p(`${LEAD.slice(0, 80)}...`),
      ld({ '@type': 'NewsArticle', headline: 'Norland faces review', isAccessibleForFree: 'False' }),
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') +
        p(LEAD) +
        `<div class="regwall"><p>Register to read the full story. Unlock this article with a free account.</p></div>`,
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') + p(LEAD),
      '<meta property="article:content_tier" content="locked">',
    ),
  ],
  consent: [
    `<html><head><title>Before you continue</title></head><body><h1>Before you continue to The Courier</h1><p>We use cookies and data to deliver and maintain our services, track outages and protect against spam, fraud and abuse.</p><button>Accept all</button></body></html>`,
    `<html><head><title>The Courier - consent</title></head><body><div id="cmp"><p>We and our partners store and/or access information on a device, such as cookies and process personal data.</p><p>You can change your choices at any time by clicking manage preferences. Your privacy choices apply to this site alone.</p><a>Accept all cookies</a></div></body></html>`,
    `<html><head><title>Just a moment...</title></head><body><h1>courier.example</h1><p>Checking your browser before accessing courier.example. This process is automatic. Your browser will redirect shortly.</p></body></html>`,
    `<html><head><title>Access denied</title></head><body><h1>Access denied</h1><p>Access to this page has been denied because we believe you are using automation tools to browse the website.</p><p>Please make sure that Javascript and cookies are enabled on your browser.</p></body></html>`,
    `<html><head><title>courier.example</title></head><body><p>Please verify you are a human by completing the action below. courier.example needs to review the security of your connection.</p></body></html>`,
  ],
  article: [
    pg('Norland faces review', h1('Norland faces review') + p(LEAD, SECOND, THIRD)),
    pg('Norland in brief', h1('Norland in brief') + p(LEAD)),
    pg(
      'Live music returns to Norland',
      h1('Live music returns to Norland') +
        p('At 10:30 the doors of the hall were opened, the owner said on Monday.', SECOND, THIRD, LEAD),
    ),
    pg(
      'Gallery owners sue Norland',
      h1('Gallery owners sue Norland') +
        p(LEAD, SECOND, THIRD) +
        [1, 2].map((n) => `<figure><img src="${n}.jpg"><figcaption>Hall ${n}</figcaption></figure>`).join(''),
    ),
    pg(
      'Photo essay wins prize in Norland',
      h1('Photo essay wins prize in Norland') +
        p(LEAD, SECOND, THIRD, LEAD, SECOND, THIRD, LEAD, SECOND, THIRD, LEAD, SECOND, THIRD) +
        [1, 2, 3, 4, 5]
          .map((n) => `<figure><img src="${n}.jpg"><figcaption>Hall ${n}</figcaption></figure>`)
          .join(''),
    ),
    pg(
      'Norland bans cookies from its ministries',
      h1('Norland bans cookies from its ministries') +
        p(
          'The ministry said that its sites no longer use cookies, and that visitors need not accept cookies to read them.',
          SECOND,
          THIRD,
        ),
    ),
    pg(
      'Paper to make readers subscribe',
      h1('Paper to make readers subscribe') +
        p(
          'Readers will have to subscribe to read more than five articles, the publisher said, as its premium content grew.',
          LEAD,
          SECOND,
          THIRD,
        ),
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') + p(LEAD, SECOND, THIRD),
      '',
      '<div class="cookie-banner"><p>We use cookies to give you the best experience. Accept all cookies?</p></div>',
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') +
        p(LEAD, SECOND, THIRD) +
        `<section class="related"><h2>Related</h2>${['Norland answers its peers in Geneva', 'Sudland rejects half of the advice', 'Westland to study 120 recommendations', 'Eastland delays its review again'].map((t) => `<article><h3><a href="/x">${t}</a></h3><p>${LEAD.slice(0, 90)}...</p></article>`).join('')}</section>`,
    ),
    pg(
      'Timeline of the review',
      h1('Timeline of the review') +
        p(LEAD) +
        `<ul><li>09:00 The room opens to the delegations.</li><li>10:15 The minister reads the report of Norland.</li><li>12:30 The dialogue ends with the last speaker.</li></ul>` +
        p(SECOND, THIRD),
    ),
    pg(
      'Norland faces review',
      h1('Norland faces review') +
        p(LEAD, SECOND, THIRD) +
        '<div class="newsletter"><p>Already a subscriber? Log in to manage your newsletters.</p></div>',
    ),
  ],
  empty: [
    '<html><head><title>x</title></head><body></body></html>',
    '<html><body><div id="root"></div><script>var a=1;</script></body></html>',
    pg('Not found', h1('404')),
  ],
};

const url = 'https://courier.example/norland-before-its-peers-1234';
describe.each(Object.entries(cases))('pages that are: %s', (kind, pages) => {
  it.each(pages.map((html, i) => [i + 1, html] as const))('number %i', (_i, html) => {
    expect(cleanHtml(html, { source: 'x', url }).status).toBe(kind === 'consent' ? 'stub' : kind);
  });
});
