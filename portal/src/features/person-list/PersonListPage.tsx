import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { DownloadButton } from '../../shared/list-file/DownloadButton.tsx';
import { DownloadProblem } from '../../shared/list-file/DownloadProblem.tsx';
import { useListDownload } from '../../shared/list-file/use-list-download.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import classes from '../../ui/list/list.module.css';
import { Page } from '../../ui/page/Page.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { SavedViews } from '../saved-view/index.ts';
import { useViewer } from '../viewer/index.ts';
import { PersonListEmpty } from './PersonListEmpty.tsx';
import { PersonSearchForm } from './PersonSearchForm.tsx';
import { PersonTable } from './PersonTable.tsx';
import { firstPage, personSearchSchema } from './person-search.ts';
import { pageSize, usePersonList } from './use-person-list.ts';

const route = getRouteApi('/shell/persons');

/** The persons of the viewer's partner; search, order and page are in the address. */
export function PersonListPage() {
  const { t } = useLingui();
  const { ability } = useViewer();
  const navigate = useNavigate();
  const search = route.useSearch();
  const { persons, error, isStale, refetch, filter, sort, nationalId, soughtNationalId } = usePersonList(search);
  const download = useListDownload(async (job) =>
    (await import('./person-file.ts')).offerPersonFile({ filter, sort }, job),
  );
  const isSearch = Object.keys(filter).length > 0;
  return (
    <Page
      title={t`Persons`}
      actions={
        <>
          <SavedViews
            list="PERSONS"
            search={search}
            onOpen={(next) => void navigate({ to: '/persons', search: personSearchSchema.parse(next) })}
          />
          <DownloadButton download={download} />
          {ability.can('create', 'Person') && (
            <Button
              variant="filled"
              leftSection={<IconUserPlus size={16} aria-hidden="true" />}
              renderRoot={(props) => <Link {...props} to="/persons/new" search={{}} />}
            >
              <Trans>Record a person</Trans>
            </Button>
          )}
        </>
      }
    >
      {ability.can('read', 'PersonNameWord') && (
        <PersonSearchForm key={JSON.stringify(filter)} search={search} nationalId={nationalId} />
      )}
      <DownloadProblem download={download} />
      <div className={classes.sheet} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
        {!persons && !error && <RowsSkeleton label={t`Loading persons`} rows={12} />}
        {persons && persons.nodes.length > 0 && (
          <PersonTable search={search} soughtNationalId={soughtNationalId} persons={persons.nodes} />
        )}
        {persons?.nodes.length === 0 && <PersonListEmpty search={search} isSearch={isSearch} />}
      </div>
      {persons && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={persons}
          state={{ soughtNationalId }}
          linkTo={(place) => ({ to: '/persons', search: { ...firstPage(search), ...place } })}
        />
      )}
    </Page>
  );
}
