import { useMutation } from '@apollo/client/react';
import type { SavedList } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import classes from './saved-view.module.css';
import { updateSavedViewMutation } from './saved-view.query.ts';
import { useListStart } from './use-list-start.ts';
import type { SavedView } from './use-saved-views.ts';
import { ViewFields } from './ViewFields.tsx';

interface ChangeViewDialogProps {
  readonly list: SavedList;
  readonly view: SavedView;
  readonly isStart: boolean;
  readonly mayChange: boolean;
  readonly mayShare: boolean;
  onClose(): void;
  onRemove(): void;
}

/** Changes what a view is called, who sees it, and whether the reader’s list starts with it. */
export function ChangeViewDialog(props: ChangeViewDialogProps) {
  const { list, view, isStart, mayChange, mayShare, onClose, onRemove } = props;
  const { t } = useLingui();
  const { user } = useViewer();
  const [update] = useMutation(updateSavedViewMutation);
  const setStart = useListStart(list);
  const form = useRecordForm({
    userId: user.id,
    name: `saved-view.${view.id}`,
    start: { name: view.name, shared: view.shared, start: isStart },
    check: ({ name }) => new Map(name.trim() === '' ? [['name', t`Enter a name`]] : []),
    async send({ name, shared, start }, idempotencyKey) {
      if (name.trim() !== view.name || shared !== view.shared) {
        const input = { savedViewId: view.id, name, shared, expectedVersion: view.version, idempotencyKey };
        const { data } = await update({ variables: { input } });
        const errors = data?.updateSavedView.errors ?? [];
        if (errors.length > 0) return errors;
      }
      if (start !== isStart) await setStart(start ? view.id : null, `${idempotencyKey}.start`);
      return [];
    },
    onSaved: onClose,
  });
  const owner = view.owner?.displayName;
  return (
    <FormDialog
      title={view.name}
      lead={!mayShare && owner && t`Shared by ${owner}.`}
      action={t`Save`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ViewFields
        name={mayChange ? form.field('name') : undefined}
        shared={mayShare ? form.field('shared') : undefined}
        start={form.field('start')}
      />
      {mayChange && (
        <Button variant="subtle" className={classes.remove} onClick={onRemove}>
          <Trans>Remove this view</Trans>
        </Button>
      )}
    </FormDialog>
  );
}
