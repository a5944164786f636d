/** What a word can do in a claim. */
export type Act =
  | 'receive'
  | 'support'
  | 'note'
  | 'pend'
  | 'partly'
  | 'implement'
  /** Made by somebody: a relation to recommendations that says nothing of their fate. */
  | 'speak';

export type Shape = 'base' | 's' | 'ed' | 'en' | 'ing' | 'noun' | 'state';

export interface Trigger {
  readonly act: Act;
  readonly lemma: string;
  readonly shape: Shape;
  /** Also said of a body and a report: adopt, approve, endorse, pass, accept. */
  readonly adopts: boolean;
  /** Needs one of these right after it, or up to `gap` tokens later, to mean this. */
  readonly tails: readonly (readonly string[])[] | null;
  readonly gap: number;
}

const VOWEL_Y = /[aeiou]y$/;

function formsOf(lemma: string): [string, Shape][] {
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular;
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const y = lemma.endsWith('y') && !VOWEL_Y.test(lemma);
  const s = y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ed = y ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  return [
    [lemma, 'base'],
    [s, 's'],
    [ed, 'ed'],
    [`${stem}ing`, 'ing'],
  ];
}

function verb(base: string, s: string, past: string, participle: string, ing: string): [string, Shape][] {
  const out: [string, Shape][] = [
    [base, 'base'],
    [s, 's'],
    [past, 'ed'],
    [ing, 'ing'],
  ];
  if (participle !== past) out.push([participle, 'en']);
  return out;
}

const IRREGULAR: Readonly<Record<string, [string, Shape][]>> = {
  see: verb('see', 'sees', 'saw', 'seen', 'seeing'),
  keep: verb('keep', 'keeps', 'kept', 'kept', 'keeping'),
  hear: verb('hear', 'hears', 'heard', 'heard', 'hearing'),
  log: verb('log', 'logs', 'logged', 'logged', 'logging'),
  nod: verb('nod', 'nods', 'nodded', 'nodded', 'nodding'),
  shrug: verb('shrug', 'shrugs', 'shrugged', 'shrugged', 'shrugging'),
  agree: verb('agree', 'agrees', 'agreed', 'agreed', 'agreeing'),
  take: verb('take', 'takes', 'took', 'taken', 'taking'),
  turn: verb('turn', 'turns', 'turned', 'turned', 'turning'),
  throw: verb('throw', 'throws', 'threw', 'thrown', 'throwing'),
  set: [
    ['set', 'ed'],
    ['sets', 's'],
    ['setting', 'ing'],
  ],
  put: [
    ['put', 'ed'],
    ['puts', 's'],
    ['putting', 'ing'],
  ],
  have: [
    ['have', 'base'],
    ['has', 's'],
    ['had', 'ed'],
    ['having', 'ing'],
  ],
  win: verb('win', 'wins', 'won', 'won', 'winning'),
  go: verb('go', 'goes', 'went', 'gone', 'going'),
  leave: verb('leave', 'leaves', 'left', 'left', 'leaving'),
  net: verb('net', 'nets', 'netted', 'netted', 'netting'),
  concur: verb('concur', 'concurs', 'concurred', 'concurred', 'concurring'),
  veto: verb('veto', 'vetoes', 'vetoed', 'vetoed', 'vetoing'),
  say: verb('say', 'says', 'said', 'said', 'saying'),
  give: verb('give', 'gives', 'gave', 'given', 'giving'),
  get: verb('get', 'gets', 'got', 'gotten', 'getting'),
  draw: verb('draw', 'draws', 'drew', 'drawn', 'drawing'),
  make: verb('make', 'makes', 'made', 'made', 'making'),
  come: [
    ['come', 'en'],
    ['comes', 's'],
    ['came', 'ed'],
    ['coming', 'ing'],
  ],
  carry: verb('carry', 'carries', 'carried', 'carried', 'carrying'),
  defer: verb('defer', 'defers', 'deferred', 'deferred', 'deferring'),
  submit: verb('submit', 'submits', 'submitted', 'submitted', 'submitting'),
  fulfil: verb('fulfil', 'fulfils', 'fulfilled', 'fulfilled', 'fulfilling'),
  hold: verb('hold', 'holds', 'held', 'held', 'holding'),
  meet: verb('meet', 'meets', 'met', 'met', 'meeting'),
  snub: verb('snub', 'snubs', 'snubbed', 'snubbed', 'snubbing'),
  commit: verb('commit', 'commits', 'committed', 'committed', 'committing'),
  bring: verb('bring', 'brings', 'brought', 'brought', 'bringing'),
  split: [['split', 'ed']],
};

interface Row {
  act: Act;
  verbs?: string;
  nouns?: string;
  adopts?: boolean;
  tails?: string;
  gap?: number;
  lemma?: string;
}

/** Tails are separated by "|"; a phrase without gap must follow at once. */
const ROWS: readonly Row[] = [
  { act: 'support', verbs: 'accept approve endorse adopt', adopts: true },
  { act: 'support', verbs: 'support back embrace greenlight' },
  { act: 'support', verbs: 'sign', tails: 'up to|off on|on to', lemma: 'sign up' },
  { act: 'support', verbs: 'nod wave', tails: 'through', gap: 6, lemma: 'nod through' },
  { act: 'support', verbs: 'adhere', tails: 'to', lemma: 'adhere' },
  { act: 'support', verbs: 'respond', tails: 'favourably to|favorably to|positively to', lemma: 'respond' },
  { act: 'note', verbs: 'balk baulk', tails: 'at', lemma: 'balk' },
  {
    act: 'note',
    verbs: 'shrug wave push',
    tails: 'off|away|aside|back on|back against',
    gap: 6,
    lemma: 'wave away',
  },
  { act: 'pend', verbs: 'shelve park' },
  {
    act: 'pend',
    verbs: 'remain',
    tails: 'open|undecided|unanswered|pending|to be answered',
    gap: 0,
    lemma: 'remain open',
  },
  { act: 'pend', verbs: 'keep', tails: 'open|pending|under review|on hold', gap: 6, lemma: 'keep open' },
  { act: 'receive', verbs: 'return leave emerge come go walk', tails: 'with', gap: 0, lemma: 'receive' },
  { act: 'receive', verbs: 'come return', tails: 'home', gap: 0, lemma: 'receive' },
  { act: 'receive', verbs: 'hear log earn', lemma: 'receive' },
  { act: 'implement', verbs: 'ignore neglect', lemma: 'ignore' },
  { act: 'implement', verbs: 'finish achieve' },
  { act: 'implement', verbs: 'see', tails: 'through', gap: 6, lemma: 'see through' },
  {
    act: 'implement',
    verbs: 'translate turn',
    tails: 'into law|into action|into practice|into reality|into policy',
    gap: 7,
    lemma: 'turn into',
  },
  { act: 'implement', verbs: 'follow', tails: 'up on|up', gap: 0, lemma: 'follow up' },
  { act: 'support', verbs: 'agree consent', tails: 'to|with|upon|on' },
  { act: 'support', verbs: 'commit', tails: 'to', lemma: 'commit' },
  { act: 'support', verbs: 'take', tails: 'on board', gap: 9, lemma: 'take on board' },
  { act: 'support', verbs: 'take', tails: 'up|on', lemma: 'take up' },
  {
    act: 'support',
    verbs: 'enjoy receive gain win have secure',
    tails: 'support|backing|approval|assent|agreement',
    gap: 5,
    lemma: 'enjoy support',
  },
  { act: 'support', nouns: 'acceptance approval backing endorsement', tails: 'of|for|to', lemma: 'accept' },
  { act: 'support', nouns: 'support', tails: 'for|to', lemma: 'support' },
  { act: 'note', verbs: 'note acknowledge', lemma: 'note' },
  { act: 'note', verbs: 'reject refuse decline dismiss oppose rebuff snub spurn discard' },
  { act: 'note', verbs: 'turn', tails: 'down', gap: 6, lemma: 'turn down' },
  { act: 'note', verbs: 'throw rule', tails: 'out', gap: 5, lemma: 'throw out' },
  { act: 'note', verbs: 'take make', tails: 'note', gap: 2, lemma: 'take note' },
  { act: 'support', verbs: 'subscribe assent concur', tails: 'to|with' },
  { act: 'support', verbs: 'go', tails: 'along with', lemma: 'go along' },
  { act: 'note', verbs: 'brush', tails: 'aside|off', gap: 6, lemma: 'brush aside' },
  { act: 'note', verbs: 'knock', tails: 'back', gap: 6, lemma: 'knock back' },
  { act: 'note', verbs: 'disregard veto resist' },
  { act: 'pend', verbs: 'mull ponder revisit' },
  { act: 'pend', verbs: 'leave', tails: 'open|pending|undecided', gap: 6, lemma: 'leave open' },
  { act: 'pend', verbs: 'get come', tails: 'back on|back to', gap: 0, lemma: 'come back on' },
  { act: 'receive', verbs: 'face field elicit amass net' },
  {
    act: 'receive',
    verbs: 'walk come go',
    tails: 'away with|home with|back with|home from',
    gap: 0,
    lemma: 'receive',
  },
  {
    act: 'implement',
    verbs: 'deliver follow make',
    tails: 'on|through on|good on',
    gap: 0,
    lemma: 'deliver on',
  },
  { act: 'implement', verbs: 'comply', tails: 'with', lemma: 'comply' },
  { act: 'note', verbs: 'say', tails: 'no to', lemma: 'say no' },
  { act: 'support', verbs: 'say', tails: 'yes to', lemma: 'say yes' },
  { act: 'note', verbs: 'disagree disassociate dissociate', tails: 'with|from|itself from' },
  { act: 'note', nouns: 'rejection refusal dismissal', tails: 'of', lemma: 'reject' },
  { act: 'pend', verbs: 'defer postpone study evaluate weigh reconsider' },
  {
    act: 'note',
    verbs: 'take',
    tails: 'into consideration|into account',
    gap: 0,
    lemma: 'take into consideration',
  },
  {
    act: 'support',
    verbs: 'give',
    tails:
      'the green light|green light|its support to|its backing to|its assent to|its approval to|its support|its blessing',
    gap: 0,
    lemma: 'give support',
  },
  { act: 'receive', verbs: 'take', tails: 'away|home', gap: 0, lemma: 'receive' },
  { act: 'pend', verbs: 'look', tails: 'at|into', lemma: 'look at' },
  { act: 'pend', verbs: 'revert', tails: 'on|to', lemma: 'revert' },
  { act: 'pend', verbs: 'examine consider', lemma: 'examine' },
  { act: 'pend', verbs: 'set put leave', tails: 'aside|off', gap: 6, lemma: 'set aside' },
  { act: 'pend', verbs: 'hold', tails: 'over|back', gap: 5, lemma: 'hold over' },
  { act: 'pend', verbs: 'reserve', tails: 'its position on|judgment on|judgement on', lemma: 'reserve' },
  { act: 'partly', verbs: 'split divide', lemma: 'divide' },
  { act: 'receive', verbs: 'receive get obtain draw attract garner gather collect', lemma: 'receive' },
  {
    act: 'receive',
    verbs:
      'give hand offer address make issue submit propose table raise lodge formulate advance pose deliver present tender',
    lemma: 'make',
  },
  { act: 'receive', verbs: 'produce generate yield list contain record', lemma: 'produce' },
  { act: 'receive', verbs: 'put bring', tails: 'forward|to|before', gap: 0, lemma: 'put forward' },
  { act: 'receive', verbs: 'come', tails: 'in|out|up with|from|forward with', lemma: 'come' },
  {
    act: 'implement',
    verbs: 'implement fulfil fulfill complete execute enforce realise realize honour honor accomplish',
  },
  { act: 'implement', verbs: 'carry', tails: 'out|through', gap: 4, lemma: 'carry out' },
  {
    act: 'implement',
    verbs: 'put',
    tails: 'into practice|into effect|into force|into action|fully into effect|in practice|in place',
    gap: 6,
    lemma: 'put into practice',
  },
  { act: 'implement', verbs: 'come', tails: 'of', lemma: 'come' },
  { act: 'implement', verbs: 'act', tails: 'on|upon', lemma: 'act on' },
  { act: 'implement', verbs: 'give', tails: 'effect to|full effect to', lemma: 'give effect' },
  {
    act: 'implement',
    nouns: 'implementation fulfilment fulfillment realisation realization',
    tails: 'of',
    lemma: 'implement',
  },
];

const table = new Map<string, Trigger[]>();

function add(form: string, trigger: Trigger): void {
  const list = table.get(form) ?? [];
  list.push(trigger);
  // A trigger with a tail is the more precise reading: tried first.
  list.sort((a, b) => Number(b.tails !== null) - Number(a.tails !== null));
  table.set(form, list);
}

for (const row of ROWS) {
  const tails = row.tails ? row.tails.split('|').map((t) => t.split(' ')) : null;
  const rest = { act: row.act, adopts: row.adopts ?? false, tails, gap: row.gap ?? 0 };
  for (const lemma of row.verbs?.split(' ') ?? []) {
    for (const [form, shape] of formsOf(lemma)) add(form, { ...rest, lemma: row.lemma ?? lemma, shape });
  }
  for (const noun of row.nouns?.split(' ') ?? []) {
    add(noun, { ...rest, lemma: row.lemma ?? noun, shape: 'noun' });
  }
}

/** States that a count of recommendations can be in: "are under consideration", "are pending". */
const STATES: readonly [string, Act][] = [
  ['under consideration', 'pend'],
  ['under further consideration', 'pend'],
  ['under study', 'pend'],
  ['under examination', 'pend'],
  ['under review', 'pend'],
  ['under discussion', 'pend'],
  ['pending', 'pend'],
  ['on hold', 'pend'],
  ['in abeyance', 'pend'],
  ['under way', 'implement'],
  ['underway', 'implement'],
  ['in progress', 'implement'],
  ['in process', 'implement'],
  ['in the process', 'implement'],
  ['under implementation', 'implement'],
  ['acceptable', 'support'],
  ['unacceptable', 'note'],
];
for (const [phrase, act] of STATES) {
  const [head = '', ...tail] = phrase.split(' ');
  const tails = tail.length > 0 ? [tail] : null;
  add(head, { act, lemma: phrase, shape: 'state', adopts: false, tails, gap: 0 });
}

/** Every form that some trigger starts with. */
export function triggerWords(): Iterable<string> {
  return table.keys();
}

/** Readings of a lower-case word form, the most precise first. */
export function triggersOf(word: string): readonly Trigger[] | undefined {
  return table.get(word);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What is counted. */
export const RECOMMENDATION = set(
  'recommendation recommendations suggestion suggestions proposal proposals recommandations',
);
/** Counted in their stead, where a verb of position stands by. */
export const WEAK_NOUN = set(
  'issue issues case cases measure measures point points item items request requests comment comments',
);
export const STATE_NOUN = set(
  'country countries state states nation nations delegation delegations government governments diplomat diplomats speaker speakers delegate delegates representatives missions peers countries-',
);
export const PARTLY = set('partially partly');
export const BE = set('is are was were be been being am');
export const HAVE = set("has have had having hasn't haven't hadn't");
export const NEGATION = set(
  "not never neither nor cannot can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't without",
);
export const QUANTITY = set(
  'most many all majority rest half several some few none nothing little both bulk everything remainder',
);
