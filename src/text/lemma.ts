import { rawInfinitive, rawSingular } from './compromise.js';

const IRREGULAR_NOUNS = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    media: 'media',
    data: 'data',
    series: 'series',
    species: 'species',
    police: 'police',
    criteria: 'criterion',
    per: 'per',
    us: 'us',
    united: 'united',
    cases: 'case',
    bases: 'base',
    premises: 'premise',
    measures: 'measure',
    analyses: 'analysis',
    crises: 'crisis',
    lives: 'life',
    wives: 'wife',
    halves: 'half',
    leaves: 'leaf',
    thieves: 'thief',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    indices: 'index',
    appendices: 'appendix',
    yes: 'yes',
    news: 'news',
    bonuses: 'bonus',
    viruses: 'virus',
    buses: 'bus',
    statuses: 'status',
    censuses: 'census',
    movies: 'movie',
    cookies: 'cookie',
    shoes: 'shoe',
    heroes: 'hero',
    ties: 'tie',
    corps: 'corps',
    headquarters: 'headquarters',
    crossroads: 'crossroads',
    tranches: 'tranche',
    caches: 'cache',
    headaches: 'headache',
    avalanches: 'avalanche',
    niches: 'niche',
    creches: 'creche',
    hypotheses: 'hypothesis',
    oases: 'oasis',
    memoranda: 'memorandum',
    referenda: 'referendum',
    phenomena: 'phenomenon',
    addenda: 'addendum',
    curricula: 'curriculum',
    stimuli: 'stimulus',
    alumni: 'alumnus',
    syllabi: 'syllabus',
    bureaux: 'bureau',
    plateaux: 'plateau',
    zombies: 'zombie',
    calories: 'calorie',
    toes: 'toe',
    foes: 'foe',
    canoes: 'canoe',
    oxen: 'ox',
    geese: 'goose',
    quizzes: 'quiz',
    misuses: 'misuse',
    lenses: 'lens',
    taxis: 'taxi',
    rabbis: 'rabbi',
    tsunamis: 'tsunami',
    safaris: 'safari',
    jihadis: 'jihadi',
    alibis: 'alibi',
  }),
);
const IRREGULAR_VERBS = new Map(
  Object.entries({
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
    been: 'be',
    being: 'be',
    am: 'be',
    has: 'have',
    had: 'have',
    having: 'have',
    does: 'do',
    did: 'do',
    done: 'do',
    doing: 'do',
    said: 'say',
    says: 'say',
    told: 'tell',
    tells: 'tell',
    led: 'lead',
    took: 'take',
    taken: 'take',
    made: 'make',
    gave: 'give',
    given: 'give',
    went: 'go',
    gone: 'go',
    wrote: 'write',
    written: 'write',
    spoke: 'speak',
    spoken: 'speak',
    put: 'put',
    set: 'set',
    saw: 'see',
    seen: 'see',
    held: 'hold',
    met: 'meet',
    rose: 'rise',
    risen: 'rise',
    fell: 'fall',
    fallen: 'fall',
    grew: 'grow',
    grown: 'grow',
    left: 'leave',
    won: 'win',
    lost: 'lose',
    brought: 'bring',
    thought: 'think',
    came: 'come',
    became: 'become',
    noted: 'note',
    noting: 'note',
    stated: 'state',
    stating: 'state',
    agreed: 'agree',
    agreeing: 'agree',
  }),
);
/** Vocabulary grows slowly; a flood of junk "words" must not grow memory without end. */
const CACHE = 50_000;
const nouns = new Map<string, string>();
const verbs = new Map<string, string>();
const PLURAL_END = /s$/;
const NOT_PLURAL = /(?:ss|us|is|ics|ous)$/;

/** Singular of a lower-case noun form; each form is worked out once. */
export function singular(word: string): string {
  let found = IRREGULAR_NOUNS.get(word) ?? nouns.get(word);
  if (found === undefined) {
    found = PLURAL_END.test(word) && !NOT_PLURAL.test(word) && word.length > 3 ? regularSingular(word) : word;
    if (nouns.size > CACHE) nouns.clear();
    nouns.set(word, found);
  }
  return found;
}

const ES_END = /(?:ch|sh|ss|x|zz)es$/;
const IES_END = /[^aeiou]ies$/;

function regularSingular(word: string): string {
  if (IES_END.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (ES_END.test(word)) return word.slice(0, -2);
  const theirs = rawSingular(word);
  // Keep compromise's answer where it is plausible: a proper prefix with a short tail.
  return theirs !== '' && theirs.length >= word.length - 3 && theirs[0] === word[0]
    ? theirs
    : word.slice(0, -1);
}

/** Infinitive of a lower-case verb form; each form is worked out once. */
export function verbLemma(word: string): string {
  let found = IRREGULAR_VERBS.get(word) ?? verbs.get(word);
  if (found === undefined) {
    if (word.endsWith('ing')) found = rawInfinitive(word, 'Gerund');
    else if (word.endsWith('ed')) found = rawInfinitive(word, 'PastTense');
    else if (word.endsWith('s') && !word.endsWith('ss')) found = rawInfinitive(word, 'PresentTense');
    else found = rawInfinitive(word, 'PastTense');
    if (found === '') found = word;
    if (verbs.size > CACHE) verbs.clear();
    verbs.set(word, found);
  }
  return found;
}
