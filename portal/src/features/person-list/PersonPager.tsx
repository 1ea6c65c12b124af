import { useLocation } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { firstPage, type PersonSearch } from './person-search.ts';
import { pageSize } from './use-person-list.ts';

interface PersonPagerProps {
  readonly search: PersonSearch;
  readonly page: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Where in the list of persons this page is, and the ways to the next and the one before. */
export function PersonPager({ search, page }: PersonPagerProps) {
  const { cursorsBefore: before = [], soughtNationalId } = useLocation({ select: ({ state }) => state });
  const number = search.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const start = firstPage(search);
  const previous = before.at(-1);
  const { hasNextPage, endCursor } = page.pageInfo;
  if (page.nodes.length === 0) return null;
  return (
    <Pager
      first={first}
      last={first + page.nodes.length - 1}
      back={
        number > 1
          ? {
              isFirst: before.length === 0,
              link: {
                to: '/persons',
                search: previous ? { ...start, after: previous, page: number - 1 } : start,
                state: { cursorsBefore: before.slice(0, -1), soughtNationalId },
              },
            }
          : undefined
      }
      next={
        hasNextPage && endCursor
          ? {
              to: '/persons',
              search: { ...start, after: endCursor, page: number + 1 },
              state: { cursorsBefore: [...before, search.after ?? null], soughtNationalId },
            }
          : undefined
      }
    />
  );
}
