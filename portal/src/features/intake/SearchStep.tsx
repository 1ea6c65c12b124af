import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import formClasses from '../../shared/form/form.module.css';
import { BirthDateFields, NationalIdFields } from '../person-form/index.ts';
import { FoundPersons } from './FoundPersons.tsx';
import classes from './intake.module.css';
import { type Sought, soughtFrom } from './intake-values.ts';
import type { Intake } from './use-intake.ts';

/** Looks for the person before anything is recorded: most who come have been here before. */
export function SearchStep({ intake }: { intake: Intake }) {
  const { t } = useLingui();
  const [sought, setSought] = useState<Sought>();
  return (
    <div className={classes.search}>
      <search aria-label={t`Look for the person`}>
        <form
          noValidate
          className={formClasses.fields}
          onSubmit={(event) => {
            event.preventDefault();
            setSought(intake.passes('search') ? soughtFrom(intake.values) : undefined);
          }}
        >
          <TextInput
            label={t`Name`}
            description={t`In Latin or Cyrillic, with or without diacritics; a nickname does too.`}
            autoComplete="off"
            spellCheck={false}
            {...intake.field('soughtName')}
          />
          <BirthDateFields withPrecision={false} description={t`If it is known to the day.`} />
          <NationalIdFields description={t`If there is a document: it finds exactly one person.`} />
          <div className={formClasses.actions}>
            <Button type="submit" leftSection={<IconSearch size={16} aria-hidden="true" />}>
              <Trans>Search</Trans>
            </Button>
          </div>
        </form>
      </search>
      {sought && <FoundPersons sought={sought} onNone={intake.leaveSearch} />}
    </div>
  );
}
