import type { CountryCode, EthnicityCode } from '@kolo/reference-data';

type Weights<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** A synthetic caseload of one partner: how large it is and who is in it. */
export interface CaseloadProfile {
  readonly partnerName: string;
  readonly countryCode: CountryCode;
  /** Used in the addresses of the partner's members. */
  readonly handle: string;
  readonly persons: number;
  readonly caseworkers: number;
  readonly municipalities: Readonly<Record<string, number>>;
  readonly ethnicities: Weights<EthnicityCode>;
  /** Share of women, of 100. */
  readonly women: number;
  /** Share of former convicts among men, of 100. */
  readonly formerConvicts: number;
}

/** A demonstration partner: invented, and marked as such in its name. */
export interface DemonstrationPartner extends CaseloadProfile {
  readonly shortName: string;
}

/** The twelve NGOs of the demonstration. None of them exists. */
export const demonstrationPartners: readonly DemonstrationPartner[] = [
  {
    partnerName: 'Udruženje „Jablanički koraci“, Leskovac (demo)',
    shortName: 'Jablanički koraci (demo)',
    handle: 'leskovac',
    countryCode: 'RS',
    persons: 310,
    caseworkers: 5,
    municipalities: { 'RS-leskovac': 80, 'RS-vlasotince': 8, 'RS-lebane': 7, 'RS-bojnik': 5 },
    ethnicities: { serb: 78, roma: 20, other: 2 },
    women: 49,
    formerConvicts: 5,
  },
  {
    partnerName: 'Centar „Nišavska raskršća“, Niš (demo)',
    shortName: 'Nišavska raskršća (demo)',
    handle: 'nis',
    countryCode: 'RS',
    persons: 320,
    caseworkers: 5,
    municipalities: { 'RS-nis': 84, 'RS-aleksinac': 6, 'RS-gadzin-han': 4, 'RS-merosina': 3, 'RS-doljevac': 3 },
    ethnicities: { serb: 82, roma: 15, other: 3 },
    women: 46,
    formerConvicts: 16,
  },
  {
    partnerName: 'Udruženje „Gornja Jablanica zajedno“, Medveđa (demo)',
    shortName: 'Gornja Jablanica zajedno (demo)',
    handle: 'medvedja',
    countryCode: 'RS',
    persons: 140,
    caseworkers: 3,
    municipalities: { 'RS-medvedja': 94, 'RS-bojnik': 6 },
    ethnicities: { serb: 74, albanian: 17, roma: 5, montenegrin: 4 },
    women: 36,
    formerConvicts: 1,
  },
  {
    partnerName: 'Udruženje „Pirotski razboj“, Pirot (demo)',
    shortName: 'Pirotski razboj (demo)',
    handle: 'pirot',
    countryCode: 'RS',
    persons: 190,
    caseworkers: 4,
    municipalities: { 'RS-pirot': 86, 'RS-bela-palanka': 8, 'RS-dimitrovgrad': 6 },
    ethnicities: { serb: 83, roma: 12, other: 5 },
    women: 55,
    formerConvicts: 3,
  },
  {
    partnerName: 'Inicijativa „Svrljiška kapija“, Svrljig (demo)',
    shortName: 'Svrljiška kapija (demo)',
    handle: 'svrljig',
    countryCode: 'RS',
    persons: 120,
    caseworkers: 3,
    municipalities: { 'RS-svrljig': 93, 'RS-knjazevac': 7 },
    ethnicities: { serb: 93, roma: 5, vlach: 2 },
    women: 44,
    formerConvicts: 3,
  },
  {
    partnerName: 'OJQ “Hapat e Rinj”, Prishtinë (demo)',
    shortName: 'Hapat e Rinj (demo)',
    handle: 'prishtine',
    countryCode: 'XK',
    persons: 230,
    caseworkers: 4,
    municipalities: {
      'XK-prishtine': 40,
      'XK-fushe-kosove': 22,
      'XK-obiliq': 16,
      'XK-podujeve': 12,
      'XK-gracanice': 10,
    },
    ethnicities: { albanian: 76, serb: 8, ashkali: 8, roma: 5, turk: 3 },
    women: 48,
    formerConvicts: 0,
  },
  {
    partnerName: 'OJQ “Dora e Dukagjinit”, Pejë (demo)',
    shortName: 'Dora e Dukagjinit (demo)',
    handle: 'peje',
    countryCode: 'XK',
    persons: 200,
    caseworkers: 4,
    municipalities: { 'XK-peje': 38, 'XK-gjakove': 24, 'XK-istog': 16, 'XK-kline': 12, 'XK-prizren': 10 },
    ethnicities: { albanian: 76, egyptian: 9, bosniak: 7, roma: 3, gorani: 2, turk: 1, serb: 2 },
    women: 45,
    formerConvicts: 0,
  },
  {
    partnerName: 'OJQ “Ura e Anamoravës”, Gjilan (demo)',
    shortName: 'Ura e Anamoravës (demo)',
    handle: 'gjilan',
    countryCode: 'XK',
    persons: 170,
    caseworkers: 3,
    municipalities: { 'XK-gjilan': 46, 'XK-viti': 18, 'XK-kamenice': 16, 'XK-novoberde': 10, 'XK-ranillug': 10 },
    ethnicities: { albanian: 78, serb: 16, roma: 4, turk: 2 },
    women: 46,
    formerConvicts: 0,
  },
  {
    partnerName: 'Udruženje „Vareške ruke“, Vareš (demo)',
    shortName: 'Vareške ruke (demo)',
    handle: 'vares',
    countryCode: 'BA',
    persons: 150,
    caseworkers: 3,
    municipalities: { 'BA-vares': 82, 'BA-breza': 10, 'BA-olovo': 8 },
    ethnicities: { bosniak: 62, croat: 28, serb: 6, roma: 4 },
    women: 47,
    formerConvicts: 0,
  },
  {
    partnerName: 'Udruženje „Zeničko ognjište“, Zenica (demo)',
    shortName: 'Zeničko ognjište (demo)',
    handle: 'zenica',
    countryCode: 'BA',
    persons: 210,
    caseworkers: 4,
    municipalities: { 'BA-zenica': 62, 'BA-kakanj': 18, 'BA-zavidovici': 12, 'BA-visoko': 8 },
    ethnicities: { bosniak: 82, croat: 8, serb: 4, roma: 6 },
    women: 50,
    formerConvicts: 0,
  },
  {
    partnerName: 'Udruženje „Solni most“, Tuzla (demo)',
    shortName: 'Solni most (demo)',
    handle: 'tuzla',
    countryCode: 'BA',
    persons: 200,
    caseworkers: 4,
    municipalities: { 'BA-tuzla': 60, 'BA-lukavac': 16, 'BA-zivinice': 14, 'BA-bijeljina': 10 },
    ethnicities: { bosniak: 74, serb: 12, croat: 6, roma: 8 },
    women: 50,
    formerConvicts: 0,
  },
  {
    partnerName: 'NVO „Nikšićki prag“, Nikšić (demo)',
    shortName: 'Nikšićki prag (demo)',
    handle: 'niksic',
    countryCode: 'ME',
    persons: 170,
    caseworkers: 3,
    municipalities: { 'ME-niksic': 72, 'ME-podgorica': 22, 'ME-danilovgrad': 6 },
    ethnicities: { roma: 40, egyptian: 22, montenegrin: 24, serb: 10, bosniak: 4 },
    women: 51,
    formerConvicts: 0,
  },
];

/** Synthetic convicts of the programme's three real institutions. */
export const institutionCaseloads: readonly CaseloadProfile[] = [
  institution('Kazneno-popravni zavod u Nišu', 'kpz-nis', 36, 'RS-nis'),
  institution('Kazneno-popravni zavod u Sremskoj Mitrovici', 'kpz-sremska-mitrovica', 36, 'RS-sremska-mitrovica'),
  institution('Vaspitno-popravni dom u Kruševcu', 'vpd-krusevac', 18, 'RS-krusevac'),
];

function institution(partnerName: string, handle: string, persons: number, municipality: string): CaseloadProfile {
  return {
    partnerName,
    handle,
    countryCode: 'RS',
    persons,
    caseworkers: 2,
    municipalities: { [municipality]: 1 },
    ethnicities: { serb: 80, roma: 14, bosniak: 3, hungarian: 3 },
    women: 0,
    formerConvicts: 0,
  };
}
