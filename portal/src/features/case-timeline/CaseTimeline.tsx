import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseTimeline_CaseFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconEyeOff } from '@tabler/icons-react';
import { Panel } from '../../ui/page/Panel.tsx';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import classes from './case-timeline.module.css';
import { NoteForm } from './NoteForm.tsx';
import { OlderNotesButton } from './OlderNotesButton.tsx';
import { TimelineEvent } from './TimelineEvent.tsx';
import { TimelineNote } from './TimelineNote.tsx';
import { mergeTimeline } from './timeline.ts';

const caseTimelineFragment = graphql(`
  fragment CaseTimeline_case on Case {
    id
    openedOn
    partner {
      id
      kind
    }
    country {
      code
    }
    notes(first: 50) {
      nodes {
        id
        occurredOn
        createdAt
        ...TimelineNote_note
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    events {
      id
      effectiveOn
      recordedAt
      ...TimelineEvent_event
    }
  }
`);

/** Everything that happened in a case, and the form to add what happened now. */
export function CaseTimeline({ from }: { from: { id: string } & FragmentType<CaseTimeline_CaseFragment> }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { data } = useSuspenseFragment({
    fragment: caseTimelineFragment,
    // The document also carries the fragments of notes and events.
    fragmentName: 'CaseTimeline_case',
    from,
  });
  const { notes, events } = data;
  const older = notes?.pageInfo.hasNextPage ? notes.pageInfo.endCursor : null;
  const entries = mergeTimeline(notes?.nodes ?? [], events, older !== null);
  const isShared = isSharedRecord(viewer, data);
  const mayWrite = notes !== null && !isShared && viewer.ability.can('create', 'CaseNote');
  return (
    <Panel title={t`Timeline`}>
      {mayWrite && <NoteForm caseId={data.id} openedOn={data.openedOn} />}
      {notes === null && (
        <p className={classes.hidden}>
          <IconEyeOff size={15} aria-hidden="true" />
          {isShared ? (
            <Trans>The notes of the case are not shared with your NGO.</Trans>
          ) : (
            <Trans>Notes are not visible to your role. What you see are the changes of status.</Trans>
          )}
        </p>
      )}
      <ol className={classes.timeline} aria-label={t`What happened, the latest first`}>
        {entries.map((entry) =>
          entry.kind === 'note' ? (
            <TimelineNote key={entry.id} from={entry.note} />
          ) : (
            <TimelineEvent key={entry.id} from={entry.event} />
          ),
        )}
      </ol>
      {older && <OlderNotesButton caseId={data.id} after={older} />}
    </Panel>
  );
}
