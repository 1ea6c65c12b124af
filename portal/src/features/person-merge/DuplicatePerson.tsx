import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonDuplicatesQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AgeText } from '../../shared/age/AgeText.tsx';
import { ageOn } from '../../shared/age/age.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { MatchReasons } from '../person-match/index.ts';
import { distinguishPersonsMutation } from './merge-mutations.ts';
import classes from './person-merge.module.css';

const duplicatePersonFragment = graphql(`
  fragment DuplicatePerson_person on Person {
    id
    pseudonym
    birthYear
    municipality {
      code
      name
    }
    identity {
      firstName
      lastName
      alias
      birthDate
      birthDatePrecision
    }
  }
`);

interface DuplicatePersonProps {
  readonly personId: string;
  readonly duplicate: PersonDuplicatesQuery['possibleDuplicates'][number];
  onDecided(): void;
}

/** Another record that may be of the person, why, and what can be done about it. */
export function DuplicatePerson({ personId, duplicate, onDecided }: DuplicatePersonProps) {
  const { t } = useLingui();
  const { data } = useSuspenseFragment({ fragment: duplicatePersonFragment, from: duplicate.person });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [distinguish, { data: said, loading, error }] = useMutation(distinguishPersonsMutation, {
    onCompleted: ({ distinguishPersons: { errors } }) => {
      if (errors.length === 0) onDecided();
    },
  });
  const refusals = said?.distinguishPersons.errors ?? [];
  const name = personName(data);
  const age = ageOn(today(), data);
  const otherId = data.id;
  const dismiss = () =>
    void distinguish({ variables: { input: { personId, otherPersonId: otherId, idempotencyKey } } }).catch(() => {});
  return (
    <li>
      <p className={classes.head}>
        <Link to="/persons/$personId" params={{ personId: otherId }} className={classes.name}>
          {name}
        </Link>
        <span className="number">{data.pseudonym}</span>
      </p>
      <p className={classes.facts}>
        {age && <AgeText age={age} />}
        <span>{data.municipality?.name ?? t`No municipality`}</span>
        {duplicate.byMergedRecord && <span>{t`by another record of that person`}</span>}
      </p>
      <MatchReasons {...duplicate} />
      <div className={`${classes.actions} no-print`}>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/persons/$personId/merge/$otherId" params={{ personId, otherId }} />
          )}
          aria-label={t`Compare with ${name}`}
        >
          <Trans>Compare</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={loading}
          aria-label={t`Not the same person: ${name}`}
          onClick={dismiss}
        >
          <Trans>Not the same person</Trans>
        </Button>
      </div>
      {error && <ApiProblem error={error} onRetry={dismiss} />}
      {refusals.length > 0 && (
        <Problem title={t`This was not saved`}>{refusals.map(({ message }) => message).join(' ')}</Problem>
      )}
    </li>
  );
}
