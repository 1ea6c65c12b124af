import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../../shared/format/format.ts';
import { nationalIdKindLabels } from '../../shared/vocabulary/person-labels.ts';
import { useViewer } from '../viewer/index.ts';
import classes from './person-list.module.css';
import { firstPage, type PersonSearch } from './person-search.ts';
import { keepNationalId, type SoughtNationalId, soughtKinds } from './sought-national-id.ts';

interface PersonSearchFormProps {
  readonly search: PersonSearch;
  readonly nationalId: SoughtNationalId | undefined;
}

/** Looks for persons by name, date of birth or national id; all that is given has to fit. */
export function PersonSearchForm({ search, nationalId }: PersonSearchFormProps) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { user } = useViewer();
  const [name, setName] = useState(search.name ?? '');
  const [birthDate, setBirthDate] = useState(search.birthDate ?? '');
  const [kind, setKind] = useState<SoughtNationalId['kind']>(nationalId?.kind ?? 'JMBG');
  const [number, setNumber] = useState(nationalId?.number ?? '');
  const isSearch = search.name !== undefined || search.birthDate !== undefined || nationalId !== undefined;
  return (
    <search aria-label={t`Search the list`} className="no-print">
      <form
        noValidate
        className={classes.search}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({
            to: '/persons',
            search: { ...firstPage(search), name: name.trim() || undefined, birthDate: birthDate || undefined },
            state: {
              soughtNationalId: number.trim() ? keepNationalId(user.id, { kind, number: number.trim() }) : undefined,
            },
          });
        }}
      >
        <TextInput
          type="search"
          label={t`Name`}
          placeholder={t`Any script, or a part of it`}
          className={classes.name}
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t`Date of birth`}
          min="1900-01-01"
          max={today()}
          value={birthDate}
          onChange={(event) => setBirthDate(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" leftSection={<IconSearch size={16} aria-hidden="true" />}>
            <Trans>Search</Trans>
          </Button>
          {isSearch && (
            <Button
              variant="subtle"
              onClick={() => {
                void navigate({ to: '/persons', search: {} });
              }}
            >
              <Trans>Clear</Trans>
            </Button>
          )}
        </div>
        <details className={classes.more} open={nationalId !== undefined}>
          <summary>
            <Trans>By national id</Trans>
          </summary>
          <div className={classes.id}>
            <NativeSelect
              label={t`Document`}
              value={kind}
              data={soughtKinds.map((value) => ({ value, label: i18n._(nationalIdKindLabels[value]) }))}
              onChange={(event) => setKind(soughtKinds.find((one) => one === event.currentTarget.value) ?? 'JMBG')}
            />
            <TextInput
              label={t`National id`}
              autoComplete="off"
              spellCheck={false}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
          </div>
        </details>
      </form>
    </search>
  );
}
