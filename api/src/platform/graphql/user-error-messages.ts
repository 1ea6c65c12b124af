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
  // Members.
  INVALID_EMAIL: 'This is no e-mail address. Look for a missing @ or a blank.',
  ALREADY_INVITED: 'This address is invited already. Revoke that invitation to make a new link.',
  NOT_OF_PARTNER: 'The partner does not work there. Choose one of its countries and programmes.',
  INVITATION_ANSWERED: 'This invitation was accepted or revoked already. Reload the list.',
  OWN_MEMBERSHIP: 'This is your own membership. Ask another manager of the partner.',
  MEMBER_NOT_WAITING: 'This membership does not wait for confirmation any more. Reload the list.',
  MEMBER_NOT_IN_FORCE: 'This membership is not active. Reject it if it waits for confirmation.',
  HAS_MANAGER: 'The partner has a manager, who invites and confirms its members.',
  LAST_MANAGER: 'This is the last manager of the partner. Confirm another manager first.',
  SUCCESSOR_NEEDED: 'This member has open cases. Say who takes them over, or that nobody does for now.',
  SUCCESSOR_NOT_ACTIVE: 'Choose another active member of the partner.',
  SUCCESSOR_AND_NOBODY: 'Choose one: somebody who takes over, or nobody for now.',
};

const serbianCyrillic: Messages = {
  REQUIRED: 'Попуните ово поље.',
  TOO_LONG: 'Текст је предугачак. Скратите га или напишите две белешке.',
  IN_FUTURE: 'Тај дан тек долази. Унесите данашњи или ранији датум.',
  BEFORE_CASE_OPENED: 'Тај дан је пре отварања случаја. Унесите дан отварања или каснији датум.',
  INVALID_CHARACTER: 'Текст садржи знак који се не може сачувати. Уклоните га и покушајте поново.',
  INVALID_KEY: 'Захтев нема исправан кључ. Поново учитајте страницу и покушајте још једном.',
  CONFLICT: 'Неко други је ово у међувремену изменио. Погледајте шта сада пише, па сачувајте поново.',
  // Members.
  INVALID_EMAIL: 'Ово није адреса е-поште. Проверите да ли недостаје @ или има размака.',
  ALREADY_INVITED: 'Ова адреса је већ позвана. Опозовите тај позив да бисте направили нову везу.',
  NOT_OF_PARTNER: 'Партнер тамо не ради. Изаберите неку од његових држава и програма.',
  INVITATION_ANSWERED: 'Овај позив је већ прихваћен или опозван. Поново учитајте листу.',
  OWN_MEMBERSHIP: 'Ово је ваше чланство. Обратите се другом руководиоцу партнера.',
  MEMBER_NOT_WAITING: 'Ово чланство више не чека потврду. Поново учитајте листу.',
  MEMBER_NOT_IN_FORCE: 'Ово чланство није активно. Одбијте га ако чека потврду.',
  HAS_MANAGER: 'Партнер има руководиоца, који позива и потврђује његове чланове.',
  LAST_MANAGER: 'Ово је последњи руководилац партнера. Прво потврдите другог.',
  SUCCESSOR_NEEDED: 'Овај члан има отворене случајеве. Наведите ко их преузима, или да их засад нико не преузима.',
  SUCCESSOR_NOT_ACTIVE: 'Изаберите другог активног члана партнера.',
  SUCCESSOR_AND_NOBODY: 'Изаберите једно: неко преузима, или засад нико.',
};

const serbianLatin: Messages = {
  REQUIRED: 'Popunite ovo polje.',
  TOO_LONG: 'Tekst je predugačak. Skratite ga ili napišite dve beleške.',
  IN_FUTURE: 'Taj dan tek dolazi. Unesite današnji ili raniji datum.',
  BEFORE_CASE_OPENED: 'Taj dan je pre otvaranja slučaja. Unesite dan otvaranja ili kasniji datum.',
  INVALID_CHARACTER: 'Tekst sadrži znak koji se ne može sačuvati. Uklonite ga i pokušajte ponovo.',
  INVALID_KEY: 'Zahtev nema ispravan ključ. Ponovo učitajte stranicu i pokušajte još jednom.',
  CONFLICT: 'Neko drugi je ovo u međuvremenu izmenio. Pogledajte šta sada piše, pa sačuvajte ponovo.',
  // Members.
  INVALID_EMAIL: 'Ovo nije adresa e-pošte. Proverite da li nedostaje @ ili ima razmaka.',
  ALREADY_INVITED: 'Ova adresa je već pozvana. Opozovite taj poziv da biste napravili novu vezu.',
  NOT_OF_PARTNER: 'Partner tamo ne radi. Izaberite neku od njegovih država i programa.',
  INVITATION_ANSWERED: 'Ovaj poziv je već prihvaćen ili opozvan. Ponovo učitajte listu.',
  OWN_MEMBERSHIP: 'Ovo je vaše članstvo. Obratite se drugom rukovodiocu partnera.',
  MEMBER_NOT_WAITING: 'Ovo članstvo više ne čeka potvrdu. Ponovo učitajte listu.',
  MEMBER_NOT_IN_FORCE: 'Ovo članstvo nije aktivno. Odbijte ga ako čeka potvrdu.',
  HAS_MANAGER: 'Partner ima rukovodioca, koji poziva i potvrđuje njegove članove.',
  LAST_MANAGER: 'Ovo je poslednji rukovodilac partnera. Prvo potvrdite drugog.',
  SUCCESSOR_NEEDED: 'Ovaj član ima otvorene slučajeve. Navedite ko ih preuzima, ili da ih zasad niko ne preuzima.',
  SUCCESSOR_NOT_ACTIVE: 'Izaberite drugog aktivnog člana partnera.',
  SUCCESSOR_AND_NOBODY: 'Izaberite jedno: neko preuzima, ili zasad niko.',
};

const byLocale: Readonly<Record<string, Messages>> = { 'sr-Cyrl': serbianCyrillic, 'sr-Latn': serbianLatin };

/** What the user can correct in a field, in the user's language; English where there is no other. */
export function userError(locale: string, field: string, code: UserErrorCode): UserError {
  return { field: [field], code, message: (byLocale[locale] ?? english)[code] };
}
