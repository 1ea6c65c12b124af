import type { Narrative } from './narrative.ts';
import { serbian } from './serbian.ts';

/** Treatment of convicts in a correctional institution, Serbian in Latin script. */
export const serbianTreatment: Narrative = {
  businesses: ['štamparija', 'metalska radionica', 'stolarska radionica', 'pekara zavoda', 'poljoprivredna ekonomija'],
  courses: ['kurs za zavarivače', 'kurs za pekare', 'obuka za rad na štamparskoj mašini', 'obuka za bravare'],
  health: serbian.health,
  intake: [
    'Prijemno odeljenje. Obavljen uvodni razgovor, procena rizika i potreba je u toku.',
    'Osuđeno lice je raspoređeno u odeljenje tretmana. Procena: radna sposobnost očuvana, motivacija za rad dobra.',
    'Prvi razgovor sa službenikom za tretman. Ranije zanimanje i interesovanja uneti u program postupanja.',
  ],
  steps: [
    [
      'Izrađen program postupanja: radno angažovanje ({business}), {course}, grupni rad jednom nedeljno.',
      'Program postupanja je usvojen na timu. Prvi cilj: redovno radno angažovanje ({business}).',
    ],
    [
      'Raspored na rad: {business}. Prve ocene radnog instruktora su dobre.',
      'Radno angažovanje je započeto ({business}), uz obuku o zaštiti na radu.',
    ],
    [
      'Upis na obuku: {course}. Redovno prisustvo.',
      'Grupni rad o kontroli besa, četvrti susret. Prisustvo i učešće dobro.',
    ],
    [
      'Revizija programa postupanja: napredak vidljiv, bez disciplinskih prestupa u poslednja tri meseca.',
      'Individualni razgovor. Planovi posle izlaska: rad u struci i povratak porodici.',
    ],
    [
      'Završena obuka: {course}. Sertifikat izdat bez oznake ustanove.',
      'Započeta priprema za otpust; potrebe: lična dokumenta i smeštaj.',
    ],
  ],
  remarks: [
    'Poseta porodice protekla je u redu.',
    'Upozorenje zbog kašnjenja na rad; razgovor obavljen, razlog razjašnjen.',
    'Razgovor po molbi: traži promenu smene, odobreno.',
  ],
  goals: [
    'Redovno radno angažovanje ({business}).',
    'Završena obuka: {course}.',
    'Šest meseci bez disciplinskih prestupa.',
  ],
  tasks: [
    'Upisati na obuku ({course}).',
    'Pribaviti mišljenje radnog instruktora.',
    'Pripremiti reviziju programa postupanja.',
  ],
  followUps: ['Individualni razgovor.', 'Razgovor sa radnim instruktorom o napretku.'],
  endings: {
    goals_met: [
      'Program postupanja je završen, ciljevi su ostvareni. Nastavak: redovno radno angažovanje bez posebnog praćenja.',
      'Završna procena tima: program postupanja ostvaren u celini. Dosije tretmana se zatvara.',
    ],
    moved: ['Premeštaj u drugu ustanovu po odluci uprave. Dosije tretmana se zatvara.'],
    refused: ['Odustajanje od programa tretmana; razlozi su uneti u zapisnik tima.'],
    no_longer_eligible: ['Uslovni otpust pre kraja programa. Dosije tretmana se zatvara.'],
    missing: ['Lice se nije vratilo sa odobrenog odsustva. Nadležni su obavešteni, program postupanja se obustavlja.'],
    died: ['Lice je preminulo u bolnici. Porodica je obaveštena, dosije tretmana se zatvara.'],
    transferred: ['Program postupanja nastavlja druga ustanova. Dokumentacija je predata uz potvrdu prijema.'],
    other: ['Program postupanja je prekinut; razlozi su u zapisniku tima.'],
    duplicate: ['Utvrđeno da za isto lice već postoji dosije tretmana; dalje se vodi samo raniji.'],
  },
};
