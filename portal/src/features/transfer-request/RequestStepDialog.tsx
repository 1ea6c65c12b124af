import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import type { ShownRequest } from './request-actions.ts';
import { declineTransferRequestMutation, revokeTransferRequestMutation } from './transfer-request.query.ts';

interface RequestStepDialogProps {
  readonly step: 'decline' | 'revoke';
  readonly request: ShownRequest;
  onClose(): void;
  /** Told when the step was taken. */
  onDone(): void;
}

/** Declines a request, or takes one's own back, having said what follows. No reason is asked: it would be read. */
export function RequestStepDialog({ step, request, onClose, onDone }: RequestStepDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [decline] = useMutation(declineTransferRequestMutation);
  const [revoke] = useMutation(revokeTransferRequestMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `transfer-request-${step}.${request.id}`,
    start: {},
    async send(_values, idempotencyKey) {
      const input = { transferRequestId: request.id, expectedVersion: request.version, idempotencyKey };
      const answer =
        step === 'decline'
          ? (await decline({ variables: { input } })).data?.declineTransferRequest
          : (await revoke({ variables: { input } })).data?.revokeTransferRequest;
      return answer?.errors ?? [];
    },
    onSaved() {
      onClose();
      onDone();
    },
  });
  const { fromPartnerName: asking, toPartnerName: asked } = request;
  return (
    <FormDialog
      title={step === 'decline' ? t`Decline the request?` : t`Take the request back?`}
      lead={
        step === 'decline'
          ? t`${asking} is told that you offer no transfer, and nothing else: neither why, nor whether you know the person. From then on the person is not shown to you.`
          : t`${asked} can no longer answer, and from then on does not see who the person is.`
      }
      action={step === 'decline' ? t`Decline the request` : t({ message: 'Take it back', context: 'a request' })}
      isGrave={step === 'revoke'}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}
