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
});
