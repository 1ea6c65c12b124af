import { describe, expect, it } from 'vitest';
import { inputOf, startingValues } from './basis-form.ts';

describe('a new basis', () => {
  it('starts as a consent for a year from today', () => {
    expect(startingValues('2026-11-25')).toMatchObject({
      kind: 'CONSENT',
      givenOn: '2026-11-25',
      expiresOn: '2027-11-25',
    });
    expect(startingValues('2028-02-29').expiresOn).toBe('2029-02-28');
  });

  it('names a guardian only where one acted, and no text that was not written', () => {
    const values = {
      ...startingValues('2026-11-25'),
      purpose: 'REFERRAL',
      evidenceNote: ' ',
      guardianName: 'Left over',
    };
    const self = inputOf(values, 'person', 'key');
    expect(self).toMatchObject({ personId: 'person', evidenceNote: null, idempotencyKey: 'key' });
    expect(self).not.toHaveProperty('guardian');
    expect(self).not.toHaveProperty('guardianName');
    expect(inputOf({ ...values, who: 'PARENT', expiresOn: '' }, 'person', 'key')).toMatchObject({
      guardian: 'PARENT',
      guardianName: 'Left over',
      expiresOn: null,
    });
  });
});
