import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { revokeOfferMutation } from './offer-mutations.ts';
import { type StepProps, useOfferStep, useReasonCheck } from './use-offer-step.ts';

/** Takes back what one's own NGO offers, having said what ends with it. */
export function RevokeDialog({ offer, onClose, onDone }: StepProps) {
  const { t } = useLingui();
  const [revoke] = useMutation(revokeOfferMutation, { refetchQueries: ['OfferWindows'] });
  const form = useOfferStep({
    offer,
    onClose,
    onDone,
    step: 'revoke',
    start: { reason: '' },
    check: useReasonCheck(true),
    send: async ({ reason }, input) =>
      (await revoke({ variables: { input: { ...input, reason: reason.trim() } } })).data?.revokeOffer.errors,
  });
  const receiver = offer.toPartnerName;
  const isRunning = offer.status === 'ACCEPTED';
  return (
    <FormDialog
      title={isRunning ? t`End the referral?` : t`Take the offer back?`}
      lead={
        isRunning
          ? t`From that moment ${receiver} sees nothing of the person, the case and your notes any more, and no more notes are written. What it has shared with you stays. ${receiver} reads your reason.`
          : t`${receiver} can no longer accept it, and reads your reason. Nothing of the person was shown.`
      }
      action={isRunning ? t`End the referral` : t`Take it back`}
      isGrave
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
