import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { useAuthError } from '../../shared/auth/use-auth-error.ts';
import { CodeField } from './CodeField.tsx';
import type { Codes, Enrolment } from './factor-state.ts';
import { QrCode } from './QrCode.tsx';
import classes from './second-factor.module.css';

interface EnrolFactorProps {
  /** Told when the app is set up, with the recovery codes: they are shown this once. */
  onEnrolled(codes: readonly string[]): void;
}

/** Sets up an authenticator app: what it has to read, and a code that shows that it did. */
export function EnrolFactor({ onEnrolled }: EnrolFactorProps) {
  const { t } = useLingui();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const textOf = useAuthError();
  const { register, handleSubmit, formState, setError } = useForm<{ code: string }>();
  const begin = useCallback(() => {
    setRefusal(undefined);
    void askAuth<Enrolment>('/second-factor/enrol', {}).then((answer) => {
      if (answer.outcome === 'done') setEnrolment(answer.body);
      else setRefusal(answer);
    });
  }, []);
  useEffect(begin, [begin]);

  const submit = handleSubmit(async ({ code }) => {
    setRefusal(undefined);
    const answer = await askAuth<Codes>('/second-factor/confirm', { code });
    if (answer.outcome === 'done') return onEnrolled(answer.body.recoveryCodes);
    const message = textOf(answer);
    if (message) setError('code', { message }, { shouldFocus: true });
    else setRefusal(answer);
  });

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <AuthProblem refusal={refusal} {...(!enrolment && { onRetry: begin })} />}
      {enrolment && (
        <>
          <ol className={classes.steps}>
            <li>
              <Trans>
                Install an authenticator app on your telephone, such as Aegis, FreeOTP, Google Authenticator or
                Microsoft Authenticator.
              </Trans>
            </li>
            <li>
              <Trans>Let the app read this picture.</Trans>
              <QrCode text={enrolment.uri} label={t`QR code for the authenticator app`} />
              <p className={classes.quiet}>
                <Trans>If it cannot, type this key into it:</Trans>
              </p>
              <code className={classes.secret}>{enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
            </li>
            <li>
              <Trans>Type the code that the app shows.</Trans>
            </li>
          </ol>
          <CodeField error={formState.errors.code?.message} field={register('code', { required: t`Type the code` })} />
          <div className={classes.actions}>
            <Button type="submit" loading={formState.isSubmitting}>
              {t`Confirm`}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
