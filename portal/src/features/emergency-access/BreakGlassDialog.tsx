import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import classes from './emergency-access.module.css';
import { breakGlassMutation } from './glass.query.ts';

const SHORTEST_REASON = 20;
const LONGEST_REASON = 1000;

interface BreakGlassDialogProps {
  readonly person: { readonly id: string; readonly pseudonym: string; readonly partner: { readonly name: string } };
  onClose(): void;
  onOpened(): void;
}

/** Opens who a person is, having said who is told, what is recorded and for how long. */
export function BreakGlassDialog({ person, onClose, onOpened }: BreakGlassDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [open] = useMutation(breakGlassMutation, {
    refetchQueries: ['PersonPage', 'PersonGlasses', 'EmergencyAccess'],
    awaitRefetchQueries: true,
  });
  const form = useRecordForm({
    userId: user.id,
    name: `break-glass.${person.id}`,
    start: { reason: '' },
    check({ reason }) {
      const { length } = [...reason.trim()];
      if (length < SHORTEST_REASON)
        return new Map([['reason', t`Say in a sentence why it cannot wait: at least 20 letters or digits.`]]);
      return new Map(length > LONGEST_REASON ? [['reason', t`This text is too long. Shorten it.`]] : []);
    },
    async send({ reason }, idempotencyKey) {
      const input = { personId: person.id, reason: reason.trim(), idempotencyKey };
      return (await open({ variables: { input } })).data?.breakGlass.errors ?? [];
    },
    onSaved() {
      onClose();
      onOpened();
    },
  });
  const partner = person.partner.name;
  return (
    <FormDialog
      title={t`Open the identity of ${person.pseudonym}?`}
      lead={<Trans>For an emergency only: when somebody would come to harm if you did not know who this is.</Trans>}
      action={t`Open the identity`}
      isGrave
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ul className={classes.consequences}>
        <li>
          <Trans>
            <strong>You see</strong> name, birth date, address and phone of this one person. Notes, health and other
            persons stay hidden.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>For three hours.</strong> Then it closes by itself; it can be ended before.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>At once are told</strong> the managers of {partner} and the data protection officer, with your name
            and your reason.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>It is recorded</strong> each time you look at the person.
          </Trans>
        </li>
      </ul>
      <Textarea
        label={t`Why can it not wait?`}
        description={t`A sentence, without the person’s name. It is kept.`}
        rows={3}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
