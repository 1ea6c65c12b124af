import type { OfferKind, OfferOutcome, Service, TransitionEnding, TransitionStatus } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const offerKindLabels: Record<OfferKind, MessageDescriptor> = {
  REFERRAL: msg({ message: 'Referral', context: 'offer' }),
  TRANSFER: msg({ message: 'Transfer', context: 'offer' }),
};

export const serviceLabels: Record<Service, MessageDescriptor> = {
  PSYCHOSOCIAL_SUPPORT: msg`Psychosocial support`,
  LEGAL_AID: msg`Legal aid`,
  IDENTITY_DOCUMENTS: msg`Personal documents`,
  HEALTH_CARE: msg`Health care`,
  ADDICTION_TREATMENT: msg`Treatment of an addiction`,
  EDUCATION: msg`Education`,
  VOCATIONAL_TRAINING: msg`Vocational training`,
  EMPLOYMENT: msg`Employment`,
  BUSINESS_SUPPORT: msg`Support of a business`,
  HOUSING: msg`Housing`,
  FAMILY_SUPPORT: msg`Support of the family`,
  OTHER: msg({ message: 'Other', context: 'service' }),
};

export const transitionStatusLabels: Record<TransitionStatus, MessageDescriptor> = {
  IN_PROGRESS: msg`Waits for an answer`,
  ACCEPTED: msg({ message: 'Accepted', context: 'offer' }),
  REJECTED: msg({ message: 'Declined', context: 'offer' }),
  DONE: msg({ message: 'Finished', context: 'offer' }),
  REVOKED: msg({ message: 'Taken back', context: 'offer' }),
  EXPIRED: msg({ message: 'Expired', context: 'offer' }),
};

/** The same of a request for a transfer, which other languages do not say with the same words. */
export const transferRequestStatusLabels: Record<TransitionStatus, MessageDescriptor> = {
  IN_PROGRESS: msg`Waits for an answer`,
  ACCEPTED: msg({ message: 'Answered with an offer', context: 'request for a transfer' }),
  REJECTED: msg({ message: 'Declined', context: 'request for a transfer' }),
  DONE: msg({ message: 'Finished', context: 'request for a transfer' }),
  REVOKED: msg({ message: 'Taken back', context: 'request for a transfer' }),
  EXPIRED: msg({ message: 'Expired', context: 'request for a transfer' }),
};

export const transitionEndingLabels: Record<TransitionEnding, MessageDescriptor> = {
  BASIS_WITHDRAWN: msg`Ended: the legal basis was withdrawn or ended`,
  BASIS_EXPIRED: msg`Ended: the legal basis did not hold any more`,
  CASE_CLOSED: msg`Ended: the case was closed`,
  ERASED: msg`Ended: the person was erased`,
};

export const offerOutcomeLabels: Record<OfferOutcome, MessageDescriptor> = {
  PROVIDED: msg`The service was given`,
  PARTLY_PROVIDED: msg`A part of the service was given`,
  NOT_PROVIDED: msg`The service could not be given`,
  PERSON_DECLINED: msg`The person did not want it`,
  PERSON_NOT_REACHED: msg`The person could not be reached`,
};
