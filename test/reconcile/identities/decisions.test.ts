import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  readDecisions,
  withMerge,
  withoutMerge,
  withSplit,
  writeDecisions,
} from '../../../src/reconcile/identities/decisions.js';
import {
  type ArticlePerson,
  NO_DECISIONS,
  resolveIdentities,
} from '../../../src/reconcile/identities/index.js';

const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (article: string, name: string): ArticlePerson => ({
  article,
  person: 'p1',
  name,
  titles: [],
  country: null,
  published: null,
});

describe('decisions of the user', () => {
  it('merges two names and says why', () => {
    const decisions = withMerge(NO_DECISIONS, {
      into: 'Do Hung Viet',
      from: 'Viet',
      reason: 'same press conference',
    });
    const found = resolveIdentities([at('a', 'Đỗ Hùng Việt'), at('b', 'Viet')], decisions);
    expect(found).toHaveLength(1);
    expect(found[0]?.why.join()).toContain('same press conference');
    expect(found[0]?.id).toBe(resolveIdentities([at('a', 'Do Hung Viet')], NO_DECISIONS)[0]?.id);
  });

  it('is undone by taking the merge back', () => {
    const decisions = withoutMerge(
      withMerge(NO_DECISIONS, { into: 'A Lee', from: 'B Lee', reason: null }),
      'B Lee',
      'A Lee',
    );
    expect(decisions).toEqual(NO_DECISIONS);
  });

  it('parts namesakes by article', () => {
    const decisions = withSplit(NO_DECISIONS, {
      name: 'Nguyen Van Hai',
      articles: ['b'],
      as: 'the blogger',
      reason: null,
    });
    const found = resolveIdentities(
      [at('a', 'Nguyen Van Hai'), at('b', 'Nguyễn Văn Hải'), at('c', 'Nguyen Van Hai')],
      decisions,
    );
    expect(found.map((f) => f.members.length).sort()).toEqual([1, 2]);
    expect(found.find((f) => f.members.length === 1)?.why[0]).toContain('parted by hand');
  });

  it('survives writing and reading', () => {
    const path = join(folder, 'deep', 'decisions.json');
    const decisions = withSplit(withMerge(NO_DECISIONS, { into: 'A Lee', from: 'B Lee', reason: null }), {
      name: 'C Lee',
      articles: ['x'],
      as: '2',
      reason: 'other office',
    });
    writeDecisions(path, decisions);
    expect(readDecisions(path)).toEqual(decisions);
    expect(readDecisions(join(folder, 'none.json'))).toEqual(NO_DECISIONS);
  });

  it('refuses a file that is not one', () => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, '{');
    expect(() => readDecisions(path)).toThrow('not a file of decisions');
    writeFileSync(path, '{"merges":[{"into":"A"}]}');
    expect(() => readDecisions(path)).toThrow('lacks a name');
  });

  it('leaves aside decisions on names that no article has', () => {
    const decisions = withMerge(NO_DECISIONS, { into: 'No One', from: 'Nobody Else', reason: null });
    expect(resolveIdentities([at('a', 'Le Hoai Trung')], decisions)).toHaveLength(1);
  });
});
