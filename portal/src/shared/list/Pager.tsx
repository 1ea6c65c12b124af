import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type HistoryState, Link, type LinkProps, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from '../../ui/list/list.module.css';
import { useFormat } from '../format/use-format.ts';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The cursors of the pages before this one: a cursor only leads forward. */
    cursorsBefore?: (string | null)[];
  }
}

/** Where in a list somebody is; nothing of it for the first page. */
export interface ListPlace {
  readonly after?: string | undefined;
  readonly page?: number | undefined;
}

interface PagerProps {
  /** Where the address says that the reader is. */
  readonly place: ListPlace;
  readonly pageSize: number;
  readonly page: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly total?: number | undefined;
  /** What of the history's state is part of the list, beside the cursors. */
  readonly state?: HistoryState;
  /** The link to another place of the same list. */
  linkTo(place: ListPlace): LinkProps;
}

/** Where in a list this page is, and the ways to the next and the one before; nothing for an empty page. */
export function Pager({ place, pageSize, page, total, state, linkTo }: PagerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const before = useLocation({ select: (location) => location.state.cursorsBefore ?? [] });
  if (page.nodes.length === 0) return null;
  const number = place.page ?? 1;
  const first = (number - 1) * pageSize + 1;
  const range = `${format.number(first)}–${format.number(first + page.nodes.length - 1)}`;
  const previous = before.at(-1);
  const { hasNextPage, endCursor } = page.pageInfo;
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
          <Step
            link={linkTo(previous ? { after: previous, page: number - 1 } : {})}
            state={{ ...state, cursorsBefore: before.slice(0, -1) }}
          >
            {before.length === 0 ? <Trans>First page</Trans> : <Trans>Previous page</Trans>}
          </Step>
        )}
        {hasNextPage && endCursor && (
          <Step
            link={linkTo({ after: endCursor, page: number + 1 })}
            state={{ ...state, cursorsBefore: [...before, place.after ?? null] }}
          >
            <Trans>Next page</Trans>
          </Step>
        )}
      </span>
    </nav>
  );
}

function Step({ link, state, children }: { link: LinkProps; state: HistoryState; children: ReactNode }) {
  return (
    <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} {...link} state={state} />}>
      {children}
    </Button>
  );
}
