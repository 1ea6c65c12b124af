import { type Faker, fakerSR_RS_latin as faker } from '@faker-js/faker';
import type { BasisEvidenceCode, BasisKindCode, BasisPurposeCode, WindowGroupCode } from '@kolo/reference-data';
import { daysAfter, today } from '../../platform/today.ts';

/** What is inserted into `legal_basis`; the database adds id and scope. */
export interface LegalBasisRow {
  person_id: string;
  recipient_id: string;
  recorded_by_id: string;
  kind: BasisKindCode;
  purpose: BasisPurposeCode;
  groups: WindowGroupCode[];
  evidence: BasisEvidenceCode;
  given_on: string;
  expires_on: string | null;
}

/** A valid consent to a referral, for a year from today. */
export function buildLegalBasis(overrides: Partial<LegalBasisRow> = {}, random: Faker = faker): LegalBasisRow {
  return {
    person_id: random.string.uuid(),
    recipient_id: random.string.uuid(),
    recorded_by_id: random.string.uuid(),
    kind: 'consent',
    purpose: 'referral',
    groups: ['identity'],
    evidence: 'signed_form',
    given_on: today(),
    expires_on: daysAfter(today(), 365),
    ...overrides,
  };
}
