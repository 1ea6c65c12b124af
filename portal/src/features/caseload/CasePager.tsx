import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from './case-list.module.css';
import { type CaseSearch, type CaseTab, firstPage } from './case-search.ts';
import { pageSize } from './use-case-list.ts';

interface CasePagerProps {
  search: CaseSearch;
  tab: CaseTab;
  page: { nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  total: number | undefined;
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** The cursors of the pages before this one: a cursor only leads forward. */
    cursorsBefore?: (string | null)[];
  }
}

/** Where in the list this page is, and the ways to the next and the one before. */
export function CasePager({ search, tab, page, total }: CasePagerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const before = useLocation({ select: ({ state }) => state.cursorsBefore ?? [] });
  const number = search.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const range = `${format.number(first)}–${format.number(first + page.nodes.length - 1)}`;
  const start = { ...firstPage(search), tab };
  const previous = before.at(-1);
  const { hasNextPage, endCursor } = page.pageInfo;
  if (page.nodes.length === 0) return null;
  return (
    <nav className={`${classes.pager} no-print`} aria-label={t`Pages of the list`}>
      <span className={classes.range}>
        {total === undefined ? (
          range
        ) : (
          <Trans>
            {range} of {format.number(total)}
          </Trans>
        )}
      </span>
      <span className={classes.steps}>
        {number > 1 && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/cases"
                search={previous ? { ...start, after: previous, page: number - 1 } : start}
                state={{ cursorsBefore: before.slice(0, -1) }}
              />
            )}
          >
            {before.length > 0 ? <Trans>Previous page</Trans> : <Trans>First page</Trans>}
          </Button>
        )}
        {hasNextPage && endCursor && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/cases"
                search={{ ...start, after: endCursor, page: number + 1 }}
                state={{ cursorsBefore: [...before, search.after ?? null] }}
              />
            )}
          >
            <Trans>Next page</Trans>
          </Button>
        )}
      </span>
    </nav>
  );
}
