import type { Shape } from './lexicon.js';

const VOWEL_Y = /[aeiou]y$/;

/** A verb's forms with their shapes; regular ones are built, the others listed. */
export function formsOf(lemma: string): [string, Shape][] {
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
  drag: verb('drag', 'drags', 'dragged', 'dragged', 'dragging'),
  opt: verb('opt', 'opts', 'opted', 'opted', 'opting'),
  bear: verb('bear', 'bears', 'bore', 'borne', 'bearing'),
  fall: verb('fall', 'falls', 'fell', 'fallen', 'falling'),
  run: verb('run', 'runs', 'ran', 'run', 'running'),
  deal: verb('deal', 'deals', 'dealt', 'dealt', 'dealing'),
  become: verb('become', 'becomes', 'became', 'become', 'becoming'),
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
  arise: verb('arise', 'arises', 'arose', 'arisen', 'arising'),
  find: verb('find', 'finds', 'found', 'found', 'finding'),
  shoot: verb('shoot', 'shoots', 'shot', 'shot', 'shooting'),
  strike: verb('strike', 'strikes', 'struck', 'struck', 'striking'),
  cast: [
    ['cast', 'ed'],
    ['casts', 's'],
    ['casting', 'ing'],
  ],
  bind: verb('bind', 'binds', 'bound', 'bound', 'binding'),
  withhold: verb('withhold', 'withholds', 'withheld', 'withheld', 'withholding'),
  lend: verb('lend', 'lends', 'lent', 'lent', 'lending'),
  lie: verb('lie', 'lies', 'lay', 'lain', 'lying'),
  sit: verb('sit', 'sits', 'sat', 'sat', 'sitting'),
  stand: verb('stand', 'stands', 'stood', 'stood', 'standing'),
  send: verb('send', 'sends', 'sent', 'sent', 'sending'),
  seek: verb('seek', 'seeks', 'sought', 'sought', 'seeking'),
  write: verb('write', 'writes', 'wrote', 'written', 'writing'),
  sweep: verb('sweep', 'sweeps', 'swept', 'swept', 'sweeping'),
  bag: verb('bag', 'bags', 'bagged', 'bagged', 'bagging'),
  fly: verb('fly', 'flies', 'flew', 'flown', 'flying'),
  wind: verb('wind', 'winds', 'wound', 'wound', 'winding'),
  okay: verb('okay', 'okays', 'okayed', 'okayed', 'okaying'),
};
