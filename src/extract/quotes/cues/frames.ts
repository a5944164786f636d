/** What may stand with a reporting verb. Bits. */
export const THAT = 1;
/** A clause without "that". */
export const BARE = 2;
/** Stands with words in quotation marks. */
export const QUOTE = 4;
/** Stands after or inside the clause it reports: "X, he said". */
export const INSERTED = 8;
/** Names the hearer first: told the Council that. */
export const HEARER = 16;
/** Reports an act to come: pledged to. */
export const INFINITIVE = 32;
/** Reports a noun phrase: announced its decision to. */
export const PHRASE = 64;
/** "how", "whether", "what" clauses. */
export const QUESTION = 128;
/** Reports words alone: called it "unfair". */
export const WORDS = 256;
/** described X as Y. */
export const AS = 512;
/** accused X of doing Y. */
export const OF = 1024;
/** A belief or finding, not speech. */
export const THOUGHT = 2048;

const SPEECH = THAT | BARE | QUOTE | INSERTED | QUESTION;

const TABLE: readonly [frames: number, lemmas: string][] = [
  [
    SPEECH,
    'say add claim insist argue explain state maintain assert contend allege remark observe comment reply respond retort ' +
      'counter report write tweet post continue conclude testify protest joke quip boast reckon acknowledge admit concede ' +
      'suggest predict recall note warn complain disclose indicate reveal stipulate proclaim opine muse concur caution ' +
      'elaborate clarify lament attest vouch grumble confide recount relate chant scream shout yell whisper murmur exclaim ' +
      'intone implore chide gush rejoin interject hint blog',
  ],
  [SPEECH | PHRASE, 'affirm announce declare stress emphasise emphasize reaffirm reiterate confirm'],
  // A noun phrase nearly always follows: without "that" there is no clause.
  [(SPEECH & ~BARE) | PHRASE, 'underline underscore highlight'],
  [THAT | QUOTE | INSERTED, 'answer'],
  [QUOTE | INSERTED, 'share read sing'],
  [SPEECH | HEARER, 'tell'],
  [THAT | BARE | QUOTE | INSERTED | HEARER | QUESTION, 'inform assure'],
  [THAT | BARE | QUOTE | HEARER | QUESTION, 'remind notify advise reassure convince'],
  [THAT | QUOTE | INSERTED, 'detail specify communicate guarantee certify aver avow'],
  [THAT | HEARER, 'apprise'],
  [QUOTE | INSERTED, 'snap enthuse sigh'],
  [THAT | QUOTE | INSERTED, 'charge thunder fume venture volunteer'],
  [THAT | QUOTE | INSERTED | INFINITIVE, 'pledge promise vow swear'],
  [THAT | QUOTE | INSERTED | HEARER, 'urge beg'],
  [THAT | QUOTE | INSERTED | QUESTION, 'ask wonder'],
  [WORDS | QUESTION, 'question'],
  [THAT | QUOTE | INSERTED, 'demand recommend propose request'],
  [THAT | BARE | QUOTE | INSERTED | THOUGHT, 'think believe hope fear guess suspect feel'],
  [THAT | BARE | INSERTED | THOUGHT, 'estimate find show expect'],
  [
    THAT | THOUGHT,
    'realise realize understand doubt deny dispute rule regret worry wish imply demonstrate hold ' +
      'recognise recognize mean signal hear forecast speculate conjecture surmise anticipate assume discover',
  ],
  [THAT | WORDS, 'deplore applaud bemoan decry'],
  [THAT | BARE | THOUGHT, 'agree decide learn'],
  [THAT | THOUGHT, 'know'],
  [
    WORDS | AS,
    'call describe denounce condemn dismiss praise brand label characterise characterize dub hail term criticise criticize slam blast deride mock portray depict',
  ],
  [WORDS | AS, 'refer cite attack'],
  [
    WORDS,
    'deem consider regard quote speak talk welcome reject refute mention thank fault blame lambast berate rebuke',
  ],
  [THAT | THOUGHT, 'consider'],
  [OF, 'accuse'],
];

const byLemma = new Map<string, number>();
for (const [frames, lemmas] of TABLE) {
  for (const lemma of lemmas.split(' ')) byLemma.set(lemma, (byLemma.get(lemma) ?? 0) | frames);
}

/** Frames of each reporting verb by its lemma. */
export const FRAMES: ReadonlyMap<string, number> = byLemma;
