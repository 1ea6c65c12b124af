import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { useAuthError } from '../../shared/auth/use-auth-error.ts';
import { Problem } from '../../ui/message/Problem.tsx';
import classes from './sign-in.module.css';

interface SecondStepFormProps {
  onSignedIn(): void;
  onBack(): void;
}

/** The second step: a code of the app, or a recovery code for whoever has lost it. */
export function SecondStepForm({ onSignedIn, onBack }: SecondStepFormProps) {
  const { t } = useLingui();
  const [by, setBy] = useState<'code' | 'recoveryCode'>('code');
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const textOf = useAuthError();
  const { register, handleSubmit, formState, setError, setFocus, reset } = useForm<{ proof: string }>();

  // The page was the same a moment ago: whoever types goes on typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field stands there when the way changes
  useEffect(() => setFocus('proof'), [by]);

  const submit = handleSubmit(async ({ proof }) => {
    setRefusal(undefined);
    const answer = await askAuth('/sign-in/second-step', { [by]: proof.trim() });
    if (answer.outcome === 'done') return onSignedIn();
    const message = textOf(answer);
    if (message) setError('proof', { message }, { shouldFocus: true });
    else setRefusal(answer);
  });
  const change = () => {
    setBy(by === 'code' ? 'recoveryCode' : 'code');
    setRefusal(undefined);
    reset({ proof: '' });
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <StepProblem refusal={refusal} />}
      <TextInput
        key={by}
        label={by === 'code' ? t`Code of six digits` : t`Recovery code`}
        description={
          by === 'code'
            ? t`Your authenticator app shows it, a new one every half minute.`
            : t`One of the ten that you kept when you set up the app. Each works once.`
        }
        autoComplete={by === 'code' ? 'one-time-code' : 'off'}
        inputMode={by === 'code' ? 'numeric' : 'text'}
        autoCapitalize="characters"
        spellCheck={false}
        error={formState.errors.proof?.message}
        {...register('proof', { required: t`Type the code` })}
      />
      <Button type="submit" loading={formState.isSubmitting} fullWidth>
        {t`Sign in`}
      </Button>
      <div className={classes.ways}>
        <button type="button" className={classes.way} onClick={change}>
          {by === 'code' ? <Trans>I do not have the app at hand</Trans> : <Trans>Use the code of the app</Trans>}
        </button>
        <button type="button" className={classes.way} onClick={onBack}>
          <Trans>Sign in as somebody else</Trans>
        </button>
      </div>
      {by === 'recoveryCode' && (
        <p className={classes.hint}>
          <Trans>No recovery code either? Your partner's manager can reset your second factor.</Trans>
        </p>
      )}
    </form>
  );
}

function StepProblem({ refusal }: { refusal: AuthRefusal }) {
  const { t } = useLingui();
  if (refusal.outcome !== 'refused' || refusal.code !== 'SIGN_IN_AGAIN') return <AuthProblem refusal={refusal} />;
  return (
    <Problem title={t`This took too long`}>
      <Trans>For safety, sign in again with your password.</Trans>
    </Problem>
  );
}
