import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { GroupList } from '../../shared/window-group/GroupList.tsx';
import { shownGroups } from '../../shared/window-group/groups.ts';
import { acceptOfferMutation } from './offer-mutations.ts';
import { type StepProps, useOfferStep } from './use-offer-step.ts';

/** Takes what is offered, having said what follows from it. */
export function AcceptDialog({ offer, onClose, onDone }: StepProps) {
  const { t } = useLingui();
  const [accept] = useMutation(acceptOfferMutation);
  const form = useOfferStep({
    offer,
    onClose,
    onDone,
    step: 'accept',
    start: {},
    send: async (_values, input) => (await accept({ variables: { input } })).data?.acceptOffer.errors,
  });
  const giver = offer.fromPartnerName;
  const isTransfer = offer.kind === 'TRANSFER';
  return (
    <FormDialog
      title={isTransfer ? t`Accept the transfer?` : t`Accept the referral?`}
      lead={
        isTransfer
          ? offer.request
            ? t`The case closes at ${giver} as transferred, and goes on in a new case at your NGO, of the person for whom you asked. What you have recorded of them is not written over. This cannot be taken back. Of the old file you see:`
            : t`The case closes at ${giver} as transferred, and goes on in a new case at your NGO, with a record of the person of your own. This cannot be taken back. Of the old file you see:`
          : t`The case stays with ${giver}. Your NGO sees the following, until the service is given or ${giver} takes it back:`
      }
      action={isTransfer ? t`Accept the transfer` : t`Accept the referral`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <GroupList label={t`What you will see`} groups={shownGroups(offer.groups)} />
    </FormDialog>
  );
}
