/** News agencies by the forms in which they sign, with the usual short form. */
const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ['VNA', /^(?:VNA|VNS|Vietnam News Agency|TTXVN|VietnamPlus)$/i],
  ['AFP', /^(?:AFP|Agence France[- ]Presse)$/i],
  ['AP', /^(?:AP|(?:The )?Associated Press)$/i],
  ['Reuters', /^(?:Thomson )?Reuters$/i],
  ['PTI', /^(?:PTI|Press Trust of India)$/i],
  ['ANI', /^(?:ANI|Asian News International)$/i],
  ['IANS', /^(?:IANS|Indo-Asian News Service)$/i],
  ['UNI', /^UNI$/],
  ['APP', /^(?:APP|Associated Press of Pakistan)$/],
  ['BSS', /^BSS$/],
  ['UNB', /^UNB$/],
  ['RSS', /^RSS$/],
  ['Xinhua', /^Xinhua(?: News Agency)?$/i],
  ['Kyodo', /^Kyodo(?: News)?$/i],
  ['Yonhap', /^Yonhap(?: News Agency)?$/i],
  ['Bernama', /^Bernama$/i],
  ['Antara', /^Antara(?: News)?$/i],
  ['PNA', /^(?:PNA|Philippine News Agency)$/],
  ['TNA', /^TNA$/],
  ['KPL', /^KPL$/],
  ['AKP', /^AKP$/],
  ['Anadolu', /^(?:AA|Anadolu(?: Agency)?)$/],
  ['IRNA', /^IRNA$/i],
  ['WAM', /^WAM$/],
  ['SPA', /^SPA$/],
  ['QNA', /^QNA$/],
  ['KUNA', /^KUNA$/],
  ['BNA', /^BNA$/],
  ['ONA', /^ONA$/],
  ['Petra', /^Petra$/],
  ['NNA', /^NNA$/],
  ['MENA', /^MENA$/],
  ['MAP', /^MAP$/],
  ['TAP', /^TAP$/],
  ['APS', /^APS$/],
  ['NAN', /^(?:NAN|News Agency of Nigeria)$/],
  ['GNA', /^(?:GNA|Ghana News Agency)$/],
  ['PANA', /^PANA(?:PRESS)?$/i],
  ['KNA', /^KNA$/],
  ['ENA', /^ENA$/],
  ['SAnews', /^SAnews(?:\.gov\.za)?$/i],
  ['TASS', /^(?:ITAR-)?TASS$/i],
  ['Interfax', /^Interfax$/i],
  ['Ukrinform', /^Ukrinform$/i],
  ['BelTA', /^BelTA$/i],
  ['Trend', /^Trend$/],
  ['AZERTAC', /^AZERTAC$/i],
  ['Kazinform', /^Kazinform$/i],
  ['UPI', /^UPI$/],
  ['EFE', /^(?:Agencia )?EFE$/i],
  ['ANSA', /^ANSA$/],
  ['DPA', /^(?:DPA|Deutsche Presse-Agentur)$/i],
  ['PA', /^(?:PA|PA Media|Press Association)$/],
  ['CP', /^(?:The )?Canadian Press$/i],
  ['AAP', /^(?:AAP|Australian Associated Press)$/],
  ['RNZ', /^RNZ(?: Pacific)?$/],
  ['PACNEWS', /^PACNEWS$/i],
  ['CMC', /^CMC$/],
  ['Prensa Latina', /^(?:PL|Prensa Latina)$/],
  ['IPS', /^(?:IPS|Inter Press Service)$/],
  ['UN News', /^UN News$/i],
  ['CNA', /^(?:CNA|Central News Agency)$/],
  ['Bloomberg', /^Bloomberg(?: News)?$/i],
];

/** Any of them, in whatever case: one look says that a name is none. */
const ANY = new RegExp(AGENCIES.map(([, form]) => `(?:${form.source})`).join('|'), 'i');
const EDGES = /^\W+|\W+$/g;
const MAX_NAME = 40;

/** The usual short form of an agency's name; null where it is none that we know. */
export function agencyOf(name: string): string | null {
  const plain = name.trim().replace(EDGES, '');
  if (plain.length > MAX_NAME || !ANY.test(plain)) return null;
  return AGENCIES.find(([, form]) => form.test(plain))?.[0] ?? null;
}

/** A dash or an opening bracket, without which nobody signs so. */
const PARTED = /[-–—([]/;
/** After the end of a sentence: a dash or brackets, the agency, nothing more. */
const SIGN_OFF =
  /[.!?…”"’'»)\]]\s*(?:\/?\.?\s?[-–—]{1,2}\s*([\p{L}][\p{L} ./-]{1,28}?)|[([]\s*([\p{L}][\p{L} ./-]{1,28}?)\s*[)\]])[\s.]*$/u;

export interface SignOff {
  readonly agency: string;
  /** Where the running text ends without it. */
  readonly end: number;
}

/** An agency no list knows, run on to the last sentence: `he added.-LPA`. */
const RUN_ON = /[.!?”"]\.?\/?\.?[-–—]{1,2}(?!ENDS?\b|MORE\b)([A-Z]{3,5})[\s.]*$/;
/** A paragraph of its own at the end; initials of who typed it may follow. */
const ALONE =
  /\n\s*[-–—(]*\s*(?:source:\s*)?([a-z\u00c0-\u1eff][a-z\u00c0-\u1eff .-]{1,28}?)(?:\/[a-z\d]{1,4})?[)\s.]*$/i;
/** In capitals right after the last sentence: `he added. GNA`, `he added./. VNA`, `he added. APP/ab`. */
const BARE = /[.!?]["”’)]?(?:\/\.)?\s+([A-Z]{3,9})(?:\/[a-z\d]{1,4})?[\s.]*$/;
/** `(With inputs from ANI)`, `Source: Xinhua`, `© AFP`. */
const CREDITED =
  /[.!?]["”’)]?\s*[-–—([]*\s*(?:with (?:additional |agency )?(?:inputs?|reporting|files|reports?) (?:from|by)|source:|©(?: (?:19|20)\d\d)?)\s*([a-z\u00c0-\u1eff][a-z\u00c0-\u1eff .-]{1,28}?)[)\]\s.]*$/i;
/** `priority../.`: how Vietnamese desks close a report. */
const CLOSED = /\.?\/\.?\s*$/;

/** Length of the stop, and of the quotation mark after it, that belong to the sentence. */
function ending(matched: string): number {
  return /^["”’)]/.test(matched.slice(1)) ? 2 : 1;
}

/** The agency's signature at the end of a text: `priorities.-VNA`, `… said. (PTI)`, `— AFP`. */
export function signOff(text: string): SignOff | null {
  const from = Math.max(0, text.length - 60);
  const tail = text.slice(from);
  const alone = ALONE.exec(tail);
  const name = alone ? agencyOf(alone[1]!) : null;
  if (alone && name)
    return { agency: name, end: from + tail.slice(0, alone.index).trimEnd().replace(CLOSED, '').length };
  const m = PARTED.test(tail) ? SIGN_OFF.exec(tail) : null;
  const parts = (m?.[1] ?? m?.[2] ?? '').split(/\s*[-–/]\s*/);
  const agency = parts.map(agencyOf).find(Boolean);
  // The stop before the signature belongs to the sentence.
  if (m && agency) return { agency, end: from + m.index + 1 };
  for (const form of [CREDITED, BARE]) {
    const found = form.exec(tail);
    const known = found ? agencyOf(found[1]!) : null;
    if (found && known) return { agency: known, end: from + found.index + ending(found[0]) };
  }
  const run = RUN_ON.exec(tail);
  return run ? { agency: run[1]!, end: from + run.index + 1 } : null;
}
