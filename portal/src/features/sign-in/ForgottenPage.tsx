import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { SignInFrame } from './SignInFrame.tsx';
import classes from './sign-in.module.css';

interface ByMail {
  readonly byMail: boolean;
}

/** For whoever has forgotten the password: a link by mail, or who can make one. It tells nobody whether there is an account. */
export function ForgottenPage() {
  const { t } = useLingui();
  const [state, setState] = useState<'asking' | 'by mail' | 'by hand' | 'sent'>('asking');
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const { register, handleSubmit, formState } = useForm<{ email: string }>();
  useEffect(() => {
    // Where that cannot be told, the form is there: sending it says the same.
    void askAuth<ByMail>('/password').then((answer) =>
      setState(answer.outcome === 'done' && !answer.body.byMail ? 'by hand' : 'by mail'),
    );
  }, []);

  const submit = handleSubmit(async ({ email }) => {
    setRefusal(undefined);
    const answer = await askAuth<ByMail>('/password/forgotten', { email: email.trim() });
    // A malformed address is told apart from an unknown one by nobody.
    if (answer.outcome === 'done' || (answer.outcome === 'refused' && answer.code === 'BAD_USER_INPUT'))
      setState('sent');
    else setRefusal(answer);
  });

  return (
    <SignInFrame title={t`Forgotten your password?`}>
      <div className={classes.form}>
        {refusal && <AuthProblem refusal={refusal} />}
        {state === 'by hand' && (
          <p className={classes.words}>
            <Trans>
              Your partner's manager can make a link with which you choose a new password. If you are the manager, ask
              the administrator of the lead agency. Ask in person or by telephone: nobody sends you such a link unasked.
            </Trans>
          </p>
        )}
        {state === 'sent' && (
          <p className={classes.words} role="status">
            <Trans>
              If there is an account with this address, a mail with a link is on its way. It works once, for 30 minutes.
              Look among unwanted mail too, or ask your partner's manager for a link.
            </Trans>
          </p>
        )}
        {state === 'by mail' && (
          <form className={classes.form} onSubmit={submit} noValidate>
            <TextInput
              label={t`E-mail`}
              description={t`The address that you sign in with. A link to choose a new password comes by mail.`}
              type="email"
              autoComplete="username"
              inputMode="email"
              autoCapitalize="none"
              spellCheck={false}
              error={formState.errors.email?.message}
              {...register('email', { required: t`Enter your e-mail address` })}
            />
            <Button type="submit" loading={formState.isSubmitting} fullWidth>
              {t`Send the link`}
            </Button>
          </form>
        )}
        <div className={classes.ways}>
          <Link to="/sign-in" search={{}}>
            <Trans>Back to sign in</Trans>
          </Link>
        </div>
      </div>
    </SignInFrame>
  );
}
