/** Senses of leaving recommendations open. */
import type { Sense } from './senses.js';

export const OPEN: readonly Sense[] = [
  // Leaving open.
  { act: 'pend', verbs: 'defer postpone study evaluate weigh reconsider shelve park' },
  {
    act: 'pend',
    verbs: 'defer postpone delay withhold',
    tails: '~ decision on|~ position on|~ answer on|~ answer to|~ reply on|~ reply to',
    lemma: 'defer',
  },
  { act: 'pend', verbs: 'mull ponder revisit' },
  { act: 'pend', verbs: 'examine consider', lemma: 'examine' },
  {
    act: 'pend',
    verbs: 'discuss answer review analyse analyze debate',
    lemma: 'examine',
  },
  { act: 'pend', verbs: 'make', tails: 'up ~ mind on|up ~ mind about|up ~ minds on', lemma: 'decide' },
  { act: 'pend', nouns: 'jury', tails: 'is still out on|is out on|remains out on', lemma: 'leave open' },
  { act: 'pend', verbs: 'decide deliberate reflect', tails: 'on|upon|about', lemma: 'decide' },
  {
    act: 'pend',
    verbs: 'remain stay lie sit stand',
    tails:
      'open|undecided|unanswered|pending|to be answered|to be decided|to be looked|to be examined|to be considered|to be studied|to be discussed|to be settled|to be clarified|under ~ consideration|under ~ review|under ~ study|under ~ examination|under ~ discussion|on the table|on hold|outstanding|in abeyance|in limbo',
    lemma: 'remain open',
    subject: true,
  },
  {
    act: 'pend',
    verbs: 'take',
    tails: 'back to|back home|under advisement|back for|home for|home to|away for|away to',
    lemma: 'defer',
  },
  {
    act: 'pend',
    verbs: 'take',
    tails: 'under ~ consideration|under advisement|under ~ study|away for|back for|home for|home to|back to',
    gap: 6,
    lemma: 'defer',
  },
  {
    act: 'pend',
    verbs: 'give offer take have',
    tails:
      'no answer on|no answer to|no reply on|no reply to|no response to|no position on|no view on|no decision on',
    lemma: 'leave open',
  },
  {
    act: 'pend',
    verbs: 'await',
    tails:
      '~ decision|~ answer|~ response|~ position|~ reply|~ consultations|~ cabinet decision|~ government decision|~ verdict',
    lemma: 'remain open',
    subject: true,
  },
  {
    act: 'pend',
    verbs: 'keep',
    tails: 'open|pending|under ~ review|on hold|under ~ consideration',
    gap: 6,
    lemma: 'keep open',
  },
  {
    act: 'pend',
    verbs: 'leave',
    tails:
      'open|pending|undecided|unanswered|hanging|for later|without ~ position|without ~ answer|without ~ reply|without ~ response|without ~ decision|without any position|without any answer',
    gap: 6,
    lemma: 'leave open',
  },
  { act: 'pend', verbs: 'get come', tails: 'back on|back to', gap: 0, lemma: 'come back on' },
  { act: 'pend', verbs: 'look', tails: 'at|into', lemma: 'look at' },
  { act: 'pend', verbs: 'revert', tails: 'on|to', lemma: 'revert' },
  {
    act: 'pend',
    verbs: 'set put leave',
    tails: 'aside|off|on hold|on ice|on the back burner',
    gap: 6,
    lemma: 'set aside',
  },
  { act: 'pend', verbs: 'hold', tails: 'over|back|in abeyance', gap: 5, lemma: 'hold over' },
  {
    act: 'pend',
    verbs: 'reserve suspend',
    tails: '~ position on|~ judgment on|~ judgement on|~ answer on|~ decision on',
    lemma: 'reserve',
  },
  {
    act: 'pend',
    verbs: 'need ask request want seek require',
    tails:
      '~ time for|~ time on|~ time over|for time over|~ time to study|~ time to consider|~ time to examine|~ time to think about|~ time to look at|~ time to reflect on|for time on|for ~ time to think about|for ~ time to consider|for ~ time to study|for ~ time on',
    lemma: 'defer',
  },
  {
    act: 'pend',
    verbs: 'give announce state communicate submit present reveal',
    tails:
      '~ answer on|~ answer to|~ position on|~ decision on|~ reply on|~ reply to|~ response on|~ response to|~ views on',
    lemma: 'answer',
  },
  { act: 'pend', verbs: 'respond reply', tails: 'to', lemma: 'answer' },
  {
    act: 'pend',
    nouns: 'judgment judgement decision position',
    tails: 'was reserved on|is reserved on|has been reserved on|was deferred on|was withheld on',
    lemma: 'defer',
  },
  { act: 'pend', nouns: 'decision answer reply response verdict position', tails: 'on|to', lemma: 'answer' },
  { act: 'pend', verbs: 'kick', tails: 'into ~ long grass|down the road', gap: 5, lemma: 'set aside' },
];
