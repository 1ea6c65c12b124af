import type { AgeBand, CaseStatus, ExitReason, Risk } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const caseStatusLabels: Record<CaseStatus, MessageDescriptor> = {
  OPEN: msg`Open`,
  CLOSED: msg`Closed`,
  TRANSFERRED: msg`Transferred`,
  DUPLICATE: msg`Duplicate`,
};

export const riskLabels: Record<Risk, MessageDescriptor> = {
  HIGH: msg`High risk`,
  MEDIUM: msg`Medium risk`,
  LOW: msg`Low risk`,
};

export const exitReasonLabels: Record<ExitReason, MessageDescriptor> = {
  GOALS_MET: msg`Goals met`,
  MOVED: msg`Moved away`,
  REFUSED: msg`Refused further support`,
  NO_LONGER_ELIGIBLE: msg`No longer eligible`,
  MISSING: msg`Could not be reached`,
  DIED: msg`Died`,
  TRANSFERRED: msg`Transferred to another partner`,
  DUPLICATE: msg`The person has another case`,
  OTHER: msg`Other reason`,
};

export const ageBandLabels: Record<AgeBand, MessageDescriptor> = {
  UNDER_18: msg`Under 18`,
  FROM_18_TO_29: msg`18–29`,
  FROM_30_TO_44: msg`30–44`,
  FROM_45_TO_64: msg`45–64`,
  FROM_65: msg`65 and over`,
  UNKNOWN: msg`Age not known`,
};
