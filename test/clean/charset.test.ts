import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../src/clean/index.js';

const encode = (text: string, charset: string): Uint8Array => new Uint8Array(iconv.encode(text, charset));
const meta = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"></head><p>${text}</p>`;

describe('charset', () => {
  it('follows byte order mark, header, meta, in that order', () => {
    const withMark = new Uint8Array([0xef, 0xbb, 0xbf, ...encode('<p>Đỗ Hùng Việt</p>', 'utf8')]);
    expect(decodeHtml(withMark, 'text/html; charset=windows-1252')).toEqual({
      text: '<p>Đỗ Hùng Việt</p>',
      charset: 'utf-8',
    });
    expect(
      decodeHtml(encode(meta('utf-8', 'naïve café'), 'windows-1252'), 'text/html; charset=windows-1252').text,
    ).toContain('naïve café');
    expect(decodeHtml(encode('<p>h\u00e9</p>', 'utf16le'), 'text/html; charset=utf-16le').text).toContain(
      'hé',
    );
  });
  it.each([
    ['windows-1252', '“naïve” – café €'],
    ['windows-1258', 'Việt'.normalize('NFD').replace('ê', 'ê')],
    ['shift_jis', '人権理事会は勧告を採択した'],
    ['gb18030', '人权理事会通过了建议'],
    ['euc-kr', '인권이사회'],
    ['windows-1251', 'Совет по правам человека'],
  ])('reads %s as its meta says', (charset, text) => {
    if (charset === 'windows-1258') text = 'Quốc gia'.replace('ố', 'ố').normalize('NFC').replace('ố', 'ô');
    expect(decodeHtml(encode(meta(charset, text), charset)).text).toContain(text);
  });
  it('disbelieves a label where the bytes are UTF-8', () => {
    expect(
      decodeHtml(encode(meta('iso-8859-1', 'Đỗ Hùng Việt'), 'utf8'), 'text/html; charset=iso-8859-1').text,
    ).toContain('Đỗ Hùng Việt');
  });
  it('reads unlabelled bytes as UTF-8 where they are, else as windows-1252', () => {
    expect(decodeHtml(encode('<p>café</p>', 'utf8')).charset).toBe('utf-8');
    expect(decodeHtml(encode('<p>café</p>', 'latin1'))).toEqual({
      text: '<p>café</p>',
      charset: 'windows-1252',
    });
    expect(decodeHtml(new Uint8Array())).toEqual({ text: '', charset: 'windows-1252' });
  });
  const JA = '人権理事会の作業部会は月曜日にノルランドの人権状況を審査した。';
  it.each([
    ['shift_jis', JA],
    ['euc-jp', JA],
    ['gb18030', '人权理事会工作组星期一审议了诺兰的人权状况。代表团回答了建议，并感谢各国。'],
    ['euc-kr', '인권이사회 실무그룹은 월요일 노를란드의 인권 상황을 심의했다.'],
    ['windows-1251', 'Рабочая группа Совета по правам человека рассмотрела доклад.'],
    ['utf-16le', 'The delegation’s “reply”'],
    ['utf-16be', 'The delegation’s “reply”'],
  ])('tells %s by its bytes, unlabelled or under a lying UTF-8', (charset, text) => {
    const bytes = encode(`<!doctype html><title>x</title><p>${text}</p>`, charset);
    expect(decodeHtml(bytes).text).toContain(text);
    if (!charset.startsWith('utf')) {
      expect(decodeHtml(bytes, 'text/html; charset=utf-8').text).toContain(text);
    }
  });
  it('keeps western text western, whatever is said of it', () => {
    const text = 'The delegation’s “reply” – café naïve – cost €5, señor.';
    for (const header of [undefined, 'text/html; charset=utf-8', 'text/html; charset=iso-8859-1'])
      expect(decodeHtml(encode(`<p>${text}</p>`, 'windows-1252'), header)).toEqual({
        text: `<p>${text}</p>`,
        charset: 'windows-1252',
      });
  });
  it('believes the page against a server’s default that its bytes refute', () => {
    const text = 'Совет по правам человека';
    const bytes = encode(meta('windows-1251', text), 'windows-1251');
    expect(decodeHtml(bytes, 'text/html; charset=ISO-8859-1').text).toContain(text);
    expect(decodeHtml(encode('<p>naïve</p>', 'windows-1252'), 'text/html; charset=ISO-8859-1').text).toBe(
      '<p>naïve</p>',
    );
  });
  it('reads windows-1252 pasted into UTF-8 as both', () => {
    const start = encode('<p>Phái đoàn Việt Nam đã trả lời các khuyến nghị</p>', 'utf8');
    const bytes = new Uint8Array([...start, 0x96, ...encode(' Đỗ ', 'utf8'), 0xa9]);
    expect(decodeHtml(bytes)).toEqual({
      text: '<p>Phái đoàn Việt Nam đã trả lời các khuyến nghị</p>– Đỗ ©',
      charset: 'utf-8',
    });
  });
  it('composes the tone marks of windows-1258', () => {
    const bytes = new Uint8Array([0x56, 0x69, 0xea, 0xf2, 0x74]);
    expect(decodeHtml(bytes, 'text/html; charset=windows-1258').text.normalize('NFC')).toBe('Việt');
  });
});
