import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What the database says of an erasure before it is done. */
export interface FoundPreview {
  readonly obstacles: readonly string[];
  /** How many records there are, by subject. */
  readonly records: Readonly<Record<string, number>>;
}

/** Asks what erasing a record that was found would do; for the data protection officer only. */
export function erasurePreview(foundId: string): Step {
  return {
    name: 'erasure_preview',
    text: 'select to_json(obstacles), records from kolo.erasure_preview($1)',
    values: [foundId],
  };
}

/** What was answered; null where there is no such record. */
export function previewFrom(rows: readonly TextRow[] | undefined): FoundPreview | null {
  const [obstacles, records] = rows?.[0] ?? [];
  if (obstacles == null || records == null) return null;
  return {
    obstacles: JSON.parse(obstacles) as string[],
    records: JSON.parse(records) as Record<string, number>,
  };
}
