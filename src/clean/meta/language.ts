const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is was for on with as by at from have has had were said will not'.split(' '),
  ),
  de: new Set('der die das und ist nicht mit den von zu ein eine auf für im dem sich des auch'.split(' ')),
  fr: new Set('le la les des et est une dans pour que qui sur pas par au du avec ce il'.split(' ')),
  es: new Set('el la los las que de en y del por con para una su se al es como más'.split(' ')),
  it: new Set('il di che la e per un una del della non con sono gli nel alla dei più'.split(' ')),
  pt: new Set('o de que a e do da em um para com não uma os no se na por mais'.split(' ')),
  nl: new Set('de het een van en in is dat op te voor met zijn niet aan er maar ook'.split(' ')),
  vi: new Set('của và là các trong được cho không có người với những một này đã đến'.split(' ')),
};
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0e00-\u0e7f]/g, 'th'],
];
const BEYOND_LATIN = /[\u0370-\u1dff\u3040-\ud7af]/;
const WORD = /[\p{L}]+/gu;

/** The language a text is written in, by its script and its commonest words; null where too little speaks. */
export function languageOfText(text: string): string | null {
  const sample = text.slice(0, 1_200);
  const foreign = BEYOND_LATIN.test(sample) ? SCRIPTS : [];
  for (const [script, language] of foreign) {
    if ((sample.match(script)?.length ?? 0) > sample.length * 0.15) return language;
  }
  const words = sample.toLowerCase().match(WORD) ?? [];
  if (words.length < 12) return null;
  let best: string | null = null;
  let most = words.length * 0.08;
  for (const [language, list] of Object.entries(WORDS)) {
    let hits = 0;
    for (const word of words) if (list.has(word)) hits++;
    if (hits <= most) continue;
    most = hits;
    best = language;
    // English comes first, and nothing else is a fifth English.
    if (hits > words.length * 0.2) break;
  }
  return best;
}

/** Primary subtag of a declared language; null where it is none. */
export function primaryTag(declared: string | null | undefined): string | null {
  const m = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(declared ?? '');
  return m ? m[1]!.toLowerCase() : null;
}
