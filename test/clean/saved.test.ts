import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean/index.js';
import { LEAD, SECOND, THIRD } from './pages.js';

const clean = (text: string) => cleanText(text, { source: 'a.txt' });
const shared = join(import.meta.dirname, '../../../shared');

describe('saved text', () => {
  it('comes back as it was where it is clean', () => {
    const text = [LEAD, 'What was asked', SECOND, THIRD].join('\n\n');
    expect(clean(text)).toMatchObject({ text, edits: [], title: null });
  });
  it('comes back as it was in a script without Latin letters', () => {
    const text =
      '동료들의 검토\n\n북국의 답변\n\n북국의 인권 기록이 월요일 제네바에서 검토되었다고 외무부 차관이 밝혔다. 정부는 이백열네 개의 권고를 모두 검토하고 다음 회기 전에 답하겠다고 그는 덧붙였다.';
    expect(clean(text).text).toBe(text);
  });
  it('takes lines for paragraphs', () => {
    expect(clean(`${LEAD}\n${SECOND}\n${THIRD}\n`).text).toBe([LEAD, SECOND, THIRD].join('\n\n'));
  });
  it('reads a row of many short cells and a long one, and takes it for no menu', () => {
    const row = `${'ab  '.repeat(24)}${'x'.repeat(40)}`;
    expect(clean([LEAD, row, SECOND, THIRD].join('\n')).text).toBe([LEAD, row, SECOND, THIRD].join('\n\n'));
  });
  it('ends at an agency’s signature that more text follows', () => {
    const teasers =
      'The harbour tunnel will cost 7.41 trillion crowns, the auditor said on August 9, after a long inquiry.';
    const article = clean(
      ['Norland faces review', LEAD, SECOND, `${THIRD}-VNA`, teasers, teasers].join('\n'),
    );
    expect(article).toMatchObject({
      text: [LEAD, SECOND, THIRD].join('\n\n'),
      agency: 'VNA',
      title: 'Norland faces review',
    });
  });
  it('cuts menu and trending list, and takes the headline between for the title', () => {
    const text = [
      'Log in',
      'Norland faces review in Geneva',
      LEAD,
      SECOND,
      THIRD,
      'Share:',
      'Trending',
      'Most viewed',
      'Ferry strike goes on',
      'Ferry strike goes on',
    ].join('\n\n');
    expect(clean(text)).toMatchObject({
      text: [LEAD, SECOND, THIRD].join('\n\n'),
      title: 'Norland faces review in Geneva',
    });
  });
  it('reads name and day under the headline, and ends at a list of other headlines', () => {
    const text = [
      'Skip to main content',
      'Home   World   Business   Sport',
      '* * *',
      'Norland faces review in Geneva',
      'By Ada Quill',
      'Posted 3 May 2021',
      'Share this article',
      LEAD,
      SECOND,
      THIRD,
      'More on this story',
      '- Sudland accepts 71 recommendations',
      '- Ferry strike goes on',
      'Sudland answers on 12 June 2024, its minister told the Working Group of the Council in Geneva.',
    ].join('\n');
    expect(clean(text)).toMatchObject({
      text: [LEAD, SECOND, THIRD].join('\n\n'),
      title: 'Norland faces review in Geneva',
      byline: 'Ada Quill',
      published: '2021-05-03',
      publishedFrom: 'text',
    });
  });
  it('takes a list within an article for text', () => {
    const text = [LEAD, SECOND, 'The minister named three aims:', '- shorter trials', '- new prisons', THIRD];
    expect(clean(text.join('\n\n')).text).toBe(text.join('\n\n'));
  });
  it('takes off a signature run on to the last sentence, known or not', () => {
    expect(clean(`${LEAD}\n\n${SECOND}-NPA`)).toMatchObject({ agency: 'NPA', text: `${LEAD}\n\n${SECOND}` });
    expect(clean(`${LEAD}\n\n${SECOND}-ENDS`).agency).toBeNull();
  });
  it('does not cut at one word that could be a label', () => {
    const text = [LEAD, SECOND, 'Advertisement', THIRD, 'Comments', THIRD].join('\n\n');
    expect(clean(text).text).toBe(text);
  });
  it('does not take a party’s or a body’s initials for an agency', () => {
    const text = `${LEAD}\n\nHe joined the Socialist Party of Norland (SPA).`;
    expect(clean(text)).toMatchObject({ text, agency: null });
  });
});

describe('run-together words', () => {
  const run = [
    'The rights of people and the result of talks matter. The government of the country said that ithas taken part inthe review of the council with its own report.',
    'It also saidthat many efforts have been made to protect therights of the people, and to study theresult of the talks.',
    'Stakeholders and the Foreign MinistrySpokesperson met after the talks. The Foreign Ministry welcomed the Agency’squestion.',
  ].join('\n\n');
  it('are parted in a page saved with its furniture where there are two', () => {
    const furnished = ['Log in', 'Search', 'Norland faces review in Geneva', LEAD, SECOND];
    const ran =
      'She would work withother countries, she told a regularpress briefing after the nationalplan was made.';
    expect(clean([...furnished, ran].join('\n')).text).toContain(
      'with other countries, she told a regular press briefing after the national plan',
    );
    const whole =
      'Policymakers and stakeholders met the peacekeepers, an ombudsperson and seven rapporteurs there.';
    expect(clean([...furnished, whole].join('\n'))).toMatchObject({ edits: [] });
  });
  it('are parted where the text shows the habit, each part recorded', () => {
    const article = clean(run);
    for (const words of [
      'it has taken',
      'in the review',
      'said that many',
      'the rights',
      'the result',
      'Ministry Spokesperson',
      'Agency’s question',
    ]) {
      expect(article.text).toContain(words);
    }
    expect(article.text).toContain('Stakeholders and');
    for (const { at, removed, inserted } of article.edits) {
      expect(article.text.slice(at, at + inserted.length)).toBe(inserted);
      expect(inserted.replace(' ', '')).toBe(removed);
    }
    expect(article.edits).toHaveLength(7);
  });
  it('are left alone where there is no habit: names, brands, rare words', () => {
    const text = `${LEAD}\n\nThe theresult of YouTube, TikTok and Phongchau was multilateralisation, said McDonald of VietnamPlus.`;
    expect(clean(text)).toMatchObject({ text, edits: [] });
  });
});

const seeds = join(shared, 'gold/seeds/articles.jsonl');
describe.skipIf(!existsSync(seeds))('the seeds (skipped where ../shared is absent)', () => {
  const gold = (path: string) =>
    readFileSync(join(shared, path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; text: string });
  it('come out as labelled, with the repairs recorded', () => {
    for (const { id, text } of existsSync(seeds) ? gold('gold/seeds/articles.jsonl') : []) {
      const file = readdirSync(join(shared, 'seeds')).find((name) => name.startsWith(id.slice(4)))!;
      const article = clean(readFileSync(join(shared, 'seeds', file), 'utf8'));
      expect(article.text).toBe(text);
      expect(article.edits.length).toBe(id === 'seed000' ? 34 : 0);
    }
  });
  it('clean passages come back unchanged', () => {
    for (const { id, text } of gold('gold/dev/articles.jsonl')) {
      const article = clean(text);
      expect(article.text.split(/\s+/), id).toEqual(text.trim().split(/\s+/));
      expect(article.edits, id).toEqual([]);
    }
  });
});
