import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import classes from './account.module.css';
import { createPasswordResetMutation } from './renew-sign-in.query.ts';

interface PasswordLinkDialogProps {
  readonly membershipId: string;
  readonly name: string;
  onClose(): void;
}

/** Makes a link by which a member chooses a new password, and shows it this once. */
export function PasswordLinkDialog({ membershipId, name, onClose }: PasswordLinkDialogProps) {
  const { t } = useLingui();
  const [create, { loading, error }] = useMutation(createPasswordResetMutation, { onError: () => undefined });
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [link, setLink] = useState<string>();

  async function make(): Promise<void> {
    // A new key each time: an earlier answer is not given again, and an earlier link stops working.
    const { data } = await create({ variables: { input: { membershipId, idempotencyKey: crypto.randomUUID() } } });
    const made = data?.createPasswordReset;
    setRefusals(made?.errors.map(({ message }) => message) ?? []);
    if (made?.link) setLink(made.link);
  }

  return (
    <FormDialog
      title={t`Make a link to a new password`}
      lead={
        link === undefined && (
          <>
            {t`With the link ${name} chooses a new password and is then signed out everywhere else. It is recorded that you made it.`}{' '}
            {t`Make sure that it is really them who ask: in person, or by a call to a number that you know.`}
          </>
        )
      }
      action={link === undefined ? t`Make the link` : t`I have passed it on`}
      isSending={loading}
      failure={error}
      refusals={refusals}
      onSubmit={(event?: SyntheticEvent) => {
        event?.preventDefault();
        if (link === undefined) void make();
        else onClose();
      }}
      onClose={onClose}
    >
      {link !== undefined && (
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
    </FormDialog>
  );
}
