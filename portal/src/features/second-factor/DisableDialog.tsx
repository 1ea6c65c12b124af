import { useLingui } from '@lingui/react/macro';
import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { useAuthError } from '../../shared/auth/use-auth-error.ts';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { CodeField } from './CodeField.tsx';

/** Takes the second factor off, with the password and a code of it. */
export function DisableDialog({ onDisabled, onClose }: { onDisabled(): void; onClose(): void }) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const textOf = useAuthError();
  const { register, handleSubmit, formState, setError } = useForm<{ password: string; code: string }>();
  const submit = handleSubmit(async (given) => {
    setRefusal(undefined);
    const answer = await askAuth('/second-factor/disable', given);
    if (answer.outcome === 'done') return onDisabled();
    const message = textOf(answer);
    const field = answer.outcome === 'refused' && answer.field === 'password' ? 'password' : 'code';
    if (message) setError(field, { message }, { shouldFocus: true });
    else setRefusal(answer);
  });
  return (
    <FormDialog
      title={t`Take the second factor off`}
      lead={t`From then on your password alone opens your account. Your recovery codes stop working.`}
      action={t`Take it off`}
      isGrave
      isSending={formState.isSubmitting}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      {refusal && <AuthProblem refusal={refusal} />}
      <PasswordInput
        label={t`Password`}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the password` }}
        error={formState.errors.password?.message}
        {...register('password', { required: t`Enter your password` })}
      />
      <CodeField error={formState.errors.code?.message} field={register('code', { required: t`Type the code` })} />
    </FormDialog>
  );
}
