import type { OfficialMunicipality } from '../municipality.ts';
import { listed } from './listed.ts';

/**
 * The 145 units of local self-government (Law on the Territorial Organisation of the Republic of Serbia), by district
 * as GeoNames numbers it. Belgrade is one unit.
 */
const districts: Readonly<Record<string, string>> = {
  'SE.0': 'Beograd=Belgrade',
  'VO.1': 'Subotica, Bačka Topola, Mali Iđoš',
  'VO.2': 'Zrenjanin, Novi Bečej, Nova Crnja, Žitište, Sečanj',
  'VO.3': 'Kikinda, Ada, Kanjiža, Novi Kneževac, Senta, Čoka',
  'VO.4': 'Pančevo, Vršac, Alibunar, Bela Crkva, Kovačica, Kovin, Opovo, Plandište',
  'VO.5': 'Sombor, Apatin, Kula, Odžaci',
  'VO.6':
    'Novi Sad, Bač, Bačka Palanka, Bački Petrovac, Beočin, Bečej, Vrbas, Žabalj, Srbobran, Sremski Karlovci, Temerin, Titel',
  'VO.7': 'Sremska Mitrovica, Inđija, Irig@45.10111, Pećinci, Ruma, Stara Pazova, Šid',
  'SE.8': 'Šabac, Loznica, Bogatić, Vladimirci, Koceljeva, Krupanj, Ljubovija, Mali Zvornik',
  'SE.9': 'Valjevo, Lajkovac, Ljig, Mionica, Osečina, Ub',
  'SE.10': 'Smederevo, Smederevska Palanka, Velika Plana',
  'SE.11': 'Požarevac, Veliko Gradište, Golubac, Žabari, Žagubica, Kučevo, Malo Crniće, Petrovac na Mlavi=Petrovac',
  'SE.12': 'Kragujevac, Aranđelovac, Batočina, Knić, Lapovo, Rača, Topola',
  'SE.13': 'Jagodina, Despotovac, Paraćin, Rekovac, Svilajnac, Ćuprija',
  'SE.14': 'Bor, Kladovo, Majdanpek, Negotin',
  'SE.15': 'Zaječar, Boljevac, Knjaževac=Knjazevac, Sokobanja=Soko Banja',
  'SE.16': 'Užice, Arilje, Bajina Bašta, Kosjerić, Nova Varoš, Požega, Priboj, Prijepolje, Sjenica, Čajetina',
  'SE.17': 'Čačak, Gornji Milanovac, Ivanjica, Lučani',
  'SE.18': 'Kraljevo, Novi Pazar, Vrnjačka Banja, Raška, Tutin',
  'SE.19': 'Kruševac, Aleksandrovac, Brus=, Varvarin, Trstenik, Ćićevac',
  'SE.20': 'Niš, Aleksinac, Gadžin Han, Doljevac, Merošina, Ražanj, Svrljig',
  'SE.21': 'Prokuplje, Blace, Žitorađa, Kuršumlija',
  'SE.22': 'Pirot, Babušnica=, Bela Palanka, Dimitrovgrad',
  'SE.23': 'Leskovac, Bojnik, Vlasotince, Lebane, Medveđa, Crna Trava',
  'SE.24': 'Vranje, Bosilegrad, Bujanovac, Vladičin Han, Preševo, Surdulica, Trgovište',
};

export const officialSerbia: readonly OfficialMunicipality[] = listed(districts);
