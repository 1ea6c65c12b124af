import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PastHouseholds_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { leavingReasonLabels, relationLabels } from '../../shared/vocabulary/household-labels.ts';
import classes from './household.module.css';
import { afterChange, correctHouseholdMemberMutation } from './household-mutations.ts';

const pastHouseholdsFragment = graphql(`
  fragment PastHouseholds_person on Person {
    id
    householdHistory {
      id
      version
      relation
      since
      until
      leavingReason
    }
  }
`);

interface PastHouseholdsProps {
  readonly from: { id: string } & FragmentType<PastHouseholds_PersonFragment>;
  readonly mayChange: boolean;
}

/** Where the person lived before, and the way to take back that they left. */
export function PastHouseholds({ from, mayChange }: PastHouseholdsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: pastHouseholdsFragment, from });
  const [correct, { error, loading }] = useMutation(correctHouseholdMemberMutation, afterChange);
  const [refusal, setRefusal] = useState<string>();
  const past = data.householdHistory.filter(({ until }) => until !== null);
  if (past.length === 0) return null;
  const takeBack = async (householdMemberId: string, expectedVersion: number) => {
    const input = { householdMemberId, expectedVersion, stillThere: true, idempotencyKey: crypto.randomUUID() };
    const answer = await correct({ variables: { input } }).catch(() => undefined);
    const refusals = answer?.data?.correctHouseholdMember.errors ?? [];
    setRefusal(refusals.map(({ message }) => message).join(' ') || undefined);
  };
  return (
    <details className={classes.past}>
      <summary>
        <Trans>Earlier</Trans>
      </summary>
      <ul className={classes.list} aria-label={t`Earlier households`}>
        {past.map((stay) => (
          <li key={stay.id}>
            <p className={classes.head}>{i18n._(relationLabels[stay.relation])}</p>
            <p className={classes.facts}>
              <span>
                <Trans>
                  {format.date(stay.since)} to {format.date(stay.until ?? '')}
                </Trans>
              </span>
              {stay.leavingReason && <span>{i18n._(leavingReasonLabels[stay.leavingReason])}</span>}
            </p>
            {mayChange && (
              <div className={`${classes.actions} no-print`}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={loading}
                  onClick={() => void takeBack(stay.id, stay.version)}
                >
                  <Trans>Did not leave after all</Trans>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {error && <ApiProblem error={error} />}
    </details>
  );
}
