import { useMutation } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useCaseMembers } from '../../shared/member/use-case-members.ts';
import { useViewer } from '../viewer/index.ts';

const assignCasesMutation = graphql(`
  mutation AssignCases($input: AssignCasesInput!) {
    assignCases(input: $input) {
      cases {
        id
        version
        ...CaseRow_case
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

interface BulkAssignDialogProps {
  cases: readonly { readonly id: string; readonly version: number }[];
  onClose: () => void;
  onAssigned: () => void;
}

const nobody = 'nobody';

/** Gives the chosen cases to one colleague, or to nobody: all of them or none. */
export function BulkAssignDialog({ cases, onClose, onAssigned }: BulkAssignDialogProps) {
  const { t } = useLingui();
  const { user, memberships } = useViewer();
  const partnerId = memberships.find(({ role }) => role === 'PARTNER_MANAGER')?.partner.id;
  const members = useCaseMembers(partnerId);
  const [assign] = useMutation(assignCasesMutation);
  const form = useRecordForm({
    userId: user.id,
    name: 'cases-assign',
    start: { caseworkerId: '' },
    check: ({ caseworkerId }) => new Map(caseworkerId ? [] : [['caseworkerId', t`Choose who is to have them`]]),
    async send({ caseworkerId }, idempotencyKey) {
      const input = {
        cases: cases.map(({ id: caseId, version: expectedVersion }) => ({ caseId, expectedVersion })),
        caseworkerId: caseworkerId === nobody ? null : caseworkerId,
        idempotencyKey,
      };
      const { data } = await assign({ variables: { input } });
      return data?.assignCases.errors ?? [];
    },
    onSaved: onAssigned,
  });
  const close = () => {
    form.reset();
    onClose();
  };
  return (
    <FormDialog
      title={plural(cases.length, { one: 'Assign # case', other: 'Assign # cases' })}
      lead={t`All of them are assigned, or none if one of them cannot be.`}
      action={t`Assign`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals && [...new Set(form.refusals)]}
      onSubmit={form.submit}
      onClose={close}
    >
      <NativeSelect
        label={t`Caseworker`}
        data={[
          { value: '', label: t`Choose a colleague` },
          ...members.map(({ id, displayName }) => ({ value: id, label: displayName })),
          { value: nobody, label: t`Nobody` },
        ]}
        {...form.field('caseworkerId')}
      />
    </FormDialog>
  );
}
