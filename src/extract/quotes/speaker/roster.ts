import type { PersonMention } from '../../../model/fact.js';
import { tokenAt } from '../../../text/doc.js';
import type { Page } from '../page.js';

/** The persons of an article by what a later mention may use. */
export interface Roster {
  /** Person by last word of the full name, lower case; null where two persons share it. */
  readonly byLastName: ReadonlyMap<string, PersonMention | null>;
  /** Holders by each word of their titles, lower case: person key to name. */
  readonly byTitleWord: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Holders by the initials of the title's capitalised words ("hps"). */
  readonly byInitials: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Token of each person's first mention by name in the reporter's own words. */
  readonly introduced: ReadonlyMap<string, number>;
}

const made = new WeakMap<Page, Roster>();

export function rosterOf(page: Page): Roster {
  let roster = made.get(page);
  if (roster === undefined) {
    roster = { ...names(page), ...titles(page) };
    made.set(page, roster);
  }
  return roster;
}

function names(page: Page): Pick<Roster, 'byLastName' | 'introduced'> {
  const byLastName = new Map<string, PersonMention | null>();
  const introduced = new Map<string, number>();
  for (const m of page.found.person_mentions) {
    if (m.kind === 'pronoun') continue;
    const last = m.name.slice(m.name.lastIndexOf(' ') + 1).toLowerCase();
    const known = byLastName.get(last);
    if (known === undefined) byLastName.set(last, m);
    else if (known !== null && known.person !== m.person) byLastName.set(last, null);
    if (introduced.has(m.person)) continue;
    const at = tokenAt(page.doc.tokens, m.start);
    if (!page.inQuote[at]) introduced.set(m.person, at);
  }
  return { byLastName, introduced };
}

const WORD = /[^\p{L}\p{N}]+/u;

function titles(page: Page): Pick<Roster, 'byTitleWord' | 'byInitials'> {
  const byTitleWord = new Map<string, Map<string, string>>();
  const byInitials = new Map<string, Map<string, string>>();
  const put = (to: Map<string, Map<string, string>>, key: string, person: string, name: string): void => {
    const holders = to.get(key) ?? new Map<string, string>();
    holders.set(person, name);
    to.set(key, holders);
  };
  for (const o of page.found.officials) {
    const words = o.title.split(WORD);
    for (const word of words) put(byTitleWord, word.toLowerCase(), o.person, o.name);
    const initials = words.filter((w) => w[0] !== w[0]?.toLowerCase()).map((w) => w[0]!.toLowerCase());
    if (initials.length > 1) put(byInitials, initials.join(''), o.person, o.name);
  }
  return { byTitleWord, byInitials };
}
