import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a change of a partner's security has to know of it. */
export interface PartnerTarget {
  readonly id: string;
  readonly kind: string;
  readonly countryCode: string;
  readonly requiresSecondFactor: boolean;
  readonly version: number;
}

/** Reads the partner that a write is about. */
export function partnerTarget(id: string): Step {
  const text = 'select id, kind, country_code, requires_second_factor, version from kolo.partner where id = $1';
  return { name: 'partner_target', text, values: [id] };
}

/** What was read of the partner; null where there is none. */
export function partnerTargetFrom(rows: readonly TextRow[] | undefined): PartnerTarget | null {
  const [id, kind, countryCode, requires, version] = rows?.[0] ?? [];
  if (id == null || kind == null || countryCode == null) return null;
  return { id, kind, countryCode, requiresSecondFactor: requires === 't', version: Number(version) };
}
