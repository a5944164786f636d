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
  id: new Set(
    'yang dan di untuk dengan dari pada dalam ini itu akan tidak oleh kepada telah ke juga adalah atas bagi'.split(
      ' ',
    ),
  ),
  sw: new Set(
    'ya na wa kwa katika za la ni cha kuwa hiyo huo hii alisema yao watu serikali vya wake kama'.split(' '),
  ),
  tl: new Set('ang ng sa na mga ay at ni si para kay nang ito din rin niya nila kung pa hindi'.split(' ')),
  tr: new Set(
    've bir bu için ile de da olarak olan çok daha ise gibi kadar sonra göre ama değil diye her'.split(' '),
  ),
  pl: new Set('w i na z do się nie jest że o od po za przez dla oraz który przed są jak'.split(' ')),
  ro: new Set('și în de la a cu pe pentru care din nu este sunt prin mai că ca sau fi au'.split(' ')),
  sv: new Set('och att det som en på är av för med till den har inte om ett men från var vid'.split(' ')),
  da: new Set('og at det som en på er af for med til den har ikke om et men fra var ved'.split(' ')),
  cs: new Set('a v na se je že s z do o k pro by za od po jsou při jako který'.split(' ')),
  hu: new Set('a az és hogy nem is egy ez volt már csak meg azt el mint de vagy még szerint után'.split(' ')),
  fi: new Set(
    'ja on ei että se oli joka mutta myös kun ovat hän sen mukaan ole kuin tai vuonna ovat niin'.split(' '),
  ),
  so: new Set('oo iyo ka ku in ah la waa uu ay soo ee aan si lagu kale waxaa waxa dadka loo'.split(' ')),
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
/** Where no other letters stand than ASCII's, beside the marks that English is printed with. */
const OTHER_LETTERS = /[^\x00-\x7f\u00a0\u2010-\u2027\u20ac]/;
const ASCII_WORD = /[a-z]+/g;

/** The language a text is written in, by its script and its commonest words; null where too little speaks. */
export function languageOfText(text: string): string | null {
  const sample = text.slice(0, 1_200);
  const foreign = BEYOND_LATIN.test(sample) ? SCRIPTS : [];
  for (const [script, language] of foreign) {
    if ((sample.match(script)?.length ?? 0) > sample.length * 0.15) return language;
  }
  const lower = sample.toLowerCase();
  const words = lower.match(OTHER_LETTERS.test(lower) ? WORD : ASCII_WORD) ?? [];
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

/**
 * The language of an article: English that calls itself something else is English, for templates are translated less
 * often than texts; otherwise what the page declares comes first, unless it only says `en` as templates do.
 */
export function languageOf(declared: string | null, text: string): string | null {
  const read = languageOfText(text);
  return declared === null || declared === 'en' || read === 'en' ? (read ?? declared) : declared;
}
