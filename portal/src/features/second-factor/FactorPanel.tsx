import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { DisableDialog } from './DisableDialog.tsx';
import { EnrolFactor } from './EnrolFactor.tsx';
import type { FactorState } from './factor-state.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { RenewCodesDialog } from './RenewCodesDialog.tsx';
import classes from './second-factor.module.css';

/** The viewer's own second factor: whether there is one, setting it up, its recovery codes, and taking it off. */
export function FactorPanel() {
  const { t } = useLingui();
  const [state, setState] = useState<FactorState>();
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const [now, setNow] = useState<'enrolling' | 'renewing' | 'disabling'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const look = () => {
    setNow(undefined);
    setRefusal(undefined);
    void askAuth<FactorState>('/second-factor').then((answer) => {
      if (answer.outcome === 'done') setState(answer.body);
      else setRefusal(answer);
    });
  };
  useEffect(look, []);
  const show = (made: readonly string[]) => {
    setCodes(made);
    look();
  };
  const kept = () => setCodes(undefined);

  return (
    <Panel title={t`Second factor`}>
      {refusal && <AuthProblem refusal={refusal} onRetry={look} />}
      {codes && <RecoveryCodes level="h3" codes={codes} action={t`I have kept them`} onKept={kept} />}
      {state && !codes && !state.enrolled && now !== 'enrolling' && (
        <div className={classes.form}>
          <p className={classes.words}>
            <Trans>
              With an authenticator app, your password alone opens nothing: whoever learns it still cannot sign in.
            </Trans>
          </p>
          <div className={classes.actions}>
            <Button variant="default" onClick={() => setNow('enrolling')}>
              <Trans>Set up an app</Trans>
            </Button>
          </div>
        </div>
      )}
      {state && !codes && now === 'enrolling' && <EnrolFactor onEnrolled={show} />}
      {state?.enrolled && !codes && (
        <div className={classes.form}>
          <p className={classes.words}>
            <Trans>You sign in with your password and a code of your app.</Trans>{' '}
            <Plural
              value={state.recoveryCodesLeft ?? 0}
              _0="No recovery code is left: make new ones."
              one="# recovery code is left."
              other="# recovery codes are left."
            />
          </p>
          {state.required && (
            <p className={classes.quiet}>
              <Trans>Your role or your partner asks for it, so it cannot be taken off.</Trans>
            </p>
          )}
          <div className={classes.actions}>
            <Button variant="default" onClick={() => setNow('renewing')}>
              <Trans>Make new recovery codes</Trans>
            </Button>
            {!state.required && (
              <Button variant="subtle" color="gray" onClick={() => setNow('disabling')}>
                <Trans>Take it off</Trans>
              </Button>
            )}
          </div>
        </div>
      )}
      {now === 'renewing' && <RenewCodesDialog onRenewed={show} onClose={() => setNow(undefined)} />}
      {now === 'disabling' && <DisableDialog onDisabled={look} onClose={() => setNow(undefined)} />}
    </Panel>
  );
}
