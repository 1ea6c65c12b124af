import { useMutation } from '@apollo/client/react';
import type { SavedList } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import { createSavedViewMutation, savedViewsQuery } from './saved-view.query.ts';
import { useListStart } from './use-list-start.ts';
import { ViewFields } from './ViewFields.tsx';
import { looksForSomebody, type Parameters, queryOf } from './view-address.ts';

interface NewViewDialogProps {
  readonly list: SavedList;
  readonly search: Parameters;
  readonly mayShare: boolean;
  onClose(): void;
  onSaved(id: string): void;
}

/** Keeps the list as it is now under a name. */
export function NewViewDialog({ list, search, mayShare, onClose, onSaved }: NewViewDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [create] = useMutation(createSavedViewMutation, {
    refetchQueries: [savedViewsQuery],
    awaitRefetchQueries: true,
  });
  const setStart = useListStart(list);
  const form = useRecordForm({
    userId: user.id,
    name: `saved-view.${list}`,
    start: { name: '', shared: false, start: false },
    check: ({ name }) => new Map(name.trim() === '' ? [['name', t`Enter a name`]] : []),
    async send({ name, shared, start }, idempotencyKey) {
      const input = { list, name, query: queryOf(search), shared, idempotencyKey };
      const { data } = await create({ variables: { input } });
      const { savedView, errors } = data?.createSavedView ?? { savedView: null, errors: [] };
      if (savedView === null) return errors;
      if (start) await setStart(savedView.id, `${idempotencyKey}.start`);
      onSaved(savedView.id);
      return [];
    },
  });
  return (
    <FormDialog
      title={t`Save as a view`}
      lead={
        looksForSomebody(search)
          ? t`The order of the list is kept. The name or birth date that you search for is not.`
          : t`Filters and order of the list are kept, not what it shows: that is always as of now.`
      }
      action={t`Save view`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ViewFields
        name={form.field('name')}
        shared={mayShare ? form.field('shared') : undefined}
        start={form.field('start')}
      />
    </FormDialog>
  );
}
