import { skipToken, useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Choices } from '../../shared/form/Choices.tsx';
import type { FieldProps } from '../../shared/form/use-record-form.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import classes from './household.module.css';

const pickPersonQuery = graphql(`
  query PickPerson($name: String!) {
    persons(first: 8, filter: { name: $name }) {
      nodes {
        id
        pseudonym
        birthYear
        identity {
          firstName
          lastName
          alias
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

interface PersonPickerProps {
  readonly field: FieldProps;
  readonly without: readonly string[];
}

/** Looks for a person by name and has one chosen. */
export function PersonPicker({ field, without }: PersonPickerProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const { data, error, loading, refetch } = useQuery(
    pickPersonQuery,
    name === '' ? skipToken : { variables: { name }, fetchPolicy: 'network-only' },
  );
  const found = data?.persons.nodes.filter(({ id }) => !without.includes(id));
  const look = () => setName(typed.trim());
  return (
    <div className={classes.picker}>
      <div className={classes.search}>
        <TextInput
          type="search"
          label={t`Name of the person`}
          placeholder={t`Any script, or a part of it`}
          autoComplete="off"
          spellCheck={false}
          {...(found === undefined && { id: field.id, error: field.error })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter looks for the name; the form around is sent by its own button.
            event.preventDefault();
            look();
          }}
        />
        <Button variant="default" loading={loading} onClick={look}>
          <Trans>Look for</Trans>
        </Button>
      </div>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      <div role="status" className={classes.note}>
        {found?.length === 0 && <Trans>Nobody else with such a name is on record.</Trans>}
        {data?.persons.pageInfo.hasNextPage && <Trans>There are more. Type more of the name to see fewer.</Trans>}
      </div>
      {found && found.length > 0 && (
        <Choices
          legend={t`Who is it?`}
          layout="inline"
          field={field}
          options={found.map((person) => ({
            value: person.id,
            label: [personName(person), person.birthYear, person.pseudonym].filter(Boolean).join(', '),
          }))}
        />
      )}
    </div>
  );
}
