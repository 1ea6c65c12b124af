import type { OfficialMunicipality } from '../municipality.ts';
import { listed } from './listed.ts';

/**
 * The 38 municipalities (Law No. 03/L-041 on Administrative Municipal Boundaries and the municipality of Mitrovica
 * North), each of them a second division in the source, which names them in mixed languages: the names here are the
 * official Albanian ones. For Graçanicë the source has only villages, for Mitrovica North no settlement but the
 * town's own.
 */
const municipalities: Readonly<Record<string, string>> = {
  '10096859.01': 'Deçan',
  '10097361.02': 'Dragash',
  '10096138.03': 'Ferizaj',
  '10097360.04': 'Fushë Kosovë=Kosovo Polje',
  '10096859.05': 'Gjakovë',
  '10097357.06': 'Gjilan',
  '10097360.07': 'Gllogoc=Glogovac',
  '10097359.08': 'Istog=Istok',
  '10096138.09': 'Kaçanik=Kačanik',
  '10097357.10': 'Kamenicë=Kamenica',
  '10097359.11': 'Klinë=Klina',
  '10097358.12': 'Leposaviq',
  '10097360.13': 'Lipjan=Lipljan',
  '10097361.14': 'Malishevë=Mališevo',
  '10097358.15': 'Mitrovicë',
  '10097360.16': 'Novobërdë=Novo Brdo',
  '10097360.17': 'Obiliq',
  '10097359.18': 'Pejë',
  '10097360.19': 'Podujevë=Podujeva',
  '10097360.20': 'Prishtinë=Pristina',
  '10097361.21': 'Prizren',
  '10096859.22': 'Rahovec=Orahovac',
  '10096138.23': 'Shtërpcë=Štrpce',
  '10096138.24': 'Shtime',
  '10097358.25': 'Skenderaj=Srbica',
  '10097361.26': 'Suharekë=Suva Reka',
  '10097357.27': 'Viti=Vitina',
  '10097358.28': 'Vushtrri',
  '10097358.29': 'Zubin Potok',
  '10097358.30': 'Zveçan=Zvečan',
  '10097360.31': 'Graçanicë=Laplje Selo',
  '10096138.32': 'Hani i Elezit',
  '10096859.33': 'Junik',
  '10097357.34': 'Kllokot=Klokot',
  '10097361.35': 'Mamushë=Mamuša',
  '10097357.36': 'Partesh',
  '10097357.37': 'Ranillug=Ranilug',
  '10097358.38': 'Mitrovicë e Veriut=Mitrovicë',
};

/** Second divisions of Kosovo in the source: the official list holds each of them once. */
export const kosovoDivisions: readonly string[] = Object.keys(municipalities);

export const officialKosovo: readonly OfficialMunicipality[] = listed(municipalities).map((row) =>
  row.division === '10097358.38' ? { ...row, division: '10097358.15' } : row,
);
