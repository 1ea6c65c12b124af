import { buildTransferRequest } from '../../src/features/transfer-request/transfer-request.factory.ts';
import { basisOf } from './between-partners.ts';
import type { Caseload } from './consortium.ts';
import { actingAs, insertRow } from './inserts.queries.ts';
import { moveRequest } from './transfer-requests.ts';
import type { PartnerOfTest } from './world.ts';

/** A request for a transfer of an NGO of the consortium, with words that say of themselves what they are and whose. */
export interface AskedTransfer {
  readonly id: string;
  readonly basisId: string;
  readonly message: string;
}

/** Asks a partner for the transfer of somebody of an NGO; it waits for an answer. */
export async function askedTransfer(
  { partner, person, caseworker }: Caseload,
  to: PartnerOfTest,
): Promise<AskedTransfer> {
  const { admin } = partner.world;
  const message = `kanarinac-request-${partner.shortName}`;
  const basis_id = await basisOf(person, caseworker, to, { purpose: 'transfer_request' });
  const ends = { person_id: person.id, to_partner_id: to.id, requested_by_id: caseworker.membershipId };
  const made: { id: string }[] = [];
  await actingAs(admin, caseworker.membershipId, '', async () => {
    const row = buildTransferRequest({ ...ends, basis_id, message });
    made.push(await insertRow<{ id: string }>(admin, 'transfer_request', row, 'id'));
  });
  return { id: made[0]?.id ?? '', basisId: basis_id, message };
}

/** The same, declined by somebody of the partner that was asked: it has seen who the person is, and sees it no more. */
export async function declinedTransfer(asking: Caseload, asked: Caseload): Promise<AskedTransfer> {
  // Who asks is named to who is asked, so it is nobody whose name is a secret.
  const caseworker = await asking.partner.caseworker('Who asks');
  const request = await askedTransfer({ ...asking, caseworker }, asked.partner);
  await moveRequest(asked.partner.world, request.id, 'rejected', asked.caseworker);
  return request;
}
