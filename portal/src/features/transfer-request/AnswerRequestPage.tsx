import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { fullName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import { OwnCases } from './OwnCases.tsx';
import { RequestPerson } from './RequestPerson.tsx';
import { requestActions, type ShownRequest } from './request-actions.ts';
import classes from './transfer-request.module.css';
import { transferRequestPageQuery } from './transfer-request.query.ts';

const route = getRouteApi('/shell/transfer-requests/$requestId/answer');

/** Answers a request: which of one's own cases it is that the transfer is offered of. */
export function AnswerRequestPage() {
  const { t } = useLingui();
  const { ability } = useViewer();
  const { requestId } = route.useParams();
  const { data, error, refetch } = useQuery(transferRequestPageQuery, {
    variables: { id: requestId },
    fetchPolicy: 'cache-and-network',
  });
  const title = t`Which case is it?`;
  if (!ability.can('create', 'Offer')) return <NotFound />;
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={title}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the request`} />
        )}
      </Page>
    );
  }
  const request = data.transferRequest;
  if (request.side === 'ASKING') return <NotFound />;
  if (!requestActions(request).includes('answer')) {
    return (
      <Page title={title}>
        <EmptyState
          title={t`The request is not open any more`}
          action={
            <Link to="/transfer-requests/$requestId" params={{ requestId }}>
              <Trans>To the request</Trans>
            </Link>
          }
        >
          <Trans>It was answered or has ended meanwhile.</Trans>
        </EmptyState>
      </Page>
    );
  }
  return <Choice request={request} title={title} />;
}

function Choice({ request, title }: { request: ShownRequest; title: string }) {
  const { t } = useLingui();
  const name = fullName(request.person?.identity ?? null) ?? '';
  const [typed, setTyped] = useState(name);
  const [sought, setSought] = useState('');
  const asking = request.fromPartnerName;
  return (
    <Page
      title={title}
      lead={
        <Trans>
          Find the case of this person among your own. Only what you offer afterwards is shown to {asking}; of your
          search it learns nothing.
        </Trans>
      }
      actions={
        <Link to="/transfer-requests/$requestId" params={{ requestId: request.id }}>
          <Trans>Back to the request</Trans>
        </Link>
      }
    >
      <div className={classes.answer}>
        <RequestPerson request={request} />
        <search>
          <form
            className={classes.search}
            onSubmit={(event) => {
              event.preventDefault();
              setSought(typed.trim());
            }}
          >
            <TextInput
              label={t`Name in your own caseload`}
              autoComplete="off"
              value={typed}
              onChange={({ currentTarget: { value } }) => setTyped(value)}
            />
            <Button type="submit" disabled={typed.trim() === ''}>
              <Trans>Search</Trans>
            </Button>
          </form>
        </search>
        {sought && <OwnCases key={sought} name={sought} requestId={request.id} />}
      </div>
    </Page>
  );
}
