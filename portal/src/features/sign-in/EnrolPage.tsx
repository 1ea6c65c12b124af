import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { EnrolFactor, type FactorState, RecoveryCodes } from '../second-factor/index.ts';
import { SignInFrame } from './SignInFrame.tsx';
import classes from './sign-in.module.css';

const route = getRouteApi('/second-factor');

/** For whoever has to have a second factor and has none: nothing else is open to them until it is set up. */
export function EnrolPage() {
  const { t } = useLingui();
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const [isMissing, setMissing] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const goOn = () => router.history.replace(returnTo ?? '/');

  const look = useCallback(() => {
    setRefusal(undefined);
    void askAuth<FactorState>('/second-factor').then((answer) => {
      if (answer.outcome === 'done') {
        if (answer.body.enrolled) router.history.replace('/');
        else setMissing(true);
      } else if (answer.outcome === 'refused' && answer.code === 'UNAUTHENTICATED') {
        void router.navigate({ to: '/sign-in', search: {}, replace: true });
      } else setRefusal(answer);
    });
  }, [router]);
  useEffect(look, [look]);

  async function leave(): Promise<void> {
    const answer = await askAuth('/sign-out', {});
    if (answer.outcome === 'done') await router.navigate({ to: '/sign-in', search: {}, replace: true });
    else setRefusal(answer);
  }

  return (
    <SignInFrame
      title={t`Set up your second factor`}
      lead={
        <Trans>
          Your role or your partner asks for more than a password. It takes some minutes, and you need your telephone.
        </Trans>
      }
    >
      <div className={classes.form}>
        {refusal && <AuthProblem refusal={refusal} {...(!isMissing && { onRetry: look })} />}
        {isMissing && !codes && <EnrolFactor onEnrolled={setCodes} />}
        {codes && <RecoveryCodes level="h2" codes={codes} action={t`I have kept them, go on`} onKept={goOn} />}
        {!codes && (
          <div className={classes.ways}>
            <button type="button" className={classes.way} onClick={() => void leave()}>
              <Trans>Sign out</Trans>
            </button>
          </div>
        )}
      </div>
    </SignInFrame>
  );
}
