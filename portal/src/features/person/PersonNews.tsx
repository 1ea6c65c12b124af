import { Trans } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import classes from './person.module.css';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Whether the person of this page was corrected a moment ago. */
    isCorrectedPerson?: boolean;
    /** Whether another record was merged into the person of this page a moment ago. */
    isMergedPerson?: boolean;
  }
}

/** Says that what was just sent is recorded. */
export function PersonNews() {
  const { isNewPerson, isCorrectedPerson, isMergedPerson } = useLocation({ select: ({ state }) => state });
  return (
    <p role="status" className={classes.news}>
      {(isNewPerson || isCorrectedPerson || isMergedPerson) && <IconCircleCheck size={18} aria-hidden="true" />}
      {isNewPerson && <Trans>The person is recorded.</Trans>}
      {isCorrectedPerson && <Trans>The correction is saved. What was there before is kept below.</Trans>}
      {isMergedPerson && <Trans>The records are merged. This one is kept, and the other leads to it.</Trans>}
    </p>
  );
}
