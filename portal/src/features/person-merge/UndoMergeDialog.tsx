import { useMutation, useQuery } from '@apollo/client/react';
import { graphql, type UndoMergeQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { MultipleChoices } from '../../shared/form/MultipleChoices.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { questionLabels } from '../person-form/index.ts';
import { useViewer } from '../viewer/index.ts';
import { undoPersonMergeMutation } from './merge-mutations.ts';
import { personFieldOf, restorable } from './restorable.ts';

const undoMergeQuery = graphql(`
  query UndoMerge($id: ID!) {
    person(id: $id) {
      id
      version
      merges {
        id
        undoneAt
        correction {
          id
        }
      }
      mergedInto {
        id
        corrections {
          field
          oldValue
          recordedAt
          correction {
            id
          }
        }
        identityCorrections {
          field
          oldValue
          recordedAt
          correction {
            id
          }
        }
        specialCategoryCorrections {
          field
          oldValue
          recordedAt
          correction {
            id
          }
        }
      }
    }
  }
`);

/** Undoes a merge, once it is known what the kept record took over. */
export function UndoMergeDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(undoMergeQuery, {
    variables: { id: personId },
    fetchPolicy: 'network-only',
  });
  if (data) return <UndoForm person={data.person} onClose={onClose} />;
  return (
    <FormDialog
      title={t`Undo the merge`}
      action={t`Try again`}
      isSending={!error}
      failure={error}
      onSubmit={(event) => {
        event?.preventDefault();
        void refetch().catch(() => undefined);
      }}
      onClose={onClose}
    />
  );
}

function UndoForm({ person, onClose }: { person: UndoMergeQuery['person']; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [undo] = useMutation(undoPersonMergeMutation);
  const { mergedInto: kept, merges } = person;
  const correction = merges.find(({ undoneAt }) => undoneAt === null)?.correction?.id;
  const corrected = kept ? [...kept.corrections, ...kept.identityCorrections, ...kept.specialCategoryCorrections] : [];
  const offered = restorable(correction, corrected);
  const form = useRecordForm({
    userId: user.id,
    name: `merge-undo.${person.id}`,
    start: { restore: [] as string[], reason: '' },
    check: ({ reason }) => new Map(reason.trim() ? [] : [['reason', t`Say why it is undone`]]),
    async send({ restore, reason }, idempotencyKey) {
      const fields = offered.filter((question) => restore.includes(question)).map(personFieldOf);
      const input = {
        mergedPersonId: person.id,
        expectedVersion: person.version,
        restore: fields,
        reason: reason.trim(),
        idempotencyKey,
      };
      const { data } = await undo({ variables: { input }, refetchQueries: ['PersonPage'], awaitRefetchQueries: true });
      return data?.undoPersonMerge.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Undo the merge`}
      lead={
        <Trans>
          This record stands for itself again and appears in lists. That it was merged, and why, stays in its history.
        </Trans>
      }
      action={t`Undo the merge`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {offered.length > 0 && (
        <MultipleChoices
          legend={t`What the kept record took over`}
          description={t`Choose what it is to get back of what it held before.`}
          options={offered.map((question) => ({ value: question, label: i18n._(questionLabels[question]) }))}
          field={form.field('restore')}
        />
      )}
      <Textarea label={t`Why is it undone?`} rows={2} {...form.field('reason')} />
    </FormDialog>
  );
}
