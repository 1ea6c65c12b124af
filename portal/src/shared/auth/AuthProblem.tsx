import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Problem } from '../../ui/message/Problem.tsx';
import type { AuthRefusal } from './ask-auth.ts';

interface AuthProblemProps {
  readonly refusal: AuthRefusal;
  /** The way to try again, where nothing on the page is one. */
  onRetry?(): void;
}

/** Why nothing came of it, where that is no fault of a field. */
export function AuthProblem({ refusal, onRetry }: AuthProblemProps) {
  const { t } = useLingui();
  const retry = onRetry && { retry: { label: t`Try again`, run: onRetry } };
  if (refusal.outcome === 'unreachable') {
    return (
      <Problem title={t`The server cannot be reached`} {...retry}>
        <Trans>Check your connection and try again.</Trans>
      </Problem>
    );
  }
  if (refusal.outcome === 'refused' && refusal.code === 'TOO_MANY_ATTEMPTS') {
    return (
      <Problem title={t`Too many attempts`} {...retry}>
        <RetryTime seconds={refusal.retryAfterSeconds} />
      </Problem>
    );
  }
  return (
    <Problem title={t`This does not work at the moment`} {...retry}>
      <Trans>The fault is on our side. Try again in a few minutes.</Trans>
    </Problem>
  );
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
