/** Pages with the furniture of real ones, written for these tests. */

export const LEAD =
  'The Working Group on the Universal Periodic Review examined the human rights record of Norland on Monday, hearing 92 delegations.';
export const SECOND =
  'Deputy Minister Ada Quill said that her government would study all 214 recommendations, and answer them before the next session of the Council.';
export const THIRD =
  'Civil society groups welcomed the dialogue, but asked for a clear timetable and for resources to carry the promises out.';

export interface Parts {
  head?: string;
  before?: string;
  body?: string;
  after?: string;
  article?: string;
}

export function page({ head = '', before = '', body, after = '', article }: Parts = {}): string {
  const inner = body ?? `<p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`;
  return `<!doctype html><html lang="en"><head><title>Norland faces review | The Courier</title>
<meta property="og:site_name" content="The Courier">${head}</head>
<body><header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to give you the best experience, and share data with our partners. Accept?</p></div>
<main>${article ?? `<article><h1>Norland faces review</h1>${before}<div class="article-body">${inner}</div>${after}</article>`}</main>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Seven things to know about the harbour tunnel this spring</a></li><li><a href="/b">Why the ferry strike will not end before the summer</a></li></ul></aside>
<footer><p>Copyright 2024 The Courier. All rights reserved. No part may be reproduced without permission.</p></footer></body></html>`;
}
