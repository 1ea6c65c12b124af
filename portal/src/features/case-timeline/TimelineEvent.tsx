import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type TimelineEvent_EventFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowRight, IconFolderOpen } from '@tabler/icons-react';
import { caseStatusLabels, exitReasonLabels } from '../../shared/vocabulary/case-labels.ts';
import classes from './case-timeline.module.css';
import { TimelineItem } from './TimelineItem.tsx';

const timelineEventFragment = graphql(`
  fragment TimelineEvent_event on CaseEvent {
    id
    kind
    fromStatus
    toStatus
    exitReason
    effectiveOn
    recordedAt
    actor {
      id
      displayName
    }
  }
`);

/** A change of status in the timeline. */
export function TimelineEvent({ from }: { from: { id: string } & FragmentType<TimelineEvent_EventFragment> }) {
  const { i18n } = useLingui();
  const { data } = useSuspenseFragment({ fragment: timelineEventFragment, from });
  const opened = data.kind === 'OPENED';
  const before = data.fromStatus && i18n._(caseStatusLabels[data.fromStatus]);
  const after = i18n._(caseStatusLabels[data.toStatus]);
  return (
    <TimelineItem
      kind="event"
      icon={opened ? <IconFolderOpen size={15} /> : <IconArrowRight size={15} />}
      on={data.effectiveOn}
      recordedAt={data.recordedAt}
      by={data.actor?.displayName}
    >
      <p className={classes.change}>
        {opened && <Trans>Case opened</Trans>}
        {!opened && before && (
          <Trans>
            Status: {before} → {after}
          </Trans>
        )}
        {!opened && !before && <Trans>Status: {after}</Trans>}
        {data.exitReason && <span className={classes.reason}>{i18n._(exitReasonLabels[data.exitReason])}</span>}
      </p>
    </TimelineItem>
  );
}
