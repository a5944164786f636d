import Qty from 'js-quantities';

/** Kinds of js-quantities whose units the press prints. */
const KINDS = [
  'length',
  'area',
  'volume',
  'mass',
  'time',
  'power',
  'energy',
  'pressure',
  'speed',
  'frequency',
  'potential',
  'current',
  'charge',
  'capacitance',
  'resistance',
  'information',
  'information_rate',
  'radiation',
  'angle',
  'angular_velocity',
];
/** Names and symbols that mean something else in running text. */
const NOT_UNITS = new Set(
  (
    'point points pt league leagues rod rods rd mil mils stone stones cup cups gray grays grain grains slug slugs gr z rotation ' +
    'gon grad grads pc pica picas redshift red-shift in as at do min sec am us st ls cu tb bu ct dr u atmosphere atmospheres carat ' +
    'DM th ang cal bar bars therm therms Therm R d h s y A b B C F J G N T P M V S Y p # \' " AU AMU amu Da erg ergs bl bit kn kt kts'
  ).split(' '),
);
/** Units that take the prefixes of the SI, by symbol and name. */
const PREFIXED: readonly (readonly [string, string])[] = [
  ['m', 'meter'],
  ['g', 'gram'],
  ['l', 'liter'],
  ['L', 'liter'],
  ['W', 'watt'],
  ['Wh', 'watt hour'],
  ['V', 'volt'],
  ['A', 'ampere'],
  ['Ah', 'ampere hour'],
  ['Hz', 'hertz'],
  ['Pa', 'pascal'],
  ['J', 'joule'],
  ['B', 'byte'],
  ['bps', 'bit per second'],
  ['eV', 'electronvolt'],
  ['s', 'second'],
  ['Sv', 'sievert'],
  ['Bq', 'becquerel'],
];
const PREFIXES: readonly (readonly [string, string])[] = [
  ['k', 'kilo'],
  ['M', 'mega'],
  ['G', 'giga'],
  ['T', 'tera'],
  ['m', 'milli'],
  ['c', 'centi'],
  ['d', 'deci'],
  ['μ', 'micro'],
  ['µ', 'micro'],
  ['n', 'nano'],
];
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/meter$/, 'metre'],
  [/liter$/, 'litre'],
  [/gram$/, 'gramme'],
];
/** What press prints and neither table has. */
const OURS: readonly (readonly [string, string])[] = [
  ['kmh', 'kilometer per hour'],
  ['kph', 'kilometer per hour'],
  ['kmph', 'kilometer per hour'],
  ['mph', 'mile per hour'],
  ['mpg', 'mile per gallon'],
  ['rpm', 'revolution per minute'],
  ['bhp', 'brake horsepower'],
  ['ksi', 'kilopound per square inch'],
  ['psi', 'pound per square inch'],
  ['fps', 'foot per second'],
  ['ppm', 'part per million'],
  ['ppb', 'part per billion'],
  ['sqm', 'square meter'],
  ['sqft', 'square foot'],
  ['sqkm', 'square kilometer'],
  ['cc', 'cubic centimeter'],
  ['ha', 'hectare'],
  ['ton', 'ton'],
  ['tons', 'ton'],
  ['tonne', 'tonne'],
  ['tonnes', 'tonne'],
  ['barrel', 'barrel'],
  ['barrels', 'barrel'],
  ['decibel', 'decibel'],
  ['decibels', 'decibel'],
  ['dB', 'decibel'],
  ['bpd', 'barrel per day'],
  ['bcm', 'billion cubic meter'],
  ['cwt', 'hundredweight'],
  ['quintal', 'quintal'],
  ['quintals', 'quintal'],
  ['foot-pound', 'foot-pound'],
  ['celcius', 'celsius'],
  ['farenheit', 'fahrenheit'],
  ['mcg', 'microgram'],
  ['m.p.h.', 'mile per hour'],
  ['exabyte', 'exabyte'],
  ['exabytes', 'exabyte'],
  ['zettabyte', 'zettabyte'],
  ['zettabytes', 'zettabyte'],
  ['Nm', 'newton meter'],
  ['hrs', 'hour'],
  ['hr', 'hour'],
  ['mins', 'minute'],
  ['secs', 'second'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['wks', 'week'],
];

const TIME = new Set(
  'second minute hour day week month year decade century fortnight millisecond microsecond nanosecond'.split(
    ' ',
  ),
);

let table: ReadonlyMap<string, string> | undefined;

/** Unit by name (lower case) or symbol (own case); undefined for none. The table is built when it is first asked. */
export function unitNamed(name: string): string | undefined {
  table ??= build();
  return table.get(name);
}

export function isTime(unit: string): boolean {
  return TIME.has(unit);
}

function build(): Map<string, string> {
  const map = new Map<string, string>();
  for (const unit of Intl.supportedValuesOf('unit')) {
    if (unit === 'percent' || unit === 'mile-scandinavian') continue;
    const name = unit.replace('-', ' ');
    for (const display of ['long', 'short'] as const) {
      for (const n of [1, 2]) add(map, printed(unit, display, n), name);
    }
    add(map, unit, name);
  }
  for (const [symbol, name] of PREFIXED) {
    for (const [p, prefix] of PREFIXES) {
      add(map, p + symbol, prefix + name);
      addName(map, prefix + name, prefix + name);
    }
    addName(map, name, name);
  }
  for (const kind of KINDS) {
    for (const unit of Qty.getUnits(kind)) addAliases(map, Qty.getAliases(unit));
  }
  for (const [name, unit] of OURS) map.set(name, unit);
  return map;
}

function printed(unit: string, unitDisplay: 'long' | 'short', n: number): string {
  const parts = new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay }).formatToParts(n);
  return parts
    .filter((p) => p.type === 'unit')
    .map((p) => p.value)
    .join('');
}

/** Aliases list a symbol first; the first lower-case name of three letters or more names the unit. */
function addAliases(map: Map<string, string>, aliases: readonly string[]): void {
  const known = aliases.map((a) => map.get(a)).find((u) => u !== undefined);
  const name =
    known ?? aliases.find((a) => a.length > 2 && a === a.toLowerCase() && !NOT_UNITS.has(a)) ?? aliases[0];
  if (name === undefined) return;
  for (const alias of aliases) add(map, alias, name.replace(/s$/, name === 'hertz' ? 's' : ''));
}

function add(map: Map<string, string>, printedForm: string, unit: string): void {
  if (printedForm === '' || NOT_UNITS.has(printedForm) || printedForm.includes(' ')) return;
  if (!map.has(printedForm)) map.set(printedForm, unit);
}

function addName(map: Map<string, string>, name: string, unit: string): void {
  add(map, name, unit);
  add(map, `${name}s`, unit);
  for (const [end, british] of BRITISH) {
    if (!end.test(name)) continue;
    add(map, name.replace(end, british), unit);
    add(map, `${name.replace(end, british)}s`, unit);
  }
}
