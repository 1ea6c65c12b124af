import { describe, expect, it } from 'vitest';
import { mergeTimeline } from './timeline.ts';

const note = (id: string, occurredOn: string, createdAt = `${occurredOn}T12:00:00Z`) => ({ id, occurredOn, createdAt });
const event = (id: string, effectiveOn: string, recordedAt = `${effectiveOn}T09:00:00Z`) => ({
  id,
  effectiveOn,
  recordedAt,
});
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

describe('mergeTimeline', () => {
  it('puts the latest day first, whenever it was recorded', () => {
    const notes = [note('visit', '2017-05-02'), note('late', '2017-04-20', '2017-06-01T08:00:00Z')];
    const events = [event('opened', '2017-04-12'), event('closed', '2017-05-30')];
    expect(ids(mergeTimeline(notes, events, false))).toEqual(['closed', 'visit', 'late', 'opened']);
  });

  it('orders one day by the time of recording', () => {
    const notes = [note('noon', '2017-04-12')];
    expect(ids(mergeTimeline(notes, [event('morning', '2017-04-12')], false))).toEqual(['noon', 'morning']);
  });

  it('holds back events from before the oldest note that is loaded while there are older ones', () => {
    const notes = [note('second', '2017-06-01'), note('first', '2017-05-01')];
    const events = [event('opened', '2017-04-12'), event('same day', '2017-05-01'), event('closed', '2017-07-01')];
    expect(ids(mergeTimeline(notes, events, true))).toEqual(['closed', 'second', 'first', 'same day']);
  });

  it('shows the events alone when the notes are hidden', () => {
    expect(ids(mergeTimeline([], [event('opened', '2017-04-12')], false))).toEqual(['opened']);
  });
});
