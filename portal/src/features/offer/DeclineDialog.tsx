import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { declineOfferMutation } from './offer-mutations.ts';
import { type StepProps, useOfferStep, useReasonCheck } from './use-offer-step.ts';

/** Does not take what is offered, and says why. */
export function DeclineDialog({ offer, onClose, onDone }: StepProps) {
  const { t } = useLingui();
  const [decline] = useMutation(declineOfferMutation);
  const form = useOfferStep({
    offer,
    onClose,
    onDone,
    step: 'decline',
    start: { reason: '' },
    check: useReasonCheck(true),
    send: async ({ reason }, input) =>
      (await decline({ variables: { input: { ...input, reason: reason.trim() } } })).data?.declineOffer.errors,
  });
  const giver = offer.fromPartnerName;
  return (
    <FormDialog
      title={t`Decline the offer?`}
      lead={t`${giver} is told, and reads your reason. Nothing of the person is shown to you. It can be offered anew.`}
      action={t`Decline`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Textarea label={t`Why?`} rows={3} {...form.field('reason')} />
    </FormDialog>
  );
}
