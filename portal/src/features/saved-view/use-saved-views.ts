import { useQuery } from '@apollo/client/react';
import type { SavedList, SavedViewsQuery } from '@kolo/schema';
import { useViewer } from '../viewer/index.ts';
import { savedViewsQuery } from './saved-view.query.ts';

export type SavedView = SavedViewsQuery['savedViews'][number];

/** The views of a list: the reader’s own, and what colleagues share. */
export function useSavedViews(list: SavedList) {
  const { memberships, holdsAny, listStarts } = useViewer();
  const { data, error, refetch } = useQuery(savedViewsQuery, { variables: { list }, fetchPolicy: 'cache-and-network' });
  const views = data?.savedViews ?? [];
  const isOwn = ({ owner }: SavedView) => memberships.some(({ id }) => id === owner?.id);
  return {
    isKnown: data !== undefined,
    error,
    refetch,
    own: views.filter(isOwn),
    ofTheTeam: views.filter((view) => !isOwn(view)),
    viewOf: (id: string | undefined) => views.find((view) => view.id === id),
    mayChange: (view: SavedView) => isOwn(view) || (view.shared && holdsAny('PARTNER_MANAGER')),
    /** Only who owns a view decides with whom it is shared. */
    mayShare: (view?: SavedView) => holdsAny('CASEWORKER', 'PARTNER_MANAGER') && (view === undefined || isOwn(view)),
    startId: listStarts.find((start) => start.list === list)?.savedViewId,
  };
}
