import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a new basis has to know of its person. */
export interface BasisPerson {
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly mergedIntoId: string | null;
  readonly hasOpenCase: boolean;
  /** The last day on which they can be born, so that nobody under 18 is missed; null where nothing is known. */
  readonly bornOn: string | null;
}

/** What a withdrawal has to know of the basis. */
export interface BasisTarget {
  readonly basisId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly givenOn: string;
  readonly expiresOn: string | null;
  readonly withdrawnOn: string | null;
  readonly version: number;
}

/** Reads the person that a basis is recorded of, as row-level security shows it to the viewer. */
export function basisPerson(id: string): Step {
  return {
    name: 'basis_person',
    text: `select p.id, p.partner_id, p.partner_kind, p.country_code, p.merged_into_id,
             exists (select from kolo.case_file c where c.person_id = p.id and c.status = 'open'),
             coalesce(case i.birth_date_precision
                 when 'day' then i.birth_date
                 when 'month' then (date_trunc('month', i.birth_date) + interval '1 month - 1 day')::date
               end, make_date(coalesce(date_part('year', i.birth_date)::int, p.birth_year), 12, 31))
           from kolo.person p left join kolo.person_identity i on i.person_id = p.id where p.id = $1`,
    values: [id],
  };
}

/** What was read of the person; null where there is none or it is hidden. */
export function basisPersonFrom(rows: readonly TextRow[] | undefined): BasisPerson | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    personId: text(0),
    partnerId: text(1),
    partnerKind: text(2),
    countryCode: text(3),
    mergedIntoId: row[4] ?? null,
    hasOpenCase: row[5] === 't',
    bornOn: row[6] ?? null,
  };
}

/** Reads what kind of partner a recipient is; no row where there is none. */
export function recipientKind(id: string | null): Step {
  return { name: 'recipient_kind', text: 'select kind from kolo.partner where id = $1', values: [id] };
}

/** Reads the basis that a withdrawal is about, as row-level security shows it to the viewer. */
export function basisTarget(id: string): Step {
  return {
    name: 'basis_target',
    text: `select id, person_id, partner_id, partner_kind, country_code, given_on, expires_on, withdrawn_on, version
           from kolo.legal_basis where id = $1`,
    values: [id],
  };
}

/** What was read of the basis; null where there is none or it is hidden. */
export function basisTargetFrom(rows: readonly TextRow[] | undefined): BasisTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const text = (place: number) => String(row[place]);
  return {
    basisId: text(0),
    personId: text(1),
    partnerId: text(2),
    partnerKind: text(3),
    countryCode: text(4),
    givenOn: text(5),
    expiresOn: row[6] ?? null,
    withdrawnOn: row[7] ?? null,
    version: Number(row[8]),
  };
}

/** Adds what of a basis names people. */
export function addBasisDetail(basisId: string, evidenceNote: string | null, guardianName: string | null): Step {
  return {
    name: 'add_basis_detail',
    text: 'insert into kolo.legal_basis_detail (basis_id, evidence_note, guardian_name) values ($1, $2, $3)',
    values: [basisId, evidenceNote, guardianName],
  };
}
