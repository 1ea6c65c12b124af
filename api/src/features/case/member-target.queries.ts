import type { MembershipStatusCode, RoleCode } from '@kolo/reference-data';
import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import { isUuid } from '../../platform/read/index.ts';

/** A member whom work is to be given to. */
export interface MemberTarget {
  readonly membershipId: string;
  readonly partnerId: string;
  readonly role: RoleCode;
  readonly status: MembershipStatusCode;
}

/** Reads the member, as row-level security shows it to the viewer. */
export function memberTarget(id: string | null | undefined): Step {
  return {
    name: 'case_member_target',
    text: 'select id, partner_id, role, status from kolo.membership where id = $1',
    // What has not the form of an id is nobody's.
    values: [isUuid(id) ? id : null],
  };
}

/** What was read of the member; null where there is none or it is hidden. */
export function memberTargetFrom(rows: readonly TextRow[] | undefined): MemberTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [membershipId, partnerId, role, status] = row.map(String) as [string, string, RoleCode, MembershipStatusCode];
  return { membershipId, partnerId, role, status };
}
