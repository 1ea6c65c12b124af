import { type Faker, fakerSR_RS_latin as faker } from '@faker-js/faker';
import { daysAfter, today } from '../../platform/today.ts';

/** What is inserted into `transfer_request`; the database adds id, scope and names. */
export interface TransferRequestRow {
  person_id: string;
  to_partner_id: string;
  basis_id: string;
  requested_by_id: string;
  message: string;
  due_on: string;
}

/** A valid request for a transfer, to be answered within two weeks. */
export function buildTransferRequest(
  overrides: Partial<TransferRequestRow> = {},
  random: Faker = faker,
): TransferRequestRow {
  return {
    person_id: random.string.uuid(),
    to_partner_id: random.string.uuid(),
    basis_id: random.string.uuid(),
    requested_by_id: random.string.uuid(),
    message: 'The person says that they are known there.',
    due_on: daysAfter(today(), 14),
    ...overrides,
  };
}
