import { useMutation, useQuery } from '@apollo/client/react';
import type { ErasureGround } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { erasureGroundLabels, erasureObstacleLabels } from '../../shared/vocabulary/protection-labels.ts';
import { Problem } from '../../ui/message/Problem.tsx';
import { useViewer } from '../viewer/index.ts';
import { ErasureParts } from './ErasureParts.tsx';
import classes from './request.module.css';
import { erasurePreviewQuery } from './request.query.ts';
import { erasePersonMutation } from './request-mutations.ts';

interface EraseDialogProps {
  readonly record: { readonly id: string; readonly pseudonym: string };
  onClose(): void;
  onErased(): void;
}

const isGround = (value: string): value is ErasureGround => value in erasureGroundLabels;

/** What an erasure will do, exactly, and then why; it cannot be undone. */
export function EraseDialog({ record, onClose, onErased }: EraseDialogProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const { data, error, refetch } = useQuery(erasurePreviewQuery, {
    variables: { id: record.id },
    fetchPolicy: 'network-only',
  });
  const [erase] = useMutation(erasePersonMutation);
  const preview = data?.erasurePreview;
  const obstacles = preview?.obstacles ?? [];
  const form = useRecordForm({
    userId: user.id,
    name: `erase.${record.id}`,
    start: { ground: '', sure: false },
    check: ({ ground, sure }) =>
      new Map([
        ...(ground ? [] : [['ground', t`Choose why the person is erased`] as const]),
        ...(sure ? [] : [['sure', t`Confirm that you have read what will be erased`] as const]),
      ]),
    async send({ ground }, idempotencyKey) {
      if (!isGround(ground)) return [];
      const input = { subjectRequestPersonId: record.id, ground, idempotencyKey };
      const answer = await erase({ variables: { input } });
      const errors = answer.data?.erasePerson.errors ?? [];
      if (errors.length > 0) await refetch();
      return errors;
    },
    onSaved: onErased,
  });
  const isRefused = obstacles.length > 0;
  return (
    <FormDialog
      title={t`Erase ${record.pseudonym}`}
      lead={<Trans>Nothing that tells who the person is will be left. Cases stay, and count as before.</Trans>}
      action={isRefused ? t`Check again` : t`Erase for good`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      isGrave={!isRefused}
      onSubmit={(event) => {
        if (!isRefused) return form.submit(event);
        event?.preventDefault();
        void refetch();
      }}
      onClose={onClose}
    >
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!preview && !error && (
        <p role="status">
          <Trans>Looking at what is recorded…</Trans>
        </p>
      )}
      {isRefused && (
        <Problem title={t`The person cannot be erased now`}>
          {obstacles.map((obstacle) => (
            <span key={obstacle} className={classes.line}>
              {i18n._(erasureObstacleLabels[obstacle])}
            </span>
          ))}
        </Problem>
      )}
      {preview && <ErasureParts parts={preview.parts} />}
      {preview && !isRefused && (
        <>
          <NativeSelect
            label={t`Why is the person erased?`}
            data={[
              { value: '', label: t`Choose a reason` },
              ...Object.entries(erasureGroundLabels)
                .filter(([value]) => value !== 'RETENTION')
                .map(([value, label]) => ({ value, label: i18n._(label) })),
            ]}
            {...form.field('ground')}
          />
          <p className={classes.warning}>
            <IconAlertTriangle size={17} aria-hidden="true" />
            <Trans>This cannot be undone. Copies in backups are gone when the backups are.</Trans>
          </p>
          <Checkbox label={t`I have read what will be erased`} {...form.field('sure')} />
        </>
      )}
    </FormDialog>
  );
}
