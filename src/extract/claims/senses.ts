/** Verbs and nouns that the press uses of recommendations, each sense with what has to stand by it. */
import type { Act } from './lexicon.js';
import { MADE } from './senses-made.js';
import { OPEN as LEFT_OPEN } from './senses-open.js';

export interface Sense {
  readonly act: Act;
  readonly verbs?: string;
  readonly nouns?: string;
  /** Also said of a body and a report. */
  readonly adopts?: boolean;
  /**
   * What has to follow, separated by "|": at once, or up to `gap` tokens later. "~" stands for up to two determiners,
   * possessives or adjectives, or for none.
   */
  readonly tails?: string;
  readonly gap?: number;
  readonly lemma?: string;
  /** The count is its subject, never its object: "31 found favour". */
  readonly subject?: boolean;
}

export const SENSES: readonly Sense[] = [
  // Supporting.
  { act: 'support', verbs: 'accept approve endorse adopt', adopts: true },
  { act: 'support', verbs: 'support back embrace greenlight okay ratify swallow' },
  { act: 'support', verbs: 'sign', tails: 'up to|off on|on to|up for', lemma: 'sign up' },
  { act: 'support', verbs: 'nod wave', tails: 'through', gap: 6, lemma: 'nod through' },
  { act: 'support', verbs: 'adhere', tails: 'to', lemma: 'adhere' },
  { act: 'support', verbs: 'warm', tails: 'to', lemma: 'warm to' },
  {
    act: 'support',
    verbs: 'respond react reply',
    tails: 'favourably to|favorably to|positively to',
    lemma: 'respond',
  },
  { act: 'support', verbs: 'agree consent accede acquiesce', tails: 'to|with|upon|on|in' },
  { act: 'support', verbs: 'commit bind', tails: 'to|itself to|themselves to', lemma: 'commit' },
  { act: 'support', verbs: 'pledge', tails: '~ support for|~ support to', lemma: 'support' },
  {
    act: 'support',
    verbs: 'declare',
    tails: 'itself in favour of|itself in favor of|~ support for',
    lemma: 'support',
  },
  {
    act: 'support',
    verbs: 'come',
    tails: 'out in favour of|out in favor of|around to|round to',
    lemma: 'come round',
  },
  { act: 'support', verbs: 'take', tails: 'on board|aboard|forward', gap: 9, lemma: 'take on board' },
  { act: 'support', verbs: 'take', tails: 'in full|in part|in principle', gap: 4, lemma: 'take' },
  { act: 'support', verbs: 'take', tails: 'up|on', lemma: 'take up' },
  { act: 'support', verbs: 'subscribe assent concur', tails: 'to|with|in' },
  { act: 'support', verbs: 'go', tails: 'along with', lemma: 'go along' },
  { act: 'support', verbs: 'retain' },
  {
    act: 'support',
    verbs: 'move shift transfer',
    tails:
      'to ~ accepted list|to ~ accepted column|to ~ accepted category|to ~ supported list|into ~ accepted list|into ~ accepted column',
    gap: 7,
    lemma: 'move to the accepted',
  },
  { act: 'support', verbs: 'take', tails: 'to heart|on trust', gap: 7, lemma: 'take to heart' },
  { act: 'support', verbs: 'bow', tails: 'to', lemma: 'bow to' },
  {
    act: 'support',
    verbs: 'put',
    tails: '~ name to|~ signature to|~ weight behind',
    lemma: 'put its name to',
  },
  {
    act: 'support',
    nouns: 'yes',
    tails: 'went to|goes to|was given to',
    lemma: 'say yes',
  },
  { act: 'support', verbs: 'live', tails: 'with', lemma: 'live with' },
  {
    act: 'support',
    verbs: 'declare pronounce state express',
    tails:
      'itself in agreement with|themselves in agreement with|itself in favour of|itself in favor of|itself willing to accept|itself ready to accept|~ agreement with|~ readiness to accept|~ willingness to accept',
    lemma: 'support',
  },
  { act: 'support', verbs: 'say', tails: 'yes to|aye to|ok to', lemma: 'say yes' },
  {
    act: 'support',
    verbs: 'enjoy receive gain win have secure earn command carry get find obtain attract',
    tails:
      'support|backing|approval|assent|agreement|acceptance|endorsement|favour|favor|consent|blessing|nod|~ yes|~ green light|~ go - ahead',
    gap: 5,
    lemma: 'enjoy support',
    subject: true,
  },
  {
    act: 'support',
    verbs: 'meet',
    tails: 'with ~ approval|with ~ support|with ~ agreement|with ~ acceptance|~ approval',
    lemma: 'enjoy support',
    subject: true,
  },
  {
    act: 'support',
    verbs: 'give lend extend offer grant accord express voice indicate signal announce confirm throw',
    tails:
      '~ green light to|~ green light|~ support to|~ support for|~ support|~ backing to|~ backing for|~ assent to|~ approval to|~ approval of|~ blessing to|~ blessing|~ nod to|~ thumbs up to|~ go - ahead to|~ consent to|~ agreement to|~ agreement with|~ acceptance of|~ endorsement to|~ endorsement of|~ weight behind',
    lemma: 'give support',
  },
  {
    act: 'support',
    verbs: 'give',
    tails: '~ thumbs up|~ green light|~ nod|~ go - ahead|~ blessing',
    lemma: 'enjoy support',
    subject: true,
  },
  { act: 'support', verbs: 'extend', tails: 'to', lemma: 'enjoy support', gap: 0 },
  { act: 'support', nouns: 'acceptance approval backing endorsement', tails: 'of|for|to', lemma: 'accept' },
  {
    act: 'support',
    nouns: 'support backing approval agreement',
    tails:
      'for|to|went to|goes to|was given to|is given to|has been given to|was forthcoming for|was expressed for|extends to|extended to',
    lemma: 'support',
  },
  { act: 'support', nouns: 'yes', tails: 'to', lemma: 'say yes' },
  { act: 'note', nouns: 'no', tails: 'to', lemma: 'say no' },
  {
    act: 'support',
    verbs: 'give return',
    tails:
      '~ positive answer to|~ positive reply to|~ positive response to|~ favourable answer to|~ favourable reply to|~ affirmative answer to',
    lemma: 'say yes',
  },
  {
    act: 'note',
    verbs: 'give return',
    tails: '~ negative answer to|~ negative reply to|~ negative response to|~ thumbs down to',
    lemma: 'say no',
  },
  // Noting, in all its shades.
  { act: 'note', verbs: 'note acknowledge', lemma: 'note' },
  {
    act: 'note',
    verbs:
      'reject refuse decline dismiss oppose rebuff snub spurn discard repudiate disavow rebuke scorn contest disown eschew',
  },
  { act: 'note', verbs: 'disregard veto resist nix' },
  { act: 'note', verbs: 'balk baulk', tails: 'at', lemma: 'balk' },
  {
    act: 'note',
    verbs: 'shrug wave push',
    tails: 'off|away|aside|back on|back against',
    gap: 6,
    lemma: 'wave away',
  },
  { act: 'note', verbs: 'turn', tails: 'down|away|its back on|their backs on', gap: 6, lemma: 'turn down' },
  { act: 'note', verbs: 'throw rule', tails: 'out', gap: 5, lemma: 'throw out' },
  { act: 'note', verbs: 'shoot strike vote', tails: 'down', gap: 6, lemma: 'shoot down' },
  { act: 'note', verbs: 'take make', tails: '~ note', gap: 2, lemma: 'take note' },
  { act: 'note', verbs: 'brush sweep cast', tails: 'aside|off', gap: 6, lemma: 'brush aside' },
  { act: 'note', verbs: 'knock', tails: 'back', gap: 6, lemma: 'knock back' },
  { act: 'note', verbs: 'cross strike', tails: 'out|off', gap: 6, lemma: 'cross out' },
  {
    act: 'note',
    verbs: 'put mark file record enter set write class',
    tails:
      'down as noted|as noted|under noted|as " noted|under " noted|down as " noted|as “ noted|under “ noted|down as “ noted|down as rejected|as rejected',
    gap: 7,
    lemma: 'put down as noted',
  },
  { act: 'note', verbs: 'send', tails: 'to ~ archive|to ~ archives|packing', gap: 7, lemma: 'send back' },
  { act: 'note', verbs: 'take', tails: 'issue with|exception to', lemma: 'take issue' },
  { act: 'note', verbs: 'opt', tails: 'out of', lemma: 'opt out' },
  {
    act: 'note',
    verbs: 'deem judge declare consider find call rule term',
    tails:
      'unacceptable|inadmissible|unsuitable|inapplicable|incompatible with|contrary to|out of ~ question|at odds with',
    gap: 7,
    lemma: 'deem unacceptable',
  },
  {
    act: 'note',
    verbs: 'go remain stay',
    tails: 'unsupported|without support|unaccepted|rejected|by the board',
    lemma: 'go unsupported',
    subject: true,
  },
  {
    act: 'note',
    verbs: 'leave',
    tails: 'unsupported|without support|without ~ support',
    gap: 6,
    lemma: 'leave unsupported',
  },
  { act: 'note', verbs: 'part', tails: 'company with', lemma: 'part company' },
  { act: 'note', verbs: 'say', tails: 'no to|nay to', lemma: 'say no' },
  { act: 'note', verbs: 'send hand', tails: 'back', gap: 4, lemma: 'send back' },
  {
    act: 'note',
    verbs: 'get receive earn draw meet win',
    tails:
      '~ acknowledgement|more than ~ acknowledgement|short shrift|~ cold shoulder|~ refusal|~ rejection|with ~ refusal|with ~ rejection|more than ~ note|more than ~ mention',
    gap: 3,
    lemma: 'note',
    subject: true,
  },
  {
    act: 'note',
    verbs: 'withhold deny',
    tails:
      'it from|them from|it to|them to|~ support from|~ support for|~ support to|~ backing from|~ approval from|~ assent from|~ consent from|~ assent to|~ consent to',
    lemma: 'withhold support',
  },
  {
    act: 'note',
    verbs: 'disagree disassociate dissociate distance',
    tails: 'with|from|itself from|themselves from',
  },
  { act: 'note', verbs: 'object', tails: 'to', lemma: 'object' },
  { act: 'note', verbs: 'set', tails: '~ face against', lemma: 'set against' },
  { act: 'note', verbs: 'draw', tails: '~ line at', lemma: 'draw the line' },
  {
    act: 'note',
    verbs: 'express enter register lodge voice raise have',
    tails: '~ reservations on|~ reservations about|~ reservations to|~ reservations over|~ objections to',
    lemma: 'reserve',
  },
  {
    act: 'note',
    verbs: 'take',
    tails: 'into consideration|into account',
    gap: 0,
    lemma: 'take into consideration',
  },
  { act: 'note', nouns: 'rejection refusal dismissal', tails: 'of', lemma: 'reject' },
  ...LEFT_OPEN,
  { act: 'partly', verbs: 'split divide', lemma: 'divide' },
  ...MADE,
];
