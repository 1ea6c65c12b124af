import { useLingui } from '@lingui/react/macro';
import type { AuthRefusal } from './ask-auth.ts';

/** What is wrong with a field, by the code of a refusal; undefined for what is the fault of no field. */
export function useAuthError(): (refusal: AuthRefusal) => string | undefined {
  const { t } = useLingui();
  return (refusal) => {
    if (refusal.outcome !== 'refused') return undefined;
    switch (refusal.code) {
      case 'WRONG_CODE':
        return t`This code is not right. Look once more and type it again.`;
      case 'CODE_USED':
        return t`This code was used already. Wait until the app shows the next one.`;
      case 'WRONG_PASSWORD':
        return t`This is not your password.`;
      case 'PASSWORD_TOO_SHORT':
        return t`Use at least 12 characters. Three or four words are easy to remember.`;
      case 'PASSWORD_TOO_LONG':
        return t`Use at most 128 characters.`;
      case 'PASSWORD_TOO_SIMPLE':
        return t`This is among the first that somebody would try. Choose other words.`;
      default:
        return undefined;
    }
  };
}
