import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import { useViewer } from '../viewer/index.ts';
import type { ShownHousehold } from './household.ts';
import { afterChange, correctHouseholdMutation } from './household-mutations.ts';

interface CorrectHouseholdDialogProps {
  readonly household: ShownHousehold['household'];
  readonly countryCode: string;
  readonly onClose: () => void;
}

/** Corrects what a household is called and where it is. */
export function CorrectHouseholdDialog({ household, countryCode, onClose }: CorrectHouseholdDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const municipalities = useMunicipalities(countryCode);
  const [correct] = useMutation(correctHouseholdMutation, afterChange);
  const { id: householdId, version: expectedVersion, label, municipality } = household;
  const form = useRecordForm({
    userId: user.id,
    name: `household-place.${householdId}`,
    start: { label: label ?? '', municipalityCode: municipality?.code ?? '' },
    async send(values, idempotencyKey) {
      const called = values.label.trim() || null;
      const code = values.municipalityCode || null;
      const input = {
        householdId,
        expectedVersion,
        idempotencyKey,
        ...(called !== label && { label: called }),
        ...(code !== (municipality?.code ?? null) && { municipalityCode: code }),
      };
      const { data } = await correct({ variables: { input } });
      return data?.correctHousehold.errors ?? [];
    },
    onSaved: onClose,
  });
  const close = () => {
    form.reset();
    onClose();
  };
  const places = municipalities.length > 0 ? municipalities : [municipality].filter((place) => place !== null);
  return (
    <FormDialog
      title={t`Correct the household`}
      action={t`Save the correction`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      <TextInput
        label={t`What is it called?`}
        description={t`If there is a name for it, such as the street.`}
        {...form.field('label')}
      />
      <NativeSelect
        key={`municipality ${places.length}`}
        label={t`Municipality`}
        data={[
          { value: '', label: t`Not recorded` },
          ...places.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        {...form.field('municipalityCode')}
      />
    </FormDialog>
  );
}
