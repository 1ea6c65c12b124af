/** The portal's languages; `sr-Latn` is derived from `sr-Cyrl`. */
export const locales = ['en', 'sr-Cyrl', 'sr-Latn'] as const;

export type Locale = (typeof locales)[number];

/** Each language by its own name, in its own script, which tells the two forms of Serbian apart. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  'sr-Cyrl': 'Српски',
  'sr-Latn': 'Srpski',
};

/** Narrows a text to a language of the portal. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first language of the browser that the portal speaks, English when there is none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages.map((tag) => tag.toLowerCase())) {
    if (language.startsWith('en')) return 'en';
    if (language.startsWith('sr-latn') || /^(bs|hr|cnr|sh)\b/.test(language)) return 'sr-Latn';
    if (language.startsWith('sr')) return 'sr-Cyrl';
  }
  return 'en';
}
