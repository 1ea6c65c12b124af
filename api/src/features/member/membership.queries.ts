import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** What a step of a membership has to know of it. */
export interface MemberTarget {
  readonly id: string;
  readonly userId: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly role: string;
  readonly status: string;
  readonly version: number;
  /** Whether the partner has an active manager besides this membership. */
  readonly othersManage: boolean;
}

const TARGET = `
  select m.id, m.user_id, m.partner_id, m.partner_kind, m.country_code, m.role, m.status, m.version,
    exists (select from kolo.membership other
      where other.partner_id = m.partner_id and other.role in ('partner_manager', 'institution_manager')
        and other.status = 'active' and other.id <> m.id)
  from kolo.membership m`;

/**
 * Waits for whoever changes the members of the same partner at this moment: which manager is the first or the last is
 * decided by one at a time. What is read of a membership has to be read after it.
 */
export function lockMembers(membershipId: string): Step {
  return {
    name: 'lock_members',
    text: `select pg_advisory_xact_lock(hashtextextended('members of ' || partner_id, 0))
           from kolo.membership where id = $1`,
    values: [membershipId],
  };
}

/**
 * Has whoever gives work to this member at this moment go first or wait: what they hold is seen by what is read after it,
 * and what they give afterwards finds the member gone.
 */
export function lockLeaver(membershipId: string): Step {
  return { name: 'lock_leaver', text: 'select from kolo.membership where id = $1 for update', values: [membershipId] };
}

/** Reads several memberships; those that are absent or hidden are left out. */
export function memberTargets(ids: readonly string[]): Step {
  return { name: 'managed_members', text: `${TARGET} where m.id = any ($1::uuid[])`, values: [ids] };
}

/** What was read of several memberships. */
export function memberTargetsFrom(rows: readonly TextRow[] | undefined): readonly MemberTarget[] {
  return (rows ?? []).map(targetOf);
}

/** Reads the membership that a write is about, as row-level security shows it to the viewer. */
export function memberTarget(id: string): Step {
  return { name: 'managed_member', text: `${TARGET} where m.id = $1`, values: [id] };
}

/** What was read of the membership; null where there is none or it is hidden. */
export function memberTargetFrom(rows: readonly TextRow[] | undefined): MemberTarget | null {
  const row = rows?.[0];
  return row === undefined ? null : targetOf(row);
}

function targetOf(row: TextRow): MemberTarget {
  const [id = '', userId = '', partnerId = '', partnerKind = '', countryCode = '', role = '', status = '', ...rest] =
    row.map(String);
  const [version, othersManage] = rest;
  return {
    id,
    userId,
    partnerId,
    partnerKind,
    countryCode,
    role,
    status,
    version: Number(version),
    othersManage: othersManage === 't',
  };
}

/** Ends the sessions of whoever has just left, unless they are an active member elsewhere. */
export function endSessionsOfLeaver(membershipId: string): Step {
  const text = 'select kolo.end_sessions_of_leaver($1)';
  return { name: 'end_sessions_of_leaver', text, values: [membershipId] };
}
