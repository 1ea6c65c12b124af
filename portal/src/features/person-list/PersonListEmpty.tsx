import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { useViewer } from '../viewer/index.ts';
import { firstPage, type PersonSearch } from './person-search.ts';

/** Why the list is empty and what to do about it. */
export function PersonListEmpty({ search, isSearch }: { search: PersonSearch; isSearch: boolean }) {
  const { t } = useLingui();
  const { ability } = useViewer();
  if (search.after) {
    return (
      <EmptyState
        title={t`There are no more persons`}
        action={
          <Link to="/persons" search={firstPage(search)} state={(state) => state}>
            <Trans>To the first page</Trans>
          </Link>
        }
      >
        <Trans>The list has become shorter since this page was opened.</Trans>
      </EmptyState>
    );
  }
  if (isSearch) {
    return (
      <EmptyState
        title={t`Nobody fits all of what you search for`}
        action={
          <Link to="/persons" search={{}}>
            <Trans>See all persons</Trans>
          </Link>
        }
      >
        <Trans>Leave out a part of it, or the end of a name. Persons of other partners are not searched.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t`Nobody is on record yet`}
      action={
        ability.can('create', 'Person') && (
          <Link to="/persons/new" search={{}}>
            <Trans>Record a person</Trans>
          </Link>
        )
      }
    >
      <Trans>The persons whom your partner works with appear here.</Trans>
    </EmptyState>
  );
}
