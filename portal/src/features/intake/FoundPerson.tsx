import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type FoundPerson_PersonFragment, graphql } from '@kolo/schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { AgeText } from '../../shared/age/AgeText.tsx';
import { ageOn } from '../../shared/age/age.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Tag } from '../../ui/tag/Tag.tsx';
import classes from './intake.module.css';
import type { Way } from './merge-found.ts';

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
  readonly by: readonly Way[];
}

/** A person that might be the one at the desk: enough to tell, and why it is shown. */
export function FoundPerson({ from, by }: FoundPersonProps) {
  const { t } = useLingui();
  const { data } = useSuspenseFragment({ fragment: foundPersonFragment, from });
  const age = ageOn(today(), data);
  const open = data.cases.filter(({ status }) => status === 'OPEN').length;
  const ways: Record<Way, string> = {
    nationalId: t`same national id`,
    name: t`name fits`,
    birthDate: t`same date of birth`,
  };
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
      <p className={classes.ways}>
        {by.map((way) => (
          <Tag key={way} tone={way === 'nationalId' ? 'warning' : 'neutral'}>
            {ways[way]}
          </Tag>
        ))}
      </p>
    </li>
  );
}
