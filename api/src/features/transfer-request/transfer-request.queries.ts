import type { TransitionStatusCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a step of a request has to know of it. */
export interface RequestTarget {
  readonly id: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly toPartnerId: string;
  readonly status: TransitionStatusCode;
  readonly dueOn: string;
  readonly version: number;
}

/** Reads the request that a write is about, as row-level security shows it to the viewer. */
export function requestTarget(id: string): Step {
  return {
    name: 'request_target',
    text: `select id, person_id, partner_id, partner_kind, country_code, to_partner_id, status, due_on, version
           from kolo.transfer_request where id = $1`,
    values: [id],
  };
}

/** What was read of the request; null where there is none or it is hidden. */
export function requestTargetFrom(rows: readonly TextRow[] | undefined): RequestTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    id: text(0),
    personId: text(1),
    partnerId: text(2),
    partnerKind: text(3),
    countryCode: text(4),
    toPartnerId: text(5),
    status: text(6) as TransitionStatusCode,
    dueOn: text(7),
    version: Number(row[8]),
  };
}

/** Reads a partner, and whether it can be asked: an NGO of a programme in which the person's partner takes cases. */
export function askedTarget(partnerId: string, personId: string): Step {
  return {
    name: 'asked_target',
    text: `select p.id, p.kind = 'ngo' and exists (
             select from kolo.person known
               join kolo.programme_partner asking on asking.partner_id = known.partner_id
               join kolo.programme_partner asked using (programme_code)
               join kolo.programme_country c using (programme_code)
               join kolo.partner_country works
                 on works.partner_id = known.partner_id and works.country_code = c.country_code
             where known.id = $2 and asked.partner_id = p.id)
           from kolo.partner p where p.id = $1`,
    values: [partnerId, personId],
  };
}

/** Whether it can be; null where there is no such partner. */
export function askedFrom(rows: readonly TextRow[] | undefined): { readonly takesPart: boolean } | null {
  const row = rows?.[0];
  return row === undefined ? null : { takesPart: row[1] === 't' };
}
