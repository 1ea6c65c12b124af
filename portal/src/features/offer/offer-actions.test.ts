import type { OfferKind, OfferSide, TransitionStatus } from '@kolo/schema';
import { describe, expect, it } from 'vitest';
import { offerActions } from './offer-actions.ts';

const kinds: OfferKind[] = ['REFERRAL', 'TRANSFER'];
const statuses: TransitionStatus[] = ['IN_PROGRESS', 'ACCEPTED', 'REJECTED', 'DONE', 'REVOKED', 'EXPIRED'];
const sides: OfferSide[] = ['GIVER', 'RECEIVER'];
const today = '2026-11-25';

/** Every step that there is, as the API has it. */
const allowed: Record<string, string[]> = {
  'REFERRAL IN_PROGRESS RECEIVER': ['accept', 'decline'],
  'REFERRAL IN_PROGRESS GIVER': ['revoke'],
  'REFERRAL ACCEPTED RECEIVER': ['finish'],
  'REFERRAL ACCEPTED GIVER': ['revoke'],
  'TRANSFER IN_PROGRESS RECEIVER': ['accept', 'decline'],
  'TRANSFER IN_PROGRESS GIVER': ['revoke'],
};

const standings = kinds.flatMap((kind) =>
  statuses.flatMap((status) => sides.map((side) => ({ kind, status, side, dueOn: today }))),
);

describe('offerActions', () => {
  it.each(standings)('$kind, $status, on the side of the $side', (standing) => {
    const { kind, status, side } = standing;
    expect(offerActions(standing, today)).toEqual(allowed[`${kind} ${status} ${side}`] ?? []);
  });

  it('leave nothing to the receiver after the last day for an answer, and the way back to the giver', () => {
    const late = { kind: 'REFERRAL', status: 'IN_PROGRESS', dueOn: '2026-11-24' } as const;
    expect(offerActions({ ...late, side: 'RECEIVER' }, today)).toEqual([]);
    expect(offerActions({ ...late, side: 'GIVER' }, today)).toEqual(['revoke']);
  });
});
