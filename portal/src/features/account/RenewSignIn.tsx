import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import classes from './account.module.css';
import { createPasswordResetMutation, resetSecondFactorMutation } from './renew-sign-in.query.ts';

interface RenewSignInProps {
  readonly membershipId: string;
  readonly name: string;
}

/** Renews how a member signs in: a link to a new password, shown once, or the end of a second factor that was lost. */
export function RenewSignIn({ membershipId, name }: RenewSignInProps) {
  const { t } = useLingui();
  const [now, setNow] = useState<'password' | 'factor'>();
  const [link, setLink] = useState<string>();
  const [news, setNews] = useState<string>();
  const [createReset, reset] = useMutation(createPasswordResetMutation, { onError: () => undefined });
  const [resetFactor, factor] = useMutation(resetSecondFactorMutation, { onError: () => undefined });
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const open = (what: 'password' | 'factor') => {
    setRefusals([]);
    setNews(undefined);
    setNow(what);
  };

  async function makeLink(): Promise<void> {
    const { data } = await createReset({ variables: { input: { membershipId, idempotencyKey: crypto.randomUUID() } } });
    const made = data?.createPasswordReset;
    setRefusals(made?.errors.map(({ message }) => message) ?? []);
    if (!made?.link) return;
    setLink(made.link);
    setNow(undefined);
  }

  async function takeFactor(): Promise<void> {
    const { data } = await resetFactor({ variables: { input: { membershipId, idempotencyKey: crypto.randomUUID() } } });
    const done = data?.resetSecondFactor;
    setRefusals(done?.errors.map(({ message }) => message) ?? []);
    if (!done || done.errors.length > 0) return;
    setNews(t`The second factor of ${name} is reset.`);
    setNow(undefined);
  }

  return (
    <div className={classes.stack}>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => open('password')}>
          <Trans>Make a link to a new password</Trans>
        </Button>
        <Button variant="default" onClick={() => open('factor')}>
          <Trans>Reset the second factor</Trans>
        </Button>
      </div>
      {news && (
        <p role="status" className={classes.words}>
          {news}
        </p>
      )}
      {link && (
        <div role="status">
          <TextInput
            className={classes.link}
            label={t`Link for ${name}`}
            description={t`Shown this once. It works once, for 30 minutes. Give it to nobody else.`}
            value={link}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
      {now === 'password' && (
        <FormDialog
          title={t`Make a link to a new password`}
          lead={t`With the link ${name} chooses a new password and is then signed out everywhere else. It is recorded that you made it.`}
          action={t`Make the link`}
          isSending={reset.loading}
          failure={reset.error}
          refusals={refusals}
          onSubmit={(event) => {
            event?.preventDefault();
            void makeLink();
          }}
          onClose={() => setNow(undefined)}
        />
      )}
      {now === 'factor' && (
        <FormDialog
          title={t`Reset the second factor`}
          lead={t`${name} is signed out everywhere, signs in with the password alone, and sets an app up anew where that is required. It is recorded that you did it.`}
          action={t`Reset it`}
          isGrave
          isSending={factor.loading}
          failure={factor.error}
          refusals={refusals}
          onSubmit={(event) => {
            event?.preventDefault();
            void takeFactor();
          }}
          onClose={() => setNow(undefined)}
        />
      )}
    </div>
  );
}
