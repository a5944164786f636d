import { foldTitle } from './title.js';

/** Written where a person should stand. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:s|ial)?(?: (?:team|board|staff|desk))?|staff(?: (?:writers?|reporters?|report))?|news ?(?:desk|room|staff|team|editor)?|web ?(?:desk|master|team|editor)|redaktion|redaction|redazione|la rédaction|redacci[oó]n|redaksi|online[- ]?(?:desk|team|redaktion)?|agenc(?:y|ies)|reporters?|correspondents?|our (?:correspondent|reporter|bureau|staff)|(?:the )?authors?|contributors?|guest(?: (?:author|writer|contributor))?|author name|unknown|anonymous|n\/?a|none|null|undefined|press release|pr ?newswire|business ?wire|user|root|team|super ?user|wp ?admin|default|test|by|posted by|written by|published|updated|home|login|follow|share|more|about|view|read|subscribe|advertisement|sponsored|.*\b(?:staff|team|desk|newsroom|bureau|editors|redaktion|news agency|press office|media group|wire services?|rankings team)|editorial .*|the .*['’]s?)$/i;
const AGENCY =
  /^(?:associated press|the associated press|ap|afp|agence france[- ]presse|reuters|bloomberg|dpa|pti|ani|ians|upi|efe|ansa|tass|xinhua|kyodo|yonhap|vna|vnanet|vietnam news agency|bernama|antara|pa media|press association|sputnik|anadolu(?: agency)?|the canadian press|canadian press|aap|tt|ntb|apa|sda|keystone-sda|belga|cna|getty images|afp news|cnn wire|the conversation)$/i;
const PREFIX =
  /^(?:\W*)(?:(?:written|words?|story|text|reported|posted|published|article|authored|review(?:ed)?|analysis|opinion|compiled|edited|interview|photos?(?:graphs)?) (?:and \w+ )?by|by|von|par|por|di|door|av|from|author|autor(?:in)?|auteur|text|reporter|editor)\s*[:|]?\s+(?=\S)/i;
const AFTER =
  /\s+(?:(?:\||•|·|—|–|\/\/?)\s*.*|-\s+.*|(?:updated|published|posted|last updated|on) .*|(?:for|of|at|with|in) (?:the |\p{Lu}).*|\((?!.*\bde\b).*)$/iu;
export const ROLE =
  /^(?:.*\b(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|redakteur(?:in)?|korrespondent(?:in)?|journalistin|journaliste|rédact(?:eur|rice)|correspondante?|redactora?|periodista|corresponsal|giornalista|producer|director|professor|lecturer|fellow|analyst|chief|manager|ceo|founder|phd|ph\.d\.?|m\.?d\.?|md|rd|rn|mba|cfp|cpa|esq\.?|jr\.?|sr\.?|staff|university|press|news|times|post|media|inc\.?|photographer|director|president|expert|specialist|strategist|author|head|team|associate|senior|special to|horticulturalist|educator|representative|committee)\b.*)$/i;
const CREDENTIAL =
  /^(?:phd|ph\.d\.?|m\.?d\.?|md|rd|rn|mba|cfp|cpa|esq\.?|jr\.?|sr\.?|dds|dvm|jd|ms|ma|bs|lcsw|facp|cfa|rdn|ldn)$/i;
const SPLIT = /\s*(?:,|;|&|\||\/|\n|\t|•|·|\band\b|\bund\b|\bet\b(?= \p{Lu})|\by\b(?= \p{Lu})|\bwith\b)\s*/iu;
/** What follows a name without a mark between: a date, a desk, who reviewed it, the outlet in capitals. */
const TRAIL =
  /\s+(?:(?:January|February|July|September|October|November|December)\b.*|(?:Jan|Feb|Mar(?:ch)?|Apr(?:il)?|May|June?|Jul|Aug(?:ust)?|Sept?|Oct|Nov|Dec)\.? \d.*|(?:reviewed|updated|edited|fact.?checked|medically|last updated|published|posted)\b.*|(?:the )?associated press|reuters|afp|(?:min|minute) read.*|founder)$/i;
const SHOUTED = /(?: [A-Z]{3,}){2,}$/;
const CAPITALS = /^(?:[\p{Lu}\d .'’-]+)$/u;
/** Last words of companies, outlets and desks. */
const HOUSE =
  /\b(?:company|university|staff|correspondent|redazione|redaktion|redacci[oó]n|daily|news|times|tribune|journal|magazine|media|group|inc\.?|ltd\.?|llc|institute|center|centre|agency|press|reports?|online|nachrichten|noticias|notícias|haber|actualités|zeitung|presse|prensa|tv|radio|network|association|foundation|department|ministry|office|council|committee|editors?|writers?|team|desk|blog|today|herald|gazette|chronicle|guardian|observer|independent|standard|mail|express|mirror|sun|globe|review|weekly|monthly)$/i;
const EMAIL = /\S+@\S+/g;
export const URLISH = /https?:|www\.|\.com\b|\.org\b|\.net\b/i;

/** What Korean desks write after a reporter's name: the trade, and how many others. */
const KOREAN_TRADE = /\s*(?:선임|인턴|수습)?(?:기자|특파원|논설위원)(?:\s*외\s*\d+명)?$/;
const PICTURE = /^\W*(?:images?|photos?|pictures?|credits?|getty|video)\b/i;
const LOGIN = /\p{Ll}\.\p{Ll}/u;
const TRADE =
  /^(?:editor|writer|reporter|correspondent|journalist|columnist|producer|contributor|critic|photographer)$/i;
const RANK =
  /^(?:senior|staff|chief|deputy|contributing|associate|assistant|managing|executive|special|political|diplomatic|foreign|national|international|sports?|business|lifestyle|news|features?|freelance)$/i;

/** `Ada Quill Senior Reporter` without the trade. */
function withoutTrade(name: string): string {
  const words = name.split(' ');
  const trade = words.findIndex((word, i) => i > 1 && TRADE.test(word));
  if (trade === -1) return name;
  if (RANK.test(words[0]!)) return '';
  let end = trade;
  while (end > 2 && RANK.test(words[end - 1]!)) end--;
  return words.slice(0, end).join(' ');
}

/** One name as printed, or null where the words are no person's. */
function nameOf(raw: string, refused: ReadonlySet<string>): string | null {
  let name = raw.replace(EMAIL, ' ').replace(/\s+/g, ' ').trim().replace(PREFIX, '').replace(AFTER, '');
  if (AGENCY.test(name)) return null;
  if (!CAPITALS.test(name)) name = name.replace(TRAIL, '').replace(SHOUTED, '');
  name = withoutTrade(name.replace(KOREAN_TRADE, ''));
  name = name.replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, '').trim();
  if (name.length < 2 || name.length > 50 || /\d/.test(name) || URLISH.test(name) || name.startsWith('@'))
    return null;
  if (/[{}<>[\]=_]|\w\.\w{2,}$/.test(name) || /^\p{Ll}+$/u.test(name) || LOGIN.test(name)) return null;
  if (HOUSE.test(name) || /^(?:pm|am|utc|min read|gmt)\b/i.test(name)) return null;
  if (NOBODY.test(name) || AGENCY.test(name) || refused.has(foldTitle(name))) return null;
  const words = name.split(' ');
  if (words.length > 6) return null;
  // A sentence, not a name: mostly lower-case words.
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3).length;
  if (lower > words.length / 2 && words.length > 1) return null;
  return name;
}

/** Named beside the author for something else. */
const OTHER_WORK =
  /^\W*(?:updated|edited|fact.?check|medically|(?:medical )?review|photo|illustrat|translat|design|code|image|graphic|video)/i;
/** Where somebody writes from: `Ada Quill, Cape Coast`. */
const PLACE =
  /^(?:New|Cape|Port|Fort|Santa|St\.?|North|South|East|West|Mount|Lake|Los|Las|Rio|Addis|Kuala|Buenos|Hong|Phnom|Tel|The) \p{Lu}\p{L}+$/u;
const LONE_WORD = /^\W*[A-Za-z\u00c0-\u024f]+\W*$/;

/** The persons a byline names, as printed; `refused` are folded names of outlets. */
export function namesOf(raw: string, refused: ReadonlySet<string>): string[] {
  const names: string[] = [];
  if (PICTURE.test(raw)) return names;
  const cleaned = raw.replace(/\s+/g, ' ').replace(PREFIX, '');
  const parts = cleaned.split(SPLIT);
  for (const part of parts) {
    if (CREDENTIAL.test(part) || OTHER_WORK.test(part)) continue;
    // Of several, a lone Latin word is a place, a desk or half an institution.
    if (parts.length > 1 && LONE_WORD.test(part)) continue;
    if (
      names.length > 0 &&
      (ROLE.test(part) || (PLACE.test(part.trim()) && cleaned.endsWith(`, ${part.trim()}`)))
    )
      continue;
    const name = nameOf(part, refused);
    if (name && !names.includes(name)) names.push(name);
    else if (!name && names.length === 0 && part.length > 60) return [];
  }
  return names;
}
