/**
 * Phrases of the page's furniture, each rule for the language at large; matched against whole paragraphs in lower
 * case, which costs less than patterns that heed no case.
 */

/** A title over links to other pages, a form or the readers' comments. */
const TAIL_TITLE =
  /^(?:related(?: (?:stor(?:y|ies)|articles?|posts?|topics?|news|content|coverage|links?|reads?|reading|videos?|products?))?|read (?:more|next|also|on)(?: (?:on|at|in|from) .{2,40})?|also (?:read|on)|(?:more|latest|top|other|recent|trending|popular|similar|featured) (?:(?:press |media )?(?:news|stories|articles|posts|headlines|videos|releases|statements|publications|speeches)|from|great)(?: .{0,40})?|more (?:on|about|in|like) .{2,40}|you (?:may|might)(?: also)? (?:like|enjoy|want to read|be interested).{0,30}|recommended(?: (?:for you|stories|articles|reading|videos|posts|links|content|by .{2,30}))?|trending(?: now)?|most (?:read|popular|viewed|shared|commented)(?: .{0,20})?|popular(?: now)?|about (?:the |our )?(?:authors?|writers?|reviewers?|contributors?|editors?|reporters?)|about (?:us|me)|comments?(?: \(\d+\))?|leave a (?:reply|comment|response)|post a comment|share (?:this|on|article|your|via)\b.{0,30}|see also|further reading|editor['’]?s? (?:picks?|choice)|what to read next|up next|next (?:article|story|post|up)|previous (?:article|story|post)|\d+ (?:comments?|responses?|replies|thoughts on .*)|join the (?:discussion|conversation|debate)|(?:subscribe|sign up)\b.{0,40}|(?:our |free )?newsletters?|tags|topics|filed under|categories|follow (?:us|me)\b.{0,30}|sponsored(?: .{0,20})?|advertisements?|don['’]?t miss.{0,20}|in this (?:story|article)|also in .{2,30}|people are (?:also )?reading|keep reading|explore (?:more|further)|reactions|share|trending topics|stay (?:connected|informed|up to date)|tell us what you think|what do you think|have your say|in other news|disclaimer|references|bibliography|footnotes|endnotes|(?:get in touch|contact us)|notes? (?:to|for) (?:the )?editors?|(?:media|press) (?:contacts?|enquiries|inquiries)|about the (?:ministry|commission|committee|council|cent(?:er|re)|foundation|organi[sz]ation|institute|association|network|coalition|office|company|group|department|agency|authority|forum|alliance|federation|ombudsman)(?: .{2,50})?|footer|(?:photo |image )?gallery)\s*[:…>»\-–.?!]*$/;

/** Labels of controls and advertisements, never text. */
const LABEL =
  /^(?:advert(?:isement|ising)?s?|ads?|sponsored(?: content)?|promoted|close|caption|loading(?: \w+)?\.*|comments are closed|play(?: video)?|watch(?: (?:now|live|more))?|videos?|photos?|share|tweet|pin(?: it)?|email|e-mail|print|save|copy(?: link)?|link copied!?|reply|report|like|follow|listen|toggle .{2,30}|show (?:more|less|all|caption)|hide caption|enlarge(?: this image)?|view (?:all|more|gallery|comments|original)|see (?:all|more)|expand|collapse|next|previous|prev|back(?: to top)?|top|menu|search|log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|(?:image|photo|slide|picture) \d+ (?:of|\/) \d+|\d+ ?(?:of|\/) ?\d+|(?:article|story|post) continues (?:below|after).{0,30}|continue reading(?: .{0,40})?|(?:read|learn) more|scroll (?:down|to continue).{0,30}|skip .{0,30}|click (?:here|to) .{0,40}|tap (?:here|to) .{0,40}|text size|font size|a[+-]|x|[|•·–—-]+|\d+ (?:shares?|comments?|views|min(?:ute)?s? read)|min(?:ute)?s? read|getty images|afp|reuters|follow us|updated|published|by|ad feedback|embed|transcript|download|print this (?:article|page|post)|this is a carousel\..{0,80}|image (?:source|credit|caption).{0,60}|media caption.{0,120}|your browser does not support .{0,40}|please (?:enable javascript|use .{0,40}browser).{0,60}|you need .{0,30}browser to (?:watch|view|play).{0,20}|this video (?:has an invalid|file cannot be|is not available|cannot be played).{0,40}|(?:written|reviewed|medically reviewed|fact[- ]checked|edited)(?: by)?[:,]?|table of contents|[-–—*~]+ ?advertisements? ?[-–—*~]+|check against delivery|chip in|before you read on|powered by .{2,30}|enter your (?:postcode|zip code)\b.{0,60}|view this post on \w+|a post shared by .{2,60}|(?:#\w+ ?){2,}|(?:our )?top picks?)[\s:.!>»…]*$/;

/** A sentence that sends the reader elsewhere or speaks of the page, wherever it stands. */
const PROMO =
  /^(?:(?:read|see|watch|listen|learn|find out|discover)(?: (?:also|more|next|on|it|here|now))+\s*[:>»|–-]|(?:also read|read also|related(?: \w+)?|see also|more|must read|recommended|don['’]t miss|in pics|in pictures|in photos|in video|watch(?: live| now)?|listen|opinion|analysis|explainer|explained)\s*[:|>»]|(?:sign|signing) up (?:for|to|here|now)\b|subscribe (?:to|now|for|here|today)\b|follow (?:us|our (?:\w+ )?(?:channel|page|account|whatsapp|telegram)|@\w+|\w+ on (?:twitter|facebook|instagram|x|telegram|whatsapp))|follow .{0,40}\bcoverage (?:of|at|on)\b|(?:like|join|find) us on\b|download (?:and \w+ (?:to )?)?(?:the|our) .*\bapp\b|get (?:the latest|all the latest|our|breaking|more|real-time|instant|live) .*\b(?:inbox|newsletter|app|email|alerts|delivered|notifications|updates|whatsapp|telegram)|get \S.{2,60} delivered (?:to|through|straight|directly|every|each)\b|have (?:a|any) (?:news )?(?:tip|story|question)s?\b|do you have (?:a|any) (?:news )?(?:tip|story|question)|got a (?:tip|story)|(?:to )?(?:read|view|see) the (?:full|original|complete) (?:article|story|report|post|list)\b|this (?:site|website|page) (?:uses|is protected)|we use cookies|by (?:signing up|subscribing|clicking|submitting)\b|(?:if you|did you) (?:enjoy|like|love)(?:ed|d)? (?:this|reading|what)|(?:our journalism|we) needs? your support|join (?:our|the) (?:\w+ ){0,3}(?:forums?|community|newsletter|channel|mailing list|group)\b|support (?:our|independent|quality) |(?:if|when) you (?:purchase|buy|click|make a purchase)\b.*\b(?:commission|compensation|earn|receive)|we (?:may|could|might) (?:earn|receive|get|make) (?:a |an |some )?(?:\w+ )?(?:commission|compensation|money|share)|(?:disclosure: ?|\*)?(?:this (?:post|article|page|site|story) (?:may )?contains? affiliate|affiliate links? (?:are|may be) used)|as an amazon associate|thank(?:s| you) for reading\b|(?:kindly |please )?share this (?:story|article|post|news)\b|(?:do|did) you like (?:the content of )?this\b|for (?:feedback|complaints|inquiries|enquiries|advertising|advertisement)\b.{0,60}\b(?:contact|call|email|write)\b|what do you think (?:of|about) .{3,80}\?.*\b(?:have your say|comments?)\b|people are (?:also )?reading|(?:please )?(?:consider )?(?:donat|becom)(?:e|ing) (?:a |to )|already (?:a (?:member|subscriber)|have an account)|to continue reading|want more\?|get unlimited (?:\w+ )?access\b|keep reading (?:for|with)\b|\d+ free (?:articles?|stories)\b(?: \w+){0,4}$|you have \d+ (?:free )?articles|start (?:a|your) (?:free|\d+[- ]day) .*trial)/;

/** What closes an article: who else wrote, who owns the words, how to reach the desk. */
const CLOSING =
  /^(?:[([—–-]{0,2}\s*(?:with )?(?:additional |further )?(?:reporting|writing|editing|graphics?|research|compiled|edited|translated|translation|production)(?:,? (?:and|&) \w+)* by\b|.*\bcontributed (?:reporting|to this (?:report|story|article|piece|post))|with (?:additional )?(?:inputs?|files|reporting|agency|agencies)\b.*$|\(?(?:with )?(?:inputs|agencies|source|sources|via)\b ?[:(]?.*\)?$|(?:©|\(c\)|copyright\b).*|.*all rights (?:to .{2,40})?reserved.*|(?:the )?(?:views|opinions)(?:,? (?:and|or|&) (?:views|opinions))? expressed\b|(?:an? (?:shorter|longer|different|earlier|previous|abridged) version of )?this (?:article|story|report|post|column|piece|interview|essay|brief|analysis|feature|commentary|statement|content|material|document|press release) (?:was|is|has been|may|originally|first) (?:also )?(?:originally|first|published|republished|written|produced|provided|adapted|edited|updated|part of|supported|made possible|subject to|translated|not be|intended)\b|published in [^\d\n:;!?]+\b\d{1,2}(?:st|nd|rd|th)?,? \d{4}\.?$|(?:originally|first) (?:published|appeared|posted)\b|citation:|(?:contact|email|e-mail|reach|write to|follow) ..+(?:@|\bat [\w.]+@|on (?:twitter|x|instagram|facebook|linkedin))|(?:image|photo|picture|cover|header|featured)(?: (?:image|photo))?(?: credits?| courtesy| source| by|s?:)\b|source\s*:|provided by\b|contributing:|includes information from\b|..+ contributed\.$|..+ has written for\b|..+\bmay be reached at\b|this (?:article|story|piece|post) (?:originally|first) appeared|note\s*: we |\(?except for the headline\b|\(?(?:this story|the story) has not been edited\b|produced by the (?:united nations |un )?information service\b|[a-z]{2,4}\d{2}\.\d+[a-z]?$|(?:translators?|reporters?|editors?|writers?|pewarta|penerjemah)\s*:|about the [^\n]{3,40}\n|(?:media|press) (?:contacts?|enquiries|inquiries)\b|[—–]{1,2} ?(?:[^\s.!?]+ ){0,4}(?:media|news|agency|agencies|press|service|reuters|afp|ap|ani|ians|pti|upi|xinhua|bernama|wire)$|(?:for )?more (?:on )?[^.:]{2,40}: ?https?:\/\/|click here\b.{0,80}$|(?:last )?updated? (?:at|on|:)|(?:first )?(?:published|posted)(?: on| at|:)|tags?\s*:|(?:filed|posted) (?:under|in)\b|topics?\s*:|categor(?:y|ies)\s*:|keywords?\s*:|..+ is (?:a|an|the) .*\b(?:reporter|correspondent|journalist|columnist|editor|freelancer?|contributor|(?:staff |freelance |senior |food |travel )?writer|editor-in-chief|blogger|content creator|industry veteran)\b|(?:the (?:author|writer) (?:is|was|has been|works|can be)|about the author)\b)/;

/** True for a title over what follows an article. */
export function isTailTitle(text: string): boolean {
  return text.length < 200 && TAIL_TITLE.test(text.toLowerCase());
}

export function isLabel(text: string): boolean {
  return text.length < 130 && LABEL.test(text.toLowerCase());
}

const MAX_MARKS = 3;

/** Without up to three marks at its start: as a part of the pattern they multiply the machine made of it. */
function unmarked(text: string): string {
  let from = 0;
  while (from < MAX_MARKS && from < text.length && MARK.test(text[from]!)) from++;
  return from > 0 ? text.slice(from) : text;
}
const MARK = /\W/;

export function isPromo(text: string): boolean {
  if (text.length >= 400) return false;
  const lower = text.toLowerCase();
  return (
    PROMO.test(unmarked(lower)) ||
    BRACKETED.test(lower) ||
    JOINED.test(lower) ||
    (LETTER.test(lower) && TAKE.test(lower))
  );
}

/** A newsletter, and the words with which it is offered. */
const LETTER = /\bnewsletters?\b/;
/** How many have taken the offer, and that the reader may: `Join 80,000 readers who start their day with us`. */
const JOINED =
  /(?:^|[.!?:,] )join (?:over |more than |our |the )*(?:\d{1,3}(?:[.,]\d{3})+|\d{4,}|\d[\d.]*[km])\+? (?:other )?(?:\w+ )?(?:readers|subscribers|others|people|members)\b/;
/** `[ Also read: … ]`, in brackets of its own. */
const BRACKETED = /^\[ ?(?:also )?(?:read|see|watch|want more)\b.*\]$/;
const TAKE =
  /\bsign up (?:for|to|here|now|today|below)\b|\bsubscribe (?:here|now|today|below|to (?:our|the|this))\b|\b(?:in|to) your (?:inbox|email)\b/;

/** `[ Found in a garage: how the boxes came to light ]`: a headline in brackets, linked as a whole. */
export function isPointer({ text, linked }: { readonly text: string; readonly linked: number }): boolean {
  return text.startsWith('[') && text.endsWith(']') && linked > MIN_POINTER && linked > text.length * 0.8;
}
const MIN_POINTER = 25;

/** An invitation within a short last paragraph. */
const INVITATION =
  /\b(?:sign up (?:for|to|here|today)|subscribe (?:to|here|today|now)|(?:follow|find) (?:him|her|them|us|me) on|(?:our|free|daily|weekly) newsletter)\b/;

export function isClosing(text: string): boolean {
  if (text.length >= 420) return false;
  const lower = text.toLowerCase();
  return CLOSING.test(lower) || (text.length < 260 && INVITATION.test(lower));
}
