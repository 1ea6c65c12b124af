import type { SubjectRequestKindCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a write on a record that was found has to know of it. */
export interface FoundTarget {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly kind: SubjectRequestKindCode;
  readonly version: number;
  readonly exportAsked: boolean;
  readonly ended: boolean;
}

/** Reads the record that a write is about, as row-level security shows it to the viewer. */
export function foundTarget(id: string): Step {
  return {
    name: 'found_target',
    text: `select id, partner_id, partner_kind, country_code, kind, version, export_asked_on is not null,
             ended_on is not null
           from kolo.subject_request_person where id = $1`,
    values: [id],
  };
}

/** What was read of the record; null where there is none or it is hidden. */
export function foundTargetFrom(rows: readonly TextRow[] | undefined): FoundTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [id = '', partnerId = '', partnerKind = '', countryCode = '', kind, version, asked, ended] = row.map(String);
  return {
    id,
    partnerId,
    partnerKind,
    countryCode,
    kind: kind as SubjectRequestKindCode,
    version: Number(version),
    exportAsked: asked === 't',
    ended: ended === 't',
  };
}

/** Takes out all that is kept about the person of an export, which leaves a trace of its own. */
export function subjectExport(exportId: string, correlation: string): Step {
  return { name: 'subject_export', text: 'select kolo.subject_export($1, $2)', values: [exportId, correlation] };
}
