/** Senses of receiving and making recommendations, and of carrying them out. */
import type { Sense } from './senses.js';

export const MADE: readonly Sense[] = [
  // Receiving and making.
  {
    act: 'receive',
    verbs:
      'receive get obtain draw attract garner gather collect gain earn hear log face field elicit amass net accumulate accrue incur notch score bag rack',
    lemma: 'receive',
  },
  { act: 'receive', verbs: 'rack pile', tails: 'up', lemma: 'receive' },
  {
    act: 'receive',
    verbs: 'return leave emerge come go walk end depart fly travel',
    tails:
      'with|up with|away with|home with|back with|home from|away from geneva with|out with|from geneva with|from the review with|from the session with|from the room with|out of the room with|out of the session with|out of the review with|out of geneva with|away from the review with',
    lemma: 'receive',
  },
  { act: 'receive', verbs: 'leave', tails: 'with', gap: 4, lemma: 'receive' },
  { act: 'receive', verbs: 'emerge arise ensue', lemma: 'come', subject: true },
  { act: 'receive', verbs: 'come return', tails: 'home', gap: 0, lemma: 'receive' },
  { act: 'receive', verbs: 'send', tails: 'home with|back with|away with', gap: 5, lemma: 'receive' },
  {
    act: 'receive',
    verbs: 'present serve shower confront saddle bombard inundate load provide greet',
    tails: 'with',
    lemma: 'receive',
  },
  { act: 'receive', verbs: 'take', tails: 'away|home', gap: 0, lemma: 'receive' },
  {
    act: 'receive',
    verbs:
      'give hand offer make issue submit propose table raise lodge formulate advance pose deliver present tender extend direct aim level forward',
    lemma: 'make',
  },
  {
    act: 'receive',
    verbs: 'produce generate yield list contain record include bring throw',
    lemma: 'produce',
  },
  { act: 'receive', verbs: 'address', tails: 'to|by|at|during|in geneva', gap: 8, lemma: 'make' },
  { act: 'receive', verbs: 'run', tails: 'to', lemma: 'produce' },
  { act: 'receive', verbs: 'put', tails: 'on the table|forward', gap: 4, lemma: 'put forward' },
  { act: 'receive', verbs: 'fire', tails: 'off', lemma: 'put forward' },
  { act: 'receive', verbs: 'pepper shower', tails: 'with', lemma: 'receive' },
  { act: 'receive', verbs: 'take', tails: 'delivery of|receipt of', lemma: 'receive' },
  { act: 'receive', verbs: 'land', tails: 'on', lemma: 'come', subject: true },
  { act: 'receive', verbs: 'result culminate', tails: 'in', lemma: 'produce' },
  { act: 'receive', verbs: 'end wind', tails: 'up with', lemma: 'receive' },
  { act: 'receive', verbs: 'throw', tails: 'up', lemma: 'produce' },
  { act: 'receive', verbs: 'put bring', tails: 'forward|to|before', gap: 0, lemma: 'put forward' },
  { act: 'receive', verbs: 'come', tails: 'in|out|up with|from|forward with', lemma: 'come', subject: true },
  // Carrying out.
  {
    act: 'implement',
    verbs:
      'implement fulfil fulfill complete execute enforce realise realize honour honor accomplish finish achieve effect discharge operationalise operationalize domesticate',
  },
  { act: 'implement', verbs: 'meet address tackle' },
  { act: 'implement', verbs: 'deal', tails: 'with', lemma: 'deal with' },
  {
    act: 'implement',
    verbs: 'become',
    tails: 'law|laws|reality|~ reality',
    lemma: 'become law',
    subject: true,
  },
  { act: 'implement', verbs: 'see', tails: '~ light of day', lemma: 'see the light', subject: true },
  {
    act: 'implement',
    verbs: 'make',
    tails: '~ headway on|~ headway with|~ progress on|~ progress in|~ progress with|~ progress towards',
    lemma: 'make progress',
  },
  {
    act: 'implement',
    nouns: 'progress headway',
    tails: 'has been made on|had been made on|was made on|has been achieved on|on|in implementing',
    lemma: 'make progress',
  },
  {
    act: 'implement',
    nouns: 'work',
    tails:
      'has begun on|has started on|had begun on|had started on|is under way on|was under way on|began on|continues on',
    lemma: 'work on',
  },
  {
    act: 'implement',
    verbs: 'remain stay go lie sit stand leave',
    tails:
      'unimplemented|unfulfilled|unrealised|unrealized|unmet|unaddressed|undone|~ dead letter|dead letters|on paper|on ~ shelf|a promise on paper',
    gap: 1,
    lemma: 'ignore',
    subject: true,
  },
  { act: 'implement', verbs: 'tick', tails: 'off', gap: 6, lemma: 'tick off' },
  { act: 'implement', verbs: 'work', tails: 'through|on', lemma: 'work on' },
  { act: 'implement', verbs: 'live', tails: 'up to', lemma: 'live up to' },
  { act: 'implement', verbs: 'keep', tails: '~ word on|~ promise on|faith with', lemma: 'keep its word' },
  {
    act: 'implement',
    verbs: 'bring',
    tails: 'to fruition|to life|to completion|to ~ close|into effect|into force',
    gap: 7,
    lemma: 'bring to fruition',
  },
  { act: 'implement', verbs: 'put', tails: 'into law|on ~ statute book', gap: 6, lemma: 'put into law' },
  { act: 'implement', verbs: 'bear', tails: 'fruit', lemma: 'bear fruit', subject: true },
  { act: 'implement', verbs: 'see', tails: 'to', lemma: 'see to' },
  {
    act: 'implement',
    verbs: 'drag',
    tails: '~ feet on|~ feet over|~ heels on|~ heels over',
    lemma: 'ignore',
  },
  { act: 'implement', verbs: 'ignore neglect', lemma: 'ignore' },
  { act: 'implement', verbs: 'carry', tails: 'out|through', gap: 4, lemma: 'carry out' },
  { act: 'implement', verbs: 'see', tails: 'through', gap: 6, lemma: 'see through' },
  {
    act: 'implement',
    verbs: 'translate turn convert transform write pass',
    tails: 'into law|into laws|into action|into practice|into reality|into policy|into deeds',
    gap: 7,
    lemma: 'turn into',
  },
  { act: 'implement', verbs: 'follow', tails: 'up on|up', gap: 0, lemma: 'follow up' },
  {
    act: 'implement',
    verbs: 'deliver follow make',
    tails: 'on|through on|good on',
    gap: 0,
    lemma: 'deliver on',
  },
  { act: 'implement', verbs: 'comply', tails: 'with', lemma: 'comply' },
  {
    act: 'implement',
    verbs: 'put',
    tails:
      'into practice|into effect|into force|into action|fully into effect|in practice|in place|into operation|to work',
    gap: 6,
    lemma: 'put into practice',
  },
  { act: 'implement', verbs: 'come', tails: 'of', lemma: 'come' },
  { act: 'implement', verbs: 'act move', tails: 'on|upon', lemma: 'act on' },
  { act: 'implement', verbs: 'give', tails: 'effect to|full effect to', lemma: 'give effect' },
  {
    act: 'implement',
    nouns: 'implementation fulfilment fulfillment realisation realization execution',
    tails: 'of',
    lemma: 'implement',
  },
];
