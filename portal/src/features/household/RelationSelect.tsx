import type { HouseholdRelation } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { FieldProps } from '../../shared/form/use-record-form.ts';
import { relationLabels } from '../../shared/vocabulary/household-labels.ts';

const relations = Object.keys(relationLabels) as HouseholdRelation[];

/** How somebody is related to the head of the household. */
export function RelationSelect({ field }: { field: FieldProps }) {
  const { t, i18n } = useLingui();
  return (
    <NativeSelect
      label={t`Relation to the head of the household`}
      data={[
        { value: '', label: t`Choose a relation` },
        ...relations.map((value) => ({ value, label: i18n._(relationLabels[value]) })),
      ]}
      {...field}
    />
  );
}
