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
};

const serbianCyrillic: Messages = {
  REQUIRED: 'Попуните ово поље.',
  TOO_LONG: 'Текст је предугачак. Скратите га или напишите две белешке.',
  IN_FUTURE: 'Тај дан тек долази. Унесите данашњи или ранији датум.',
  BEFORE_CASE_OPENED: 'Тај дан је пре отварања случаја. Унесите дан отварања или каснији датум.',
  INVALID_CHARACTER: 'Текст садржи знак који се не може сачувати. Уклоните га и покушајте поново.',
  INVALID_KEY: 'Захтев нема исправан кључ. Поново учитајте страницу и покушајте још једном.',
  CONFLICT: 'Неко други је ово у међувремену изменио. Погледајте шта сада пише, па сачувајте поново.',
};

const serbianLatin: Messages = {
  REQUIRED: 'Popunite ovo polje.',
  TOO_LONG: 'Tekst je predugačak. Skratite ga ili napišite dve beleške.',
  IN_FUTURE: 'Taj dan tek dolazi. Unesite današnji ili raniji datum.',
  BEFORE_CASE_OPENED: 'Taj dan je pre otvaranja slučaja. Unesite dan otvaranja ili kasniji datum.',
  INVALID_CHARACTER: 'Tekst sadrži znak koji se ne može sačuvati. Uklonite ga i pokušajte ponovo.',
  INVALID_KEY: 'Zahtev nema ispravan ključ. Ponovo učitajte stranicu i pokušajte još jednom.',
  CONFLICT: 'Neko drugi je ovo u međuvremenu izmenio. Pogledajte šta sada piše, pa sačuvajte ponovo.',
};

const byLocale: Readonly<Record<string, Messages>> = { 'sr-Cyrl': serbianCyrillic, 'sr-Latn': serbianLatin };

/** What the user can correct in a field, in the user's language; English where there is no other. */
export function userError(locale: string, field: string, code: UserErrorCode): UserError {
  return { field: [field], code, message: (byLocale[locale] ?? english)[code] };
}
