import {
  type OfferKindCode,
  type OfferOutcomeCode,
  offerKinds,
  offerOutcomes,
  type ServiceCode,
  services,
  type TransitionEndingCode,
  type TransitionStatusCode,
  transitionEndings,
  transitionStatuses,
} from '@kolo/reference-data';
import { registerEnumType } from 'type-graphql';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const OfferKind = vocabularyEnum('OfferKind', 'What one partner offers another.', offerKinds);
export type OfferKind = OfferKindCode;

export const OfferOutcome = vocabularyEnum('OfferOutcome', 'What became of the service of a referral.', offerOutcomes);
export type OfferOutcome = OfferOutcomeCode;

export const Service = vocabularyEnum('Service', 'What a partner can be asked to do for a person.', services);
export type Service = ServiceCode;

export const TransitionStatus = vocabularyEnum(
  'TransitionStatus',
  'How far an offer, or a request for a transfer, has come.',
  transitionStatuses,
);
export type TransitionStatus = TransitionStatusCode;

export const TransitionEnding = vocabularyEnum(
  'TransitionEnding',
  'Why something ended that neither side ended.',
  transitionEndings,
);
export type TransitionEnding = TransitionEndingCode;

export const OfferSide = { GIVER: 'GIVER', RECEIVER: 'RECEIVER' } as const;
export type OfferSide = (typeof OfferSide)[keyof typeof OfferSide];

registerEnumType(OfferSide, {
  name: 'OfferSide',
  description: 'On which side of an offer a partner of the viewer’s is.',
  valuesConfig: {
    GIVER: { description: 'It offers.' },
    RECEIVER: { description: 'It is offered something.' },
  },
});
