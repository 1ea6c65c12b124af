import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { SignInRefusal } from './SignInRefusal.tsx';
import classes from './sign-in.module.css';
import { type SignInResult, signIn } from './sign-in.ts';

interface Credentials {
  email: string;
  password: string;
}

interface SignInFormProps {
  onSignedIn(): void;
  /** Told that the password is right and a code is wanted. */
  onSecondStep(): void;
}

/** E-mail and password. */
export function SignInForm({ onSignedIn, onSecondStep }: SignInFormProps) {
  const { t } = useLingui();
  const router = useRouter();
  const [result, setResult] = useState<SignInResult>();
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Credentials>();

  // While somebody types, the code behind the sign-in comes; no data does.
  const loadAhead = () => void router.preloadRoute({ to: '/cases' });

  const submit = handleSubmit(async ({ email, password }) => {
    setResult(undefined);
    const answer = await signIn(email.trim(), password);
    if (answer.outcome === 'signed-in') return onSignedIn();
    if (answer.outcome === 'second-step') return onSecondStep();
    setResult(answer);
    if (answer.outcome === 'refused') {
      resetField('password');
      setFocus('password');
    }
  });

  return (
    <form className={classes.form} onSubmit={submit} onFocus={loadAhead} noValidate>
      {result && <SignInRefusal result={result} />}
      <TextInput
        label={t`E-mail`}
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        error={formState.errors.email?.message}
        {...register('email', { required: t`Enter your e-mail address` })}
      />
      <PasswordInput
        label={t`Password`}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
        error={formState.errors.password?.message}
        {...register('password', { required: t`Enter your password` })}
      />
      <Button type="submit" loading={formState.isSubmitting} fullWidth>
        {t`Sign in`}
      </Button>
      <div className={classes.ways}>
        <Link to="/password/forgotten" preload={false}>
          <Trans>Forgotten your password?</Trans>
        </Link>
      </div>
    </form>
  );
}
