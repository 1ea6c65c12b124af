import { describe, expect, it } from 'vitest';
import { checkNote, longestNote, noteFieldOf } from './note-rules.ts';

const days = { openedOn: '2017-04-12', today: '2018-01-01' };
const good = { body: 'Visited.', occurredOn: '2017-05-01', kind: 'VISIT' as const };

describe('checkNote', () => {
  it('accepts a note between the opening and today, both included', () => {
    for (const occurredOn of [days.openedOn, good.occurredOn, days.today]) {
      expect(checkNote('occurredOn', { ...good, occurredOn }, days)).toBeUndefined();
    }
  });

  it.each([
    ['', 'REQUIRED'],
    ['2018-01-02', 'IN_FUTURE'],
    ['2017-04-11', 'BEFORE_CASE_OPENED'],
  ])('refuses the day %j', (occurredOn, code) => {
    expect(checkNote('occurredOn', { ...good, occurredOn }, days)).toBe(code);
  });

  it.each([
    [' \n', 'REQUIRED'],
    ['x'.repeat(longestNote), undefined],
    ['x'.repeat(longestNote + 1), 'TOO_LONG'],
  ])('checks the text', (body, code) => expect(checkNote('body', { ...good, body }, days)).toBe(code));
});

describe('noteFieldOf', () => {
  it('finds the field however deep the path is', () => {
    expect(noteFieldOf(['input', 'occurredOn'])).toBe('occurredOn');
    expect(noteFieldOf(['caseId'])).toBeUndefined();
  });
});
