import { T } from '../../../text/closed.js';
import { ACTOR, DEMONYM, ORGANISATION, PLACE } from '../../../text/lexicon.js';
import { isCapital, mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns for people and bodies that can speak and that no ending gives away. */
const SPEAKING = set(
  'forum lobby service movement directorate assembly chamber academy league clinic inspectorate taskforce registry ' +
    'monitor representative representatives executive executives detective detectives conservatives rapporteurs counsellor ' +
    'people person man woman men women source sources official officials group groups government governments delegation ' +
    'delegations delegate delegates party parties state states country countries nation nations community communities ' +
    'family families police authority authorities company companies firm firms team campaign administration army military ' +
    'court courts council committee commission ministry ministries agency agencies union unions board panel body bodies ' +
    'organisation organisations organization organizations ngo ngos media press newspaper newspapers paper daily website ' +
    'outlet outlets channel network station broadcaster public voters majority minority critics critic allies ally aides ' +
    'aide experts expert victims relatives friends friend colleagues scholars academics businessman businesswoman ' +
    'businessmen spokesman spokeswoman spokesperson spokespersons spokesmen mother father son daughter wife husband ' +
    'brother sister parents parent troika bloc alliance coalition opposition side camp church university school bank ' +
    'association federation institute institution institutions foundation center centre office department bureau embassy ' +
    'mission secretariat chair chairperson chairman chairwoman chief head heads witnesses lawmakers mp mps lawmaker ' +
    'diplomat diplomats envoy envoys ambassador president premier minister ministers monitors watchdog watchdogs ' +
    'respondents percent half third students children residents locals neighbors neighbours fans everyone ' +
    'crowd caller guest host candidate nominee incumbent businesses economists journalists tribunal judge judges jury ' +
    'parliament congress senate cabinet leadership regime kremlin stakeholders members society coach mayor pope king queen prince',
);

/** Texts that say things. */
const WRITTEN = set(
  'report reports statement statements letter poll polls survey surveys study studies document documents data figures ' +
    'release communique communiqué draft article story book memo ad ads lawsuit complaint filing ruling analysis ' +
    'analyses review research researchers email emails message post posts tweet tweets editorial column transcript headline ' +
    'text summary notice findings statistics results records audit census estimates papers account accounts reviews ' +
    'resolution note bulletin leaflet pamphlet video footage submission response count tally reckoning calculation estimate tracker database',
);

const PRONOUNS = set(
  'he she they we i who you one others everyone someone nobody many some most several both all few',
);

/** Token of the phrase's head: the last noun before its first preposition, comma or relative. */
export function headOf(page: Page, range: Range): number {
  let head = range.first;
  let counted = false;
  for (let i = range.first; i < range.end; i++) {
    const t = page.tag[i];
    // "eight of ten voters", "most of the delegates": those counted speak.
    if (
      page.lower[i] === 'of' &&
      (page.tag[head] === T.number || COUNTS.has(page.lower[head]!)) &&
      !counted
    ) {
      counted = true;
      continue;
    }
    if (
      i > range.first &&
      (t === T.preposition || t === T.wh || t === T.to || page.lower[i] === ',' || page.lower[i] === '(')
    )
      break;
    if (
      t === T.noun ||
      t === T.name ||
      t === T.pronoun ||
      (t === T.adjective &&
        (i === range.first || page.tag[head] === T.adjective || page.tag[head] === T.determiner)) ||
      t === T.number ||
      t === T.gerund
    )
      head = i;
  }
  return head;
}

const COUNTS = new Set([
  'some',
  'many',
  'most',
  'several',
  'few',
  'half',
  'number',
  'dozens',
  'hundreds',
  'thousands',
  'majority',
  'group',
  'percent',
]);

export type HeadKind = 'person' | 'name' | 'pronoun' | 'noun' | 'text' | 'it' | 'none';

/** What kind of speaker the phrase's head can be; 'none' for what does not speak. */
export function headKind(page: Page, range: Range): HeadKind {
  const head = headOf(page, range);
  const word = page.lower[head]!;
  if (mentionOf(page, head) !== null) return 'person';
  if (PRONOUNS.has(word) && (page.tag[head] !== T.noun || head === range.first)) return 'pronoun';
  if (word === 'it') return 'it';
  if (page.tag[head] === T.name && isCapital(page, head)) return CALENDAR.test(word) ? 'none' : 'name';
  if ((page.classes[head]! & NAMED) !== 0 && isCapital(page, head)) return 'name';
  if (SPEAKING.has(word) || (page.classes[head]! & ACTOR) !== 0) return 'noun';
  if (WRITTEN.has(word)) return 'text';
  if (isCapital(page, head) && head > range.first) return 'name';
  return ACTORS_END.test(word) ? 'noun' : 'none';
}
const NAMED = DEMONYM | ORGANISATION | PLACE;
const ACTORS_END = /[a-z]{3}(?:(?:m[ae]n|wom[ae]n|persons?)|ists?|ers|ors|[ie]ans|icans|ants|ees|crats)$/;
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;
