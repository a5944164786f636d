import { describe, expect, it } from 'vitest';
import { names, offices, read, resolved } from './read.js';

describe('damaged and unusual text', () => {
  it('finds a name in capitals only after its title', () => {
    expect(names('MINISTER NGUYEN VAN MINH SAYS VIETNAM WILL RATIFY CONVENTION')).toEqual([
      'NGUYEN VAN MINH',
    ]);
    expect(names('UNITED NATIONS HUMAN RIGHTS COUNCIL ADOPTS OUTCOME OF UNIVERSAL PERIODIC REVIEW')).toEqual(
      [],
    );
  });

  it('invents nothing in text without capitals', () => {
    expect(
      read('the deputy foreign minister said vietnam would ratify the convention. he left. hanoi agreed.')
        .mentions,
    ).toEqual([]);
  });

  it('bears noise of character recognition', () => {
    expect(
      offices(
        'Deputy Foreign Mlnister L3 Qu0c Thanh 0pened the sess1on. ~ || .,. Foreign Minister Le Quoc Thanh left.',
      ),
    ).toContain('Le Quoc Thanh: Foreign Minister');
  });

  it('reads a title with two letters changed round', () => {
    expect(offices('Prime Minsiter Vo Van Kiet agreed.')).toEqual(['Vo Van Kiet: Prime Minsiter']);
  });

  it('bears names in right-to-left and other scripts', () => {
    expect(() => read('زها حديد said so. 习近平 met Nguyễn Phú Trọng. שלום')).not.toThrow();
    expect(names('Ambassador Zaha Hadid (زها حديد) spoke.')).toEqual(['Zaha Hadid']);
  });

  it('takes a family name in capitals', () => {
    expect(offices('NGUYEN Van Thang, Deputy Minister of Justice, replied.')).toEqual([
      'NGUYEN Van Thang: Deputy Minister of Justice',
    ]);
  });

  it('bears empty and odd text', () => {
    for (const text of [
      '',
      ' ',
      '.',
      '"',
      "'s",
      '-',
      'A',
      'A.',
      'Mr.',
      'Minister',
      '(((',
      'Dr. . Mr, ,',
      '\u0000\ufffd',
      '😀 Minister 😀',
    ]) {
      expect(() => read(text)).not.toThrow();
    }
  });

  it('reads a page of 5,000 names in time that grows with its length', () => {
    const given = ['Anna', 'Binh', 'Carlos', 'Dina', 'Emeka', 'Fatima', 'Giang', 'Hiro', 'Ivan', 'Juana'];
    const page = (n: number): string =>
      Array.from(
        { length: n },
        (_, i) =>
          `${given[i % 10]} ${String.fromCharCode(65 + (i % 26))}${'aeiou'[i % 5]}${'lmnrt'[(i >> 3) % 5]}${'aeiou'[(i >> 5) % 5]}${'kstvz'[(i >> 7) % 5]}${(i >> 9) % 2 ? 'ov' : 'ic'}`,
      ).join(', ');
    const found = read(page(5000)).mentions;
    expect(found.length).toBeGreaterThan(1000);
    const same = read(Array.from({ length: 5000 }, () => 'Anna Lind').join('; ')).mentions;
    expect(new Set(same.map((m) => m.person)).size).toBe(1);
  });

  it('reads a page of six hundred ministers and as many bare titles', () => {
    const family = (i: number): string =>
      `${'BDGKLMNRST'[i % 10]}${'aeiou'[(i >> 3) % 5]}${'lmnrt'[(i >> 5) % 5]}${'aeiou'[(i >> 7) % 5]}${'kstvz'[(i >> 9) % 5]}ov`;
    const page = Array.from(
      { length: 600 },
      (_, i) => `Minister Anna ${family(i)} (Labour, Leeds) met the chair of the Committee for Health and `,
    ).join('');
    expect(read(page).officials.length).toBeGreaterThan(100);
    expect(read('Sen. Rep. Gov. '.repeat(600)).mentions.length).toBeLessThan(1801);
  });
});

describe('resolution', () => {
  it('follows short forms, titles and pronouns', () => {
    expect(
      resolved(
        'Foreign Ministry Spokesperson Tran Thu Lan spoke on Monday. She said the report was wrong. The spokesperson gave no figures. Lan added that talks go on.',
      ),
    ).toEqual(['She > Tran Thu Lan', 'The spokesperson > Tran Thu Lan', 'Lan > Tran Thu Lan']);
  });

  it('finds the fullest form wherever it stands', () => {
    expect(resolved('Olsson spoke first. Greta Olsson is the ambassador.')).toContain(
      'Olsson > Greta Olsson',
    );
  });

  it('tells two people of one name apart by courtesy word and middle name', () => {
    expect(
      resolved('Nguyen Van Hai and Nguyen Thi Hai spoke. Ms. Hai asked for time. Mr. Hai agreed.'),
    ).toEqual(['Hai > Nguyen Thi Hai', 'Hai > Nguyen Van Hai']);
  });

  it('takes one name in two spellings for one person', () => {
    const { mentions } = read(
      'Minister Ibrahim El-Henedy arrived. Ibrahim El-Heneidy left. El-Heneidy slept.',
    );
    expect(new Set(mentions.map((m) => m.name))).toEqual(new Set(['Ibrahim El-Heneidy']));
  });

  it('matches names with and without diacritics', () => {
    const { mentions } = read('Deputy Minister Đặng Hùng Việt spoke. Dang Hung Viet left.');
    expect(new Set(mentions.map((m) => m.person)).size).toBe(1);
  });
});
