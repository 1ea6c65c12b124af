import { useMutation } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { chooseLocale } from '../../shared/locale/activate-locale.ts';
import type { Locale } from '../../shared/locale/locales.ts';

const setLocaleMutation = graphql(`
  mutation SetLocale($input: SetLocaleInput!) {
    setLocale(input: $input) {
      user {
        id
        locale
      }
      errors {
        code
      }
    }
  }
`);

/** Changes the language here at once, and remembers it with the account as far as the server can be reached. */
export function useSetLocale(): (locale: Locale) => Promise<void> {
  const [setLocale] = useMutation(setLocaleMutation, { onError: () => undefined });
  return async (locale) => {
    await chooseLocale(locale);
    await setLocale({ variables: { input: { locale, idempotencyKey: crypto.randomUUID() } } });
  };
}
