/** Words without which an article says nothing on the UPR: one pass of the regular expression engine, then no cost. */
const UPR =
  /\bUPR\b|[Uu]niversal[\s-]+[Pp](?:eriodic|eer)[\s-]+[Rr]eview|UNIVERSAL\s+PERIODIC\s+REVIEW|\bUN (?:human )?rights review\b|(?:U\.?N\.?|United Nations|Human Rights Council)(?:'s|’s)? (?:universal )?(?:human rights )?(?:periodic )?review\b/;
const COUNCIL =
  /[Hh]uman [Rr]ights [Cc]ouncil|HUMAN RIGHTS COUNCIL|\bUNHRC\b|\bHRC\b|\b[Rr]ights [Cc]ouncil\b|\brights body\b/;

export interface Gate {
  /** The review itself is named: counts, dates and reports may be claims. */
  readonly upr: boolean;
  /** The Human Rights Council is named: seats and candidacies may be claims. */
  readonly council: boolean;
}

/** What kinds of claims a text can hold at all. */
export function gate(text: string, title: string | null): Gate {
  const council = COUNCIL.test(text) || (title !== null && COUNCIL.test(title));
  const upr = UPR.test(text) || (title !== null && UPR.test(title));
  return { upr, council: council || upr };
}
