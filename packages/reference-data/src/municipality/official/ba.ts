import type { OfficialMunicipality } from '../municipality.ts';
import { listed } from './listed.ts';

/**
 * The 79 municipalities of the Federation, the 63 of Republika Srpska, and Brčko District. The source gives the entity
 * of a settlement, and its canton only for some. The four municipalities of the City of Sarajevo share its place, and so
 * do the two halves of Trnovo and the two municipalities seated in Lukavica.
 */
const entities: Readonly<Record<string, string>> = {
  '01': [
    'Bihać, Bosanska Krupa, Bosanski Petrovac, Bužim, Cazin, Ključ, Sanski Most, Velika Kladuša',
    'Domaljevac-Šamac=Domaljevac, Odžak, Orašje',
    'Banovići, Čelić, Doboj Istok=Klokotnica, Gračanica@44.70307, Gradačac, Kalesija, Kladanj, Lukavac, Sapna',
    'Srebrenik, Teočak, Tuzla, Živinice',
    'Breza, Doboj Jug=Matuzići, Kakanj, Maglaj, Olovo, Tešanj, Usora=Omanjska, Vareš, Visoko, Zavidovići, Zenica, Žepče',
    'Foča-Ustikolina=Ustikolina, Goražde, Pale-Prača=Prača',
    'Bugojno, Busovača, Dobretići=Dobratići, Donji Vakuf, Fojnica, Gornji Vakuf-Uskoplje=Gornji Vakuf, Jajce',
    'Kiseljak@43.94295, Kreševo, Novi Travnik, Travnik, Vitez',
    'Čapljina, Čitluk, Jablanica, Konjic, Mostar, Neum, Prozor-Rama=Prozor, Ravno, Stolac',
    'Grude, Ljubuški, Posušje, Široki Brijeg',
    'Centar Sarajevo=Sarajevo, Hadžići, Ilidža, Ilijaš, Novi Grad Sarajevo=Sarajevo, Novo Sarajevo=Sarajevo',
    'Stari Grad Sarajevo=Sarajevo, Vogošća',
    'Bosansko Grahovo, Drvar, Glamoč, Kupres (FBiH)=Kupres, Livno, Tomislavgrad',
  ].join(', '),
  '02': [
    'Banja Luka, Berkovići, Bijeljina, Bileća, Bratunac, Brod, Čajniče, Čelinac@44.72453, Derventa, Doboj, Donji Žabar',
    'Foča, Gacko, Gradiška, Han Pijesak, Istočna Ilidža=Lukavica, Istočni Drvar=Potoci, Istočni Mostar=',
    'Istočni Stari Grad=Hreša, Istočno Novo Sarajevo=Lukavica, Jezero@44.34954, Kalinovik, Kneževo, Kostajnica',
    'Kotor Varoš, Kozarska Dubica, Krupa na Uni=Donji Dubovik, Kupres (RS)=Novo Selo@44.08007, Laktaši, Ljubinje',
    'Lopare, Milići, Modriča, Mrkonjić Grad, Nevesinje, Novi Grad, Novo Goražde=Kopači, Osmaci, Oštra Luka@44.86027',
    'Pale, Pelagićevo, Petrovac=Drinić, Petrovo, Prijedor, Prnjavor, Ribnik=Gornji Ribnik, Rogatica, Rudo, Sokolac',
    'Srbac, Srebrenica, Stanari, Šamac, Šekovići, Šipovo, Teslić, Trebinje, Trnovo (RS)=Trnovo, Ugljevik, Višegrad',
    'Vlasenica, Vukosavlje=, Zvornik, Trnovo (FBiH)=Trnovo',
  ].join(', '),
  BRC: 'Brčko',
};

export const officialBosniaAndHerzegovina: readonly OfficialMunicipality[] = listed(entities);
