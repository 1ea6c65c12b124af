import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { type SyntheticEvent, useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { resetSecondFactorMutation } from './renew-sign-in.query.ts';

interface ResetFactorDialogProps {
  readonly membershipId: string;
  readonly name: string;
  onClose(): void;
  /** Told what was done, to be read out. */
  onDone(news: string): void;
}

/** Takes a second factor that was lost from a member. */
export function ResetFactorDialog({ membershipId, name, onClose, onDone }: ResetFactorDialogProps) {
  const { t } = useLingui();
  const [reset, { loading, error }] = useMutation(resetSecondFactorMutation, { onError: () => undefined });
  const [refusals, setRefusals] = useState<readonly string[]>([]);

  async function take(): Promise<void> {
    const { data } = await reset({ variables: { input: { membershipId, idempotencyKey: crypto.randomUUID() } } });
    const errors = data?.resetSecondFactor.errors;
    setRefusals(errors?.map(({ message }) => message) ?? []);
    if (errors?.length === 0) onDone(t`The second factor of ${name} is reset.`);
  }

  return (
    <FormDialog
      title={t`Reset the second factor`}
      lead={
        <>
          {t`${name} is signed out everywhere, signs in with the password alone, and sets an app up anew where that is required. It is recorded that you did it.`}{' '}
          {t`Make sure that it is really them who ask: in person, or by a call to a number that you know.`}
        </>
      }
      action={t`Reset it`}
      isGrave
      isSending={loading}
      failure={error}
      refusals={refusals}
      onSubmit={(event?: SyntheticEvent) => {
        event?.preventDefault();
        void take();
      }}
      onClose={onClose}
    />
  );
}
