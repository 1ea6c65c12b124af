import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { useAuthError } from '../../shared/auth/use-auth-error.ts';
import { Problem } from '../../ui/message/Problem.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import classes from './sign-in.module.css';

/** What a link to a new password came to. */
type LinkState = { kind: 'looking' } | { kind: 'good'; email: string } | { kind: 'set' } | { kind: 'bad' };

/** Chooses a new password by a link, whose secret stands behind `#`. */
export function NewPasswordPage() {
  const { t } = useLingui();
  const [token] = useState(() => window.location.hash.slice(1));
  const [link, setLink] = useState<LinkState>({ kind: 'looking' });
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const textOf = useAuthError();
  const { register, handleSubmit, formState, setError } = useForm<{ password: string }>();

  useEffect(() => {
    // Out of the address, so that it stands neither in the history nor on a photograph of the screen.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  const look = useCallback(() => {
    setRefusal(undefined);
    void askAuth<{ email: string }>('/password/link', { token }).then((answer) => {
      if (answer.outcome === 'done') setLink({ kind: 'good', email: answer.body.email });
      else if (isBad(answer)) setLink({ kind: 'bad' });
      else setRefusal(answer);
    });
  }, [token]);
  useEffect(look, [look]);

  const submit = handleSubmit(async ({ password }) => {
    setRefusal(undefined);
    const answer = await askAuth('/password/reset', { token, password });
    if (answer.outcome === 'done') return setLink({ kind: 'set' });
    const message = textOf(answer);
    if (message) setError('password', { message }, { shouldFocus: true });
    else if (isBad(answer)) setLink({ kind: 'bad' });
    else setRefusal(answer);
  });

  return (
    <SignInFrame title={t`Choose a new password`}>
      <div className={classes.form}>
        {refusal && <AuthProblem refusal={refusal} {...(link.kind === 'looking' && { onRetry: look })} />}
        {link.kind === 'bad' && (
          <Problem title={t`This link does not work any more`}>
            <Trans>It was used, it has expired, or it is not complete. Ask for another.</Trans>
          </Problem>
        )}
        {link.kind === 'set' && (
          <p className={classes.words} role="status">
            <Trans>Your password is set. You are signed out everywhere else; sign in with the new one.</Trans>
          </p>
        )}
        {link.kind === 'good' && (
          <form className={classes.form} onSubmit={submit} noValidate>
            <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
            <PasswordInput
              label={t`New password`}
              description={t`For ${link.email}. At least 12 characters; three or four words are easy to remember.`}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
              error={formState.errors.password?.message}
              {...register('password', { required: t`Enter a new password` })}
            />
            <Button type="submit" loading={formState.isSubmitting} fullWidth>
              {t`Set the password`}
            </Button>
          </form>
        )}
        <div className={classes.ways}>
          {link.kind === 'bad' && (
            <Link to="/password/forgotten">
              <Trans>Ask for another link</Trans>
            </Link>
          )}
          <Link to="/sign-in" search={{}}>
            {link.kind === 'set' ? <Trans>Sign in</Trans> : <Trans>Back to sign in</Trans>}
          </Link>
        </div>
      </div>
    </SignInFrame>
  );
}

function isBad(answer: AuthRefusal): boolean {
  return answer.outcome === 'refused' && ['RESET_UNKNOWN', 'RESET_EXPIRED', 'BAD_USER_INPUT'].includes(answer.code);
}
