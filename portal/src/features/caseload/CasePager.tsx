import { useLocation } from '@tanstack/react-router';
import { Pager } from '../../shared/list/Pager.tsx';
import { type CaseSearch, type CaseTab, firstPage } from './case-search.ts';
import { pageSize } from './use-case-list.ts';

interface CasePagerProps {
  search: CaseSearch;
  tab: CaseTab;
  page: { nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  total: number | undefined;
}

/** Where in the caseload this page is, and the ways to the next and the one before. */
export function CasePager({ search, tab, page, total }: CasePagerProps) {
  const before = useLocation({ select: ({ state }) => state.cursorsBefore ?? [] });
  const number = search.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const start = { ...firstPage(search), tab };
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
                to: '/cases',
                search: previous ? { ...start, after: previous, page: number - 1 } : start,
                state: { cursorsBefore: before.slice(0, -1) },
              },
            }
          : undefined
      }
      next={
        hasNextPage && endCursor
          ? {
              to: '/cases',
              search: { ...start, after: endCursor, page: number + 1 },
              state: { cursorsBefore: [...before, search.after ?? null] },
            }
          : undefined
      }
    />
  );
}
