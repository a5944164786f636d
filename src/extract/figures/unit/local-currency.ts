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
};
/** The nouns whose default the tables name without the country being known. */
const NOUN_OF: Readonly<Record<string, string>> = { USD: 'dollar', INR: 'rupee' };

/** The country's own currency for a bare "$", "Rs", "dollars", "pesos"; null where the country tells nothing. */
export function localCurrency(unit: string, country: string | null): string | null {
  if (country === null) return null;
  return LOCAL[NOUN_OF[unit] ?? unit]?.[country] ?? null;
}
