import { Trans, useLingui } from '@lingui/react/macro';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
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
      return <AuthProblem refusal={{ outcome: 'refused', code: 'TOO_MANY_ATTEMPTS', ...waitOf(result) }} />;
    case 'unreachable':
      return <AuthProblem refusal={{ outcome: 'unreachable' }} />;
    default:
      return (
        <Problem title={t`Signing in does not work at the moment`}>
          <Trans>The fault is on our side. Try again in a few minutes.</Trans>
        </Problem>
      );
  }
}

function waitOf({ retryAfterSeconds }: { retryAfterSeconds?: number | undefined }) {
  return retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
}
