import { describe, expect, it } from 'vitest';
import { openingsOf } from './windows.ts';

const windowOf = (id: string, sourceId: string, group: 'FILE' | 'IDENTITY' | 'NOTES') => ({
  __typename: 'AccessWindow' as const,
  id,
  group,
  source: 'OFFER' as const,
  sourceId,
  openedAt: '2026-11-25T08:00:00Z',
  until: '2026-12-01T00:00:00Z',
  endedAt: null,
  endedBecause: null,
  granteePartner: { __typename: 'Partner' as const, id: 'p', name: 'Pirot' },
});

describe('what windows open', () => {
  it('is put together by what opened them, and says the least first', () => {
    const windows = [windowOf('1', 'a', 'NOTES'), windowOf('2', 'b', 'FILE'), windowOf('3', 'a', 'FILE')];
    expect(openingsOf(windows).map(({ sourceId, groups }) => [sourceId, groups])).toEqual([
      ['a', ['FILE', 'NOTES']],
      ['b', ['FILE']],
    ]);
    expect(openingsOf([])).toEqual([]);
  });
});
