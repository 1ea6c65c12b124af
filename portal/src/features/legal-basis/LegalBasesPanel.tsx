import type { FragmentType } from '@apollo/client';
import { useQuery, useSuspenseFragment } from '@apollo/client/react';
import { graphql, type LegalBasesPanel_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { BasisItem } from './BasisItem.tsx';
import { legalBasesQuery } from './basis-queries.ts';
import classes from './legal-basis.module.css';
import { useBasisRights } from './use-basis-rights.ts';

const legalBasesPanelFragment = graphql(`
  fragment LegalBasesPanel_person on Person {
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
  }
`);

interface LegalBasesPanelProps {
  readonly from: { id: string } & FragmentType<LegalBasesPanel_PersonFragment>;
}

/** On what basis something of the person may be shown to whom; only where the viewer may read it. */
export function LegalBasesPanel({ from }: LegalBasesPanelProps) {
  const { data: person } = useSuspenseFragment({ fragment: legalBasesPanelFragment, from });
  const { mayRead, mayRecord, mayWithdraw } = useBasisRights(person);
  if (!mayRead) return null;
  const isWorkedWith = person.erasedOn === null && person.mergedInto === null;
  return <Bases personId={person.id} mayRecord={mayRecord && isWorkedWith} mayWithdraw={mayWithdraw} />;
}

interface BasesProps {
  readonly personId: string;
  readonly mayRecord: boolean;
  readonly mayWithdraw: boolean;
}

function Bases({ personId, mayRecord, mayWithdraw }: BasesProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(legalBasesQuery, {
    variables: { personId },
    fetchPolicy: 'cache-and-network',
  });
  const bases = data?.legalBases.nodes;
  return (
    <Panel
      title={t`Legal bases`}
      aside={
        mayRecord && (
          <Link to="/persons/$personId/record-basis" params={{ personId }} className="no-print">
            <Trans>Record a basis</Trans>
          </Link>
        )
      }
    >
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading the legal bases`} />}
      {bases?.length === 0 && (
        <p className={classes.none}>
          <Trans>No basis is recorded: nothing of this person may be shown to another NGO.</Trans>
        </p>
      )}
      <ul className={classes.list} aria-label={t`Legal bases, the latest first`}>
        {bases?.map((basis) => (
          <BasisItem key={basis.id} basis={basis} personId={personId} mayWithdraw={mayWithdraw} />
        ))}
      </ul>
    </Panel>
  );
}
