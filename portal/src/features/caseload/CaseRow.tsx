import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseRow_CaseFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { Absent } from '../../ui/facts/Facts.tsx';
import classes from '../../ui/list/record-table.module.css';
import { RestrictedTag, RiskTag, StatusTag } from '../case-tags/index.ts';
import type { Selection } from './use-selection.ts';

const caseRowFragment = graphql(`
  fragment CaseRow_case on Case {
    id
    number
    status
    statusSince
    risk
    restricted
    openedOn
    person {
      id
      pseudonym
      identity {
        firstName
        lastName
      }
    }
    partner {
      id
      shortName
    }
    country {
      code
    }
    programme {
      code
    }
    municipality {
      code
      name
    }
    caseworker {
      id
      displayName
    }
  }
`);

export type MaskedCase = { id: string } & FragmentType<CaseRow_CaseFragment>;

interface CaseRowProps {
  from: MaskedCase;
  withPartner: boolean;
  withCaseworker: boolean;
  /** For whom assigns several cases at once. */
  selection: Selection | undefined;
}

/** One case in the list: its person over its number, then what helps to choose the next one to open. */
export function CaseRow({ from, withPartner, withCaseworker, selection }: CaseRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: caseRowFragment, from });
  const { person, partner, country, programme, municipality, caseworker } = data;
  return (
    <tr className={classes.row}>
      {selection && (
        <td className={classes.choose}>
          {selection.mayChoose(data.id) && (
            <Checkbox
              checked={selection.has(data.id)}
              aria-label={t`Choose ${fullName(person.identity) ?? person.pseudonym}, ${data.number}`}
              onChange={() => selection.toggle(data.id)}
            />
          )}
        </td>
      )}
      <th scope="row" className={classes.person}>
        <Link to="/cases/$caseId" params={{ caseId: data.id }} className={classes.open}>
          {fullName(person.identity) ?? person.pseudonym}
        </Link>
        <span className={classes.number}>
          {data.number} · {programme.code}
          {data.restricted && <RestrictedTag />}
        </span>
      </th>
      <td>
        <RiskTag risk={data.risk} />
      </td>
      <td>
        <StatusTag status={data.status} />{' '}
        <span className={classes.since}>
          <Trans>since {format.date(data.statusSince)}</Trans>
        </span>
      </td>
      <td data-label={t`Municipality`}>{municipality?.name ?? <Absent meaning={t`No municipality`} />}</td>
      {withPartner && (
        <td data-label={t`Partner`}>
          {partner.shortName} <span className={classes.since}>{country.code}</span>
        </td>
      )}
      {withCaseworker && (
        <td data-label={t`Caseworker`}>{caseworker?.displayName ?? <Absent meaning={t`Nobody assigned`} />}</td>
      )}
      <td data-label={t`Opened`}>{format.date(data.openedOn)}</td>
    </tr>
  );
}
