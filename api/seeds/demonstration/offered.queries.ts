import type { Client } from 'pg';
import type { LegalBasisRow } from '../../src/features/legal-basis/legal-basis.factory.ts';
import type { OfferRow } from '../../src/features/offer/offer.factory.ts';
import type { TransferRequestRow } from '../../src/features/transfer-request/transfer-request.factory.ts';

/** Has the transaction act under a membership, or under none. */
export async function actUnder(client: Client, membershipId: string | null, reason = ''): Promise<void> {
  await client.query(
    `select set_config('app.acting_membership', $1, true), set_config('app.memberships', $2, true),
       set_config('app.reason', $3, true)`,
    [membershipId ?? '', membershipId === null ? '' : `{${membershipId}}`, reason],
  );
}

/** Inserts a legal basis with where its evidence is kept; returns its id. */
export async function insertBasis(client: Client, row: LegalBasisRow, evidenceNote: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with basis as (
       insert into kolo.legal_basis
         (person_id, recipient_id, recorded_by_id, kind, purpose, groups, evidence, given_on, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id)
     select id from basis`,
    [
      row.person_id,
      row.recipient_id,
      row.recorded_by_id,
      row.kind,
      row.purpose,
      row.groups,
      row.evidence,
      row.given_on,
      row.expires_on,
    ],
  );
  const id = rows[0]?.id ?? '';
  await client.query('insert into kolo.legal_basis_detail (basis_id, evidence_note) values ($1, $2)', [
    id,
    evidenceNote,
  ]);
  return id;
}

/** Inserts an offer, as the acting member makes it; returns its id. */
export async function insertOffer(client: Client, row: OfferRow): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into kolo.offer (kind, case_id, to_partner_id, basis_id, offered_by_id, groups, service, purpose, summary,
       due_on, ends_on, reports_notes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      row.kind,
      row.case_id,
      row.to_partner_id,
      row.basis_id,
      row.offered_by_id,
      row.groups,
      row.service,
      row.purpose,
      row.summary,
      row.due_on,
      row.ends_on,
      row.reports_notes,
    ],
  );
  return rows[0]?.id ?? '';
}

/** Moves an offer on, as the acting member does it. */
export async function moveOffer(client: Client, id: string, status: string, outcome: string | null): Promise<void> {
  await client.query('update kolo.offer set status = $2, outcome = $3, version = version + 1 where id = $1', [
    id,
    status,
    outcome,
  ]);
}

export async function insertOfferNote(client: Client, offerId: string, authorId: string, body: string, day: string) {
  await client.query('insert into kolo.offer_note (offer_id, author_id, body, occurred_on) values ($1, $2, $3, $4)', [
    offerId,
    authorId,
    body,
    day,
  ]);
}

/** Inserts a request for a transfer, as the acting member makes it; returns its id. */
export async function insertRequest(client: Client, row: TransferRequestRow): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into kolo.transfer_request (person_id, to_partner_id, basis_id, requested_by_id, message, due_on)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [row.person_id, row.to_partner_id, row.basis_id, row.requested_by_id, row.message, row.due_on],
  );
  return rows[0]?.id ?? '';
}

/** Answers a request, as the acting member does it. */
export async function answerRequest(client: Client, id: string, status: string): Promise<void> {
  await client.query('update kolo.transfer_request set status = $2, version = version + 1 where id = $1', [id, status]);
}

/** Marks as read what the database told of it all: nobody has been away. */
export async function readNotices(client: Client): Promise<void> {
  await client.query('update kolo.notice set read_at = now() where read_at is null');
}
