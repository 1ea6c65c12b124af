import type { HouseholdRelation, LeavingReason } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** In the order in which they are offered. */
export const relationLabels: Record<HouseholdRelation, MessageDescriptor> = {
  HEAD: msg`Head of the household`,
  SPOUSE_OR_PARTNER: msg`Spouse or partner`,
  CHILD: msg({ message: 'Child', context: 'household' }),
  PARENT: msg({ message: 'Parent', context: 'household' }),
  SIBLING: msg`Brother or sister`,
  GRANDPARENT: msg`Grandparent`,
  GRANDCHILD: msg`Grandchild`,
  OTHER_RELATIVE: msg`Other relative`,
  CARER: msg`Carer`,
  NOT_RELATED: msg`Not related`,
};

export const leavingReasonLabels: Record<LeavingReason, MessageDescriptor> = {
  MOVED_OUT: msg`Moved out`,
  DIED: msg({ message: 'Died', context: 'household' }),
  RECORDED_IN_ERROR: msg`Recorded in error: never lived here`,
  OTHER: msg({ message: 'Another reason', context: 'household' }),
};
