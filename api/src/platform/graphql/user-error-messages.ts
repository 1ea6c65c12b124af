import type { UserError, UserErrorCode } from './user-error.ts';

type Messages = Readonly<Record<UserErrorCode, string>>;

const english: Messages = {
  REQUIRED: 'Fill in this field.',
  TOO_LONG: 'This text is too long. Shorten it, or write two.',
  IN_FUTURE: 'This day is yet to come. Give today or an earlier day.',
  BEFORE_CASE_OPENED: 'This day is before the case was opened. Give the day of opening or a later one.',
  INVALID_CHARACTER: 'This text holds a character that cannot be stored. Remove it and try again.',
  INVALID_KEY: 'The request has no usable key. Reload the page and try again.',
  CONFLICT: 'Somebody else has changed this meanwhile. Look at what is there now, then save again.',
  // Of persons.
  INVALID_DATE: 'The calendar has no such day. Write it as YYYY-MM-DD.',
  BEFORE_1900: 'This day is before 1900. Check the year.',
  PRECISION_MISMATCH: 'The date and its precision do not fit. Give the date, or say that it is unknown.',
  INVALID_NATIONAL_ID: 'This number cannot be right. Compare it with the document, digit by digit.',
  NOT_A_COUNTRY_OF_PARTNER: 'The partner does not work in this country. Choose one of its countries.',
  NOT_A_MUNICIPALITY_OF_COUNTRY: 'This country has no such municipality. Choose one from the list.',
  NOTHING_TO_CORRECT: 'Nothing was changed. Change at least one field.',
};

const serbianCyrillic: Messages = {
  REQUIRED: 'Попуните ово поље.',
  TOO_LONG: 'Текст је предугачак. Скратите га или напишите две белешке.',
  IN_FUTURE: 'Тај дан тек долази. Унесите данашњи или ранији датум.',
  BEFORE_CASE_OPENED: 'Тај дан је пре отварања случаја. Унесите дан отварања или каснији датум.',
  INVALID_CHARACTER: 'Текст садржи знак који се не може сачувати. Уклоните га и покушајте поново.',
  INVALID_KEY: 'Захтев нема исправан кључ. Поново учитајте страницу и покушајте још једном.',
  CONFLICT: 'Неко други је ово у међувремену изменио. Погледајте шта сада пише, па сачувајте поново.',
  // О особама.
  INVALID_DATE: 'У календару нема тог дана. Унесите датум као ГГГГ-ММ-ДД.',
  BEFORE_1900: 'Тај дан је пре 1900. Проверите годину.',
  PRECISION_MISMATCH: 'Датум и његова тачност се не слажу. Унесите датум или означите да је непознат.',
  INVALID_NATIONAL_ID: 'Овај број не може бити исправан. Упоредите га са документом, цифру по цифру.',
  NOT_A_COUNTRY_OF_PARTNER: 'Партнер не ради у тој земљи. Изаберите једну од његових земаља.',
  NOT_A_MUNICIPALITY_OF_COUNTRY: 'У тој земљи нема те општине. Изаберите једну са списка.',
  NOTHING_TO_CORRECT: 'Ништа није измењено. Измените бар једно поље.',
};

const serbianLatin: Messages = {
  REQUIRED: 'Popunite ovo polje.',
  TOO_LONG: 'Tekst je predugačak. Skratite ga ili napišite dve beleške.',
  IN_FUTURE: 'Taj dan tek dolazi. Unesite današnji ili raniji datum.',
  BEFORE_CASE_OPENED: 'Taj dan je pre otvaranja slučaja. Unesite dan otvaranja ili kasniji datum.',
  INVALID_CHARACTER: 'Tekst sadrži znak koji se ne može sačuvati. Uklonite ga i pokušajte ponovo.',
  INVALID_KEY: 'Zahtev nema ispravan ključ. Ponovo učitajte stranicu i pokušajte još jednom.',
  CONFLICT: 'Neko drugi je ovo u međuvremenu izmenio. Pogledajte šta sada piše, pa sačuvajte ponovo.',
  // O osobama.
  INVALID_DATE: 'U kalendaru nema tog dana. Unesite datum kao GGGG-MM-DD.',
  BEFORE_1900: 'Taj dan je pre 1900. Proverite godinu.',
  PRECISION_MISMATCH: 'Datum i njegova tačnost se ne slažu. Unesite datum ili označite da je nepoznat.',
  INVALID_NATIONAL_ID: 'Ovaj broj ne može biti ispravan. Uporedite ga sa dokumentom, cifru po cifru.',
  NOT_A_COUNTRY_OF_PARTNER: 'Partner ne radi u toj zemlji. Izaberite jednu od njegovih zemalja.',
  NOT_A_MUNICIPALITY_OF_COUNTRY: 'U toj zemlji nema te opštine. Izaberite jednu sa spiska.',
  NOTHING_TO_CORRECT: 'Ništa nije izmenjeno. Izmenite bar jedno polje.',
};

const byLocale: Readonly<Record<string, Messages>> = { 'sr-Cyrl': serbianCyrillic, 'sr-Latn': serbianLatin };

/** What the user can correct in a field, in the user's language; English where there is no other. */
export function userError(locale: string, field: string, code: UserErrorCode): UserError {
  return { field: [field], code, message: (byLocale[locale] ?? english)[code] };
}
