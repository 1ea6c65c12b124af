import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type TimelineNote_NoteFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconNote } from '@tabler/icons-react';
import { noteKindLabels } from '../../shared/vocabulary/casework-labels.ts';
import classes from './case-timeline.module.css';
import { TimelineItem } from './TimelineItem.tsx';

const timelineNoteFragment = graphql(`
  fragment TimelineNote_note on CaseNote {
    id
    kind
    body
    occurredOn
    createdAt
    author {
      id
      displayName
    }
  }
`);

/** A note in the timeline. */
export function TimelineNote({ from }: { from: { id: string } & FragmentType<TimelineNote_NoteFragment> }) {
  const { i18n } = useLingui();
  const { data } = useSuspenseFragment({ fragment: timelineNoteFragment, from });
  return (
    <TimelineItem
      kind="note"
      icon={<IconNote size={15} />}
      on={data.occurredOn}
      recordedAt={data.createdAt}
      what={i18n._(noteKindLabels[data.kind])}
      by={data.author?.displayName}
    >
      <p className={classes.body}>{data.body}</p>
    </TimelineItem>
  );
}
