import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from '../../ui/list/list.module.css';
import { useFormat } from '../format/use-format.ts';

declare module '@tanstack/history' {
  interface HistoryState {
    /** The cursors of the pages before this one: a cursor only leads forward. */
    cursorsBefore?: (string | null)[];
  }
}

interface PagerProps {
  /** The places in the whole list of the first and the last row shown. */
  readonly first: number;
  readonly last: number;
  readonly total?: number | undefined;
  /** The way back: to the page before, or to the first one where that is not known. */
  readonly back?: { readonly link: LinkProps; readonly isFirst: boolean } | undefined;
  readonly next?: LinkProps | undefined;
}

/** Where in a list this page is, and the ways to the next and the one before. */
export function Pager({ first, last, total, back, next }: PagerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const range = `${format.number(first)}–${format.number(last)}`;
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
        {back && (
          <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} {...back.link} />}>
            {back.isFirst ? <Trans>First page</Trans> : <Trans>Previous page</Trans>}
          </Button>
        )}
        {next && (
          <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} {...next} />}>
            <Trans>Next page</Trans>
          </Button>
        )}
      </span>
    </nav>
  );
}
