import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import classes from '../../shared/form/form.module.css';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import { usePersonForm } from './person-form.ts';

/** Where a person lives and how to reach them without harm. */
export function ReachFields() {
  const { t } = useLingui();
  const { field, values, countryCode } = usePersonForm();
  const municipalities = useMunicipalities(countryCode);
  const { error, ...noFixedAddress } = field('noFixedAddress');
  return (
    <>
      <NativeSelect
        // The browser forgets the choice when the list is loaded after it was made.
        key={municipalities.length}
        label={t`Municipality`}
        description={t`Where the person lives or stays most of the time.`}
        className={classes.medium}
        data={[
          { value: '', label: t`Not recorded` },
          ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        {...field('municipalityCode')}
      />
      <Checkbox
        classNames={{ body: classes.choice }}
        label={t`The person has no fixed address`}
        error={error}
        {...noFixedAddress}
      />
      {!values.noFixedAddress && <TextInput label={t`Address`} autoComplete="off" {...field('address')} />}
      <TextInput type="tel" label={t`Phone`} className={classes.medium} autoComplete="off" {...field('phone')} />
      <Textarea
        label={t`How is contact safe?`}
        description={t`When to call, who may answer, what must not be said or sent. Everybody who works with the person sees it first.`}
        rows={3}
        {...field('safeContact')}
      />
    </>
  );
}
