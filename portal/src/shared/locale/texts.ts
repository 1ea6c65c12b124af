import { i18n, type Messages } from '@lingui/core';
import type { Locale } from './locales.ts';

/** In development no texts are split off: each language is its whole catalogue, and follows its file. */
const whole: Record<Locale, () => Promise<{ messages: Messages }>> | undefined = import.meta.env.DEV
  ? {
      en: () => import('../../locales/en.po'),
      'sr-Cyrl': () => import('../../locales/sr-Cyrl.po'),
      'sr-Latn': () => import('../../locales/sr-Latn.po'),
    }
  : undefined;

/** What has been asked for: the portal's own part, and one for each page that was opened. */
const parts = new Set(['start']);
let current: Locale | undefined;

/** Shows the texts of all that is open in a language. */
export async function activateTexts(locale: Locale): Promise<void> {
  current = locale;
  await Promise.all([...parts].map((part) => load(locale, part)));
  if (current === locale) i18n.activate(locale);
}

/** Loads a page's texts in the language of the moment; later changes of language bring them too. */
export async function loadPageTexts(page: string): Promise<void> {
  parts.add(page);
  if (current) await load(current, page);
}

async function load(locale: Locale, part: string): Promise<void> {
  const messages = whole ? (await whole[locale]()).messages : await fetchTexts(locale, part);
  i18n.load(locale, messages);
}

const fetched = new Map<string, Promise<Messages>>();

function fetchTexts(locale: Locale, part: string): Promise<Messages> {
  const address = `${directory()}/${locale}/${part}.json`;
  const known = fetched.get(address);
  if (known) return known;
  const answer = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`The texts at ${address} answered ${response.status}`);
    return response.json() as Promise<Messages>;
  });
  fetched.set(address, answer);
  // What failed is asked for again by the next attempt.
  answer.catch(() => fetched.delete(address));
  return answer;
}

function directory(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="texts"]')?.content;
  if (!content) throw new Error('index.html does not say where the texts are');
  return content;
}
