import type { Narrative } from './narrative.ts';

export const bosnian: Narrative = {
  businesses: [
    'keramička radionica',
    'vulkanizerska radnja',
    'izrada košnica',
    'plastenička proizvodnja povrća',
    'krojačka radnja',
    'frizerski salon',
    'mala pekara',
    'prerada voća i ljekovitog bilja',
    'automehaničarska radionica',
    'stolarska radionica',
    'servis bijele tehnike',
    'bravarska radionica',
    'izrada drvene galanterije',
    'tapetarska radionica',
  ],
  courses: [
    'osnove poslovanja',
    'kurs za zavarivače',
    'kurs za pekare',
    'izrada poslovnog plana',
    'knjigovodstvo za obrtnike',
  ],
  health: [
    'Dijabetes, redovna terapija.',
    'Stanje nakon operacije kičme, izbjegavati teret.',
    'Astma.',
    'Povišen pritisak, pod kontrolom ljekara.',
  ],
  intake: [
    'Prvi razgovor. Stranka se javila na javni poziv općine. Ideja: {business}. U domaćinstvu je {members} članova, bez stalnih primanja.',
    'Prijem u uredu. Stranku je uputio biro za zapošljavanje. Objašnjeni uslovi: učešće od 15 % i 10 sati rada za zajednicu.',
    'Otvoren predmet. Planirana djelatnost: {business}. Iskustvo postoji, nedostaje oprema.',
    'Prvi kontakt telefonom, potom razgovor u uredu. Broj članova domaćinstva: {members}. Dokumentacija se dostavlja iduće sedmice.',
  ],
  steps: [
    [
      'Obilazak s komisijom. Prostor je suh i ima struju, odgovara planiranoj djelatnosti ({business}).',
      'Komisija je posjetila domaćinstvo i bodovala ekonomske i socijalne kriterije. Zapisnik je u spisu.',
      'Kućna posjeta. Porodica podržava plan. Prije isporuke opreme potrebno je urediti prostor.',
    ],
    [
      'Dogovoren plan: obuka ({course}), registracija obrta, zatim isporuka opreme.',
      'Sa strankom napisan poslovni plan. Djelatnost: {business}. Procjena troškova je realna.',
      'Pregledana ponuda za opremu. Vlastito učešće od 15 % stranka obezbjeđuje iz ušteđevine.',
    ],
    [
      'Stranka redovno pohađa obuku ({course}). Predavač je zadovoljan.',
      'Završena obuka: {course}. Certifikat je u spisu.',
      'Obuka ({course}) traje; jedan opravdan izostanak.',
    ],
    [
      'Potpisan ugovor. Oprema ostaje vlasništvo agencije dvije godine od isporuke, stranka je s tim upoznata.',
      'Oprema isporučena, zapisnik o primopredaji potpisan. Rad počinje iduće sedmice.',
      'Obrt je registrovan u općini. Slijedi isporuka opreme.',
    ],
    [
      'Monitoring posjeta. Posao radi ({business}), ima stalnih mušterija, prihod još nije dovoljan.',
      'Monitoring posjeta. Oprema se koristi i održava. Prihod pokriva osnovne troškove domaćinstva.',
      'Odrađeno 10 sati rada za zajednicu, potvrda je u spisu.',
    ],
  ],
  remarks: [
    'Telefonski razgovor. Stranka pita za početak obuke; dat je okvirni termin.',
    'Stranka je donijela kopiju lične karte i uvjerenje o prebivalištu.',
    'Stranka nije došla na zakazani razgovor. Novi termin dogovoren telefonom.',
    'Razgovor s mentorom. Preporuka: voditi jednostavnu evidenciju prihoda i rashoda.',
    'Stranka ima poteškoća s računom za struju. Upućena u centar za socijalni rad.',
  ],
  goals: [
    'Djelatnost ({business}) je registrovana.',
    'Završena obuka: {course}.',
    'Oprema je isporučena i u upotrebi ({business}).',
    'Redovan prihod domaćinstva najmanje šest mjeseci.',
  ],
  tasks: [
    'Zatražiti uvjerenje o prebivalištu od općine.',
    'Pribaviti tri predračuna za opremu.',
    'Dostaviti ugovor na potpis.',
    'Provjeriti upis na obuku ({course}).',
  ],
  followUps: [
    'Obići radionicu i pogledati opremu.',
    'Nazvati i pitati kako ide posao ({business}).',
    'Provjeriti račune i evidenciju prihoda.',
  ],
  endings: {
    goals_met: [
      'Ciljevi su ostvareni: posao radi ({business}) i donosi dovoljan prihod. Predmet se zatvara u dogovoru sa strankom.',
      'Završna posjeta. Obaveze iz ugovora su ispunjene. Predmet zatvoren.',
    ],
    moved: [
      'Stranka se odselila u drugi kanton. Predmet se zatvara.',
      'Porodica je otišla na rad u inostranstvo. Predmet zatvoren.',
    ],
    refused: ['Stranka odustaje od programa iz porodičnih razloga. Predmet se zatvara na njen zahtjev.'],
    no_longer_eligible: ['Stranka se zaposlila na neodređeno i više ne ispunjava uslove poziva. Predmet se zatvara.'],
    missing: ['Tri poziva i jedna posjeta bez odgovora. Predmet se zatvara.'],
    died: ['Porodica je javila da je stranka preminula. Izraženo saučešće, predmet se zatvara.'],
    transferred: ['Drugi partner je prihvatio predmet. Uz saglasnost stranke predata je dokumentacija.'],
    other: ['Javni poziv je poništen, nastavak nije moguć u ovom roku. Predmet se zatvara.'],
    duplicate: ['Utvrđeno je da stranka već ima predmet kod nas; dalje se vodi samo raniji predmet.'],
  },
};
