import { isLocale, type Locale, preferredLocale } from './locales.ts';
import { activateTexts } from './texts.ts';

const storageKey = 'kolo.locale';

/** Shows the portal in a language: loads its texts and tells the document. */
export async function activateLocale(locale: Locale): Promise<void> {
  await activateTexts(locale);
  document.documentElement.lang = locale;
}

/** The language to start in: what was chosen in this tab, else that of the account that is signed in, else the browser's. */
export function startLocale(): Locale {
  return chosenLocale() ?? accountLocale() ?? preferredLocale(navigator.languages);
}

/** Remembers the account's language on this device, so that the next tab starts in it; signing out forgets it. */
export function rememberAccountLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
}

/** Forgets the account's language. */
export function forgetAccountLocale(): void {
  localStorage.removeItem(storageKey);
}

function accountLocale(): Locale | undefined {
  const stored = localStorage.getItem(storageKey);
  return isLocale(stored) ? stored : undefined;
}

/** What the user chose in this tab, if anything; signing out forgets it. */
export function chosenLocale(): Locale | undefined {
  const stored = sessionStorage.getItem(storageKey);
  return isLocale(stored) ? stored : undefined;
}

/** Shows the portal in a language that the user chose, and keeps the choice for this tab. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activateLocale(locale);
  sessionStorage.setItem(storageKey, locale);
}
