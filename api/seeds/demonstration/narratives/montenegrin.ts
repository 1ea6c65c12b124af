import type { Narrative } from './narrative.ts';

export const montenegrin: Narrative = {
  businesses: [
    'krojačka radnja',
    'frizerski salon',
    'auto-servis',
    'prerada ljekovitog bilja',
    'stolarska radionica',
    'bravarska radionica',
    'perionica tepiha',
    'izrada suvenira',
    'plastenička proizvodnja povrća',
  ],
  courses: ['opismenjavanje odraslih', 'osnove poslovanja', 'kurs za frizere', 'kurs za zavarivače', 'traženje posla'],
  health: ['Dijabetes, redovna terapija.', 'Astma.', 'Nakon operacije, potrebna kontrola ljekara.'],
  intake: [
    'Prvi razgovor u naselju. U domaćinstvu živi {members} članova u neuslovnom objektu. Stranka je zainteresovana za stambeno zbrinjavanje i posao.',
    'Prijem u kancelariji. Stranku je uputio centar za socijalni rad. Broj članova porodice: {members}.',
    'Otvoren predmet. Potrebe: lična dokumenta, smještaj, zaposlenje. Zanimanje koje bi stranka htjela: {business}.',
  ],
  steps: [
    [
      'Obilazak domaćinstva s predstavnikom opštine. Objekat je vlažan, bez kupatila; stanje je fotografisano.',
      'Komisija je posjetila porodicu i bodovala socijalne kriterijume. Zapisnik je u dosijeu.',
    ],
    [
      'Dogovoren plan: sređivanje dokumenata, obuka ({course}), zatim traženje posla.',
      'Porodica je podnijela zahtjev za dodjelu montažne kuće. Dokumentacija je potpuna.',
    ],
    ['Stranka redovno pohađa obuku ({course}).', 'Završena obuka: {course}. Potvrda je u dosijeu.'],
    [
      'Djeca su upisana u školu, obezbijeđen je školski pribor.',
      'Stranka je prijavljena na biro rada; poslat je zahtjev za javne radove.',
    ],
    [
      'Posjeta. Porodica uredno plaća račune i održava okućnicu.',
      'Posjeta. Stranka povremeno radi ({business}), prihod je još nestalan.',
    ],
  ],
  remarks: [
    'Telefonski razgovor o terminu sljedeće posjete.',
    'Stranka je donijela izvod iz matične knjige rođenih; nedostaje uvjerenje o prebivalištu.',
    'Stranka nije bila kod kuće u dogovoreno vrijeme. Ostavljena je poruka.',
    'Razgovor s medijatorkom o redovnom pohađanju škole.',
  ],
  goals: [
    'Lična dokumenta su pribavljena za sve članove porodice.',
    'Završena obuka: {course}.',
    'Djeca redovno pohađaju školu.',
    'Zaposlenje ili redovan prihod ({business}).',
  ],
  tasks: [
    'Zatražiti uvjerenje o prebivalištu od opštine.',
    'Prijaviti stranku na biro rada.',
    'Provjeriti upis na obuku ({course}).',
  ],
  followUps: ['Posjetiti porodicu.', 'Nazvati medijatorku o pohađanju škole.', 'Provjeriti plaćanje računa.'],
  endings: {
    goals_met: [
      'Porodica je uselila i redovno izmiruje obaveze; ciljevi su ostvareni. Predmet se zatvara.',
      'Ciljevi su ostvareni, stranka ima redovan prihod. Predmet se zatvara u dogovoru.',
    ],
    moved: ['Porodica se odselila u drugu opštinu. Predmet se zatvara.'],
    refused: ['Stranka odustaje od programa. Predmet se zatvara na njen zahtjev.'],
    no_longer_eligible: ['Stranka više ne ispunjava uslove programa. Predmet se zatvara.'],
    missing: ['Više posjeta i poziva bez odgovora. Predmet se zatvara.'],
    died: ['Porodica je javila da je stranka preminula. Izjavljeno saučešće, predmet se zatvara.'],
    transferred: ['Drugi partner je prihvatio predmet. Uz saglasnost stranke predata je dokumentacija.'],
    other: ['Nastavak nije moguć u ovom roku; razlozi su u zapisniku. Predmet se zatvara.'],
    duplicate: ['Utvrđeno je da stranka već ima predmet kod nas; dalje se vodi samo raniji predmet.'],
  },
};
