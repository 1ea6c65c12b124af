import { useMutation } from '@apollo/client/react';
import type { ComparePersonsQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import { type Comparison, chosenFor, type MergeValues, type Side, takenOver } from './comparison.ts';
import { mergePersonsMutation } from './merge-mutations.ts';
import { personFieldOf } from './restorable.ts';

const longestReason = 1000;

export type MergeForm = ReturnType<typeof useMerge>;

/** The form that merges two records. */
export function useMerge({ left, right }: ComparePersonsQuery, comparison: Comparison, onConflict: () => void) {
  const { t } = useLingui();
  const { user } = useViewer();
  const navigate = useNavigate();
  const [merge] = useMutation(mergePersonsMutation);
  const record = useRecordForm<MergeValues>({
    userId: user.id,
    name: `merge.${left.id}.${right.id}`,
    start: { kept: 'left', ...chosenFor('left', comparison), reason: '' },
    check({ reason }) {
      if (reason.trim() === '') return new Map([['reason', t`Say why they are the same person`]]);
      return new Map(
        [...reason.trim()].length > longestReason ? [['reason', t`This text is too long. Shorten it.`]] : [],
      );
    },
    async send(values, idempotencyKey) {
      const [kept, merged] = values.kept === 'right' ? [right, left] : [left, right];
      const input = {
        keptPersonId: kept.id,
        mergedPersonId: merged.id,
        expectedVersion: kept.version,
        mergedVersion: merged.version,
        take: takenOver(values, comparison).map(personFieldOf),
        reason: values.reason.trim(),
        idempotencyKey,
      };
      const { data } = await merge({ variables: { input } });
      const errors = data?.mergePersons.errors ?? [];
      if (errors.some(({ code }) => code === 'CONFLICT')) onConflict();
      if (errors.length === 0)
        void navigate({ to: '/persons/$personId', params: { personId: kept.id }, state: { isMergedPerson: true } });
      return errors;
    },
  });
  return {
    ...record,
    /** Chooses the record that is kept; its answers are chosen with it. */
    keep(kept: Side): void {
      record.form.reset({ ...record.values, ...record.form.getValues(), kept, ...chosenFor(kept, comparison) });
    },
  };
}
