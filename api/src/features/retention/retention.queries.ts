import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** A person whose period of retention is over. */
export interface Candidate {
  readonly pseudonym: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly closedQuarter: string;
  /** Why the person is not erased nevertheless. */
  readonly leftOut: string | null;
}

/** What is found of a programme's retention; without candidates where nobody's period is over. */
export interface FoundList {
  readonly version: string;
  readonly retentionMonths: number;
  readonly candidates: readonly Candidate[];
}

/** Asks whose period of retention in a programme is over; for the data protection officer only. */
export function retentionList(programmeCode: string): Step {
  return {
    name: 'retention_list',
    text: `with c as materialized (select * from kolo.retention_candidates($1))
           select kolo.retention_digest(g.code, (select array_agg(person_id) from c where left_out is null)),
             g.retention_months, c.pseudonym, c.partner_id, c.partner_name, c.closed_quarter, c.left_out
           from kolo.programme g left join c on true where g.code = $1`,
    values: [programmeCode],
  };
}

/** What was answered; null where there is no such programme. */
export function retentionListFrom(rows: readonly TextRow[] | undefined): FoundList | null {
  const [version, months] = rows?.[0] ?? [];
  if (version == null || months == null) return null;
  const candidates = (rows ?? []).flatMap(([, , pseudonym, partnerId, partnerName, closedQuarter, leftOut]) =>
    pseudonym == null
      ? []
      : [
          {
            pseudonym,
            partnerId: String(partnerId),
            partnerName: String(partnerName),
            closedQuarter: String(closedQuarter),
            leftOut: leftOut ?? null,
          },
        ],
  );
  return { version, retentionMonths: Number(months), candidates };
}

/** Asks for the version of the list alone, and whether it names anybody. */
export function retentionListVersion(programmeCode: string): Step {
  return {
    name: 'retention_list_version',
    text: `with due as materialized (
             select person_id from kolo.retention_candidates($1) where left_out is null)
           select kolo.retention_digest(g.code, (select array_agg(person_id) from due)), exists (select from due)
           from kolo.programme g where g.code = $1`,
    values: [programmeCode],
  };
}

/** Reads the run that a write carries on, as row-level security shows it to the viewer, and has others wait meanwhile. */
export function runTarget(id: string): Step {
  return {
    name: 'retention_run_target',
    text: `select id, partner_id, partner_kind, country_code, persons - erased - left_out
           from kolo.retention_run where id = $1 for update`,
    values: [id],
  };
}

/** Reads the next persons of a run, each with what came up meanwhile. */
export function retentionBatch(runId: string, most: number): Step {
  return {
    name: 'retention_batch',
    text: 'select entry_id, left_out from kolo.retention_batch($1, $2)',
    values: [runId, most],
  };
}
