import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import type { CorrectHouseholdMemberInput, RemoveHouseholdMemberInput } from './household.inputs.ts';
import { type HouseholdMemberTarget, memberTargetFrom, staysFrom } from './household.queries.ts';
import { GROUPS } from './household.service.ts';
import { HouseholdMember } from './household-member.entity.ts';
import { overlaps, sinceProblems } from './stay-problems.ts';

/**
 * Corrects how somebody lives in a household, or takes back that they left; the database keeps what was there before.
 * @throws NOT_FOUND for what is absent or hidden, FORBIDDEN for what is only readable.
 */
export function correctHouseholdMember(write: Write, input: CorrectHouseholdMemberInput): WriteOutcome {
  const { viewer, changes } = write;
  const member = memberOf(write);
  const { memberId, version } = member;
  const { id: acting } = actingMembership(viewer, 'update', 'HouseholdMember', { ...member });
  if (version !== input.expectedVersion) return conflict(viewer, memberId);
  const after = {
    relation: input.relation ?? member.relation,
    since: input.since ?? member.since,
    until: input.stillThere === true ? null : member.until,
  };
  const errors = problemsOf(write, member, after);
  if (errors.length > 0) return { errors };

  const returned = input.stillThere === true ? { until: null, leavingReason: null } : {};
  const { relation, since } = after;
  changes.update(HouseholdMember, memberId, { relation, since, ...returned }, version);
  return traced(member, acting);
}

/** Says that somebody does not live there any more. @throws NOT_FOUND and FORBIDDEN, as above. */
export function removeHouseholdMember(write: Write, input: RemoveHouseholdMemberInput): WriteOutcome {
  const { viewer, changes } = write;
  const member = memberOf(write);
  const { memberId, version } = member;
  const { id: acting } = actingMembership(viewer, 'update', 'HouseholdMember', { ...member });
  if (version !== input.expectedVersion) return conflict(viewer, memberId);
  const { until, leavingReason } = input;
  const errors: UserError[] = [];
  if (member.until !== null) errors.push(userError(viewer.locale, 'householdMemberId', 'HAS_LEFT'));
  if (until > today()) errors.push(userError(viewer.locale, 'until', 'IN_FUTURE'));
  else if (until < member.since) errors.push(userError(viewer.locale, 'until', 'BEFORE_JOINED'));
  if (errors.length > 0) return { errors };

  changes.update(HouseholdMember, memberId, { until, leavingReason }, version);
  return traced(member, acting);
}

function memberOf({ found }: Write): HouseholdMemberTarget {
  const member = memberTargetFrom(found[1]);
  if (member === null) throw notFound();
  return member;
}

type Living = Pick<HouseholdMemberTarget, 'relation' | 'since' | 'until'>;

function problemsOf({ viewer: { locale }, found }: Write, member: HouseholdMemberTarget, after: Living): UserError[] {
  const errors = sinceProblems(locale, after.since);
  if (after.until !== null && after.since > after.until) errors.push(userError(locale, 'since', 'BEFORE_JOINED'));
  const others = staysFrom(found[2]).filter(({ memberId }) => memberId !== member.memberId);
  if (overlaps(others, after)) {
    const field = member.until === after.until ? 'since' : 'stillThere';
    errors.push(userError(locale, field, 'IN_HOUSEHOLD'));
  }
  const heads = (found[3] ?? []).filter(([id]) => id !== member.memberId);
  if (after.relation === 'head' && after.until === null && heads.length > 0)
    errors.push(userError(locale, 'relation', 'HAS_HEAD'));
  const changed = (['relation', 'since', 'until'] as const).some((field) => member[field] !== after[field]);
  if (!changed) errors.push(userError(locale, 'householdMemberId', 'NOTHING_CHANGED'));
  return errors;
}

function traced({ memberId, partnerId }: HouseholdMemberTarget, acting: string): WriteOutcome {
  return { id: memberId, action: 'update', subject: 'HouseholdMember', partnerId, fieldGroups: GROUPS, acting };
}
