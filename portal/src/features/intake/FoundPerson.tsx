import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type FoundPerson_PersonFragment, graphql } from '@kolo/schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgeText } from '../../shared/age/AgeText.tsx';
import { ageOn } from '../../shared/age/age.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import classes from './intake.module.css';

const foundPersonFragment = graphql(`
  fragment FoundPerson_person on Person {
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
    cases {
      id
      status
    }
  }
`);

interface FoundPersonProps {
  readonly from: { id: string } & FragmentType<FoundPerson_PersonFragment>;
  /** Why the person is shown. */
  readonly children: ReactNode;
}

/** A person that might be the one at the desk: enough to tell, and why they are shown. */
export function FoundPerson({ from, children }: FoundPersonProps) {
  const { t } = useLingui();
  const { data } = useSuspenseFragment({ fragment: foundPersonFragment, from });
  const age = ageOn(today(), data);
  const open = data.cases.filter(({ status }) => status === 'OPEN').length;
  return (
    <li className={classes.found}>
      <Link to="/persons/$personId" params={{ personId: data.id }} className={classes.open}>
        {personName(data)}
      </Link>
      <p className={classes.facts}>
        {data.identity?.alias && <span>{t`also known as ${data.identity.alias}`}</span>}
        {age && <AgeText age={age} />}
        <span>{data.municipality?.name ?? t`No municipality`}</span>
        <span>
          <Plural value={open} _0="no open case" one="# open case" other="# open cases" />
        </span>
      </p>
      {children}
    </li>
  );
}
