import { describe, expect, it } from 'vitest';
import { transferRequestFilter, transferRequestSearchSchema } from './transfer-request-search.ts';

describe('the list of requests in the address', () => {
  it('drops what makes no sense', () => {
    expect(transferRequestSearchSchema.parse({ side: 'up', tab: 'ended', page: 1, more: true })).toEqual({
      tab: 'ended',
    });
  });

  it('starts with what waits for one’s own answer', () => {
    expect(transferRequestFilter({}, 'waiting')).toEqual({ side: 'ASKED', statuses: ['IN_PROGRESS'] });
    expect(transferRequestFilter({ side: 'out' }, 'ended')).toEqual({
      side: 'ASKING',
      statuses: ['REJECTED', 'REVOKED', 'EXPIRED'],
    });
  });
});
