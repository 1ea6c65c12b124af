import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from './case-timeline.module.css';

interface TimelineItemProps {
  kind: 'note' | 'event';
  icon: ReactNode;
  /** The day on which it happened. */
  on: string;
  recordedAt: string;
  /** What it was, in a word or two. */
  what?: string;
  /** Who recorded it; undefined when that is not known. */
  by: string | undefined;
  children: ReactNode;
}

/** One thing that happened: the day, what, by whom, and when it was recorded if that was another day. */
export function TimelineItem({ kind, icon, on, recordedAt, what, by, children }: TimelineItemProps) {
  const format = useFormat();
  const recordedOn = dayOf(new Date(recordedAt));
  return (
    <li className={classes.item} data-kind={kind}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={classes.content}>
        <p className={classes.meta}>
          <time dateTime={on} className={classes.date}>
            {format.date(on)}
          </time>
          {what && <span>{what}</span>}
          {by && <span>{by}</span>}
          {recordedOn !== on && (
            <span>
              <Trans>recorded {format.moment(recordedAt)}</Trans>
            </span>
          )}
        </p>
        {children}
      </div>
    </li>
  );
}
