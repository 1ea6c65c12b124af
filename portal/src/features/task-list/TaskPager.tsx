import { useLocation } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import type { TaskSearch } from './task-search.ts';
import { pageSize } from './use-task-list.ts';

interface TaskPagerProps {
  search: TaskSearch;
  page: { nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  total: number | undefined;
}

/** Where in the list of tasks this page is, and the ways to the next and the one before. */
export function TaskPager({ search, page, total }: TaskPagerProps) {
  const before = useLocation({ select: ({ state }) => state.cursorsBefore ?? [] });
  const number = search.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const start = { tab: search.tab, whose: search.whose, assignee: search.assignee, view: search.view };
  const previous = before.at(-1);
  const { hasNextPage, endCursor } = page.pageInfo;
  if (page.nodes.length === 0) return null;
  return (
    <Pager
      first={first}
      last={first + page.nodes.length - 1}
      total={total}
      back={
        number > 1
          ? {
              isFirst: before.length === 0,
              link: {
                to: '/tasks',
                search: previous ? { ...start, after: previous, page: number - 1 } : start,
                state: { cursorsBefore: before.slice(0, -1) },
              },
            }
          : undefined
      }
      next={
        hasNextPage && endCursor
          ? {
              to: '/tasks',
              search: { ...start, after: endCursor, page: number + 1 },
              state: { cursorsBefore: [...before, search.after ?? null] },
            }
          : undefined
      }
    />
  );
}
