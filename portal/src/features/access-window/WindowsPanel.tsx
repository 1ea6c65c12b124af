import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import classes from './access-window.module.css';
import { OpeningItem } from './OpeningItem.tsx';
import { openingsOf } from './windows.ts';

const accessWindowsQuery = graphql(`
  query AccessWindows($open: AccessWindowFilter!, $past: AccessWindowFilter!) {
    open: accessWindows(first: 100, filter: $open) {
      nodes {
        ...AccessWindow_opening @unmask
      }
    }
    past: accessWindows(first: 100, filter: $past) {
      nodes {
        ...AccessWindow_opening @unmask
      }
    }
  }

  fragment AccessWindow_opening on AccessWindow {
    id
    group
    source
    sourceId
    openedAt
    until
    endedAt
    endedBecause
    granteePartner {
      id
      name
    }
  }
`);

/** Who outside the NGO sees a record, what, why and until when; who saw it before is folded away. */
export function WindowsPanel({ filter }: { filter: { caseId: string } | { personId: string } }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(accessWindowsQuery, {
    variables: { open: { ...filter, open: true }, past: { ...filter, open: false } },
    fetchPolicy: 'cache-and-network',
  });
  const open = openingsOf(data?.open.nodes ?? []);
  const past = openingsOf(data?.past.nodes ?? []);
  return (
    <Panel title={t`Who sees it`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading who sees it`} />}
      {data && open.length === 0 && (
        <p className={classes.none}>
          <Trans>Nobody outside the NGO sees it.</Trans>
        </p>
      )}
      {open.length > 0 && (
        <ul className={classes.list} aria-label={t`Who sees it now`}>
          {open.map((opening) => (
            <OpeningItem key={opening.sourceId} opening={opening} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>
            <Trans>Who saw it before</Trans>
          </summary>
          <ul className={classes.list} aria-label={t`Who saw it before`}>
            {past.map((opening) => (
              <OpeningItem key={opening.sourceId} opening={opening} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
