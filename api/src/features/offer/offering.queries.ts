import type { TransitionStatusCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import { isUuid } from '../../platform/read/index.ts';

/** What takes the place of an id that cannot be one, and is nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A choice that cannot be an id is one that does not exist. */
export const idOrNobody = (id: string) => (isUuid(id) ? id : NOBODY);

/** Reads a partner, and whether it can be offered a case: another NGO that takes part in the case's programme. */
export function receiverTarget(partnerId: string, caseId: string): Step {
  return {
    name: 'receiver_target',
    text: `select p.id, exists (
             select from kolo.case_file c where c.id = $2 and kolo.may_be_offered(p.id, c.programme_code))
           from kolo.partner p where p.id = $1`,
    values: [partnerId, caseId],
  };
}

/** Whether it can be; null where there is no such partner. */
export function receiverFrom(rows: readonly TextRow[] | undefined): { readonly takesPart: boolean } | null {
  const row = rows?.[0];
  return row === undefined ? null : { takesPart: row[1] === 't' };
}

/** What an offer has to know of the basis that it rests on. */
export interface BasisTarget {
  readonly personId: string;
  readonly recipientId: string;
  readonly purpose: string;
  readonly groups: readonly string[];
  readonly givenOn: string;
  readonly expiresOn: string | null;
  readonly withdrawn: boolean;
}

/** Reads a basis, as row-level security shows it to the viewer. */
export function basisOfOffer(id: string): Step {
  return {
    name: 'basis_of_offer',
    text: `select person_id, recipient_id, purpose, array_to_string(groups, ','), given_on, expires_on,
             withdrawn_on is not null
           from kolo.legal_basis where id = $1`,
    values: [id],
  };
}

/** What was read of the basis; null where there is none or it is hidden. */
export function basisOfOfferFrom(rows: readonly TextRow[] | undefined): BasisTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [personId, recipientId, purpose, groups, givenOn, expiresOn, withdrawn] = row;
  return {
    personId: String(personId),
    recipientId: String(recipientId),
    purpose: String(purpose),
    groups: String(groups).split(','),
    givenOn: String(givenOn),
    expiresOn: expiresOn ?? null,
    withdrawn: withdrawn === 't',
  };
}

/** What a transfer has to know of the request that it answers. */
export interface AnsweredRequest {
  readonly askingPartnerId: string;
  readonly askedPartnerId: string;
  readonly status: TransitionStatusCode;
  readonly dueOn: string;
}

/** Reads a request for a transfer, as row-level security shows it to the viewer. */
export function answeredRequest(id: string): Step {
  return {
    name: 'answered_request',
    text: 'select partner_id, to_partner_id, status, due_on from kolo.transfer_request where id = $1',
    values: [id],
  };
}

/** What was read of the request; null where there is none or it is hidden. */
export function answeredRequestFrom(rows: readonly TextRow[] | undefined): AnsweredRequest | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [askingPartnerId, askedPartnerId, status, dueOn] = row.map(String);
  return {
    askingPartnerId: askingPartnerId ?? '',
    askedPartnerId: askedPartnerId ?? '',
    status: status as TransitionStatusCode,
    dueOn: dueOn ?? '',
  };
}
