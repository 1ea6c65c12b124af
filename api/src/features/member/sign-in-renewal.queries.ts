import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import type { RenewableSignIn } from './sign-in-renewal.inputs.ts';

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

/** The members of a partner whose sign-in the viewer may renew, and whether each has a second factor. */
export function renewableOf(partnerId: string): Step {
  return {
    name: 'renewable_sign_ins',
    text: `select m.id, kolo.has_second_factor(m.id) from kolo.membership m
           where m.partner_id = $1 and m.status <> 'deactivated' and kolo.renewal_of_sign_in(m.id) = 'open'
           order by m.display_name, m.id`,
    values: [partnerId],
  };
}

/** What was read of them. */
export function renewableFrom(rows: readonly TextRow[]): RenewableSignIn[] {
  return rows.map(([membershipId, hasFactor]) => ({
    membershipId: String(membershipId),
    hasSecondFactor: hasFactor === 't',
  }));
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
