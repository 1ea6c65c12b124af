import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { type CaseSearch, type CaseTab, countFilters, firstPage, unfiltered } from './case-search.ts';

/** Why the list is empty and what to do about it. */
export function CaseListEmpty({ search, tab }: { search: CaseSearch; tab: CaseTab }) {
  const { t } = useLingui();
  if (countFilters(search, tab) > 0) {
    return (
      <EmptyState
        title={t`No case matches these filters`}
        action={
          <Way search={unfiltered({ ...search, tab })}>
            <Trans>Clear filters</Trans>
          </Way>
        }
      >
        <Trans>Loosen one of them, or look in another part of the caseload.</Trans>
      </EmptyState>
    );
  }
  if (search.after) {
    return (
      <EmptyState
        title={t`There are no more cases`}
        action={
          <Way search={firstPage({ ...search, tab })}>
            <Trans>To the first page</Trans>
          </Way>
        }
      >
        <Trans>The list has become shorter since this page was opened.</Trans>
      </EmptyState>
    );
  }
  switch (tab) {
    case 'mine':
      return (
        <EmptyState
          title={t`No open case is assigned to you`}
          action={
            <Way search={{ tab: 'open' }}>
              <Trans>See all open cases</Trans>
            </Way>
          }
        >
          <Trans>Cases appear here when your manager assigns them to you.</Trans>
        </EmptyState>
      );
    case 'unassigned':
      return (
        <EmptyState
          title={t`Every open case has a caseworker`}
          action={
            <Way search={{ tab: 'open' }}>
              <Trans>See all open cases</Trans>
            </Way>
          }
        >
          <Trans>A new case stays here until a caseworker is named.</Trans>
        </EmptyState>
      );
    case 'closed':
      return (
        <EmptyState
          title={t`No case has been closed yet`}
          action={
            <Way search={{ tab: 'open' }}>
              <Trans>See all open cases</Trans>
            </Way>
          }
        >
          <Trans>Closed, transferred and duplicate cases are kept here.</Trans>
        </EmptyState>
      );
    default:
      return (
        <EmptyState title={t`There is no case here yet`}>
          <Trans>
            If you expected some, ask your manager whether your membership has the right partner and country.
          </Trans>
        </EmptyState>
      );
  }
}

function Way({ search, children }: { search: CaseSearch; children: ReactNode }) {
  return (
    <Link to="/cases" search={search}>
      {children}
    </Link>
  );
}
