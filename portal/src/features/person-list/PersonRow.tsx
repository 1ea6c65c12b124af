import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonRow_PersonFragment } from '@kolo/schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { AgeText } from '../../shared/age/AgeText.tsx';
import { ageOn } from '../../shared/age/age.ts';
import { today } from '../../shared/format/format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Absent } from '../../ui/facts/Facts.tsx';
import classes from '../../ui/list/record-table.module.css';

const personRowFragment = graphql(`
  fragment PersonRow_person on Person {
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

export type MaskedPerson = { id: string } & FragmentType<PersonRow_PersonFragment>;

/** One person in the list: the name over the pseudonym, then what helps to tell them apart. */
export function PersonRow({ from }: { from: MaskedPerson }) {
  const { t } = useLingui();
  const { data } = useSuspenseFragment({ fragment: personRowFragment, from });
  const age = ageOn(today(), data);
  const open = data.cases.filter(({ status }) => status === 'OPEN').length;
  const ended = data.cases.length - open;
  const alias = data.identity?.alias;
  const name = personName(data);
  const others = [data.pseudonym, alias].filter((other) => other && other !== name);
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.person}>
        <Link to="/persons/$personId" params={{ personId: data.id }} className={classes.open}>
          {name}
        </Link>
        {others.length > 0 && <span className={classes.number}>{others.join(' · ')}</span>}
      </th>
      <td data-label={t`Age`}>
        {age ? <AgeText age={age} /> : <Absent meaning={t`Not known`} />}{' '}
        {data.birthYear !== null && <span className={classes.since}>{data.birthYear}</span>}
      </td>
      <td data-label={t`Municipality`}>{data.municipality?.name ?? <Absent meaning={t`No municipality`} />}</td>
      <td data-label={t`Cases`}>
        {data.cases.length === 0 && <span className={classes.since}>{t`no case`}</span>}
        {open > 0 && <Plural value={open} one="# open" other="# open" />}{' '}
        {ended > 0 && (
          <span className={classes.since}>
            <Plural value={ended} one="# closed" other="# closed" />
          </span>
        )}
      </td>
    </tr>
  );
}
