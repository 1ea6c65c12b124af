import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import { type DistinctPersons_PersonFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { withdrawPersonDistinctionMutation } from './merge-mutations.ts';
import classes from './person-merge.module.css';
import { usePersonRights } from './person-rights.ts';

const distinctPersonsFragment = graphql(`
  fragment DistinctPersons_person on Person {
    id
    partner {
      id
      kind
    }
    country {
      code
    }
    distinctions {
      id
      saidAt
      withdrawnAt
      saidBy {
        id
        displayName
      }
      other {
        id
        pseudonym
        identity {
          firstName
          lastName
          alias
        }
      }
    }
  }
`);

interface DistinctPersonsProps {
  readonly from: { id: string } & FragmentType<DistinctPersons_PersonFragment>;
}

/** Records that somebody has told apart from this one, and the way to think again. */
export function DistinctPersons({ from }: DistinctPersonsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: distinctPersonsFragment, from });
  const [withdraw, { data: said, error }] = useMutation(withdrawPersonDistinctionMutation, {
    refetchQueries: ['DuplicateCount'],
    onError: () => undefined,
  });
  const refusals = said?.withdrawPersonDistinction.errors ?? [];
  const may = usePersonRights(data);
  const distinct = data.distinctions.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (distinct.length === 0) return null;
  return (
    <Panel title={t`Not the same person`}>
      <ul className={classes.list} aria-label={t`Records of other persons`}>
        {distinct.map(({ id, saidAt, saidBy, other }) => (
          <li key={id}>
            <p className={classes.head}>
              {other ? (
                <Link to="/persons/$personId" params={{ personId: other.id }} className={classes.name}>
                  {personName(other)}
                </Link>
              ) : (
                t`Hidden`
              )}
            </p>
            <p className={classes.facts}>
              <span>{format.moment(saidAt)}</span>
              {saidBy && <span>{saidBy.displayName}</span>}
            </p>
            {other && may('update', 'PersonDistinction') && (
              <Button
                size="compact-sm"
                variant="subtle"
                className="no-print"
                aria-label={t`Show as a possible duplicate again: ${personName(other)}`}
                onClick={() => {
                  const input = { personId: data.id, otherPersonId: other.id, idempotencyKey: crypto.randomUUID() };
                  void withdraw({ variables: { input } });
                }}
              >
                <Trans>Show as a possible duplicate again</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <ApiProblem error={error} />}
      {refusals.length > 0 && (
        <Problem title={t`This was not saved`}>{refusals.map(({ message }) => message).join(' ')}</Problem>
      )}
    </Panel>
  );
}
