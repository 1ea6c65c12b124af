import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import classes from '../../shared/form/form.module.css';
import { usePersonForm } from './person-form.ts';

/** Names as the person writes them, in any script. */
export function NameFields() {
  const { t } = useLingui();
  const { field } = usePersonForm();
  return (
    <>
      <div className={classes.pair}>
        <TextInput label={t`First name`} autoComplete="off" spellCheck={false} {...field('firstName')} />
        <TextInput label={t`Last name`} autoComplete="off" spellCheck={false} {...field('lastName')} />
      </div>
      <TextInput
        label={t`Also known as`}
        description={t`A nickname or another name, if there is one. It is enough when no name is known.`}
        autoComplete="off"
        spellCheck={false}
        {...field('alias')}
      />
    </>
  );
}
