import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import type { ShownBasis } from './BasisItem.tsx';
import { restingOffersQuery, withdrawLegalBasisMutation } from './basis-queries.ts';
import classes from './legal-basis.module.css';

interface WithdrawDialogProps {
  readonly basis: ShownBasis;
  readonly personId: string;
  onClose(): void;
}

/** Records that a consent was withdrawn, or that another basis has ended, having said what is closed by it. */
export function WithdrawDialog({ basis, personId, onClose }: WithdrawDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const { data } = useQuery(restingOffersQuery, { variables: { personId }, fetchPolicy: 'network-only' });
  const [withdraw] = useMutation(withdrawLegalBasisMutation, {
    refetchQueries: ['LegalBases', 'AccessWindows'],
    awaitRefetchQueries: true,
  });
  const form = useRecordForm({
    userId: user.id,
    name: `basis-withdraw.${basis.id}`,
    start: { withdrawnOn: today() },
    check: ({ withdrawnOn }) => new Map(withdrawnOn ? [] : [['withdrawnOn', t`Enter the day`]]),
    async send({ withdrawnOn }, idempotencyKey) {
      const input = { legalBasisId: basis.id, withdrawnOn, expectedVersion: basis.version, idempotencyKey };
      const answer = await withdraw({ variables: { input } });
      return answer.data?.withdrawLegalBasis.errors ?? [];
    },
    onSaved: onClose,
  });
  const resting = data?.offers.nodes.filter((offer) => offer.basis?.id === basis.id) ?? [];
  const waiting = resting.filter(({ status }) => status === 'IN_PROGRESS').length;
  const accepted = resting.filter(({ status }) => status === 'ACCEPTED').length;
  const name = basis.recipient.name;
  const words =
    basis.kind === 'CONSENT'
      ? {
          title: t`The consent was withdrawn`,
          lead: t`From that moment ${name} sees nothing of this person any more because of it. This cannot be taken back; who agrees again gives a new consent.`,
          action: t`Record the withdrawal`,
          day: t`Withdrawn on`,
        }
      : {
          title: t`The legal basis has ended`,
          lead: t`From that moment ${name} sees nothing of this person any more because of it. This cannot be taken back; what holds anew, or was recorded wrongly, is recorded as a new basis.`,
          action: t`Record the end`,
          day: t`Ended on`,
        };
  return (
    <FormDialog
      title={words.title}
      lead={words.lead}
      action={words.action}
      isGrave
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {data && (
        <ul className={classes.closing}>
          {accepted > 0 && (
            <li>
              <Plural
                value={accepted}
                one="# accepted referral or transfer: its windows are closed."
                other="# accepted referrals or transfers: their windows are closed."
              />
            </li>
          )}
          {waiting > 0 && (
            <li>
              <Plural
                value={waiting}
                one="# offer that waits for an answer ends."
                other="# offers that wait for an answer end."
              />
            </li>
          )}
          {resting.length === 0 && (
            <li>
              <Trans>No offer rests on it at present.</Trans>
            </li>
          )}
        </ul>
      )}
      <TextInput type="date" label={words.day} min={basis.givenOn} max={today()} {...form.field('withdrawnOn')} />
    </FormDialog>
  );
}
