import type {
  BasisEvidence,
  BasisKind,
  BasisPurpose,
  BasisState,
  GuardianKind,
  WindowEnding,
  WindowGroup,
  WindowSource,
} from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const basisKindLabels: Record<BasisKind, MessageDescriptor> = {
  CONSENT: msg`Consent`,
  LAW: msg({ message: 'Law', context: 'legal basis' }),
  CONTRACT: msg({ message: 'Contract', context: 'legal basis' }),
  VITAL_INTERESTS: msg`Life or health is in danger`,
};

export const basisPurposeLabels: Record<BasisPurpose, MessageDescriptor> = {
  REFERRAL: msg`Referral to a service`,
  TRANSFER: msg`Transfer of the case`,
  TRANSFER_REQUEST: msg`Request for a transfer`,
};

export const basisEvidenceLabels: Record<BasisEvidence, MessageDescriptor> = {
  SIGNED_FORM: msg`Signed form`,
  ORAL_WITH_WITNESS: msg`Oral, with a witness`,
  ELECTRONIC: msg`Electronic`,
  DOCUMENT: msg`Decision, contract or provision`,
};

export const basisStateLabels: Record<BasisState, MessageDescriptor> = {
  GIVEN: msg`Holds`,
  EXPIRED: msg({ message: 'Expired', context: 'legal basis' }),
  WITHDRAWN: msg`Withdrawn`,
};

export const guardianLabels: Record<GuardianKind, MessageDescriptor> = {
  PARENT: msg({ message: 'Parent', context: 'guardian' }),
  GUARDIAN: msg`Guardian`,
  GUARDIANSHIP_AUTHORITY: msg`Guardianship authority`,
};

export const windowGroupLabels: Record<WindowGroup, MessageDescriptor> = {
  FILE: msg`That there is a case`,
  IDENTITY: msg`Identity and contact`,
  SPECIAL_CATEGORY: msg`Health and other sensitive data`,
  PLAN: msg`Goals, tasks and course of the case`,
  NOTES: msg({ message: 'Notes', context: 'window' }),
};

/** What is in a group, so that whoever shows it knows what they show. */
export const windowGroupMeanings: Record<WindowGroup, MessageDescriptor> = {
  FILE: msg`Number, programme, municipality, days, status and risk of the case, and the age at opening; pseudonym, sex, year of birth and municipality of the person.`,
  IDENTITY: msg`Names, date of birth, telephone, address, how contact is safe, and the kind of national id.`,
  SPECIAL_CATEGORY: msg`Ethnicity, disability, health, vulnerabilities and target groups.`,
  PLAN: msg`Goals, tasks, and when the case was opened, closed or passed on.`,
  NOTES: msg`All notes of the case, also those written earlier.`,
};

export const windowSourceLabels: Record<WindowSource, MessageDescriptor> = {
  OFFER: msg`Accepted referral or transfer`,
  TRANSFER_REQUEST: msg`Request for a transfer`,
  BREAK_GLASS: msg`Emergency access`,
};

export const windowEndingLabels: Record<WindowEnding, MessageDescriptor> = {
  DONE: msg`the service was given`,
  REVOKED: msg`taken back`,
  REJECTED: msg`the request was refused`,
  ANSWERED: msg`the request was answered`,
  EXPIRED: msg`its time was over`,
  ENDED: msg`ended early`,
  BASIS_WITHDRAWN: msg`the legal basis was withdrawn or ended`,
  BASIS_EXPIRED: msg`the basis did not hold any more`,
  ERASED: msg`the person was erased`,
};
