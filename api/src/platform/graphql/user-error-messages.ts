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
  // Casework.
  NOT_FOUND: 'There is no such record, or it is not yours to see.',
  UNKNOWN_CHOICE: 'This cannot be chosen here. Choose another.',
  MEMBER_LEFT: 'This member does not work here any more. Choose another.',
  MEMBER_NOT_ACTIVE: 'This member has not been confirmed yet. Choose another.',
  MEMBER_WORKS_NO_CASES: 'This member does not work cases. Choose a caseworker or a manager.',
  BEFORE_PROGRAMME: 'This day is before the programme starts. Give a later day.',
  BEFORE_LAST_CHANGE: 'This day is before the last change of the case. Give that day or a later one.',
  AFTER_FIRST_RECORD: 'Something is recorded of the case before this day. Give an earlier day.',
  BEFORE_GOAL_SET: 'This day is before the goal was set. Give that day or a later one.',
  DAY_NEEDED: 'Give the day on which it happened.',
  NOT_BY_HAND: 'This comes about when another partner accepts the case. Choose another reason.',
  CASE_NOT_OPEN: 'The case is not open. Reopen it first.',
  CASE_NOT_CLOSED: 'The case is not closed.',
  OPEN_TASKS: 'The case has open tasks. End them first, or have them cancelled.',
  NOTHING_CHANGED: 'This is what is there already. Change something.',
  TOO_MANY: 'These are too many at once. Choose fewer.',
  NAMED_TWICE: 'This is named twice. Remove one.',
  ALREADY_DECIDED: 'The goal has an outcome already. Correct it instead.',
  NOT_DECIDED: 'The goal has no outcome yet. Decide it first.',
  TASK_ENDED: 'The task is done or cancelled already.',
  ONLY_FOLLOW_UPS_REPEAT: 'Only a follow-up comes again. Choose follow-up, or no repetition.',
};

const serbianCyrillic: Messages = {
  REQUIRED: 'Попуните ово поље.',
  TOO_LONG: 'Текст је предугачак. Скратите га или напишите две белешке.',
  IN_FUTURE: 'Тај дан тек долази. Унесите данашњи или ранији датум.',
  BEFORE_CASE_OPENED: 'Тај дан је пре отварања случаја. Унесите дан отварања или каснији датум.',
  INVALID_CHARACTER: 'Текст садржи знак који се не може сачувати. Уклоните га и покушајте поново.',
  INVALID_KEY: 'Захтев нема исправан кључ. Поново учитајте страницу и покушајте још једном.',
  CONFLICT: 'Неко други је ово у међувремену изменио. Погледајте шта сада пише, па сачувајте поново.',
  // Casework.
  NOT_FOUND: 'Нема таквог записа или није намењен вама.',
  UNKNOWN_CHOICE: 'Ово се овде не може изабрати. Изаберите нешто друго.',
  MEMBER_LEFT: 'Та особа више не ради овде. Изаберите другу.',
  MEMBER_NOT_ACTIVE: 'Та особа још није потврђена. Изаберите другу.',
  MEMBER_WORKS_NO_CASES: 'Та особа не води случајеве. Изаберите водитеља случаја или руководиоца.',
  BEFORE_PROGRAMME: 'Тај дан је пре почетка програма. Унесите каснији датум.',
  BEFORE_LAST_CHANGE: 'Тај дан је пре последње промене случаја. Унесите тај или каснији датум.',
  AFTER_FIRST_RECORD: 'О случају већ нешто пише пре тог дана. Унесите ранији датум.',
  BEFORE_GOAL_SET: 'Тај дан је пре постављања циља. Унесите тај или каснији датум.',
  DAY_NEEDED: 'Унесите дан када се то десило.',
  NOT_BY_HAND: 'То настаје када други партнер прихвати случај. Изаберите други разлог.',
  CASE_NOT_OPEN: 'Случај није отворен. Прво га поново отворите.',
  CASE_NOT_CLOSED: 'Случај није затворен.',
  OPEN_TASKS: 'Случај има отворене задатке. Прво их завршите или их откажите.',
  NOTHING_CHANGED: 'То већ пише. Измените нешто.',
  TOO_MANY: 'То је превише одједном. Изаберите мање.',
  NAMED_TWICE: 'Ово је наведено двапут. Уклоните једно.',
  ALREADY_DECIDED: 'Циљ већ има исход. Исправите га.',
  NOT_DECIDED: 'Циљ још нема исход. Прво га унесите.',
  TASK_ENDED: 'Задатак је већ завршен или отказан.',
  ONLY_FOLLOW_UPS_REPEAT: 'Само се праћење понавља. Изаберите праћење или без понављања.',
};

const serbianLatin: Messages = {
  REQUIRED: 'Popunite ovo polje.',
  TOO_LONG: 'Tekst je predugačak. Skratite ga ili napišite dve beleške.',
  IN_FUTURE: 'Taj dan tek dolazi. Unesite današnji ili raniji datum.',
  BEFORE_CASE_OPENED: 'Taj dan je pre otvaranja slučaja. Unesite dan otvaranja ili kasniji datum.',
  INVALID_CHARACTER: 'Tekst sadrži znak koji se ne može sačuvati. Uklonite ga i pokušajte ponovo.',
  INVALID_KEY: 'Zahtev nema ispravan ključ. Ponovo učitajte stranicu i pokušajte još jednom.',
  CONFLICT: 'Neko drugi je ovo u međuvremenu izmenio. Pogledajte šta sada piše, pa sačuvajte ponovo.',
  // Casework.
  NOT_FOUND: 'Nema takvog zapisa ili nije namenjen vama.',
  UNKNOWN_CHOICE: 'Ovo se ovde ne može izabrati. Izaberite nešto drugo.',
  MEMBER_LEFT: 'Ta osoba više ne radi ovde. Izaberite drugu.',
  MEMBER_NOT_ACTIVE: 'Ta osoba još nije potvrđena. Izaberite drugu.',
  MEMBER_WORKS_NO_CASES: 'Ta osoba ne vodi slučajeve. Izaberite voditelja slučaja ili rukovodioca.',
  BEFORE_PROGRAMME: 'Taj dan je pre početka programa. Unesite kasniji datum.',
  BEFORE_LAST_CHANGE: 'Taj dan je pre poslednje promene slučaja. Unesite taj ili kasniji datum.',
  AFTER_FIRST_RECORD: 'O slučaju već nešto piše pre tog dana. Unesite raniji datum.',
  BEFORE_GOAL_SET: 'Taj dan je pre postavljanja cilja. Unesite taj ili kasniji datum.',
  DAY_NEEDED: 'Unesite dan kada se to desilo.',
  NOT_BY_HAND: 'To nastaje kada drugi partner prihvati slučaj. Izaberite drugi razlog.',
  CASE_NOT_OPEN: 'Slučaj nije otvoren. Prvo ga ponovo otvorite.',
  CASE_NOT_CLOSED: 'Slučaj nije zatvoren.',
  OPEN_TASKS: 'Slučaj ima otvorene zadatke. Prvo ih završite ili ih otkažite.',
  NOTHING_CHANGED: 'To već piše. Izmenite nešto.',
  TOO_MANY: 'To je previše odjednom. Izaberite manje.',
  NAMED_TWICE: 'Ovo je navedeno dvaput. Uklonite jedno.',
  ALREADY_DECIDED: 'Cilj već ima ishod. Ispravite ga.',
  NOT_DECIDED: 'Cilj još nema ishod. Prvo ga unesite.',
  TASK_ENDED: 'Zadatak je već završen ili otkazan.',
  ONLY_FOLLOW_UPS_REPEAT: 'Samo se praćenje ponavlja. Izaberite praćenje ili bez ponavljanja.',
};

const byLocale: Readonly<Record<string, Messages>> = { 'sr-Cyrl': serbianCyrillic, 'sr-Latn': serbianLatin };

/** What the user can correct in a field, in the user's language; English where there is no other. */
export function userError(locale: string, field: string | readonly string[], code: UserErrorCode): UserError {
  return { field: [field].flat(), code, message: (byLocale[locale] ?? english)[code] };
}
