import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Problem } from '../../ui/message/Problem.tsx';
import type { SignInResult } from './sign-in.ts';

/** Why the sign-in did not work, without telling whether the account exists. */
export function SignInRefusal({ result }: { result: SignInResult }) {
  const { t } = useLingui();
  switch (result.outcome) {
    case 'refused':
      return (
        <Problem title={t`E-mail or password is not right`}>
          <Trans>Check both and try again. After several failures the account is locked for a while.</Trans>
        </Problem>
      );
    case 'too-many-attempts':
      return (
        <Problem title={t`Too many attempts`}>
          <RetryTime seconds={result.retryAfterSeconds} />
        </Problem>
      );
    case 'unreachable':
      return (
        <Problem title={t`The server cannot be reached`}>
          <Trans>Check your connection and try again.</Trans>
        </Problem>
      );
    default:
      return (
        <Problem title={t`Signing in does not work at the moment`}>
          <Trans>The fault is on our side. Try again in a few minutes.</Trans>
        </Problem>
      );
  }
}

function RetryTime({ seconds }: { seconds: number | undefined }) {
  if (seconds === undefined) return <Trans>Wait a few minutes before you try again.</Trans>;
  const minutes = Math.ceil(seconds / 60);
  return (
    <Plural
      value={minutes}
      one="For safety, signing in is paused. Try again in # minute."
      other="For safety, signing in is paused. Try again in # minutes."
    />
  );
}
