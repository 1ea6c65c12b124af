import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** Whether the viewer may renew how a member signs in; `kolo.renewal_of_sign_in` says what the words mean. */
export type Renewal = 'open' | 'own' | 'wider' | 'no_account' | 'left';

/** Reads whether the viewer may renew how a member signs in, and whether there is a second factor to reset. */
export function renewalOf(membershipId: string): Step {
  const text = 'select kolo.renewal_of_sign_in($1), kolo.has_second_factor($1)';
  return { name: 'renewal_of_sign_in', text, values: [membershipId] };
}

/** What was read of it. */
export function renewalFrom(rows: readonly TextRow[] | undefined): { renewal: Renewal; hasFactor: boolean } {
  const [renewal, hasFactor] = rows?.[0] ?? [];
  return { renewal: (renewal ?? 'left') as Renewal, hasFactor: hasFactor === 't' };
}

/** Keeps a link to a new password for a member, in place of an earlier one. */
export function createReset(membershipId: string, tokenHash: string): Step {
  const text = 'select kolo.create_password_reset($1, $2)';
  return { name: 'create_password_reset', text, values: [membershipId, tokenHash] };
}

/** Takes a member's second factor away, and ends their sessions. */
export function resetFactor(membershipId: string): Step {
  return { name: 'reset_second_factor', text: 'select kolo.reset_second_factor($1)', values: [membershipId] };
}
