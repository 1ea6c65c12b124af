import { useQuery } from '@apollo/client/react';
import type { OwnCasesToOfferQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { birthDateText } from '../../shared/birth-date/birth-date-text.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { caseRights, useViewer } from '../viewer/index.ts';
import classes from './transfer-request.module.css';
import { ownCasesQuery } from './transfer-request.query.ts';

type FoundPerson = OwnCasesToOfferQuery['persons']['nodes'][number];

/** Whom the viewer's own NGO knows by a name, and the open cases of theirs that could be offered. */
export function OwnCases({ name, requestId }: { name: string; requestId: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ownCasesQuery, { variables: { name }, fetchPolicy: 'network-only' });
  const found = data?.persons.nodes;
  return (
    <div aria-live="polite">
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Searching`} rows={3} />}
      {found?.length === 0 && (
        <EmptyState
          title={t`Nobody of this name is in your caseload`}
          action={
            <Link to="/transfer-requests/$requestId" params={{ requestId }}>
              <Trans>Back to the request</Trans>
            </Link>
          }
        >
          <Trans>
            Try another spelling, or a part of the name. If you do not find the person, decline the request.
          </Trans>
        </EmptyState>
      )}
      {found && found.length > 0 && (
        <Panel title={t`Found in your caseload`}>
          <ul className={classes.list} aria-label={t`Found in your caseload`}>
            {found.map((person) => (
              <Found key={person.id} person={person} requestId={requestId} />
            ))}
          </ul>
          {data?.persons.pageInfo.hasNextPage && (
            <p className={classes.quiet}>
              <Trans>There are more. Write more of the name.</Trans>
            </p>
          )}
        </Panel>
      )}
    </div>
  );
}

function Found({ person, requestId }: { person: FoundPerson; requestId: string }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const open = person.cases.filter((file) => file.status === 'OPEN' && caseRights(viewer, file).mayWork);
  const born = person.identity ? birthDateText(person.identity, format, i18n) : null;
  const name = personName(person);
  return (
    <li>
      <p className={classes.name}>{name}</p>
      <p className={classes.quiet}>{born ? t`born ${born}` : t`date of birth not recorded`}</p>
      {open.length === 0 && (
        <p className={classes.quiet}>
          <Trans>No open case that you could offer.</Trans>
        </p>
      )}
      {open.length > 0 && (
        <ul className={classes.cases} aria-label={t`Open cases of ${name}`}>
          {open.map((file) => (
            <li key={file.id}>
              <span>
                <Trans>
                  {file.number}, opened {format.date(file.openedOn)}
                </Trans>
                {file.caseworker && <> · {file.caseworker.displayName}</>}
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={t`Offer this case: ${file.number}`}
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/cases/$caseId/offer"
                    params={{ caseId: file.id }}
                    search={{ kind: 'transfer', request: requestId }}
                  />
                )}
              >
                <Trans>Offer this case</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
