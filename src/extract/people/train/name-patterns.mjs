/** Names of the world by their build: what the training sentences are filled with. Seeded, so that a model can be made again. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lists = Object.fromEntries(
  readFileSync(join(here, '../names/gazetteer.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((l) => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1).split(' ')]),
);
const given = [...lists.given, ...lists.both];
const family = [...lists.family, ...lists.both];
const groups = readFileSync(join(here, 'extra-names.txt'), 'utf8')
  .split('\n')
  .filter((l) => l && !l.startsWith('#'))
  .map((l) => l.split(': ')[1].split(' ').filter(Boolean));
const [
  vnFamily,
  vnGiven,
  cnFamily,
  cnGiven,
  krFamily,
  krGiven,
  burma,
  seAsia,
  arab,
  india,
  nepal,
  malay,
  africa,
  pacific,
  slavic,
  ,
  ,
  virtue,
] = groups;

export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const cap = (w) => w.replace(/(^|[-'])([a-z])/g, (_, a, b) => a + b.toUpperCase());
const join2 = (parts) => parts.filter(Boolean).join(' ');
/** Builds syllables, for names in no list. */
const ONSET = 'b ch d f g h j k l m n p r s t v z sh kh tr br kr th ng mb nd w y'.split(' ');
const NUCLEUS = 'a e i o u a e i o u ai ou ia ei'.split(' ');
const CODA = [
  '',
  '',
  '',
  'n',
  'r',
  's',
  'l',
  'm',
  'k',
  'ng',
  'h',
  'v',
  'vic',
  'ov',
  'ski',
  'sson',
  'berg',
  'ez',
  'ian',
  'ova',
  'shvili',
  'wati',
  'porn',
  'chai',
];

/** How family names of central, eastern and western Africa begin. */
const BEGINNINGS =
  'ndi nku muka nyi haba nta bizi uwi mba ngu chi mwa kha oko ade olu nwa eze gba tchi oue kou dia ndu nza ka lu ki mu sse'.split(
    ' ',
  );

/** "Memory Kaunda-Phiri", "Esperance Ndikumana": a word of English or French for a given name, a long family name. */
function bantu(pick, invent, r) {
  const one = () => (r() < 0.4 ? cap(pick(africa)) : cap(pick(BEGINNINGS) + invent(2)));
  const first = r() < 0.5 ? cap(pick(virtue)) : cap(pick(given));
  const b = r() < 0.35 ? `${one()}-${one()}` : one();
  return { full: `${first} ${b}`, short: b };
}

/** A name as { full, short }: the form a paper uses at first and the one it uses afterwards. */
export function makeName(r) {
  const pick = (list) => list[Math.floor(r() * list.length)];
  const invent = (n) => {
    let w = '';
    for (let i = 0; i < n; i++) w += pick(ONSET) + pick(NUCLEUS);
    return w + pick(CODA);
  };
  const kind = r();
  const two = (list) => {
    const a = cap(pick(list));
    const b = cap(pick(list));
    return { full: `${a} ${b}`, short: b };
  };
  if (kind < 0.2) {
    const parts = [
      pick(vnFamily),
      r() < 0.3
        ? pick(['van', 'thi', 'thi', 'duc', 'quoc', 'minh', 'hoang'])
        : r() < 0.85
          ? pick(vnGiven)
          : '',
      r() < 0.25 ? pick(vnGiven) : '',
      pick(vnGiven),
    ]
      .filter(Boolean)
      .map(cap);
    return { full: parts.join(' '), short: parts[parts.length - 1] };
  }
  if (kind < 0.27) {
    const f = cap(pick(cnFamily));
    const g = r() < 0.6 ? cap(pick(cnGiven) + (r() < 0.5 ? pick(cnGiven) : '')) : cap(invent(1));
    return { full: `${f} ${g}`, short: f };
  }
  if (kind < 0.33) {
    const f = cap(pick(krFamily));
    return { full: `${f} ${cap(pick(krGiven))}${r() < 0.6 ? `-${pick(krGiven)}` : ''}`, short: f };
  }
  if (kind < 0.37) {
    const parts = [pick(burma), pick(burma), r() < 0.5 ? pick(burma) : ''].filter(Boolean).map(cap);
    return { full: parts.join(' '), short: parts.join(' ') };
  }
  if (kind < 0.41) return two(seAsia);
  if (kind < 0.5) {
    const a = cap(pick(arab));
    const mid =
      r() < 0.3
        ? ` ${pick(['bin', 'ibn', 'Bin', 'Abu', 'bin', 'Abdul'])} ${cap(pick(arab))}`
        : r() < 0.3
          ? ` ${cap(pick(arab))}`
          : '';
    const last =
      r() < 0.5
        ? `${pick(['al', 'Al', 'El', 'al'])}${pick(['-', '-', ' '])}${cap(r() < 0.5 ? pick(arab) : `${invent(2)}i`)}`
        : cap(r() < 0.6 ? pick(arab) : invent(2));
    return { full: `${a}${mid} ${last}`, short: last };
  }
  if (kind < 0.55) return two(india);
  if (kind < 0.58) return two(nepal);
  if (kind < 0.62) return two(malay);
  if (kind < 0.65) return two(africa);
  if (kind < 0.68) return bantu(pick, invent, r);
  if (kind < 0.7) {
    if (r() < 0.6) return two(pacific);
    const b = `Te ${cap(invent(3))}`;
    return { full: `${cap(pick(pacific))} ${b}`, short: b };
  }
  if (kind < 0.72) return two(slavic);
  if (kind < 0.76) {
    const a = cap(pick(given));
    const b = `${cap(pick(family))} ${cap(pick(family))}`;
    return { full: `${a}${r() < 0.3 ? ` ${cap(pick(given))}` : ''} ${b}`, short: b };
  }
  if (kind < 0.8) {
    const b = `${pick(['van', 'von', 'de', 'van der', 'de la', 'di', 'dos', 'da'])} ${cap(pick(family))}`;
    return { full: `${cap(pick(given))} ${b}`, short: cap(b) };
  }
  if (kind < 0.84) {
    const b = cap(pick(family));
    return {
      full: `${r() < 0.5 ? cap(pick(given)) : `${pick([...'ABCDEFGHJKLMNPRSTW'])}.`} ${pick([...'ABCDEFGHJKLMNPRSTW'])}. ${b}`,
      short: b,
    };
  }
  if (kind < 0.87) {
    const b = cap(`${pick(family)}-${pick(family)}`);
    return { full: `${cap(pick(given))} ${b}`, short: b };
  }
  if (kind < 0.91) {
    const b = cap(invent(2));
    return { full: join2([cap(invent(1)), r() < 0.3 ? cap(invent(2)) : '', b]), short: b };
  }
  if (kind < 0.93) {
    const b = cap(pick(family));
    return { full: `${b.toUpperCase()} ${cap(pick(given))}`, short: b };
  }
  const b = cap(r() < 0.75 ? pick(family) : invent(2));
  return { full: `${cap(pick(given))} ${b}`, short: b };
}
