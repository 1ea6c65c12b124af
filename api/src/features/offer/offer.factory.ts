import { type Faker, fakerSR_RS_latin as faker } from '@faker-js/faker';
import type { OfferKindCode, ServiceCode, WindowGroupCode } from '@kolo/reference-data';
import { daysAfter, today } from '../../platform/today.ts';

/** What is inserted into `offer`; the database adds id, scope and names. */
export interface OfferRow {
  kind: OfferKindCode;
  case_id: string;
  to_partner_id: string;
  basis_id: string;
  offered_by_id: string;
  groups: WindowGroupCode[];
  service: ServiceCode | null;
  purpose: string;
  summary: string;
  due_on: string;
  ends_on: string | null;
  reports_notes: boolean;
}

/** A valid referral, or what is left of it in a transfer, to be answered within two weeks. */
export function buildOffer(overrides: Partial<OfferRow> = {}, random: Faker = faker): OfferRow {
  return {
    kind: 'referral',
    case_id: random.string.uuid(),
    to_partner_id: random.string.uuid(),
    basis_id: random.string.uuid(),
    offered_by_id: random.string.uuid(),
    groups: ['identity'],
    service: overrides.kind === 'transfer' ? null : 'legal_aid',
    purpose: 'Help with a residence permit',
    summary: 'A person of working age, motivated, needs advice on papers within the month.',
    due_on: daysAfter(today(), 14),
    ends_on: null,
    reports_notes: false,
    ...overrides,
  };
}
