import { useLocation } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { pageSize, type RequestSearch } from './request-search.ts';

interface RequestPagerProps {
  readonly search: RequestSearch;
  readonly page: {
    readonly totalCount: number;
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Where in the list of requests this page is, and the ways to the next and the one before. */
export function RequestPager({ search, page }: RequestPagerProps) {
  const before = useLocation({ select: ({ state }) => state.cursorsBefore ?? [] });
  const number = search.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const start = { tab: search.tab };
  const previous = before.at(-1);
  const { hasNextPage, endCursor } = page.pageInfo;
  if (page.nodes.length === 0) return null;
  return (
    <Pager
      first={first}
      last={first + page.nodes.length - 1}
      total={page.totalCount}
      back={
        number > 1
          ? {
              isFirst: before.length === 0,
              link: {
                to: '/subject-requests',
                search: previous ? { ...start, after: previous, page: number - 1 } : start,
                state: { cursorsBefore: before.slice(0, -1) },
              },
            }
          : undefined
      }
      next={
        hasNextPage && endCursor
          ? {
              to: '/subject-requests',
              search: { ...start, after: endCursor, page: number + 1 },
              state: { cursorsBefore: [...before, search.after ?? null] },
            }
          : undefined
      }
    />
  );
}
