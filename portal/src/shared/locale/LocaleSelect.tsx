import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { isLocale, type Locale, localeNames, locales } from './locales.ts';

/** The language switch; each language is named in itself. */
export function LocaleSelect({ onChoose }: { onChoose: (locale: Locale) => void }) {
  const { t, i18n } = useLingui();
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Language`}
      value={i18n.locale}
      data={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (isLocale(chosen)) onChoose(chosen);
      }}
    />
  );
}
