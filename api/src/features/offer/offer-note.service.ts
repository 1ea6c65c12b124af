import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import type { AddOfferNoteInput } from './offer.inputs.ts';
import { memberOnSide } from './offer.service.ts';
import { OfferNote } from './offer-note.entity.ts';
import { offerTargetFrom } from './offer-target.queries.ts';

const LONGEST_NOTE = 10_000;

/**
 * Adds a note to an accepted referral, on either side of it. Of a restricted case nobody writes at the receiver but who it
 * is open to.
 * @throws NOT_FOUND for an offer that is absent or hidden, FORBIDDEN for one on which the viewer may not write.
 */
export function addOfferNote(write: Write, input: AddOfferNoteInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const offer = offerTargetFrom(found[0]);
  if (offer === null) throw notFound();
  const { partnerId, openTo, answeredOn } = offer;
  const isGiver = viewer.memberships.some((held) => held.partnerId === partnerId);
  const author = memberOnSide(write, offer, isGiver ? 'giver' : 'receiver', 'create', 'OfferNote', 'authorId');
  if (!isGiver && openTo !== null && openTo !== author.partnerId && openTo !== author.id) throw forbidden();
  if (offer.kind !== 'referral' || offer.status !== 'accepted' || openTo === null || answeredOn === null) {
    return { errors: [userError(viewer.locale, 'offerId', 'NO_LONGER_OPEN')] };
  }

  const { body, occurredOn } = input;
  const errors = textProblems(viewer.locale, 'body', body, LONGEST_NOTE);
  if (occurredOn > today()) errors.push(userError(viewer.locale, 'occurredOn', 'IN_FUTURE'));
  else if (occurredOn < answeredOn) errors.push(userError(viewer.locale, 'occurredOn', 'BEFORE_ACCEPTED'));
  if (errors.length > 0) return { errors };

  const id = changes.insert(OfferNote, { offer: offer.id, authorId: author.id, body: body.trim(), occurredOn });
  return { id, action: 'create', subject: 'OfferNote', partnerId, fieldGroups: ['narrative'], acting: author.id };
}
