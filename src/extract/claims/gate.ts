/** Words without which an article says nothing on the UPR: one pass of the regular expression engine, then no cost. */
const UPR =
  /\bUPR\b|[Uu]niversal[\s-]+(?:and[\s-]+)?[Pp](?:eriodic(?:al)?|eer)[\s-]+(?:[Rr]eview|[Ee]xam(?:ination)?)\b|UNIVERSAL\s+PERIODIC\s+REVIEW|\bUN (?:human )?rights review\b|(?:U\.?N\.?|United Nations|Human Rights Council)(?:'s|’s)? (?:universal )?(?:human rights )?(?:periodic )?review\b/;
const COUNCIL =
  /[Hh]uman [Rr]ights [Cc]ouncil|HUMAN RIGHTS COUNCIL|\bUNHRC\b|\bHRC\b|\b[Rr]ights [Cc]ouncil\b|\brights body\b/;

/** Without its name: a review of a human rights record by the UN, and what was recommended there. */
const UNNAMED =
  /\bpeer[\s-]review\b|\b(?:human )?rights records?\b|\brights recommendations?\b|\brights review\b|\b(?:review|working group) (?:of|at|by|before) the (?:UN|United Nations|Human Rights)|\bCouncil working group\b|\brecommendations? (?:from|of|by|made by) (?:UN )?member states\b/i;
/** "the third-cycle review": of nothing but the UPR. */
const CYCLE = /\b(?:first|second|third|fourth)[\s-]cycle (?:of the )?(?:review|report)\b/i;
const RECOMMENDED = /\brecommendations?\b/i;
/** "The UN reviewed the human rights record of the United States in Geneva." */
const RECORD =
  /\b(?:review|examin|scrutini)\w* [\w ,'’-]{0,30}\bhuman rights record\b|\bhuman rights record\b [\w ,'’-]{0,40}\b(?:reviewed|examined|scrutini[sz]ed|under review|under scrutiny)\b/i;
/** A count of what was recommended, as only this review gives it; committees and rapporteurs recommend without counting. */
const COUNTED =
  /\b(?:\d{2,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?) (?:of (?:the |its )?)?(?:\d{2,3} )?(?:recommendations|proposals)\b/;
const OTHER_BODY =
  /\bCommittees? (?:on|against|for)\b|\b(?:select|parliamentary|joint|standing|public accounts) committee\b|\bCEDAW\b|\bcommission of inquiry\b|\btreaty bod/i;
const HELD =
  /\breview(?:ed|s)?\b|\b(?:examined|assessed|evaluated|scrutini[sz]ed)\b|\bpeer[\s-](?:review|scrutiny)\b|\brecommendations? (?:that )?[\w ]{0,40}\b(?:at|from|by|before) the (?:UN|United Nations)\b/i;
const UN = /\bU\.?N\.?\b|\bUnited Nations\b|\bGeneva\b|\bGENEVA\b/;
/** "273 recommendations made by other countries during the review of Uganda in Geneva". */
const BY_PEERS =
  /\brecommendations? (?:made |given |put )?(?:to \w+ )?(?:by|from) (?:other|fellow|member|UN|its|peer)\b[\w ]{0,30}\b(?:countries|states|members|peers)\b[\w ,]{0,60}\breview\b/i;
/** So many states speak on so many recommendations at no other review. */
const FLOOR =
  /\b(?:\d{2,3}|(?:[a-z]+ty)(?:-[a-z]+)?|(?:a|one) hundred(?: and [a-z]+(?:-[a-z]+)?)?) (?:member |other )?(?:states|countries|delegations)\b[\w ,]{0,40}\b(?:spoke|took the floor|made|intervened|participated|delivered|took part|recommended)\b|\brecommendations (?:from|by|made by) \d{2,3} (?:member )?(?:states|countries|delegations)\b/i;
/** "will be reviewed on Wednesday for the fourth time": states are, and by nobody else in a row. */
const TIMES =
  /\breviewed\b[\w ,]{0,40}\bfor the (?:first|second|third|fourth) time\b|\b(?:first|second|third|fourth) (?:UN |human rights )?review\b/i;
const REVIEW = /\breview\b|\bperiodic report\b/i;

const SPEAKERS =
  /\b(?:member states|states|countries|delegations)\b[\w ,]{0,30}\b(?:speak|spoke|speaking|floor|recommend)|\bto speak\b/i;

export interface Gate {
  /** The review itself is named: counts, dates and reports may be claims. */
  readonly upr: boolean;
  /** By its name, and not only by what happens there. */
  readonly named: boolean;
  /** The Human Rights Council is named: seats and candidacies may be claims. */
  readonly council: boolean;
}

/** What kinds of claims a text can hold at all. */
export function gate(text: string, title: string | null): Gate {
  const council = COUNCIL.test(text) || (title !== null && COUNCIL.test(title));
  const named = UPR.test(text) || (title !== null && UPR.test(title));
  const all = title === null ? text : `${title}\n${text}`;
  const unnamed =
    !named &&
    ((UN.test(all) && RECORD.test(all)) ||
      (UN.test(all) && TIMES.test(all) && SPEAKERS.test(all) && !OTHER_BODY.test(all)) ||
      (UN.test(all) && BY_PEERS.test(all)) ||
      (RECOMMENDED.test(all) && FLOOR.test(all) && REVIEW.test(all) && !OTHER_BODY.test(all)) ||
      ((RECOMMENDED.test(all) || COUNTED.test(all)) &&
        (council ||
          CYCLE.test(all) ||
          (UN.test(all) &&
            (UNNAMED.test(all) || (COUNTED.test(all) && HELD.test(all) && !OTHER_BODY.test(all)))))));
  return { upr: named || unnamed, named, council: council || named || unnamed };
}
