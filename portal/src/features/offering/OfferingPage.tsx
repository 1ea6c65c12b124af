import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { caseRights, useViewer } from '../viewer/index.ts';
import { OfferingSteps } from './OfferingSteps.tsx';
import { offeredCaseQuery, offeringChoicesQuery } from './offering.query.ts';
import type { OfferingSearch } from './offering-search.ts';
import { offeringTitles } from './offering-titles.ts';
import { kindOf } from './offering-values.ts';
import { type OfferedCase, useOffering } from './use-offering.ts';

const route = getRouteApi('/shell/cases/$caseId/offer');

/** Offers a case to another NGO: refers its person for a service, or hands it over. */
export function OfferingPage() {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const { caseId } = route.useParams();
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(offeredCaseQuery, { variables: { id: caseId } });
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  const title = i18n._(offeringTitles[kindOf(search.kind)]);
  if (!data) {
    return (
      <Page title={title}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the case`} />
        )}
      </Page>
    );
  }
  if (!viewer.ability.can('create', 'Offer') || !caseRights(viewer, data.case).mayWork) return <NotFound />;
  if (data.case.status !== 'OPEN') {
    return (
      <Page title={title}>
        <EmptyState
          title={t`The case is not open`}
          action={
            <Link to="/cases/$caseId" params={{ caseId }}>
              <Trans>To the case</Trans>
            </Link>
          }
        >
          <Trans>Only an open case can be referred or transferred. Reopen it first.</Trans>
        </EmptyState>
      </Page>
    );
  }
  return <Choices key={search.kind} file={data.case} search={search} />;
}

function Choices({ file, search }: { file: OfferedCase; search: OfferingSearch }) {
  const { t, i18n } = useLingui();
  const kind = kindOf(search.kind);
  const { data, error, refetch } = useQuery(offeringChoicesQuery, {
    variables: {
      programme: file.programme.code,
      personId: file.person.id,
      purpose: kind,
      request: search.request ?? '',
      answers: kind === 'TRANSFER' && search.request !== undefined,
    },
    // A basis may have been recorded, or withdrawn, a moment ago.
    fetchPolicy: 'network-only',
  });
  // The request that it would answer is not the viewer's, or is none.
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={i18n._(offeringTitles[kind])}>
        {error ? <ApiProblem error={error} onRetry={() => void refetch()} /> : <RowsSkeleton label={t`Loading`} />}
      </Page>
    );
  }
  const { transferRequest: request } = data;
  if (request && (request.side !== 'ASKED' || request.status !== 'IN_PROGRESS')) {
    return (
      <Page title={i18n._(offeringTitles[kind])}>
        <EmptyState
          title={t`The request is not open any more`}
          action={
            <Link to="/transfer-requests/$requestId" params={{ requestId: request.id }}>
              <Trans>To the request</Trans>
            </Link>
          }
        >
          <Trans>It was answered or has ended meanwhile.</Trans>
        </EmptyState>
      </Page>
    );
  }
  return <Form file={file} search={search} choices={data} />;
}

function Form(props: Parameters<typeof useOffering>[0]) {
  const offering = useOffering(props);
  const { step = 'receiver' } = props.search;
  return <OfferingSteps key={step} step={step} offering={offering} />;
}
