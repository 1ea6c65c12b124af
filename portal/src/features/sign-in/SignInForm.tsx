import { useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { SignInRefusal } from './SignInRefusal.tsx';
import classes from './sign-in.module.css';
import { type SignInResult, signIn } from './sign-in.ts';

const route = getRouteApi('/sign-in');

interface Credentials {
  email: string;
  password: string;
}

/** E-mail and password; afterwards back to the page that asked for a sign-in. */
export function SignInForm() {
  const { t } = useLingui();
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const [result, setResult] = useState<SignInResult>();
  const { register, handleSubmit, formState, resetField, setFocus } = useForm<Credentials>();

  // While somebody types, the code behind the sign-in comes; no data does.
  const loadAhead = () => void router.preloadRoute({ to: '/cases' });

  const submit = handleSubmit(async ({ email, password }) => {
    setResult(undefined);
    const answer = await signIn(email.trim(), password);
    if (answer.outcome === 'signed-in') {
      router.history.replace(returnTo ?? '/');
      return;
    }
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
    </form>
  );
}
