/** Reviews told without the name of the mechanism beside their date: "last reviewed in January", "its turn comes in 2029", "sat before its peers". */
import type { DateItem, Reading } from './read.js';
import type { Governed } from './when-clause.js';

const PREP = '(?: (?:back|again|next|only))?(?: ,)?(?: (?:in|on|of|from|for|during))?$';
const ORDINAL = '(?:first|second|third|fourth|1 st|2 nd|3 rd|4 th|last|latest|next|previous|most recent)';
const EXAM =
  '(?:exam|exams|examination|check - up|checkup|check up|health check|test|audit|hearing|grilling|scrutiny|turn|outing|appearance|appearances|visit|stint|round|rounds|cycle|cycles|go - round|go - around|go|sitting|session|assessment|peer review|review|reviews|upr|uprs|time|times|occasion|instance)';
const PEERS =
  "(?:(?:its|their|fellow|the) (?:peers|fellow states|other states)|(?:the )?(?:un |united nations )?(?:'s |’s )?(?:human )?rights council|(?:the )?(?:upr )?working group|the council|the united nations|the un|other (?:states|countries|governments))";
const REVIEWED =
  '(?:reviewed|examined|scrutinised|scrutinized|assessed|evaluated|vetted|appraised|grilled|quizzed)';

/** What stands before the date. */
const BEFORE: readonly RegExp[] = [
  // "last reviewed in", "was first examined in Geneva in"
  new RegExp(
    `\\b(?:last|first|previously|most recently|next) (?:to be )?(?:${REVIEWED}|(?:went|came|gone) (?:before|under|through)|appeared|under review|under scrutiny|up for review|in the (?:dock|hot seat|spotlight))(?: (?:\\S+ ){0,7}\\S+)?${PREP}`,
  ),
  new RegExp(
    `\\b(?:which|who|it|record|situation|country|government|and|neighbour|neighbor) (?:itself )?(?:was|were|had been|has been|will be|is to be|is being) ${REVIEWED}(?: (?:in geneva|by (?:its|their) peers))?${PREP}`,
  ),
  // "its turn comes in", "comes up again in", "returns to Geneva in"
  /\b(?:turn|day|moment|appointment|slot|next date) (?:in geneva |in the dock |before the council )?(?:comes|came|will come|falls|is|was|will be|is due|arrives)(?: (?:round|around|up))?(?: (?:again|next))?(?: (?:in|on))?$/,
  /\b(?:comes|come|came|is|be|goes|was) (?:up|due|back|next up|under review|up for review|in the (?:dock|hot seat|spotlight)|on the stand)(?: (?:again|next|in geneva|for review|there|before the council|before its peers)){0,2}(?: (?:in|on))?$/,
  /\b(?:returns?|return|goes|go|comes|come|heads?|is|be) (?:back )?(?:to|in|before) (?:geneva|the (?:upr|working group|human rights council)|its peers) (?:again )?(?:in|on)$/,
  // "sat before its peers in", "stood before the Council on"
  new RegExp(
    `\\b(?:sat|stood|went|came|appeared|appears|goes|was|were|be|is|answered|spoke|hours|itself|record|minutes|took questions) (?:up )?(?:before|in front of) ${PEERS}(?: in geneva)?(?: for the \\S+ time)?${PREP}`,
  ),
  // "sat its fourth human rights exam before the United Nations on"
  new RegExp(
    `\\b(?:sat|sits|sit|took|takes|take|faced|faces|face|underwent|undergo|passed|stood|had|completed|went through|gone through|goes through|been through) (?:for )?(?:its|their|his|her|the|a|an) (?:\\S+ ){0,4}${EXAM}(?: \\S+){0,6} (?:in|on)$`,
  ),
  // "last time, in", "at the last go-round, in", "in the previous round, in"
  new RegExp(
    `(?:^|\\b(?:in|at|during|from|since|of|after|before|to|,) )(?:the )?(?:last|previous|first|second|third|fourth|earlier|most recent|inaugural|preceding) (?:upr |review |such |universal periodic )?${EXAM}(?: (?:around|round|out))?(?: in geneva)? [,(-–—] (?:back )?(?:held |conducted )?(?:in|on|of)$`,
  ),
  /\b(?:the )?last time (?!,)(?:\S+ ){1,9}, (?:back )?(?:in|on)$/,
  // "three times: in", "twice before, in"
  /\b(?:reviewed|examined|review|upr|mechanism|process|exercise|appeared|stood|sat|been|exam|council|peers)\b(?: \S+){0,5} (?:times|twice|once|occasions|thrice)(?: (?:before|already|so far|in geneva))? [:,(–—-] (?:first )?(?:in|on)$/,
  // "the rounds of 2009", "its reviews in 2009"
  /\b(?:rounds|reviews|uprs|appearances|examinations|exams|visits to geneva) (?:of|in|held in|from)$/,
  // "the review of Timor-Leste, held on"
  /\b(?:review|dialogue|examination|upr) (?:of|with|on) (?:the )?(?:\S+ ){1,5}, (?:which (?:was|is|had been) )?(?:held|conducted|scheduled|due|set|slated)(?: in geneva)? (?:in|on|for)$/,
];

/** The same with a state, the country or a review before them. */
const BEFORE_OF: readonly RegExp[] = [
  new RegExp(`, (?:itself |also |last |first )?${REVIEWED}(?: in geneva)?${PREP}`),
  new RegExp(
    `\\b(?:face|faces|faced|meet|meets|met|answer to|answers to|confront|confronts) ${PEERS}(?: again)?${PREP}`,
  ),
  new RegExp(
    `\\b${EXAM} (?:were|was|is|will be|came|comes|fell|falls|took place|dates?|dated)(?: (?:back|due|only|held|scheduled|set))?(?: (?:in|on|to|from|for))?$`,
  ),
  /\b(?:delegation|country|government|minister|ministers|state|kingdom) (?:was|were) (?:then )?(?:quizzed|grilled|questioned|pressed|heard|examined|cross-examined)(?: (?:in geneva|by (?:\S+ ){1,3}(?:states|countries|delegations|peers)))? (?:in|on)$/,
  /\bworking group (?:took up|takes up|heard|hears|examined|considered|looked at|turned to|dealt with|discussed|reviewed) (?:\S+ ){0,6}?(?:on|in)$/,
  /\b(?:in the|into the) (?:dock|hot seat|spotlight|witness box)(?: (?:in geneva|again))? (?:in|on)$/,
  /\bfor (?:the|a) (?:first|second|third|fourth|last) (?:time|review|upr)(?: in geneva)? (?:in|on)$/,
];
/** What was to be a review and was not, and the day it was moved to. */
const CALLED_OFF =
  /\b(?:did not|didn't|could not|will not|failed to|was unable to|never) (?:go ahead|take place|happen|proceed|occur|come off)(?: (?:as planned|as scheduled))?(?: (?:in|on))?$/;
const MOVED =
  /\b(?:been|was|is|were|be|and) (?:moved|put back|pushed back|put off|rescheduled|postponed|deferred|shifted|delayed|brought forward|held over|rearranged)(?: (?:\S+ ){0,4}\S+)? (?:to|until|till|for)$/;

/** What follows it, an own clause or the same. */
const AFTER: readonly RegExp[] = [
  // "in January 2020 this country sat before its peers"
  new RegExp(
    `^(?:,? ?(?:\\S+ ){1,4})(?:sat|stood|went|came|appeared|appeared|was) (?:up )?(?:before|in front of) ${PEERS}\\b`,
  ),
  // ", when the delegation was quizzed in Geneva"
  new RegExp(
    `^,? ?(?:when|where|as) (?:\\S+ ){1,11}(?:was|were|is|will be|gets|got|came|comes|goes|went|sat|stood|faced|faces|takes|took) (?:${REVIEWED}|under way|underway|up|before|under|its|the)\\b`,
  ),
  // "at the end of the country's third Universal Periodic Review", ", presenting the national report"
  /^[)]? ?(?:at the (?:end|close|start|opening|outset|conclusion) of (?:its|the|their)) (?:\S+ ){0,3}(?:universal|upr|periodic|review|dialogue)\b/,
  /^, (?:presenting|introducing|defending|as (?:he|she) (?:presented|introduced|defended)) (?:\S+ ){1,4}(?:national )?report\b/,
  // "on Wednesday brushed off accusations, telling the Universal Periodic Review"
  /^(?:\S+ ){1,12}, (?:telling|informing|assuring|reminding) (?:the )?(?:\S+ ){0,4}(?:periodic review|upr|working group)\b/,
];

const OWN_WORDS = /\b(?:review|reviews|upr|dialogue|exam|examination|hearing)\b/;
const NAMES_REVIEW =
  /\b(?:upr|universal|periodic|geneva|review|reviewed|peers|council|working group|cycle|round|rounds|recommendations?|united nations|un|delegation|record)\b/;

/** A review told by turns of phrase; null where none stands beside the date. */
export function reviewTold(r: Reading, date: DateItem, start: number, end: number): Governed | null {
  if (!/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|XXXX-(?:\d\d|WXX-\d).*)$/.test(date.fact.value)) return null;
  if (date.fact.role === 'publication') return null;
  const before = r.lower.slice(Math.max(start, date.first - 22), date.first).join(' ');
  if (OTHER_PAPER.test(before)) return null;
  const after = r.lower.slice(date.last + 1, Math.min(end, date.last + 26)).join(' ');
  const named = NAMES_REVIEW.test(before) || NAMES_REVIEW.test(after) || /\b(?:time|turn)\b/.test(before);
  const about = stateOrCountry(r, start, date.first, before);
  const near = (): string => `${before} ${r.lower.slice(Math.max(0, start - 30), start).join(' ')}`;
  const off = CALLED_OFF.test(before) && OWN_WORDS.test(near());
  const moved = !off && MOVED.test(before) && OWN_WORDS.test(near());
  const back =
    off ||
    moved ||
    (named || about ? BEFORE.some((p) => p.test(before)) : false) ||
    (about && BEFORE_OF.some((p) => p.test(before)));
  const next = toldNext(r, start, date, end);
  if (!back && !AFTER.some((p) => p.test(after)) && next === null) return null;
  if (
    /^\d{4}$/.test(date.fact.value) &&
    /\bcycle , (?:in|of)$/.test(before) &&
    !/^(?:in|at|during) the \S+ cycle , (?:in|of)$/.test(before)
  )
    return null;
  const at = Math.max(start, date.first - 1);
  return {
    event: 'review',
    at,
    first: back ? Math.max(start, date.first - 2) : date.first,
    last: date.last,
    noun: true,
    planned: moved || next === 'ahead' || PLANNED.test(before),
    denied: off,
    told: true,
  };
}

/** The words before are of a state: its name, "the country", "it". */
function stateOrCountry(r: Reading, start: number, end: number, before: string): boolean {
  for (let k = Math.max(start, end - 22); k < end; k++) if (r.stateAt[k]! >= 0) return true;
  return /\b(?:it|its|country|nation|kingdom|republic|government|delegation|working group)\b/.test(before);
}

/** Days of papers, committees and elections. */
const OTHER_PAPER =
  /\b(?:committee|cedaw|court|reply|replies|response|responses|answer|answers|rapporteur|action plan|report due|deadline|submitted|submit|filed|elected|election|re-elected|(?:the|a|new) (?:law|act|constitution)|mid - term|midterm|ratified|budget|workshop|released|published|adopted|ratification)\b[^,;]*$/;
const PLANNED =
  /\b(?:will|is to|are to|is due|comes|come|returns?|next|goes|heads?|scheduled|slated|due)\b[^,;]*$/;

/** "On Wednesday. It will be the country's fourth appearance", "He was speaking as the fourth national report came up". */
function toldNext(r: Reading, start: number, date: DateItem, end: number): 'past' | 'ahead' | null {
  if (end >= r.doc.tokens.count || date.last < end - 3) return null;
  const next = r.lower.slice(end, end + 26).join(' ');
  if (SPEAKING.test(next)) return 'past';
  const turn = ITS_TURN.exec(next);
  const before = r.lower.slice(start, date.first).join(' ');
  if (!turn || (!/(?:^|\bon|,)$/.test(before) && !/^(?:yesterday|today)$/.test(r.lower[date.first]!)))
    return null;
  if (end - start > 6 && !/\b(?:council|un|united nations|geneva|peers|upr)\b/.test(before)) return null;
  return /\bwill\b/.test(turn[0]) ? 'ahead' : 'past';
}

const ITS_TURN = new RegExp(
  `^(?:it|this|that) (?:was|is|will be|would be|marked|marks|will mark) (?:\\S+ ){1,5}?(?:${ORDINAL}) (?:un |universal |such )?(?:upr|universal|periodic|appearance|review|examination|exam|time (?:the|that|before|under))`,
);
const SPEAKING =
  /^(?:he|she|they|the minister|the ambassador|the official) (?:was|were) (?:speaking|addressing|talking|replying|responding|presenting|introducing)\b[^.]*?(?:\bupr working group|working group on the|national report|interactive dialogue|(?:during|at) (?:\S+ ){1,5}(?:periodic review|upr))\b/;
