import type { PersonRecordFragment } from '@kolo/schema';
import { type PersonValues, valuesOf } from '../person-form/index.ts';

/**
 * What a form of corrections holds. The record as it was seen travels with it: a draft may be older than the record, and
 * only what was changed against what was seen is sent.
 */
export type CorrectionValues = PersonValues & {
  reason: string;
  seen: string;
  seenVersion: string;
  /** Questions that somebody else has answered differently meanwhile, until one of the two answers is chosen. */
  unsettled: string[];
};

/** A correction of a record in which nothing was changed yet. */
export function startCorrection(record: PersonRecordFragment): CorrectionValues {
  const values = valuesOf(record);
  return { ...values, reason: '', seen: JSON.stringify(values), seenVersion: String(record.version), unsettled: [] };
}

/** The record as it was seen. */
export function seenIn({ seen }: CorrectionValues): PersonValues {
  return JSON.parse(seen) as PersonValues;
}
