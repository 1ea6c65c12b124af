import type { CaseStatusCode, ExitReasonCode, RiskCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a write on a case has to know of it: the scope columns that the policy asks for, and where it stands. */
export interface CaseTarget {
  readonly caseId: string;
  readonly personId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly restricted: boolean;
  readonly reservedFor: string;
  readonly openedOn: string;
  readonly status: CaseStatusCode;
  readonly statusSince: string;
  readonly closedOn: string | null;
  readonly exitReason: ExitReasonCode | null;
  readonly risk: RiskCode;
  readonly municipalityCode: string | null;
  readonly caseworkerId: string | null;
  readonly version: number;
}

const columns = `id, person_id, partner_id, partner_kind, country_code, restricted, opened_on, status, status_since,
  closed_on, exit_reason, risk, municipality_code, caseworker_id, version, reserved_for`;

/** Reads the case that a write is about, as row-level security shows it to the viewer. */
export function caseTarget(id: string): Step {
  return { name: 'case_target', text: `select ${columns} from kolo.case_file where id = $1`, values: [id] };
}

/** Reads several cases; those that are absent or hidden are left out. */
export function caseTargets(ids: readonly string[]): Step {
  return {
    name: 'case_targets',
    text: `select ${columns} from kolo.case_file where id = any ($1::uuid[])`,
    values: [ids],
  };
}

/** Reads whether the member who works a case is an active one. */
export function caseworkerStays(id: string): Step {
  return {
    name: 'caseworker_stays',
    text: `select m.status = 'active' from kolo.case_file c join kolo.membership m on m.id = c.caseworker_id
           where c.id = $1`,
    values: [id],
  };
}

/** Whether they are; nobody does not leave. */
export function caseworkerStaysFrom(rows: readonly TextRow[] | undefined): boolean {
  return rows?.[0]?.[0] !== 'f';
}

/** Has whatever else is done with these cases wait until this write is through, so that it decides on what stays so. */
export function lockCases(ids: readonly string[]): Step {
  return {
    name: 'lock_cases',
    text: `select pg_advisory_xact_lock(hashtextextended('case ' || id, 0))
           from (select id from unnest($1::uuid[]) as id order by id) as ordered`,
    values: [ids],
  };
}

/** What was read of the case; null where there is none or it is hidden. */
export function caseTargetFrom(rows: readonly TextRow[] | undefined): CaseTarget | null {
  const row = rows?.[0];
  return row === undefined ? null : targetOf(row);
}

/** What was read of several cases, by id. */
export function caseTargetsFrom(rows: readonly TextRow[] | undefined): ReadonlyMap<string, CaseTarget> {
  return new Map((rows ?? []).map(targetOf).map((target) => [target.caseId, target]));
}

function targetOf(row: TextRow): CaseTarget {
  const text = (place: number) => String(row[place]);
  const optional = (place: number) => row[place] ?? null;
  return {
    caseId: text(0),
    personId: text(1),
    partnerId: text(2),
    partnerKind: text(3),
    countryCode: text(4),
    restricted: row[5] === 't',
    openedOn: text(6),
    status: text(7) as CaseStatusCode,
    statusSince: text(8),
    closedOn: optional(9),
    exitReason: optional(10) as ExitReasonCode | null,
    risk: text(11) as RiskCode,
    municipalityCode: optional(12),
    caseworkerId: optional(13),
    version: Number(row[14]),
    reservedFor: text(15),
  };
}
