import { describe, expect, it } from 'vitest';
import { namesShown, offerFilter, offerSearchSchema } from './offer-search.ts';

describe('the list of offers in the address', () => {
  it('drops what makes no sense', () => {
    expect(offerSearchSchema.parse({ side: 'up', tab: 'ended', kind: 'loan', page: 1, more: true })).toEqual({
      tab: 'ended',
    });
  });

  it('starts with what waits for one’s own answer', () => {
    expect(offerFilter({}, 'waiting')).toEqual({ side: 'RECEIVER', statuses: ['IN_PROGRESS'] });
    expect(offerFilter({ side: 'out', kind: 'transfer' }, 'accepted')).toEqual({
      side: 'GIVER',
      statuses: ['ACCEPTED'],
      kinds: ['TRANSFER'],
    });
  });

  it('asks for no names of what the viewer has not accepted', () => {
    expect(namesShown({}, 'waiting')).toBe(false);
    expect(namesShown({}, 'accepted')).toBe(true);
    expect(namesShown({ side: 'out' }, 'waiting')).toBe(true);
  });
});
