import type { OfferKind } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OfferingStep } from './offering-search.ts';

export const offeringTitles: Record<OfferKind, MessageDescriptor> = {
  REFERRAL: msg`Refer to a partner`,
  TRANSFER: msg`Transfer to a partner`,
};

export const stepTitles: Record<OfferingStep, MessageDescriptor> = {
  receiver: msg`To whom?`,
  basis: msg`On what legal basis?`,
  shared: msg`What will be shown?`,
  request: msg`What for, and by when?`,
  check: msg`Check what will be shown`,
};
