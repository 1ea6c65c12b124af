interface Note {
  id: string;
  occurredOn: string;
  createdAt: string;
}

interface Event {
  id: string;
  effectiveOn: string;
  recordedAt: string;
}

export type TimelineEntry<N extends Note, E extends Event> =
  | { kind: 'note'; id: string; on: string; recordedAt: string; note: N }
  | { kind: 'event'; id: string; on: string; recordedAt: string; event: E };

/**
 * Notes and events in one line, the latest day first. While older notes are not loaded, events before the oldest
 * loaded note are held back: between them there may be notes, and the line must not look complete where it is not.
 */
export function mergeTimeline<N extends Note, E extends Event>(
  notes: readonly N[],
  events: readonly E[],
  hasOlderNotes: boolean,
): TimelineEntry<N, E>[] {
  const oldest = hasOlderNotes ? notes.map(({ occurredOn }) => occurredOn).toSorted()[0] : undefined;
  const noteEntries = notes.map((note): TimelineEntry<N, E> => {
    return { kind: 'note', id: note.id, on: note.occurredOn, recordedAt: note.createdAt, note };
  });
  const eventEntries = events
    .filter(({ effectiveOn }) => oldest === undefined || effectiveOn >= oldest)
    .map((event): TimelineEntry<N, E> => {
      return { kind: 'event', id: event.id, on: event.effectiveOn, recordedAt: event.recordedAt, event };
    });
  return [...noteEntries, ...eventEntries].toSorted(latestFirst);
}

interface Placed {
  on: string;
  recordedAt: string;
  id: string;
}

function latestFirst(left: Placed, right: Placed): number {
  return compare(right.on, left.on) || compare(right.recordedAt, left.recordedAt) || compare(right.id, left.id);
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
