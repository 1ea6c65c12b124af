import { subject } from '@kolo/access';
import type { Viewer } from './viewer.ts';

/** What of a record decides on whether the viewer reads it as their own. */
export interface RecordScope {
  readonly partner: { readonly id: string; readonly kind: string };
  readonly country: { readonly code: string };
}

/**
 * Whether a record that the viewer sees is another NGO's, shown by a window: nothing of their own roles would show it. What
 * is hidden of it is then not shared, which is another thing than not visible to a role.
 */
export function isSharedRecord({ ability }: Viewer, { partner, country }: RecordScope): boolean {
  const row = { partnerId: partner.id, partnerKind: partner.kind.toLowerCase(), countryCode: country.code };
  return !ability.can('read', subject('Person', row));
}
