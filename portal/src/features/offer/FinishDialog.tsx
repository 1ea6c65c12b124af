import { useMutation } from '@apollo/client/react';
import type { OfferOutcome } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { Choices } from '../../shared/form/Choices.tsx';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { offerOutcomeLabels } from '../../shared/vocabulary/offer-labels.ts';
import { finishReferralMutation } from './offer-mutations.ts';
import { type StepProps, useOfferStep, useReasonCheck } from './use-offer-step.ts';

const outcomes = Object.keys(offerOutcomeLabels) as OfferOutcome[];

/** Says what became of the service, which ends the referral. */
export function FinishDialog({ offer, onClose, onDone }: StepProps) {
  const { t, i18n } = useLingui();
  const [finish] = useMutation(finishReferralMutation, { refetchQueries: ['OfferWindows'] });
  const checkReason = useReasonCheck(false);
  const form = useOfferStep({
    offer,
    onClose,
    onDone,
    step: 'finish',
    start: { outcome: '', reason: '' },
    check: (values) =>
      values.outcome ? checkReason(values) : new Map([['outcome', t`Choose what became of the service`]]),
    send: async ({ outcome, reason }, input) => {
      const report = { ...input, outcome: outcome as OfferOutcome, reason: reason.trim() || null };
      return (await finish({ variables: { input: report } })).data?.finishReferral.errors;
    },
  });
  const giver = offer.fromPartnerName;
  return (
    <FormDialog
      title={t`Finish the referral?`}
      lead={t`${giver} is told what became of it. From that moment you do not see the person, the case and the notes of ${giver} any more. Your own notes stay.`}
      action={t`Finish the referral`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Choices
        legend={t`What became of the service?`}
        layout="lines"
        options={outcomes.map((value) => ({ value, label: i18n._(offerOutcomeLabels[value]) }))}
        field={form.field('outcome')}
      />
      <Textarea
        label={t`What is there to say of it? (optional)`}
        description={t`${giver} reads it.`}
        rows={3}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}
