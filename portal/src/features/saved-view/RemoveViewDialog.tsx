import { useMutation } from '@apollo/client/react';
import type { SavedList } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import { removeSavedViewMutation, savedViewsQuery } from './saved-view.query.ts';
import type { SavedView } from './use-saved-views.ts';

interface RemoveViewDialogProps {
  readonly list: SavedList;
  readonly view: SavedView;
  onClose(): void;
  onRemoved(): void;
}

/** Removes a view, after a question. */
export function RemoveViewDialog({ list, view, onClose, onRemoved }: RemoveViewDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [remove] = useMutation(removeSavedViewMutation, {
    refetchQueries: [{ query: savedViewsQuery, variables: { list } }, 'Viewer'],
    awaitRefetchQueries: true,
  });
  const form = useRecordForm({
    userId: user.id,
    name: `saved-view-removal.${view.id}`,
    start: {},
    async send(_, idempotencyKey) {
      const input = { savedViewId: view.id, expectedVersion: view.version, idempotencyKey };
      const { data } = await remove({ variables: { input } });
      return data?.removeSavedView.errors ?? [];
    },
    onSaved: onRemoved,
  });
  const { name } = view;
  return (
    <FormDialog
      title={t`Remove “${name}”`}
      lead={
        view.shared
          ? t`The view goes for the whole team, and does not come back. No record is changed.`
          : t`The view goes, and does not come back. No record is changed.`
      }
      action={t`Remove view`}
      isGrave
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}
