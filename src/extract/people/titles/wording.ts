import { ALL_CAPS, CAPITAL, isOwningStroke } from '../../../text/tokenize.js';
import { CAPITAL_HEADS, headOf, WEAK_HEADS } from '../vocabulary/heads.js';
import { standsAlone } from './alone.js';
import type { TitlePhrase } from './phrase.js';
import type { Scene } from './scene.js';

/** One office as it will be stored, still without the person. */
export interface Office {
  /** As printed, without the state's adjective or possessive, in the singular. */
  readonly title: string;
  /** Lower-case office noun. */
  readonly head: string;
  readonly organisation: string | null;
  /** ISO3 that the title's own words give. */
  readonly country: string | null;
  /** The title's words place the office outside any state: the UN, an NGO. */
  readonly international: boolean;
  /** Tokens it was read from. */
  readonly first: number;
  readonly end: number;
}

const PARTY = new Set(
  'republican democratic democrat conservative labour labor liberal tory socialist green'.split(' '),
);
const PARTY_NOUN = new Set('party union alliance movement front coalition congress league'.split(' '));
/** Those whom an office is for: "Children's Commissioner", "People's Advocate". */
const SERVED = new Set('children people women men youth workers citizens'.split(' '));
const PAST = new Set('former ex late then erstwhile one-time onetime current newly appointed now'.split(' '));
const COURTESY = new Set(
  'hm hrh h.e. h.e hon honourable honorable mr mrs ms dr his her their excellency majesty'.split(' '),
);
const GENERIC = new Set(
  'ministry country nation government department republic kingdom organisation organization office state agency'.split(
    ' ',
  ),
);
const INTERNATIONAL =
  /\b(?:UN|U\.N\.?|United Nations|UN[A-Z]{2,}|WHO|ILO|OHCHR|EU|European (?:Union|Commission)|ASEAN|African Union|NATO|World Bank|IMF|Amnesty|Human Rights Watch|HRW|High Commissioner(?! (?:to|in) )|Special Rapporteur|Independent Expert|Resident Coordinator|Human Rights Council|UNHRC|Red Cross|Working Group|Secretary-General|Council President|President of the (?:Human Rights )?Council)\b/;
const ORGANISATION =
  /\b(?:Ministry|Department|Office|Council|Commission|Committee|Assembly|Parliament|Senate|Congress|Court|Party|Union|Bank|Agency|Authority|Mission|Embassy|Delegation|Secretariat|Inspectorate|Institute|Centre|Center|Organi[sz]ation|Association|Chamber|Watch|Amnesty|Foundation|Federation|League|Board|Bureau|Directorate|University|Army|Navy|Police|Front|Movement|Network|Service|Division|Alliance|Campaign|Nations|UN|U\.N\.|UN[A-Z]{2,}|HRW|OHCHR|EU|ASEAN|WHO|ILO|NA|Politburo|Government)\b/;

/** The offices of a phrase: each of its parts, and, where there are several, all of them as printed together. */
export function officesOf(scene: Scene, phrase: TitlePhrase): Office[] {
  const out: Office[] = [];
  for (const part of phrase.parts) {
    const office = officeOf(scene, part.first, part.end, part.head);
    if (office !== null) out.push(office);
  }
  const apart = phrase.parts.findIndex((p) => p.apart);
  const joined = apart < 0 ? phrase.parts : phrase.parts.slice(0, apart);
  if (joined.length > 1 && out.length > 0) {
    const last = joined[joined.length - 1]!;
    const joint = officeOf(scene, phrase.first, last.end, phrase.parts[0]!.head);
    if (joint !== null) out.unshift(joint);
  }
  // "Prime Minister of X and head of the Y": what one part says of the state holds for the others.
  const country = out.find((o) => o.country !== null)?.country ?? null;
  if (country === null || out.some((o) => o.international)) return out;
  return out.map((o) => (o.country === null ? { ...o, country } : o));
}

/** Offices that a bare state's name before them says whose they are: "US ambassador", but "China director" of an NGO. */
const STATE_HEADS = new Set(
  (
    'president premier minister chancellor secretary ambassador envoy senator congressman congresswoman king queen prince ' +
    'emir sultan delegate attorney general governor diplomat consul foreign mp lawmaker prosecutor leader official spokesman ' +
    'spokeswoman spokesperson undersecretary commissioner judge justice speaker army'
  ).split(' '),
);

function ofState(scene: Scene, head: number): boolean {
  const { lower } = scene.doc.tokens;
  return STATE_HEADS.has(headOf(lower[head]!)) || lower[head - 1] === 'permanent';
}

/** Who stands for a state, at the UN too. */
const OF_A_STATE = /\bpermanent (?:representative|mission)|ambassador|delegation|representative to|minister/i;
const SMALL_FIRST = /^(?:(?:of|for|and|on|the) )+/i;
const SEVERAL_WORDS = /[\s-]/;
const ARTICLE = /^(?:the|a|an|its|his|her|their|our) /i;

/** Experts whose mandate is for a state: "Special Rapporteur on human rights in Belarus". */
const MANDATES = new Set(['rapporteur', 'expert']);

function officeOf(scene: Scene, first: number, end: number, head: number): Office | null {
  const { doc, stateAt, states } = scene;
  const { tokens } = doc;
  const brief = tokens.end[head]! - tokens.start[head]! <= 3 ? ALL_CAPS : CAPITAL;
  if (CAPITAL_HEADS.has(tokens.lower[head]!) && (tokens.flags[head]! & brief) === 0) return null;
  if (isTurnOfSpeech(scene, head)) return null;
  let country: string | null = null;
  let organisation: string | null = null;
  const keep: boolean[] = [];
  for (let i = first; i < end; i++) keep.push(true);
  const drop = (from: number, to: number): void => {
    for (let i = Math.max(first, from); i < Math.min(end, to); i++) keep[i - first] = false;
  };
  for (let i = first; i < end; i++) {
    const s = stateAt[i]!;
    if (s < 0 || (i > first && stateAt[i - 1] === s)) continue;
    const state = states[s]!;
    const after = state.last + 1;
    const owns = after < end && isPossessive(scene, after);
    const before = i > first ? tokens.lower[i - 1]! : '';
    const article = before === 'the' && i - 1 > first ? tokens.lower[i - 2]! : before;
    if (owns) {
      country ??= state.iso3;
      drop(i, after + 1);
    } else if (state.kind === 'demonym' || (i === first && i < head && after < end && ofState(scene, head))) {
      country ??= state.iso3;
      drop(i, after);
    } else if (article === 'of' && state.kind === 'name') country ??= state.iso3;
    else if (article === 'in' && after === end && !MANDATES.has(headOf(tokens.lower[head]!))) {
      // The country of posting is not part of the office.
      drop(before === 'the' ? i - 2 : i - 1, after);
    }
  }
  // "HRW's deputy Asia Director": the owner is the organisation.
  for (let i = first; i < head; i++) {
    if (tokens.lower[i] !== "'s" || !keep[i - first] || SERVED.has(tokens.lower[i - 1]!)) continue;
    let from = i;
    // "the forum's director": told before by its name.
    if ((tokens.flags[i - 1]! & CAPITAL) === 0 && i - 1 === first) {
      drop(first, i + 1);
      continue;
    }
    while (from > first && keep[from - 1 - first] && (tokens.flags[from - 1]! & CAPITAL) !== 0) from--;
    if (from === first || !keep[from - 1 - first]) {
      const owner = doc.text.slice(tokens.start[from]!, tokens.end[i - 1]!);
      if (ORGANISATION.test(owner) && !GENERIC.has(owner.toLowerCase())) organisation = owner;
      drop(from, i + 1);
    }
  }
  if (PARTY.has(tokens.lower[first]!) && first + 1 <= head && !PARTY_NOUN.has(tokens.lower[first + 1]!))
    drop(first, first + 1);
  // "former", "then" are the status; "HM King" has a courtesy word before the office.
  for (let i = first; i < head; i++) {
    const word = tokens.lower[i]!;
    if (!keep[i - first]) continue;
    if (PAST.has(word) || COURTESY.has(word)) drop(i, tokens.lower[i + 1] === '-' ? i + 2 : i + 1);
    else break;
  }
  dropGenericScope(scene, end, head, drop);
  // "President of the Human Rights Commission (HRC)": the abbreviation says nothing more.
  if (end - 4 > head && tokens.lower[end - 1] === ')' && tokens.lower[end - 3] === '(') drop(end - 3, end);
  const title = wordingOf(scene, first, end, head, keep);
  const headWord = headOf(tokens.lower[head]!);
  const weak = WEAK_HEADS.has(headWord) && !SEVERAL_WORDS.test(title) && country === null;
  if (title === '' || (weak && !standsAlone(scene, first, end, headWord))) return null;
  const whole = doc.text.slice(tokens.start[first]!, tokens.end[end - 1]!);
  organisation ??= organisationIn(title);
  // Whoever founded a state or a custom holds no office.
  if (organisation === null && headWord.endsWith('founder')) return null;
  const international = INTERNATIONAL.test(whole) && !OF_A_STATE.test(whole);
  organisation = organisation?.replace(SMALL_FIRST, '') ?? null;
  return {
    title,
    head: headWord,
    organisation,
    country: international ? null : country,
    international,
    first,
    end,
  };
}

/** "The first speaker", "another speaker", "keynote speaker": who takes the floor, no Speaker of a house. */
function isTurnOfSpeech(scene: Scene, head: number): boolean {
  const { lower } = scene.doc.tokens;
  return headOf(lower[head]!) === 'speaker' && TURNS.has(lower[head - 1] ?? '');
}
const TURNS = new Set(
  'first second third next last final other another guest keynote main opening closing previous key'.split(
    ' ',
  ),
);

/** "Kenya's", "Barbados'". */
function isPossessive(scene: Scene, at: number): boolean {
  const { tokens } = scene.doc;
  return tokens.lower[at] === "'s" || isOwningStroke(tokens, at);
}

/** "spokesperson of the ministry", "of the country": a scope that names nothing. */
function dropGenericScope(
  scene: Scene,
  end: number,
  head: number,
  drop: (from: number, to: number) => void,
): void {
  const { lower } = scene.doc.tokens;
  const last = end - 1;
  if (last - 2 >= head && GENERIC.has(lower[last]!) && lower[last - 2] === 'of') drop(last - 2, end);
}

function wordingOf(scene: Scene, first: number, end: number, head: number, keep: readonly boolean[]): string {
  const { doc } = scene;
  const { tokens } = doc;
  let out = '';
  let gap = false;
  for (let i = first; i < end; i++) {
    if (!keep[i - first]) {
      gap = true;
      continue;
    }
    const from = i === first || gap ? tokens.start[i]! : tokens.end[i - 1]!;
    let piece = doc.text.slice(from, tokens.end[i]!).replace(/\s+/g, ' ');
    if (i === head) piece = singularHead(piece, tokens.lower[i]!);
    out += gap && out !== '' && !out.endsWith(' ') ? ` ${piece}` : piece;
    gap = false;
  }
  return out.trim().replace(ARTICLE, '');
}

function singularHead(piece: string, lower: string): string {
  const single = headOf(lower);
  if (single === lower || single === '') return piece;
  return lower.endsWith('men')
    ? piece.replace(/men$/, 'man')
    : lower.endsWith('ies')
      ? piece.replace(/ies$/, 'y')
      : piece.replace(/s$/, '');
}

const CAPITAL_RUN =
  /(?:[A-Z][\w.'’&-]*|(?<=[a-zA-Z] )(?:of|for|and|on|the)(?= [A-Z]))(?: (?:[A-Z][\w.'’&-]*|(?:of|for|and|on|the|of the)(?= [A-Z])))*/g;

function organisationIn(title: string): string | null {
  for (const [run] of title.matchAll(CAPITAL_RUN)) {
    const match = ORGANISATION.exec(run);
    if (match === null) continue;
    // Before the office noun an organisation ends with its own noun: "Foreign Ministry Spokesperson".
    const words = run.split(' ');
    const head = words.findIndex((w) => headOf(w.slice(w.lastIndexOf('-') + 1).toLowerCase()) !== '');
    if (head < 0) return run;
    let from = head + 1;
    while (from < words.length && headOf(words[from]!.toLowerCase()) !== '') from++;
    if (from < words.length && ORGANISATION.test(words.slice(from).join(' '))) {
      while (from < words.length && /^[a-z]/.test(words[from]!)) from++;
      return words.slice(from).join(' ');
    }
    const before = words.slice(0, head);
    let last = before.length - 1;
    while (last >= 0 && !ORGANISATION.test(before[last]!)) last--;
    if (last >= 0) return before.slice(0, last + 1).join(' ');
  }
  return null;
}
