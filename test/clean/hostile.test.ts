import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, cleanText } from '../../src/clean/index.js';
import { LEAD, page, SECOND, THIRD } from './pages.js';

const hints = { source: 'x.html', url: 'https://courier.example/a-b-c-d-1234' };
const P = `<p>${LEAD}</p>`;

describe('hostile pages', () => {
  it.each([
    ['10 MB', `<article>${P.repeat(70_000)}</article>`],
    ['100,000 siblings', `<div>${'<span>x</span>'.repeat(100_000)}${P.repeat(9)}</div>`],
    ['5,000 levels', `${'<div>'.repeat(5_000)}${P.repeat(9)}${'</div>'.repeat(5_000)}`],
    ['nothing closed', '<div><p><b><i><table><tr><td><ul><li>word '.repeat(8_000) + P.repeat(9)],
    ['ends without starts', `${'</div></span></p></table>'.repeat(20_000)}${P.repeat(9)}`],
    ['megabytes of script', `<script>${'var a = "<p>x</p>";\n'.repeat(150_000)}</script>${P.repeat(9)}`],
    ['a hundred thousand breaks', `<div>${'a line of text<br>'.repeat(100_000)}</div>`],
    ['attributes', `<div ${'class="a b" data-x="y" '.repeat(40_000)}>${P.repeat(9)}`],
    ['comments never closed', '<!--'.repeat(50_000) + P],
    ['captions', `<div>${`<p>${'a word '.repeat(9)}(AP)</p>`.repeat(60_000)}</div>`],
    [
      'offers',
      `<div>${P.repeat(9)}${'<div><p>This article is for subscribers.</p><b>x</b></div>'.repeat(30_000)}</div>`,
    ],
    [
      'digests',
      `<div>${`<p><a href="/x">A headline of some length here</a> ${SECOND}</p>`.repeat(30_000)}</div>`,
    ],
    ['sections', `${`<section class="report-part wide-box-${'x'.repeat(9)}">${P}</section>`.repeat(20_000)}`],
    ['toc', `${'<h2 id="toc-1" class="toc caption">Part</h2>'.repeat(40_000)}${P.repeat(9)}`],
    ['one word', `<p>${'a'.repeat(1_000_000)}</p>`],
    [
      'JSON-LD',
      `<script type="application/ld+json">[${'{"@type":"Thing"},'.repeat(30_000)}{}]</script>${P.repeat(9)}`,
    ],
  ])('%s: are read', (_name, html) => {
    expect(typeof cleanHtml(html, hints).text).toBe('string');
  });

  it('survive cuts, duplications and shuffles', () => {
    const source = page({
      head: '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"},"datePublished":"2024-05-06"},{"@id":"#a","name":"Ada Quill"}]}</script>',
      before: '<p class="dek">A standfirst.</p><time datetime="2024-05-06">6 May</time>',
      body: `<p>${LEAD}<ul><li>${SECOND}<table><tr><td>1<td>2</table></ul><figure><figcaption>x</figure><p>${THIRD}-AFP`,
    });
    const cut = fc.tuple(
      fc.nat(source.length),
      fc.nat(source.length),
      fc.constantFrom('drop', 'double', 'move'),
    );
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 6 }), (cuts) => {
        let html = source;
        for (const [a, b, kind] of cuts) {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const part = html.slice(from, to);
          const rest = html.slice(0, from) + html.slice(to);
          html =
            kind === 'drop'
              ? rest
              : kind === 'double'
                ? html.slice(0, to) + part + html.slice(to)
                : part + rest;
        }
        const article = cleanHtml(html, hints);
        expect(article.text).toBe(article.text.trim());
        expect(article.text).not.toMatch(/[\u00ad\u200b]|\n{3}/);
        cleanText(html, hints);
      }),
      { numRuns: 120, seed: 7 },
    );
  });

  it('never throw on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => void cleanHtml(bytes, hints)),
      { numRuns: 100, seed: 7 },
    );
  });
});
