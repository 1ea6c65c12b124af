import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { problemOf } from '../../shared/problem/problem.ts';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { PersonWindows, SharedPersonNote } from '../access-window/index.ts';
import { PersonEmergencyAccess } from '../emergency-access/index.ts';
import { HouseholdPanel } from '../household/index.ts';
import { LegalBasesPanel } from '../legal-basis/index.ts';
import { DistinctPersons, MergedBanner, MergedRecords, PersonDuplicates } from '../person-merge/index.ts';
import { PersonTransferRequests } from '../transfer-request/index.ts';
import { Corrections } from './Corrections.tsx';
import { ErasedNotice } from './ErasedNotice.tsx';
import { IdentityPanel } from './IdentityPanel.tsx';
import { PersonBanner } from './PersonBanner.tsx';
import { PersonCases } from './PersonCases.tsx';
import { PersonNews } from './PersonNews.tsx';
import classes from './person.module.css';
import { SpecialCategoryPanel } from './SpecialCategoryPanel.tsx';

const personPageQuery = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonBanner_person
      ...IdentityPanel_person
      ...SpecialCategoryPanel_person
      ...PersonCases_person
      ...Corrections_person
      ...ErasedNotice_person
      ...MergedBanner_person
      ...MergedRecords_person
      ...PersonDuplicates_person
      ...DistinctPersons_person
      ...HouseholdPanel_person
      ...LegalBasesPanel_person
      ...PersonTransferRequests_person
      ...PersonWindows_person
      ...SharedPersonNote_person
      ...PersonEmergencyAccess_person
    }
  }
`);

const route = getRouteApi('/shell/persons/$personId');

/** A person: who they are, what is known, their cases, and what was corrected. */
export function PersonPage() {
  const { t } = useLingui();
  const { personId } = route.useParams();
  const { data, error, refetch } = useQuery(personPageQuery, {
    variables: { id: personId },
    fetchPolicy: 'cache-and-network',
  });
  // Not yours, absent, or not even an id: one page for all three.
  if (error && ['not-found', 'invalid'].includes(problemOf(error).kind)) return <NotFound />;
  if (!data) {
    return (
      <Page title={t`Person`}>
        {error ? (
          <ApiProblem error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton label={t`Loading the person`} />
        )}
      </Page>
    );
  }
  return (
    <article key={personId}>
      <PersonBanner from={data.person} />
      <div className={classes.page}>
        <PersonNews />
        <SharedPersonNote from={data.person} />
        <PersonEmergencyAccess from={data.person} />
        <ErasedNotice from={data.person} />
        <MergedBanner from={data.person} />
        <div className={classes.columns}>
          <div className={classes.column}>
            <IdentityPanel from={data.person} />
            <SpecialCategoryPanel from={data.person} />
          </div>
          <div className={classes.column}>
            <PersonDuplicates from={data.person} />
            <PersonCases from={data.person} />
            <LegalBasesPanel from={data.person} />
            <PersonTransferRequests from={data.person} />
            <PersonWindows from={data.person} />
            <HouseholdPanel from={data.person} />
            <MergedRecords from={data.person} />
            <DistinctPersons from={data.person} />
            <Corrections from={data.person} />
          </div>
        </div>
      </div>
    </article>
  );
}
