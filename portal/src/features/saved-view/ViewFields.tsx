import { useLingui } from '@lingui/react/macro';
import { Checkbox, TextInput } from '@mantine/core';
import type { FieldProps } from '../../shared/form/use-record-form.ts';

interface ViewFieldsProps {
  /** Left out where the reader may only choose whether the list starts with it. */
  readonly name?: FieldProps | undefined;
  readonly shared?: FieldProps | undefined;
  readonly start: FieldProps;
}

/** What a view is called, who sees it, and whether the list starts with it. */
export function ViewFields({ name, shared, start }: ViewFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      {name && <TextInput label={t`Name of the view`} maxLength={80} autoComplete="off" {...name} />}
      {shared && (
        <Checkbox
          label={t`Share with the team`}
          description={t`All who work cases at your partner see it, and each sees in it what is theirs to see. Its name should name no person.`}
          {...shared}
        />
      )}
      <Checkbox
        label={t`Start the list with this view`}
        description={t`For you; others choose for themselves.`}
        {...start}
      />
    </>
  );
}
