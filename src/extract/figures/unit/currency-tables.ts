const names = new Intl.DisplayNames('en', { type: 'currency' });
/** Codes that went out of use but stand in the press of the years since 1990. */
const FORMER = 'DEM FRF NLG ITL ESP BEF ATS IEP FIM PTE GRD ECS HRK SKK EEK LVL LTL ZWD'.split(' ');
/** What Intl does not know: signs that press puts before "$", short forms, coins. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['c$', 'CAD'],
  ['cad$', 'CAD'],
  ['cdn$', 'CAD'],
  ['au$', 'AUD'],
  ['aus$', 'AUD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['j$', 'JMD'],
  ['g$', 'GYD'],
  ['tt$', 'TTD'],
  ['n$', 'NAD'],
  ['bz$', 'BZD'],
  ['b$', 'BSD'],
  ['bds$', 'BBD'],
  ['fj$', 'FJD'],
  ['f$', 'FJD'],
  ['si$', 'SBD'],
  ['mex$', 'MXN'],
  ['gh¢', 'GHS'],
  ['gh₵', 'GHS'],
  ['e£', 'EGP'],
  ['u.s.$', 'USD'],
  ['u.s$', 'USD'],
];
const SHORT: readonly (readonly [string, string])[] = [
  ['rs', 'INR'],
  ['rm', 'MYR'],
  ['rp', 'IDR'],
  ['tk', 'BDT'],
  ['ksh', 'KES'],
  ['kshs', 'KES'],
  ['sh', 'KES'],
  ['ush', 'UGX'],
  ['tsh', 'TZS'],
  ['rmb', 'CNY'],
  ['renminbi', 'CNY'],
  ['nis', 'ILS'],
  ['stg', 'GBP'],
  ['sterling', 'GBP'],
  ['usd', 'USD'],
  ['dlrs', 'USD'],
  ['dlr', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['kn', 'HRK'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['원', 'KRW'],
  ['buck', 'USD'],
  ['bucks', 'USD'],
  ['naira', 'NGN'],
  ['cedi', 'GHS'],
  ['cedis', 'GHS'],
  ['bitcoin', 'bitcoin'],
  ['bitcoins', 'bitcoin'],
  ['₿', 'bitcoin'],
  ['₵', 'GHS'],
  ['btc', 'bitcoin'],
  ['ரூ', 'LKR'],
  ['ringgit', 'MYR'],
  ['ringgits', 'MYR'],
  ['shekel', 'ILS'],
  ['shekels', 'ILS'],
  ['rand', 'ZAR'],
  ['kronor', 'SEK'],
  ['kroner', 'krone'],
  ['lei', 'leu'],
  ['leva', 'BGN'],
  ['lire', 'ITL'],
  ['meticais', 'MZN'],
  ['reais', 'BRL'],
  ['dalasis', 'GMD'],
  ['maloti', 'LSL'],
  ['emalangeni', 'SZL'],
  ['afghanis', 'AFN'],
  ['marka', 'BAM'],
  ['tögrög', 'MNT'],
  ['tugriks', 'MNT'],
  ['quid', 'GBP'],
  ['frw', 'RWF'],
  ['fcfa', 'CFA franc'],
  ['cfa', 'CFA franc'],
];
/** Where several currencies share a noun: what press in English means by it when it says no more; the rest stay unknown. */
const DEFAULTS: Readonly<Record<string, string>> = { dollar: 'USD', rupee: 'INR', yuan: 'CNY', won: 'KRW' };
/** Coins: a unit of their own, as no amount of theirs should be read as one of the currency. */
const COINS = new Set('cent cents pence sen'.split(' '));
/** Codes that are English words in capitals or common abbreviations: SDG 16 is a goal, the CRC a convention. */
const NOT_CODES = new Set(
  'ALL TOP TRY CUP SOS PEN MAD GEL LAK ANG BAM COP WST XXX XTS SDG CRC STD'.split(' '),
);

interface Tables {
  /** Signs and codes, lower case but for codes: "$", "us$", "USD". */
  readonly sign: ReadonlyMap<string, string>;
  /** Nouns in the singular: the codes that share them. */
  readonly noun: ReadonlyMap<string, readonly string[]>;
  /** Adjectives before the noun: "vietnamese dong" -> VND. */
  readonly named: ReadonlyMap<string, string>;
}

let built: Tables | undefined;
/** Built when first asked: a command that reads no text does not pay for it. */
function tables(): Tables {
  built ??= build();
  return built;
}

function build(): Tables {
  const sign = new Map<string, string>();
  const noun = new Map<string, string[]>();
  const named = new Map<string, string>();
  const codes = [...Intl.supportedValuesOf('currency'), ...FORMER];
  for (const code of codes) {
    if (code.startsWith('X') && code !== 'XAF' && code !== 'XOF' && code !== 'XCD' && code !== 'XPF')
      continue;
    const name = (names.of(code) ?? '').toLowerCase().replaceAll(/[()]/g, '');
    const symbol = part(code, 'symbol');
    const narrow = part(code, 'narrowSymbol');
    if (symbol !== code) sign.set(symbol.toLowerCase(), code);
    if (
      narrow !== code &&
      narrow !== '$' &&
      narrow !== '£' &&
      !/^[A-Za-z]+$/.test(narrow) &&
      !sign.has(narrow)
    )
      sign.set(narrow, code);
    named.set(name, code);
    const last = name.split(' ').at(-1) ?? '';
    noun.set(last, [...(noun.get(last) ?? []), code]);
  }
  sign.set('$', 'USD').set('£', 'GBP').set('€', 'EUR').set('¥', 'JPY').set('us$', 'USD').set('₹', 'INR');
  for (const [form, code] of SIGNS) sign.set(form, code);
  for (const [form, code] of SHORT) sign.set(form, code);
  named
    .set('us dollar', 'USD')
    .set('u.s. dollar', 'USD')
    .set('american dollar', 'USD')
    .set('uk pound', 'GBP')
    .set('cfa franc', 'CFA franc');
  named.set('hong kong dollar', 'HKD').set('new zealand dollar', 'NZD');
  return { sign, noun, named };
}

function part(currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }).formatToParts(
    1,
  );
  return parts.find((p) => p.type === 'currency')?.value ?? currency;
}

const CODES = new Set(Intl.supportedValuesOf('currency'));

/** Code of a sign ("$", "us$", "rs"); null for none. Lower case. */
export function bySign(sign: string): string | null {
  return tables().sign.get(sign) ?? null;
}

/** An ISO 4217 code in capitals; null for none and for codes that are words. */
export function byCode(text: string): string | null {
  return CODES.has(text) && !NOT_CODES.has(text) ? text : null;
}

/** Code by full name in the singular: "vietnamese dong". */
export function byName(name: string): string | null {
  return tables().named.get(name) ?? null;
}

/** Code by the noun alone; the noun itself where several currencies share it; null where it is none. */
export function byNoun(word: string): string | null {
  if (COINS.has(word)) return word.endsWith('s') && word !== 'pence' ? word.slice(0, -1) : word;
  const codes = tables().noun.get(word);
  if (codes === undefined) return null;
  return codes.length === 1 ? (codes[0] ?? null) : (DEFAULTS[word] ?? word);
}
