import { useMutation, useQuery } from '@apollo/client/react';
import type { SubjectRequestKind } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { requestKindLabels } from '../../shared/vocabulary/protection-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { requestPartnersQuery } from './request.query.ts';
import { createRequestMutation } from './request-mutations.ts';

const isKind = (value: string): value is SubjectRequestKind => value in requestKindLabels;

/** Records a request, and leads to it. */
export function NewRequestDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { user } = useViewer();
  const navigate = useNavigate();
  const { data } = useQuery(requestPartnersQuery);
  const [create] = useMutation(createRequestMutation);
  const made = useRef('');
  const form = useRecordForm({
    userId: user.id,
    name: 'subject-request',
    start: { kind: '', receivedOn: today(), aboutPartnerId: '', reference: '' },
    check: ({ kind, receivedOn }) =>
      new Map([
        ...(kind ? [] : [['kind', t`Choose what is asked for`] as const]),
        ...(receivedOn ? [] : [['receivedOn', t`Enter the day on which it came in`] as const]),
      ]),
    async send({ kind, receivedOn, aboutPartnerId, reference }, idempotencyKey) {
      if (!isKind(kind)) return [];
      const input = {
        kind,
        receivedOn,
        aboutPartnerId: aboutPartnerId || null,
        reference: reference || null,
        idempotencyKey,
      };
      const answer = await create({ variables: { input } });
      made.current = answer.data?.createSubjectRequest.subjectRequest?.id ?? '';
      return answer.data?.createSubjectRequest.errors ?? [];
    },
    onSaved: () => void navigate({ to: '/subject-requests/$requestId', params: { requestId: made.current } }),
  });
  const partners = (data?.partners.nodes ?? []).toSorted((left, right) =>
    format.compare(left.shortName, right.shortName),
  );
  return (
    <FormDialog
      title={t`Record a request`}
      lead={
        <Trans>It is due a month after it came in. Write no name: the person is looked for in the next step.</Trans>
      }
      action={t`Record the request`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t`What is asked for?`}
        data={[
          { value: '', label: t`Choose what is asked for` },
          ...Object.entries(requestKindLabels).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        {...form.field('kind')}
      />
      <TextInput type="date" label={t`When did it come in?`} max={today()} {...form.field('receivedOn')} />
      <NativeSelect
        label={t`About which partner?`}
        data={[
          { value: '', label: t`All partners` },
          ...partners.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
        {...form.field('aboutPartnerId')}
      />
      <TextInput
        label={t`Your own reference (optional)`}
        description={t`For example the number of the letter. No name.`}
        maxLength={200}
        {...form.field('reference')}
      />
    </FormDialog>
  );
}
