import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { useAuthError } from '../../shared/auth/use-auth-error.ts';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import classes from './account.module.css';

interface Passwords {
  currentPassword: string;
  password: string;
}

/** Changes the viewer's own password. */
export function PasswordPanel() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const changed = () => {
    setOpen(false);
    setChanged(true);
  };
  return (
    <Panel title={t`Password`}>
      <div className={classes.stack}>
        {isChanged && (
          <p role="status" className={classes.words}>
            <Trans>Your password is changed. Everywhere else you are signed out.</Trans>
          </p>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setOpen(true)}>
            <Trans>Change password</Trans>
          </Button>
        </div>
      </div>
      {isOpen && <PasswordDialog onChanged={changed} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function PasswordDialog({ onChanged, onClose }: { onChanged(): void; onClose(): void }) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const textOf = useAuthError();
  const { register, handleSubmit, formState, setError } = useForm<Passwords>();
  const submit = handleSubmit(async (given) => {
    setRefusal(undefined);
    const answer = await askAuth('/password/change', given);
    if (answer.outcome === 'done') return onChanged();
    const message = textOf(answer);
    const field = answer.outcome === 'refused' && answer.field === 'currentPassword' ? answer.field : 'password';
    if (message) setError(field, { message }, { shouldFocus: true });
    else setRefusal(answer);
  });
  const eye = { 'aria-label': t`Show or hide the password` };
  return (
    <FormDialog
      title={t`Change password`}
      lead={t`Everywhere else you will be signed out.`}
      action={t`Change password`}
      isSending={formState.isSubmitting}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      {refusal && <AuthProblem refusal={refusal} />}
      <PasswordInput
        label={t`Present password`}
        autoComplete="current-password"
        visibilityToggleButtonProps={eye}
        error={formState.errors.currentPassword?.message}
        {...register('currentPassword', { required: t`Enter your password` })}
      />
      <PasswordInput
        label={t`New password`}
        description={t`At least 12 characters; three or four words are easy to remember.`}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        error={formState.errors.password?.message}
        {...register('password', { required: t`Enter a new password` })}
      />
    </FormDialog>
  );
}
