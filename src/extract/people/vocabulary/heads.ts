/**
 * Nouns that name a holder of office, lower case and singular. Any word group around one of them can be a title:
 * the grammar in titles/ reads rank, function, body and scope; this list only says what can stand at its centre.
 */
const OFFICES =
  'minister president premier chancellor secretary undersecretary spokesperson spokesman spokeswoman representative ' +
  'rapporteur commissioner director head chief chair chairman chairwoman chairperson governor senator congressman ' +
  'congresswoman delegate envoy ambassador assistant adviser advisor counsellor counselor attorney solicitor prosecutor ' +
  'judge justice king queen prince princess emir sultan pope deputy mayor general coordinator inspector leader ' +
  'official officer diplomat consul councillor councilor mp lawmaker legislator commander ombudsman ombudsperson ' +
  'ombudswoman registrar speaker vice-president counsel treasurer member expert administrator auditor comptroller ' +
  'controller magistrate archbishop bishop cardinal patriarch ayatollah imam mufti rabbi admiral colonel brigadier major ' +
  'captain lieutenant marshal sheriff commissar politician parliamentarian negotiator facilitator moderator researcher ' +
  'campaigner observer emperor empress duke duchess earl baron viscount tsar czar shah pharaoh dictator regent viceroy ' +
  "congressperson assemblyman assemblywoman alderman whip pm dpm fm dg ceo d'affaires attaché attache convenor convener " +
  'representative-designate superintendent warden provost rector dean vicar co-chair cochair ' +
  'vice-chair permsec hps undersecretary-general secretary-general director-general governor-general ' +
  'lead manager executive principal mediator trustee mep mla mna td taoiseach tánaiste viceminister provedor provedora ' +
  'defender protector keeper advocate ombud founder co-founder cofounder subsecretary congressmember councilwoman ' +
  'councilman councilmember selectman chairlady headman commandant commodore sergeant constable metropolitan nuncio ' +
  'pointman pointwoman pointperson standard-bearer ' +
  'msp mlc mpp mca mk cs ps ag cj dpp igp procurator procurador procuradora defensor defensora canciller prefect akim wali bupati asantehene ' +
  'kabaka oba kgosi inkosi lamido mwami peer aide rapporteuse undersecretary-designate headwoman chieftain sarpanch boss';

const CONSONANT_Y = /[^aeiou]y$/;
const HEADS: ReadonlySet<string> = new Set(OFFICES.split(' '));

const PLURALS = new Map([...HEADS].map((h) => [pluralOf(h), h]));

function pluralOf(head: string): string {
  if (head.endsWith('man')) return `${head.slice(0, -3)}men`;
  if (head.endsWith('ss')) return `${head}es`;
  return CONSONANT_Y.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`;
}

/** Office nouns with two neighbouring letters changed round, as haste prints them ("Minsiter"). */
const misspelt = new Map<string, string>();
for (const head of HEADS) {
  for (let i = 1; head.length >= 7 && i < head.length - 1; i++) {
    const wrong = head.slice(0, i) + head[i + 1] + head[i] + head.slice(i + 2);
    if (wrong !== head && !HEADS.has(wrong) && !PLURALS.has(wrong)) misspelt.set(wrong, head);
  }
}

/** The office noun that a lower-case word is or is the plural of; '' if it is none. */
export function headOf(word: string): string {
  if (HEADS.has(word)) return word;
  return PLURALS.get(word) ?? misspelt.get(word) ?? '';
}

/** Nouns of everyday life that are an office only where it is printed with a capital: "Public Defender", "Keeper of the Seals". */
export const CAPITAL_HEADS: ReadonlySet<string> = new Set(
  'defender protector keeper advocate td metropolitan constable peer mca mk wali cs ps ag cj dpp igp'.split(
    ' ',
  ),
);

/**
 * Titles of address that stand right before the name, after another office's scope: "Minister of Defence Colonel Ann Lee",
 * "Minister of Legal Affairs Senator Bo Ek".
 */
export const ADDRESS: ReadonlySet<string> = new Set(
  'senator prince princess ambassador colonel brigadier captain lieutenant major admiral archbishop bishop'.split(
    ' ',
  ),
);

/** Nouns that make an office only with something before or after them: "Politburo member", never "member Ann Lee". */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  (
    'member official officer assistant deputy lead expert leader observer researcher campaigner head chief ' +
    'manager executive principal major general justice captain politician diplomat delegate trustee defender ' +
    'protector keeper advocate founder co-founder cofounder peer aide metropolitan constable sergeant boss'
  ).split(' '),
);

/** Words that grade or limit an office and stand before its noun. */
export const RANKS: ReadonlySet<string> = new Set(
  (
    'deputy vice assistant acting interim caretaker senior junior principal first second third permanent resident special ' +
    'chief associate under former ex then late outgoing incoming new newly appointed honorary standing executive regional ' +
    'national high prime foreign general legal political press public state federal provincial district local presidential ' +
    'royal crown supreme grand retired joint co lead designate elect current incumbent serving one-time onetime longtime veteran ' +
    'independent personal private human rights parliamentary ministerial cabinet administrative founding managing ' +
    'chargé prefect lord lady minister secretary attorney solicitor rear major brigadier lieutenant'
  ).split(' '),
);

/** Nouns of institutions: inside their names small words stand, as in "Commission on Human Rights chairman". */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'commission committee council ministry department office centre center institute league bank union association ' +
    'organisation organization federation authority agency board bureau court assembly parliament senate chamber ' +
    'foundation network forum coalition movement front party alliance secretariat directorate division society fund ' +
    'mission embassy delegation initiative campaign observatory college university academy inspectorate tribunal lawyers ' +
    'citizens women mothers doctors reporters group'
  ).split(' '),
);

/** Courtesy words before a name. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor doctor hon honourable honorable h.e h.e. excellency sir dame madam madame mme ' +
    'mlle monsieur m sr sra señor señora senor senora don doña dona herr frau datuk dato datin seri tan tun haji hajj hajji ' +
    'sheikh shaikh shri smt pandit comrade rev reverend fr father sister brother st saint hm hrh lord lady rt messrs ' +
    'engr eng atty amb gen col lt maj capt sgt brig sen rep gov pres pm khun nai nang tuan puan susuga afioga tofa fiame ' +
    'ustaz mullah maulana alhaji u hajia ratu adi raden teuku cut daw ko ma dasho lyonpo lyonchen aum pengiran pehin awang dayang ' +
    "dato' datu tengku tunku samdech oknha okhna neak dra ing lic hajah sayadaw mwalimu mzee mawlana otumfuo kralahom techo " +
    'maître maitre sheikha shaikha shaykh engku tuanku barrister mallam malam maulvi mawlawi ustadh hajjah samdach senhor senhora'
  ).split(' '),
);

/** Honorifics that say whether the person is a man or a woman. */
export const MALE: ReadonlySet<string> = new Set(
  'mr sir lord king prince monsieur señor senor herr father brother shri emperor sultan emir pope u ko datuk dato spokesman chairman congressman'.split(
    ' ',
  ),
);
export const FEMALE: ReadonlySet<string> = new Set(
  'mrs ms miss mme mlle madam madame dame lady queen princess señora senora frau sister doña dona smt empress daw datin spokeswoman chairwoman congresswoman'.split(
    ' ',
  ),
);
