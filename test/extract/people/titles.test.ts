import { describe, expect, it } from 'vitest';
import { read } from './read.js';

/** text | name | title | country | status */
const CASES = `
Kuwait's Minister of Justice Sheikh Fahad Yousef Al-Salim replied. | Fahad Yousef Al-Salim | Minister of Justice | KWT | current
Bangladesh Prime Minister Sheikh Hasina replied. | Sheikh Hasina | Prime Minister | BGD | current
Head of the Delegation to the UPR in Geneva Tshering Wangmo said so. | Tshering Wangmo | Head of the Delegation to the UPR in Geneva | - | current
Am Sokunthea, executive director of the River Rights Alliance, agreed. | Am Sokunthea | executive director of the River Rights Alliance | - | current
UN envoys Martin Griffold and Rosa Lind arrived in Aden. | Martin Griffold | UN envoy | - | current
UN envoys Martin Griffold and Rosa Lind arrived in Aden. | Rosa Lind | UN envoy | - | current
Jan Novak, Czech deputy justice minister, agreed. | Jan Novak | deputy justice minister | CZE | current
Laura Castelli, human rights pointwoman of the opposition Civic Party, agreed. | Laura Castelli | human rights pointwoman of the opposition Civic Party | - | current
Assistant to Vietnam's Foreign Minister Tran Duc Long led the team. | Tran Duc Long | Assistant to Foreign Minister | VNM | current
Carla Benetti, UN Resident Coordinator a.i. in Vietnam, spoke next. | Carla Benetti | UN Resident Coordinator a.i. | - | acting
Deputy Prime Minister and Foreign Minister Vu Gia Khoa met her on Friday. | Vu Gia Khoa | Deputy Prime Minister and Foreign Minister | - | current
Politburo member, Prime Minister Dinh Cong Phuc chaired the meeting. | Dinh Cong Phuc | Politburo member, Prime Minister | - | current
Ambassador Khalid bin Saif al-Harthy of Oman took the floor. | Khalid bin Saif al-Harthy | Ambassador | OMN | current
South Korean delegate Baek Ji-won asked about the press law. | Baek Ji-won | delegate | KOR | current
María José Ortega Villaseñor, Mexico's permanent representative, noted the reply. | María José Ortega Villaseñor | permanent representative | MEX | current
Myanmar's labour minister, U Thaw, was absent. | Thaw | labour minister | MMR | current
High Commissioner for Human Rights Anders Holmqvist urged reform. | Anders Holmqvist | High Commissioner for Human Rights | - | current
UN Special Rapporteur on torture Fatoumata N'Diaye will visit in June. | Fatoumata N'Diaye | UN Special Rapporteur on torture | - | current
Acting Justice Minister Somsak Phrommany of Laos replied. | Somsak Phrommany | Acting Justice Minister | LAO | acting
Former ambassador Yusuf Abdirahman Warsame agreed. | Yusuf Abdirahman Warsame | ambassador | - | former
The troika was led by Ambassador Wanjiru Kamau Otieno. | Wanjiru Kamau Otieno | Ambassador | - | current
Vice Chairwoman of the National Assembly's Committee for Foreign Affairs Le Thu Ha spoke. | Le Thu Ha | Vice Chairwoman of the National Assembly's Committee for Foreign Affairs | - | current
Elena Popov, Permanent Representative of Bulgaria to the UN in Geneva, spoke. | Elena Popov | Permanent Representative of Bulgaria to the UN in Geneva | BGR | current
The envoy of Norway, Tormod Lindqvist, praised the steps. | Tormod Lindqvist | envoy of Norway | NOR | current
Minister of Gender, Family and Social Services Aishath Naseem will speak. | Aishath Naseem | Minister of Gender, Family and Social Services | - | current
Human Rights Watch's Asia director Elaine Porter called it a setback. | Elaine Porter | Asia director | - | current
Malaysia's then foreign minister, Saiful Rahim, attended. | Saiful Rahim | foreign minister | MYS | former
President-elect Clara Stein will travel to Mexico. | Clara Stein | President-elect | MEX | designate
Chargé d'affaires a.i. Mark Nolan spoke for the United States. | Mark Nolan | Chargé d'affaires a.i. | USA | acting
The President appointed Volker Braun as High Commissioner for Human Rights. | Volker Braun | High Commissioner for Human Rights | - | current
Home Minister Lyonpo Tashi Phuntsok said that the laws would change. | Tashi Phuntsok | Home Minister | - | current
Second Minister of Foreign Affairs Dato Haji Yusri bin Haji Tengah led the team. | Yusri bin Haji Tengah | Second Minister of Foreign Affairs | - | current
Minister in charge of Relations with Parliament Kossi Agbeko Mensanh spoke. | Kossi Agbeko Mensanh | Minister in charge of Relations with Parliament | - | current
The minister responsible for human rights, Aimée Ouedraogo, replied. | Aimée Ouedraogo | minister responsible for human rights | - | current
The Minister of Labour, Keeper of the Seals, Madame Rosine Baiwong, led the team. | Rosine Baiwong | Keeper of the Seals | - | current
Attorney-General and Minister of Legal Affairs Senator the Hon. Ryan Culmer tabled it. | Ryan Culmer | Senator | - | current
Attorney-General and Minister of Legal Affairs Senator the Hon. Ryan Culmer tabled it. | Ryan Culmer | Attorney-General and Minister of Legal Affairs | - | current
MEP Lena Oravcova criticised the decision. | Lena Oravcova | MEP | - | current
Human Rights Defender Anahit Grigorian asked for more. | Anahit Grigorian | Human Rights Defender | - | current
"We are glad," said the network's coordinator, Paulo Teixeira. | Paulo Teixeira | coordinator | - | current
Second Vice-President of the Assembly Aristides Lima Tavares chaired. | Aristides Lima Tavares | Second Vice-President of the Assembly | - | current
Foreign Minister of Montenegro Zdravka Ilinčić said so. | Zdravka Ilinčić | Foreign Minister of Montenegro | MNE | current
Jean-Claude Kabongo wa Kabongo, the Deputy Prime Minister, said so. | Jean-Claude Kabongo wa Kabongo | Deputy Prime Minister | - | current
Vice-Premier Ding Xuewen opened the forum. | Ding Xuewen | Vice-Premier | - | current
Mexico's undersecretary for multilateral affairs and human rights Martha Delgado-Peralta said so. | Martha Delgado-Peralta | undersecretary for multilateral affairs and human rights | MEX | current
Parliamentary Secretary Senator Dwight Fergusson spoke for Grenada. | Dwight Fergusson | Parliamentary Secretary | GRD | current
Attorney General Senator Leroy Culmer told the UN. | Leroy Culmer | Attorney General | - | current
Ann Lee, head of the anti-trafficking unit, spoke. | Ann Lee | head of the anti-trafficking unit | - | current
Democratic Alliance chief whip Siviwe Nkosi spoke. | Siviwe Nkosi | Democratic Alliance chief whip | - | current
Teachers' Union boss Rosa Lind spoke. | Rosa Lind | Teachers' Union boss | - | current
Deputy Ambassador Ann Lee spoke. | Ann Lee | Deputy Ambassador | - | current
Children's Commissioner Ana Reis Batalha praised the law. | Ana Reis Batalha | Children's Commissioner | - | current
People's Advocate Ana Reis Batalha praised the law. | Ana Reis Batalha | People's Advocate | - | current
Ana Reis Batalha, founder of the Centre for Legal Aid, praised the law. | Ana Reis Batalha | founder of the Centre for Legal Aid | - | current
Ana Reis Batalha, deputy head of the ministry's human rights department, spoke. | Ana Reis Batalha | deputy head of the ministry's human rights department | - | current
Peter Mulligan, representing the United States, demanded answers. | Peter Mulligan | | USA | current
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string, string, string]);

describe('titles', () => {
  it.each(CASES)('%s', (text, name, title, country, status) => {
    const rows = read(text).officials;
    const row = rows.find((o) => o.name === name && o.title === title);
    expect(row, JSON.stringify(rows.map((o) => [o.name, o.title, o.country, o.status]))).toBeDefined();
    expect(row?.country ?? '-').toBe(country);
    expect(row?.status).toBe(status);
  });

  it('gives a plural title to each', () => {
    const rows = read('Presidents Marek Dolny and Ousmane Diarra signed the text.').officials;
    expect(rows.map((o) => `${o.name}: ${o.title}`)).toEqual([
      'Marek Dolny: President',
      'Ousmane Diarra: President',
    ]);
  });

  it('dates an office by publication', () => {
    expect(read('Foreign Minister Le Minh Anh spoke.', '2024-05-06').officials[0]?.asOf).toBe('2024-05-06');
  });

  it('names the organisation', () => {
    expect(read('Foreign Ministry spokesperson Pham Bao Ngan said so.').officials[0]?.organisation).toBe(
      'Foreign Ministry',
    );
    expect(
      read('Phil Lange, executive director of the International Service for Human Rights, agreed.')
        .officials[0]?.organisation,
    ).toBe('International Service for Human Rights');
  });

  it('writes one row for a person and an office', () => {
    const rows = read(
      'Foreign Ministry Spokesperson Tran Thu Lan spoke. Spokesperson Lan added more. Ms. Lan, the spokesperson, left.',
    ).officials;
    expect(rows.map((o) => o.title)).toEqual(['Foreign Ministry Spokesperson']);
  });
});
