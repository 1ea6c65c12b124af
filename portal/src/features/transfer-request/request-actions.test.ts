import type { TransitionStatus } from '@kolo/schema';
import { expect, it } from 'vitest';
import { requestActions } from './request-actions.ts';

const statuses: TransitionStatus[] = ['IN_PROGRESS', 'ACCEPTED', 'REJECTED', 'DONE', 'REVOKED', 'EXPIRED'];

it('lets who is asked answer and who asks take it back, while it waits', () => {
  for (const status of statuses) {
    const waits = status === 'IN_PROGRESS';
    expect(requestActions({ status, side: 'ASKED' })).toEqual(waits ? ['answer', 'decline'] : []);
    expect(requestActions({ status, side: 'ASKING' })).toEqual(waits ? ['revoke'] : []);
  }
});
