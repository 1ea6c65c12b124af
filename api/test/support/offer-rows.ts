import { buildOffer, type OfferRow } from '../../src/features/offer/offer.factory.ts';
import type { CaseOfTest, Member, PartnerOfTest } from './world.ts';

/** The row of a referral of a case, for who inserts it themselves. */
export function offerRow(file: CaseOfTest, by: Member, to: PartnerOfTest, basis_id: string): OfferRow {
  return buildOffer({ case_id: file.id, to_partner_id: to.id, basis_id, offered_by_id: by.membershipId });
}
