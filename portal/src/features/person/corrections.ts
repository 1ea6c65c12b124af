interface CorrectedField {
  readonly id: string;
  readonly field: string;
  readonly oldValue: string | null;
  readonly recordedAt: string;
  readonly actor: { readonly id: string; readonly displayName: string } | null;
  readonly correction: { readonly id: string; readonly reason: string } | null;
}

export interface Correction<F extends CorrectedField> {
  readonly id: string;
  readonly recordedAt: string;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  readonly fields: readonly F[];
}

/** Corrected fields of all parts of a record as the corrections that they belong to, the latest first. */
export function correctionsFrom<F extends CorrectedField>(...parts: readonly (readonly F[])[]): Correction<F>[] {
  const fields = parts.flat().toSorted((left, right) => right.recordedAt.localeCompare(left.recordedAt));
  const groups = Map.groupBy(fields, ({ correction, recordedAt }) => correction?.id ?? recordedAt);
  return [...groups].map(([id, [first, ...others]]) => ({
    id,
    recordedAt: first?.recordedAt ?? '',
    by: first?.actor?.displayName,
    reason: first?.correction?.reason,
    fields: first ? withoutDerived([first, ...others]) : [],
  }));
}

/** The year of birth follows from the date: where that was corrected too, the year says nothing new. */
function withoutDerived<F extends CorrectedField>(fields: readonly F[]): F[] {
  const hasDate = fields.some(({ field }) => field === 'birthDate');
  return fields.filter(({ field }) => field !== 'birthYear' || !hasDate);
}
