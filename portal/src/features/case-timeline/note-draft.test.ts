import { describe, expect, it } from 'vitest';
import { nextAttempt } from './note-draft.ts';

const values = { body: 'Visited the workshop.', occurredOn: '2018-03-01', kind: 'VISIT' as const };

describe('nextAttempt', () => {
  it('sends the same note again under the same key', () => {
    const first = nextAttempt(undefined, values, () => 'key-1');
    expect(nextAttempt(first, { ...values }, () => 'key-2')).toEqual({ ...values, idempotencyKey: 'key-1' });
  });

  it.each([{ body: 'Visited twice.' }, { occurredOn: '2018-03-02' }, { kind: 'PHONE' as const }])(
    'takes a new key for %j',
    (change) => {
      const first = nextAttempt(undefined, values, () => 'key-1');
      expect(nextAttempt(first, { ...values, ...change }, () => 'key-2').idempotencyKey).toBe('key-2');
    },
  );
});
