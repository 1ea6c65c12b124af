import { type LinkProps, useLocation } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Pager } from '../../shared/list/Pager.tsx';
import type { MembersSearch } from './members-search.ts';
import { pageSize } from './use-members.ts';

interface MembersPagerProps {
  readonly search: MembersSearch;
  readonly page: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly total: number | undefined;
}

/** Where in the list this page is, and the ways to the next and the one before. */
export function MembersPager({ search, page, total }: MembersPagerProps) {
  const before = useLocation({ select: ({ state }) => state.cursorsBefore ?? [] });
  const number = search.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const start = { tab: search.tab, partner: search.partner };
  const previous = before.at(-1);
  const { hasNextPage, endCursor } = page.pageInfo;
  if (page.nodes.length === 0) return null;
  const back: ComponentProps<typeof Pager>['back'] = {
    isFirst: before.length === 0,
    link: {
      to: '/members',
      search: previous ? { ...start, after: previous, page: number - 1 } : start,
      state: { cursorsBefore: before.slice(0, -1) },
    },
  };
  const next: LinkProps = {
    to: '/members',
    search: { ...start, after: endCursor ?? undefined, page: number + 1 },
    state: { cursorsBefore: [...before, search.after ?? null] },
  };
  return (
    <Pager
      first={first}
      last={first + page.nodes.length - 1}
      total={total}
      back={number > 1 ? back : undefined}
      next={hasNextPage && endCursor ? next : undefined}
    />
  );
}
