import { stateMentions } from '../../../reference/mentions.js';
import type { Doc } from '../../../text/doc.js';

/** What a noun or sign shared by several currencies means in a country's own press, by ISO 3166-1 alpha-3. */
const LOCAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    AUS: 'AUD',
    BHS: 'BSD',
    BLZ: 'BZD',
    BRB: 'BBD',
    BRN: 'BND',
    CAN: 'CAD',
    FJI: 'FJD',
    GUY: 'GYD',
    HKG: 'HKD',
    JAM: 'JMD',
    LBR: 'LRD',
    NAM: 'NAD',
    NZL: 'NZD',
    SGP: 'SGD',
    SLB: 'SBD',
    SUR: 'SRD',
    TTO: 'TTD',
    TWN: 'TWD',
  },
  rupee: { IND: 'INR', LKA: 'LKR', MUS: 'MUR', NPL: 'NPR', PAK: 'PKR', SYC: 'SCR' },
  peso: { ARG: 'ARS', CHL: 'CLP', COL: 'COP', CUB: 'CUP', DOM: 'DOP', MEX: 'MXN', PHL: 'PHP', URY: 'UYU' },
  shilling: { KEN: 'KES', SOM: 'SOS', TZA: 'TZS', UGA: 'UGX' },
  dinar: {
    BHR: 'BHD',
    DZA: 'DZD',
    IRQ: 'IQD',
    JOR: 'JOD',
    KWT: 'KWD',
    LBY: 'LYD',
    SRB: 'RSD',
    TUN: 'TND',
  },
  pound: { EGY: 'EGP', GBR: 'GBP', LBN: 'LBP', SDN: 'SDG', SSD: 'SSP', SYR: 'SYP' },
  franc: { BDI: 'BIF', CHE: 'CHF', COD: 'CDF', DJI: 'DJF', GIN: 'GNF', RWA: 'RWF' },
  rial: { IRN: 'IRR', OMN: 'OMR', YEM: 'YER' },
  riyal: { QAT: 'QAR', SAU: 'SAR' },
  dirham: { ARE: 'AED', MAR: 'MAD' },
  krone: { DNK: 'DKK', NOR: 'NOK' },
  kwacha: { MWI: 'MWK', ZMB: 'ZMW' },
  ruble: { BLR: 'BYN', RUS: 'RUB' },
  leu: { MDA: 'MDL', ROU: 'RON' },
  manat: { AZE: 'AZN', TKM: 'TMT' },
  som: { KGZ: 'KGS', UZB: 'UZS' },
  won: { KOR: 'KRW', PRK: 'KPW' },
  'CFA franc': {
    BEN: 'XOF',
    BFA: 'XOF',
    CAF: 'XAF',
    CIV: 'XOF',
    CMR: 'XAF',
    COG: 'XAF',
    GAB: 'XAF',
    GNB: 'XOF',
    GNQ: 'XAF',
    MLI: 'XOF',
    NER: 'XOF',
    SEN: 'XOF',
    TCD: 'XAF',
    TGO: 'XOF',
  },
};
/** The nouns whose default the tables name without the country being known. */
const NOUN_OF: Readonly<Record<string, string>> = { USD: 'dollar', INR: 'rupee' };

/** Nouns that a country named in the text does not settle: dollars are the world's, and pounds may be weight. */
const ABROAD = new Set(['dollar', 'pound']);

/**
 * The own currency of the outlet's country for a bare "$", "Rs", "dollars", "pesos"; else that of the only country with
 * such a currency that the text names. Null where neither tells.
 */
export function localCurrency(unit: string, doc: Doc): string | null {
  const noun = NOUN_OF[unit] ?? unit;
  const codes = LOCAL[noun];
  if (codes === undefined) return null;
  const own = doc.outletCountry === null ? undefined : codes[doc.outletCountry];
  if (own !== undefined) return own;
  if (ABROAD.has(noun)) return null;
  let named: string | null = null;
  for (const { iso3 } of stateMentions(doc)) {
    const code = codes[iso3];
    if (code === undefined || code === named) continue;
    if (named !== null) return null;
    named = code;
  }
  return named;
}
