import type { CaseEventKind } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Kinds of events in a word or two; the timeline of a case says more. */
export const caseEventLabels: Record<CaseEventKind, MessageDescriptor> = {
  OPENED: msg`Case opened`,
  STATUS_CHANGED: msg({ message: 'Status changed', context: 'event' }),
  ASSIGNED: msg({ message: 'Caseworker changed', context: 'event' }),
  RISK_CHANGED: msg({ message: 'Risk changed', context: 'event' }),
  CORRECTED: msg({ message: 'Corrected', context: 'event' }),
  RESTRICTED: msg({ message: 'Restricted', context: 'event' }),
  UNRESTRICTED: msg`No longer restricted`,
};
