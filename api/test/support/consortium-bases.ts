import { basisOf } from './between-partners.ts';
import type { Caseload } from './consortium.ts';
import { insertRow } from './inserts.queries.ts';
import type { PartnerOfTest } from './world.ts';

/** A consent that an NGO of the consortium has recorded, with words that say of themselves what they are and whose. */
export interface RecordedBasis {
  readonly id: string;
  /** Who acted for the person, and where the form is kept. */
  readonly named: readonly string[];
}

/** Records a consent of somebody of an NGO to be shown to another. */
export async function recordedBasis(
  { partner, person, caseworker }: Caseload,
  to: PartnerOfTest,
): Promise<RecordedBasis> {
  const named = [`kanarinac-evidence-${partner.shortName}`, `kanarinac-guardian-${partner.shortName}`] as const;
  const id = await basisOf(person, caseworker, to);
  const [evidence_note, guardian_name] = named;
  await insertRow(partner.world.admin, 'legal_basis_detail', { basis_id: id, evidence_note, guardian_name }, '1');
  return { id, named };
}
