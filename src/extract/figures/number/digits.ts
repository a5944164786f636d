const PLAIN = /^\d+(?:\.\d+)?$/;
/** 1,250,000.5 */
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** 12,34,567: groups of two above the last three. */
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
/** 1.250.000 and 1.250.000,5; one group alone (1.250) is read as a decimal. */
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d{1,2}$/;
/** 6,8: a decimal comma, where the tail cannot be a group of three. */
const COMMA_DECIMAL = /^\d{1,3},\d{1,2}$/;
/** Longer than any count that press prints: an account, a serial number, an overflow. */
const LONGEST = 24;
const NON_ASCII = /[^\d.,]/;
const NUMERAL = /^\p{Nd}$/u;

/** Value of a printed number, by the conventions of the press in English; null where it is none of them. */
export function parseDigits(printed: string): number | null {
  if (printed.length > LONGEST) return null;
  const text = NON_ASCII.test(printed) ? toAscii(printed) : printed;
  if (PLAIN.test(text)) return finite(Number(text));
  if (COMMA_GROUPS.test(text) || INDIAN_GROUPS.test(text)) return finite(Number(text.replaceAll(',', '')));
  if (DOT_GROUPS.test(text)) return finite(Number(text.replaceAll('.', '').replace(',', '.')));
  if (COMMA_DECIMAL.test(text)) return finite(Number(text.replace(',', '.')));
  return null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Arabic-Indic, Devanagari, full-width and other decimal digits as ASCII. Each script's ten digits are consecutive. */
function toAscii(text: string): string {
  let out = '';
  for (const c of text) {
    if (c === '.' || c === ',') out += c;
    else out += digitValue(c.charCodeAt(0));
  }
  return out;
}

function digitValue(unit: number): number {
  let zero = unit;
  while (zero > unit - 9 && NUMERAL.test(String.fromCharCode(zero - 1))) zero--;
  return unit - zero;
}

/** ½, ⅔ and the like; null for other characters. */
export function vulgarFraction(c: string): number | null {
  const parts = VULGAR.exec(c.normalize('NFKD'));
  return parts === null ? null : Number(parts[1]) / Number(parts[2]);
}
const VULGAR = /^(\d+)\u2044(\d+)$/;
