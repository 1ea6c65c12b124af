import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useFocusOfAddress } from '../../shared/form/use-focus-of-address.ts';
import { Pager } from '../../shared/list/Pager.tsx';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { News, useNews } from '../../ui/message/News.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { useViewer } from '../viewer/index.ts';
import classes from './emergency-access.module.css';
import { FindPerson } from './FindPerson.tsx';
import { GlassItem } from './GlassItem.tsx';
import { emergencyAccessQuery } from './glass.query.ts';
import { useOpenGlasses } from './use-open-glasses.ts';

const route = getRouteApi('/shell/emergency-access');
const pageSize = 25;

/** What was opened of whom in an emergency, by whom and why: one's own, of one's NGO's persons, or all of it. */
export function EmergencyAccessPage() {
  const { ability } = useViewer();
  return ability.can('read', 'BreakGlass') ? <EmergencyAccess /> : <NotFound />;
}

function EmergencyAccess() {
  const { t } = useLingui();
  const { ability, holdsAny } = useViewer();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [news, tell] = useNews();
  const { data, previousData, error, refetch } = useQuery(emergencyAccessQuery, {
    variables: { first: pageSize, after: search.after },
    fetchPolicy: 'cache-and-network',
  });
  useOpenGlasses({}, () => void refetch());
  const shown = data ?? (error ? undefined : previousData);
  useFocusOfAddress(shown !== undefined);
  const mayOpen = ability.can('create', 'BreakGlass');
  const openIds = (shown?.open.nodes ?? []).flatMap(({ own, person }) => (own && person ? [person.id] : []));
  return (
    <Page title={t`Emergency access`} lead={<Lead mayOpen={mayOpen} isOfficer={holdsAny('DATA_PROTECTION_OFFICER')} />}>
      <News news={news} className={classes.news} />
      <div className={classes.page}>
        {mayOpen && (
          <FindPerson
            openIds={openIds}
            onOpened={({ id }) => void navigate({ to: '/persons/$personId', params: { personId: id } })}
          />
        )}
        {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
        {!shown && !error && <RowsSkeleton label={t`Loading emergency access`} rows={6} />}
        {shown && (
          <Panel title={t`Open now`}>
            {shown.open.nodes.length === 0 && (
              <p className={classes.quiet}>
                {mayOpen ? <Trans>You have nothing open.</Trans> : <Trans>Nobody has anything open.</Trans>}
              </p>
            )}
            {shown.open.nodes.length > 0 && (
              <ul className={classes.list} aria-label={t`Open now`}>
                {shown.open.nodes.map((glass) => (
                  <GlassItem key={glass.id} glass={glass} onEnded={tell} />
                ))}
              </ul>
            )}
          </Panel>
        )}
        {shown && (
          <Panel title={t`Before`}>
            {shown.past.nodes.length === 0 && (
              <p className={classes.quiet}>
                {mayOpen ? (
                  <Trans>Nothing was opened before. What you open stands here afterwards, with your reason.</Trans>
                ) : (
                  <Trans>
                    Nothing was opened before. When a regional coordinator opens who a person is, you are told, and it
                    stands here with the reason.
                  </Trans>
                )}
              </p>
            )}
            {shown.past.nodes.length > 0 && (
              <ul className={classes.list} aria-label={t`Before`}>
                {shown.past.nodes.map((glass) => (
                  <GlassItem key={glass.id} glass={glass} onEnded={tell} />
                ))}
              </ul>
            )}
          </Panel>
        )}
      </div>
      {shown && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={shown.past}
          total={shown.past.totalCount}
          linkTo={(place) => ({ to: '/emergency-access', search: place })}
        />
      )}
    </Page>
  );
}

function Lead({ mayOpen, isOfficer }: { mayOpen: boolean; isOfficer: boolean }) {
  if (mayOpen) return <Trans>Whom you have seen by name, and why. You see pseudonyms otherwise.</Trans>;
  return isOfficer ? (
    <Trans>Where regional coordinators have opened who a person is, and why. You can end it at any time.</Trans>
  ) : (
    <Trans>
      Where a regional coordinator has opened who a person of your NGO is, and why. You can end it at any time.
    </Trans>
  );
}
