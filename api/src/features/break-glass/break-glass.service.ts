import type { ActiveMembership } from '@kolo/access';
import { notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { actingMembership, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { BreakGlass } from './break-glass.entity.ts';
import type { BreakGlassInput, EndBrokenGlassInput } from './break-glass.inputs.ts';
import { type GlassTarget, glassesFrom, glassPersonFrom } from './break-glass.queries.ts';
import { type GlassSideName, type GlassStanding, glassState, glassStep } from './break-glass-steps.ts';
import { glassReasonProblems } from './glass-reason.ts';

/**
 * Opens who one person is to the coordinator who asks, for three hours. The database opens the window with it, and tells the
 * managers of the partner and the officer; the trace is written in the same transaction, or nothing is opened.
 * @throws NOT_FOUND for a person who is absent or hidden, FORBIDDEN for whom the viewer sees in another role.
 */
export function breakGlass({ viewer, found, changes }: Write, input: BreakGlassInput): WriteOutcome {
  const person = glassPersonFrom(found[0]);
  if (person === null) throw notFound();
  const { id: openedById } = actingMembership(viewer, 'create', 'BreakGlass', { ...person }, 'openedById');
  const own = viewer.memberships.map(({ id }) => id);
  const latest = glassesFrom(found[1]).find((glass) => own.includes(glass.openedById));
  if (glassStep(standingOf(latest), 'break') === undefined) {
    const current = latest === undefined ? [] : [latest.glassId];
    return { errors: [userError(viewer.locale, 'personId', 'ALREADY_OPEN')], current };
  }
  if (person.erasedOn !== null) return { errors: [userError(viewer.locale, 'personId', 'ALREADY_ERASED')] };
  if (person.mergedIntoId !== null) return { errors: [userError(viewer.locale, 'personId', 'PERSON_MERGED')] };
  const errors = glassReasonProblems(viewer.locale, input.reason);
  if (errors.length > 0) return { errors };

  const id = changes.insert(BreakGlass, { person: person.personId, reason: input.reason.trim(), openedById });
  const { partnerId } = person;
  return { id, action: 'create', subject: 'BreakGlass', partnerId, fieldGroups: ['narrative'], acting: openedById };
}

/**
 * Ends what a glass opens before its time: the very next statement of who broke it shows nothing of the person.
 * @throws NOT_FOUND for a glass that is absent or hidden, FORBIDDEN for whom does not end it.
 */
export function endBrokenGlass({ viewer, found, changes }: Write, input: EndBrokenGlassInput): WriteOutcome {
  const [glass] = glassesFrom(found[0]);
  if (glass === undefined) throw notFound();
  const acting = actingMembership(viewer, 'update', 'BreakGlass', { ...glass });
  if (glass.version !== input.expectedVersion) return conflict(viewer, glass.glassId);
  const step = glassStep(standingOf(glass), 'end');
  if (step === undefined || !step.by.includes(sideOf(acting, glass))) {
    return { errors: [userError(viewer.locale, 'brokenGlassId', 'NO_LONGER_OPEN')], current: [glass.glassId] };
  }

  changes.update(BreakGlass, glass.glassId, { endedAt: glass.moment }, glass.version);
  const { glassId: id, partnerId } = glass;
  return { id, action: 'update', subject: 'BreakGlass', partnerId, fieldGroups: [], acting: acting.id };
}

function standingOf(glass: GlassTarget | undefined): GlassStanding {
  return glass === undefined ? 'never' : glassState(glass, new Date(glass.moment));
}

/** On which side of a glass a membership that may end it stands. */
function sideOf({ id, partnerId, role }: ActiveMembership, glass: GlassTarget): GlassSideName {
  if (id === glass.openedById) return 'coordinator';
  return role === 'partner_manager' && partnerId === glass.partnerId ? 'owner' : 'officer';
}
