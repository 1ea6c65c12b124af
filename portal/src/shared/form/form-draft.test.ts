import { describe, expect, it } from 'vitest';
import { nextAttempt, readDraft } from './form-draft.ts';

const empty = { name: '', restricted: false, groups: [] as string[] };

describe('readDraft', () => {
  it('takes what fits the form as it is today', () => {
    const stored = { values: { name: 'Ana', restricted: 'yes', groups: ['youth'], gone: 'x' } };
    expect(readDraft(stored, empty)).toEqual({
      values: { name: 'Ana', restricted: false, groups: ['youth'] },
      attempt: undefined,
    });
  });

  it.each([undefined, null, 'text', {}, { values: 3 }])('finds no draft in %j', (stored) => {
    expect(readDraft(stored, empty)).toBeUndefined();
  });
});

describe('nextAttempt', () => {
  it('keeps the key for the same values, and for no others', () => {
    const first = nextAttempt(undefined, { name: 'Ana' }, () => 'key-1');
    expect(nextAttempt(first, { name: 'Ana' }, () => 'key-2')).toBe(first);
    expect(nextAttempt(first, { name: 'Boris' }, () => 'key-2').idempotencyKey).toBe('key-2');
  });
});
