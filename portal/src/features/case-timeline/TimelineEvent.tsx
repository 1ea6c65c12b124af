import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseEventKind, graphql, type TimelineEvent_EventFragment } from '@kolo/schema';
import {
  IconArrowRight,
  IconFlag,
  IconFolderOpen,
  type IconHome,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconUser,
} from '@tabler/icons-react';
import classes from './case-timeline.module.css';
import { EventSentence } from './EventSentence.tsx';
import { TimelineItem } from './TimelineItem.tsx';

const timelineEventFragment = graphql(`
  fragment TimelineEvent_event on CaseEvent {
    id
    kind
    fromStatus
    toStatus
    exitReason
    fromRisk
    toRisk
    fromCaseworker {
      id
      displayName
    }
    toCaseworker {
      id
      displayName
    }
    reason {
      text
    }
    corrected {
      field
      oldValue
    }
    effectiveOn
    recordedAt
    actor {
      id
      displayName
    }
  }
`);

const icons: Record<CaseEventKind, typeof IconHome> = {
  OPENED: IconFolderOpen,
  STATUS_CHANGED: IconArrowRight,
  ASSIGNED: IconUser,
  RISK_CHANGED: IconFlag,
  CORRECTED: IconPencil,
  RESTRICTED: IconLock,
  UNRESTRICTED: IconLockOpen,
};

/** A change of the case in the timeline: what, and why where a reason was given. */
export function TimelineEvent({ from }: { from: { id: string } & FragmentType<TimelineEvent_EventFragment> }) {
  const { data } = useSuspenseFragment({ fragment: timelineEventFragment, from });
  const Icon = icons[data.kind];
  return (
    <TimelineItem
      kind="event"
      icon={<Icon size={15} />}
      on={data.effectiveOn}
      recordedAt={data.recordedAt}
      by={data.actor?.displayName}
    >
      <p className={classes.change}>
        <EventSentence event={data} />
      </p>
      {data.reason && <p className={classes.why}>{data.reason.text}</p>}
    </TimelineItem>
  );
}
