import { useMutation } from '@apollo/client/react';
import type { HoldGround } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { holdGroundLabels } from '../../shared/vocabulary/protection-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { setHoldMutation } from './request-mutations.ts';

interface HoldDialogProps {
  readonly record: {
    readonly id: string;
    readonly version: number;
    readonly holdGround: HoldGround | null;
    readonly holdUntil: string | null;
  };
  onClose(): void;
}

const isGround = (value: string): value is HoldGround => value in holdGroundLabels;

/** Holds a record from erasure, or lifts the hold. */
export function HoldDialog({ record, onClose }: HoldDialogProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const [set] = useMutation(setHoldMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `legal-hold.${record.id}.${record.version}`,
    start: { ground: record.holdGround ?? '', until: record.holdUntil ?? '' },
    async send({ ground, until }, idempotencyKey) {
      const input = {
        subjectRequestPersonId: record.id,
        ground: isGround(ground) ? ground : null,
        until: isGround(ground) && until ? until : null,
        expectedVersion: record.version,
        idempotencyKey,
      };
      const { data } = await set({ variables: { input } });
      return data?.setLegalHold.errors ?? [];
    },
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t`Hold from erasure`}
      lead={
        <Trans>A held record is erased neither by a request nor when its period is over, until the hold ends.</Trans>
      }
      action={t`Save`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Why is it held?`}
        data={[
          { value: '', label: t`It is not held` },
          ...Object.entries(holdGroundLabels).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        {...form.field('ground')}
      />
      {form.values.ground !== '' && (
        <TextInput
          type="date"
          label={t`Until when? (optional)`}
          description={t`Without a day, until it is lifted.`}
          min={today()}
          {...form.field('until')}
        />
      )}
    </FormDialog>
  );
}
