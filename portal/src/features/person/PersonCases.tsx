import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonCases_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { RestrictedTag, RiskTag, StatusTag } from '../case-tags/index.ts';
import { caseRights, useViewer } from '../viewer/index.ts';
import classes from './person.module.css';

const personCasesFragment = graphql(`
  fragment PersonCases_person on Person {
    id
    erasedOn
    partner {
      id
      kind
    }
    country {
      code
    }
    mergedInto {
      id
    }
    cases {
      id
      ...PersonCaseItem @unmask
    }
    mergedRecords {
      id
      pseudonym
      cases {
        id
        ...PersonCaseItem @unmask
      }
    }
  }
`);

export const personCaseItemFragment = graphql(`
  fragment PersonCaseItem on Case {
    number
    status
    risk
    restricted
    openedOn
    closedOn
    programme {
      code
    }
  }
`);

/** The person's cases that the viewer may see, those of merged records included: the latest first. */
export function PersonCases({ from }: { from: { id: string } & FragmentType<PersonCases_PersonFragment> }) {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { data } = useSuspenseFragment({ fragment: personCasesFragment, fragmentName: 'PersonCases_person', from });
  const { mayWork } = caseRights(viewer, { ...data, restricted: false, caseworker: null });
  const own = data.cases.map((one) => ({ ...one, record: undefined as string | undefined }));
  const merged = data.mergedRecords.flatMap(({ pseudonym, cases }) =>
    cases.map((one) => ({ ...one, record: pseudonym as string | undefined })),
  );
  const cases = [...own, ...merged].toSorted((left, right) => (left.openedOn < right.openedOn ? 1 : -1));
  return (
    <Panel
      title={t`Cases`}
      aside={
        mayWork &&
        data.erasedOn === null &&
        data.mergedInto === null && (
          <Link to="/persons/$personId/open-case" params={{ personId: data.id }} className="no-print">
            <Trans>Open a case</Trans>
          </Link>
        )
      }
    >
      {cases.length === 0 && (
        <p className={classes.none}>
          <Trans>No case has been opened for this person, or none that you may see.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {cases.map((one) => (
          <li key={one.id}>
            <p className={classes.line}>
              <Link to="/cases/$caseId" params={{ caseId: one.id }} className={`${classes.open} number`}>
                {one.number}
              </Link>
              <StatusTag status={one.status} />
              <RiskTag risk={one.risk} />
              {one.restricted && <RestrictedTag />}
            </p>
            <p className={classes.quiet}>
              {one.record && <Trans>in the record {one.record} · </Trans>}
              {one.programme.code} ·{' '}
              {one.closedOn ? (
                <Trans>
                  {format.date(one.openedOn)} to {format.date(one.closedOn)}
                </Trans>
              ) : (
                <Trans>since {format.date(one.openedOn)}</Trans>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
