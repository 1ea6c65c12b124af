import type { Narrative } from './narrative.ts';

/** Serbian in Latin script; Cyrillic is derived from it. */
export const serbian: Narrative = {
  businesses: [
    'keramička radionica',
    'vulkanizerska radnja',
    'izrada košnica',
    'plastenička proizvodnja povrća',
    'krojačka radnja',
    'frizerski salon',
    'mala pekara',
    'prerada voća',
    'automehaničarska radionica',
    'stolarska radionica',
    'obućarska radnja',
    'servis bele tehnike',
    'proizvodnja ajvara i zimnice',
    'bravarska radionica',
    'izrada suvenira',
    'tapetarska radionica',
  ],
  courses: [
    'osnove vođenja posla',
    'kurs za zavarivače',
    'kurs za pekare',
    'izrada poslovnog plana',
    'obuka za bravare',
    'knjigovodstvo za preduzetnike',
  ],
  health: [
    'Dijabetes, redovna terapija.',
    'Stanje posle operacije kuka, izbegavati teže terete.',
    'Astma.',
    'Povišen krvni pritisak, pod kontrolom lekara.',
  ],
  intake: [
    'Prvi razgovor. Stranka je došla na osnovu javnog poziva. Ideja: {business}. U domaćinstvu živi {members} članova, bez stalnih prihoda.',
    'Prijem u kancelariji. Stranka se javila preko mesne zajednice, zainteresovana za bespovratnu pomoć u opremi. Planirana delatnost: {business}.',
    'Stranku je uputila Nacionalna služba za zapošljavanje, filijala u opštini. Broj članova domaćinstva: {members}. Objašnjeni uslovi programa: doprinos od 20 % i 8 sati rada za zajednicu.',
    'Otvoren predmet. Delatnost kojom bi stranka htela da se bavi: {business}. Iskustvo postoji, nedostaje osnovna oprema.',
    'Prvi kontakt telefonom, zatim razgovor u kancelariji. Stranka već radi povremeno i bez prijave; cilj je registrovana delatnost ({business}).',
  ],
  steps: [
    [
      'Obilazak na terenu sa komisijom. Prostor je suv i ima struju, pogodan za planiranu delatnost ({business}).',
      'Komisija je obišla domaćinstvo. Ekonomski i socijalni kriterijumi su bodovani, zapisnik je u dosijeu.',
      'Kućna poseta. Domaćinstvo broji članova: {members}; porodica podržava plan. Prostor treba okrečiti pre isporuke opreme.',
    ],
    [
      'Dogovoren plan: obuka ({course}), zatim registracija delatnosti, pa isporuka opreme.',
      'Zajedno sa strankom napisan poslovni plan. Delatnost: {business}. Troškovi su realni, tržište u opštini postoji.',
      'Pregledan predračun za opremu. Stranka obezbeđuje sopstveni doprinos od 20 % iz ušteđevine i uz pomoć rodbine.',
    ],
    [
      'Stranka redovno pohađa obuku ({course}). Predavač je zadovoljan zalaganjem.',
      'Završena obuka: {course}. Sertifikat je u dosijeu.',
      'Obuka ({course}) je u toku; jedan izostanak, opravdan bolešću deteta.',
    ],
    [
      'Potpisan ugovor. Stranka je upoznata sa obavezama i sa tim da se oprema oduzima ako delatnost ne zaživi.',
      'Oprema je isporučena i zapisnik o primopredaji potpisan. Rad može da počne sledeće nedelje.',
      'Delatnost je registrovana u Agenciji za privredne registre. Sledi isporuka opreme.',
    ],
    [
      'Monitoring poseta. Posao radi ({business}), ima stalnih mušterija, ali prihod još nije dovoljan.',
      'Monitoring poseta. Oprema se koristi i uredno održava. Prihod pokriva osnovne troškove domaćinstva.',
      'Odrađeno 8 sati rada za zajednicu u mesnoj osnovnoj školi, potvrda je u dosijeu.',
    ],
  ],
  remarks: [
    'Telefonski razgovor. Stranka pita kada počinje obuka; dat je okvirni termin.',
    'Stranka je donela ličnu kartu i uverenje o nezaposlenosti; kopije su u dosijeu.',
    'Stranka nije došla na zakazani razgovor. Pozvana telefonom, novi termin dogovoren.',
    'Razgovor sa mentorom. Preporuka: cene podići i voditi jednostavnu evidenciju prihoda i rashoda.',
    'Stranka je zabrinuta zbog duga za struju. Upućena u centar za socijalni rad radi jednokratne pomoći.',
    'Učešće na sajmu u Nišu; prodato nekoliko proizvoda i ostvarena dva kontakta.',
  ],
  goals: [
    'Delatnost ({business}) je registrovana.',
    'Završena obuka: {course}.',
    'Oprema je isporučena i u upotrebi ({business}).',
    'Redovan prihod domaćinstva najmanje šest meseci.',
    'Pribavljena su sva lična dokumenta.',
  ],
  tasks: [
    'Zatražiti potvrdu o prebivalištu od opštine.',
    'Pribaviti tri predračuna za opremu.',
    'Dostaviti ugovor na potpis.',
    'Proveriti upis na obuku ({course}).',
    'Poslati zapisnik komisije vodećoj agenciji.',
  ],
  followUps: [
    'Obići radionicu i pogledati opremu.',
    'Pozvati i pitati kako ide posao ({business}).',
    'Proveriti račune i evidenciju prihoda.',
  ],
  endings: {
    goals_met: [
      'Ciljevi su ostvareni: posao radi ({business}) i donosi dovoljan prihod. Predmet se zatvara u dogovoru sa strankom.',
      'Završna poseta. Oprema prelazi u vlasništvo stranke. Predmet zatvoren.',
    ],
    moved: [
      'Stranka se odselila kod rodbine u drugi grad. Predmet se zatvara.',
      'Porodica je otišla na rad u inostranstvo. Predmet zatvoren.',
    ],
    refused: ['Stranka odustaje od programa zbog porodičnih obaveza. Predmet se zatvara na njen zahtev.'],
    no_longer_eligible: [
      'Stranka je zasnovala stalni radni odnos i više ne ispunjava uslove poziva. Predmet se zatvara.',
    ],
    missing: ['Tri poziva i jedna poseta bez odgovora. Komšije ne znaju novu adresu. Predmet se zatvara.'],
    died: ['Porodica je javila da je stranka preminula. Izjavljeno saučešće, predmet se zatvara.'],
    transferred: ['Drugi partner je prihvatio predmet. Uz saglasnost stranke predata je dokumentacija.'],
    other: ['Konkurs u opštini je poništen, nastavak nije moguć u ovom roku. Predmet se zatvara.'],
    duplicate: ['Utvrđeno da stranka već ima predmet kod nas; dalje se vodi samo raniji predmet.'],
  },
};
