import type { Narrative } from './narrative.ts';

export const albanian: Narrative = {
  businesses: [
    'punishte qeramike',
    'servis gomash',
    'prodhim i kosheresh',
    'serrë për perime',
    'rrobaqepësi',
    'sallon floktari',
    'furrë buke',
    'përpunim i pemëve',
    'automekanik',
    'zdrukthtari',
    'riparim i këpucëve',
    'servis i pajisjeve shtëpiake',
    'saldim dhe bravari',
    'punime dore',
    'tapiceri',
  ],
  courses: [
    'bazat e biznesit',
    'kursi për saldim',
    'kursi për furrtarë',
    'hartimi i planit të biznesit',
    'kontabiliteti për biznese të vogla',
  ],
  health: [
    'Diabet, terapi e rregullt.',
    'Pas operacionit në shpinë, të shmangen peshat.',
    'Astmë.',
    'Tension i lartë, nën kontroll të mjekut.',
  ],
  intake: [
    'Biseda e parë në zyrë. Pala është lajmëruar sipas thirrjes publike. Ideja: {business}. Familja ka {members} anëtarë dhe nuk ka të ardhura të rregullta.',
    'Pala është referuar nga zyra e punësimit. Janë shpjeguar kushtet: kontributi vetanak dhe ndjekja e trajnimit.',
    'U hap rasti. Veprimtaria e planifikuar: {business}. Ka përvojë pune, por mungojnë pajisjet.',
    'Kontakti i parë me telefon, pastaj takim në zyrë. Numri i anëtarëve të familjes: {members}. Dokumentet do të sillen javën e ardhshme.',
  ],
  steps: [
    [
      'Vizitë në terren me komisionin. Hapësira ka rrymë dhe ujë dhe është e përshtatshme për veprimtarinë ({business}).',
      'Komisioni vizitoi familjen. Kriteret ekonomike dhe sociale u vlerësuan, procesverbali është në dosje.',
      'Vizitë në shtëpi. Familja e mbështet planin. Para dorëzimit të pajisjeve duhet rregulluar dyshemeja.',
    ],
    [
      'U dakordua plani: trajnimi ({course}), regjistrimi i biznesit, pastaj dorëzimi i pajisjeve.',
      'U shkrua plani i biznesit bashkë me palën. Veprimtaria: {business}. Shpenzimet janë reale.',
      'U shqyrtua oferta për pajisje. Pala e siguron kontributin vetanak nga kursimet.',
    ],
    [
      'Pala e ndjek rregullisht trajnimin ({course}). Trajneri është i kënaqur.',
      'Përfundoi trajnimi: {course}. Certifikata është në dosje.',
      'Trajnimi ({course}) vazhdon; një mungesë e arsyetuar.',
    ],
    [
      'U nënshkrua kontrata. Pala është njoftuar se pajisjet kthehen nëse obligimet nuk plotësohen.',
      'Pajisjet u dorëzuan dhe procesverbali u nënshkrua. Puna fillon javën e ardhshme.',
      'Biznesi u regjistrua në ARBK. Pason dorëzimi i pajisjeve.',
    ],
    [
      'Vizitë monitoruese. Biznesi punon ({business}), ka klientë të rregullt, por të ardhurat ende nuk mjaftojnë.',
      'Vizitë monitoruese. Pajisjet përdoren dhe mirëmbahen. Të ardhurat i mbulojnë shpenzimet bazë të familjes.',
    ],
  ],
  remarks: [
    'Bisedë telefonike. Pala pyet kur fillon trajnimi; u dha afati i përafërt.',
    'Pala solli kopjen e letërnjoftimit dhe vërtetimin e vendbanimit.',
    'Pala nuk erdhi në takimin e caktuar. U caktua termin i ri me telefon.',
    'Takim me mentorin. Rekomandimi: të mbahet evidencë e thjeshtë e të hyrave dhe shpenzimeve.',
    'Pala ka vështirësi me faturën e rrymës. U udhëzua në qendrën për punë sociale.',
  ],
  goals: [
    'Biznesi ({business}) është regjistruar.',
    'Trajnimi është përfunduar: {course}.',
    'Pajisjet janë dorëzuar dhe përdoren ({business}).',
    'Familja ka të ardhura të rregullta së paku gjashtë muaj.',
  ],
  tasks: [
    'Të kërkohet vërtetimi i vendbanimit nga komuna.',
    'Të sigurohen tri oferta për pajisje.',
    'Të dërgohet kontrata për nënshkrim.',
    'Të kontrollohet regjistrimi në trajnim ({course}).',
  ],
  followUps: [
    'Të vizitohet punëtoria dhe të shihen pajisjet.',
    'Të telefonohet dhe të pyetet si po shkon puna ({business}).',
    'Të kontrollohen faturat dhe të ardhurat.',
  ],
  endings: {
    goals_met: [
      'Qëllimet u arritën: biznesi punon ({business}) dhe sjell të ardhura të mjaftueshme. Rasti mbyllet në marrëveshje me palën.',
      'Vizita e fundit. Pajisjet kalojnë në pronësi të palës. Rasti u mbyll.',
    ],
    moved: [
      'Familja u shpërngul jashtë vendit. Rasti mbyllet.',
      'Pala u zhvendos në një komunë tjetër. Rasti u mbyll.',
    ],
    refused: ['Pala heq dorë nga programi për arsye familjare. Rasti mbyllet me kërkesë të saj.'],
    no_longer_eligible: ['Pala ka gjetur punë të përhershme dhe nuk i plotëson më kushtet e thirrjes. Rasti mbyllet.'],
    missing: ['Tri thirrje dhe një vizitë pa përgjigje. Rasti mbyllet.'],
    died: ['Familja njoftoi se pala ka ndërruar jetë. U shprehën ngushëllimet, rasti mbyllet.'],
    transferred: ['Partneri tjetër e pranoi rastin. Dokumentet u dorëzuan me pëlqimin e palës.'],
    other: ['Thirrja në komunë u anulua dhe vazhdimi nuk është i mundur në këtë afat. Rasti mbyllet.'],
    duplicate: ['U konstatua se pala ka tashmë një rast te ne; vazhdon vetëm rasti i mëparshëm.'],
  },
};
