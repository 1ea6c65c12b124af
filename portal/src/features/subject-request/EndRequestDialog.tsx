import { useMutation } from '@apollo/client/react';
import type { RequestRefusal } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { refusalLabels } from '../../shared/vocabulary/protection-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { endRequestMutation } from './request-mutations.ts';

interface EndRequestDialogProps {
  readonly request: { readonly id: string; readonly version: number };
  readonly isRefusal: boolean;
  onClose(): void;
}

const isRefusalCode = (value: string): value is RequestRefusal => value in refusalLabels;

/** Ends a request: it is met, or refused for a reason. */
export function EndRequestDialog({ request, isRefusal, onClose }: EndRequestDialogProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [end] = useMutation(endRequestMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `subject-request-end.${request.id}`,
    start: { refusal: '' },
    check: ({ refusal }) =>
      new Map(isRefusal && !refusal ? [['refusal', t`Choose why the request is refused`] as const] : []),
    async send({ refusal }, idempotencyKey) {
      const input = {
        subjectRequestId: request.id,
        refusal: isRefusal && isRefusalCode(refusal) ? refusal : null,
        expectedVersion: request.version,
        idempotencyKey,
      };
      const { data } = await end({ variables: { input } });
      return data?.endSubjectRequest.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={isRefusal ? t`Refuse the request` : t`Finish the request`}
      lead={
        isRefusal ? (
          <Trans>Tell the person why, and that they can turn to the supervisory authority and to a court.</Trans>
        ) : (
          <Trans>The request counts as met from today. Nobody can be looked for or erased by it any more.</Trans>
        )
      }
      action={isRefusal ? t`Refuse the request` : t`Finish the request`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {isRefusal && (
        <NativeSelect
          label={t`Why is it refused?`}
          data={[
            { value: '', label: t`Choose a reason` },
            ...Object.entries(refusalLabels).map(([value, label]) => ({ value, label: i18n._(label) })),
          ]}
          {...form.field('refusal')}
        />
      )}
    </FormDialog>
  );
}
