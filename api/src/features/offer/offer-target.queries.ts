import type { OfferKindCode, TransitionStatusCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a step of an offer, or a note on it, has to know of it. */
export interface OfferTarget {
  readonly id: string;
  readonly kind: OfferKindCode;
  readonly caseId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly restricted: boolean;
  readonly reservedFor: string;
  readonly toPartnerId: string;
  readonly status: TransitionStatusCode;
  readonly dueOn: string;
  readonly version: number;
  /** Whether the receiver still takes part in the programme of the case. */
  readonly mayBeTaken: boolean;
  /** The day of the answer; null before. */
  readonly answeredOn: string | null;
  /** To whom the case is open because of it, a partner or a member of one; null where it is to nobody. */
  readonly openTo: string | null;
}

/** Reads the offer that a write is about, as row-level security shows it to the viewer. */
export function offerTarget(id: string): Step {
  return {
    name: 'offer_target',
    text: `select o.id, o.kind, o.case_id, o.person_id, o.partner_id, o.partner_kind, o.country_code, o.restricted,
             o.reserved_for, o.to_partner_id, o.status, o.due_on, o.version, kolo.may_be_taken(o.id),
             (o.answered_at at time zone 'Europe/Belgrade')::date,
             (select w.grantee_id from kolo.access_window w
              where w.source_id = o.id and w.field_group = 'file' and w.ended_at is null and w.until > now())
           from kolo.offer o where o.id = $1`,
    values: [id],
  };
}

/** What was read of the offer; null where there is none or it is hidden. */
export function offerTargetFrom(rows: readonly TextRow[] | undefined): OfferTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    id: text(0),
    kind: text(1) as OfferKindCode,
    caseId: text(2),
    personId: text(3),
    partnerId: text(4),
    partnerKind: text(5),
    countryCode: text(6),
    restricted: row[7] === 't',
    reservedFor: text(8),
    toPartnerId: text(9),
    status: text(10) as TransitionStatusCode,
    dueOn: text(11),
    version: Number(row[12]),
    mayBeTaken: row[13] === 't',
    answeredOn: row[14] ?? null,
    openTo: row[15] ?? null,
  };
}
