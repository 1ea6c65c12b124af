import { z } from 'zod';
import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Invitation } from './invitation.entity.ts';
import type { RevokeInvitationInput } from './invitation.inputs.ts';
import {
  type FoundPlace,
  type InvitationPlace,
  type InvitationTarget,
  invitationTargetFrom,
  placeFrom,
} from './invitation.queries.ts';
import { inviterAt } from './inviter.ts';
import { rolesAt } from './partner-roles.ts';

const emailAddress = z.email().max(320);

/** An address as it is kept: people type blanks around it and capitals into it. */
export function normalEmail(text: string): string {
  return text.trim().toLowerCase();
}

/**
 * Invites somebody to the viewer's own partner.
 * @throws NOT_FOUND where there is no such partner, FORBIDDEN for one of which the viewer is no manager.
 */
export function inviteMember(write: Write, place: InvitationPlace, tokenHash: string): WriteOutcome {
  const found = placeFrom(write.found[0]);
  if (found === null) throw notFound();
  const { role } = place;
  if (role === null) throw new Error('A member is invited to a role');
  const manager = rolesAt(found.partnerKind)?.manager;
  if (manager === undefined) throw forbidden();
  const invitedBy = inviterAt(write.viewer, manager, { ...place, ...found, role });
  const isOfPartner = rolesAt(found.partnerKind)?.members.includes(role) === true;
  const wrong = isOfPartner ? [] : [userError(write.viewer.locale, 'role', 'ROLE_NOT_OF_PARTNER')];
  return invite(write, { ...place, role }, found, { invitedBy, tokenHash }, wrong);
}

/**
 * Invites the first manager of a partner that has none.
 * @throws NOT_FOUND where there is no such partner, FORBIDDEN where the viewer is no administrator or it is neither NGO nor institution.
 */
export function inviteFirstManager(write: Write, place: InvitationPlace, tokenHash: string): WriteOutcome {
  const found = placeFrom(write.found[0]);
  if (found === null) throw notFound();
  const role = rolesAt(found.partnerKind)?.manager;
  if (role === undefined) throw forbidden();
  const invitedBy = inviterAt(write.viewer, 'administrator', { ...place, ...found, role });
  const managed = found.hasManager ? [userError(write.viewer.locale, 'partnerId', 'HAS_MANAGER')] : [];
  return invite(write, { ...place, role }, found, { invitedBy, tokenHash }, managed);
}

interface Making {
  readonly invitedBy: string;
  readonly tokenHash: string;
}

function invite(
  { viewer, changes }: Write,
  place: InvitationPlace,
  found: FoundPlace,
  { invitedBy, tokenHash }: Making,
  before: readonly UserError[],
): WriteOutcome {
  const errors = [...before, ...problemsOf(place, found, viewer.locale)];
  if (errors.length > 0) return { errors };
  const { partnerId, countryCode, programmeCode, role, email, locale } = place;
  const id = changes.insert(Invitation, {
    partner: partnerId,
    country: countryCode,
    programme: programmeCode,
    role,
    email,
    locale,
    invitedBy,
    tokenHash,
  });
  return { id, action: 'create', subject: 'Invitation', partnerId, fieldGroups: [], acting: invitedBy };
}

function problemsOf({ email }: InvitationPlace, found: FoundPlace, locale: string): UserError[] {
  const errors: UserError[] = [];
  if (email === '') errors.push(userError(locale, 'email', 'REQUIRED'));
  else if (!emailAddress.safeParse(email).success) errors.push(userError(locale, 'email', 'INVALID_EMAIL'));
  if (!found.inCountry) errors.push(userError(locale, 'countryCode', 'NOT_OF_PARTNER'));
  else if (!found.inProgramme) errors.push(userError(locale, 'programmeCode', 'NOT_OF_PARTNER'));
  if (found.invited) errors.push(userError(locale, 'email', 'ALREADY_INVITED'));
  return errors;
}

/**
 * Takes an open invitation back; its link opens nothing any more.
 * @throws NOT_FOUND for one that is absent or hidden, FORBIDDEN for one that the viewer may only read.
 */
export function revokeInvitation({ viewer, found, changes }: Write, input: RevokeInvitationInput): WriteOutcome {
  const invitation = invitationTargetFrom(found[0]);
  if (invitation === null) throw notFound();
  const acting = actingOn(viewer, invitation);
  const { id, version, partnerId } = invitation;
  if (input.expectedVersion != null && input.expectedVersion !== version) return conflict(viewer, id);
  if (invitation.status !== 'open') {
    return { errors: [userError(viewer.locale, 'invitationId', 'INVITATION_ANSWERED')] };
  }
  changes.update(Invitation, id, { status: 'revoked' }, version);
  return { id, action: 'update', subject: 'Invitation', partnerId, fieldGroups: [], acting };
}

function actingOn(viewer: Viewer, invitation: InvitationTarget): string {
  authorise(viewer, 'update', 'Invitation', { ...invitation });
  return actingMembership(viewer, 'update', 'Invitation', { ...invitation }).id;
}
