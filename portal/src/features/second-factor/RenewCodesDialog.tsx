import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AuthProblem } from '../../shared/auth/AuthProblem.tsx';
import { type AuthRefusal, askAuth } from '../../shared/auth/ask-auth.ts';
import { useAuthError } from '../../shared/auth/use-auth-error.ts';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { CodeField } from './CodeField.tsx';
import type { Codes } from './factor-state.ts';

interface RenewCodesDialogProps {
  onRenewed(codes: readonly string[]): void;
  onClose(): void;
}

/** Makes new recovery codes in the place of all earlier ones. */
export function RenewCodesDialog({ onRenewed, onClose }: RenewCodesDialogProps) {
  const { t } = useLingui();
  const [refusal, setRefusal] = useState<AuthRefusal>();
  const textOf = useAuthError();
  const { register, handleSubmit, formState, setError } = useForm<{ code: string }>();
  const submit = handleSubmit(async ({ code }) => {
    setRefusal(undefined);
    const answer = await askAuth<Codes>('/second-factor/recovery-codes', { code });
    if (answer.outcome === 'done') return onRenewed(answer.body.recoveryCodes);
    const message = textOf(answer);
    if (message) setError('code', { message }, { shouldFocus: true });
    else setRefusal(answer);
  });
  return (
    <FormDialog
      title={t`Make new recovery codes`}
      lead={t`The codes that you have kept so far stop working.`}
      action={t`Make new codes`}
      isSending={formState.isSubmitting}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      {refusal && <AuthProblem refusal={refusal} />}
      <CodeField error={formState.errors.code?.message} field={register('code', { required: t`Type the code` })} />
    </FormDialog>
  );
}
