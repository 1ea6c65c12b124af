import { notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Partner } from './partner.entity.ts';
import type { SetSecondFactorRequirementInput } from './partner-security.inputs.ts';
import { partnerTargetFrom } from './partner-security.queries.ts';

/**
 * Says whether a partner asks its members for a second factor. Whoever has none then opens nothing, from the next request on,
 * until they have enrolled one: the manager who says so as well.
 * @throws NOT_FOUND where there is no such partner, FORBIDDEN where the viewer is not its manager.
 */
export function setSecondFactorRequirement(
  { viewer, found, changes }: Write,
  { isRequired, expectedVersion }: SetSecondFactorRequirementInput,
): WriteOutcome {
  const partner = partnerTargetFrom(found[0]);
  if (partner === null) throw notFound();
  const { id, version } = partner;
  authorise(viewer, 'update', 'Partner', { ...partner });
  const acting = actingMembership(viewer, 'update', 'Partner', { ...partner }).id;
  if (expectedVersion != null && expectedVersion !== version) return conflict(viewer, id);
  if (partner.requiresSecondFactor === isRequired) {
    return { errors: [userError(viewer.locale, 'isRequired', 'NOTHING_CHANGED')] };
  }
  changes.update(Partner, id, { requiresSecondFactor: isRequired }, version);
  return { id, action: 'update', subject: 'Partner', partnerId: id, fieldGroups: [], acting };
}
