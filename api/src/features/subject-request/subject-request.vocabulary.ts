import {
  type HoldGroundCode,
  holdGrounds,
  type RequestRefusalCode,
  requestRefusals,
  type SubjectRequestKindCode,
  type SubjectRequestStateCode,
  subjectRequestKinds,
  subjectRequestStates,
} from '@kolo/reference-data';
import { registerEnumType } from 'type-graphql';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const SubjectRequestKind = vocabularyEnum(
  'SubjectRequestKind',
  'What a person asks for, by the article of the GDPR.',
  subjectRequestKinds,
);
export type SubjectRequestKind = SubjectRequestKindCode;

export const SubjectRequestState = vocabularyEnum(
  'SubjectRequestState',
  'How far a request has come.',
  subjectRequestStates,
);
export type SubjectRequestState = SubjectRequestStateCode;

export const RequestRefusal = vocabularyEnum('RequestRefusal', 'Why a request was refused.', requestRefusals);
export type RequestRefusal = RequestRefusalCode;

export const HoldGround = vocabularyEnum('HoldGround', 'Why data may not be erased for now.', holdGrounds);
export type HoldGround = HoldGroundCode;

/** Why a person cannot be erased. */
export const ErasureObstacle = { ERASED: 'ERASED', OPEN_CASE: 'OPEN_CASE', LEGAL_HOLD: 'LEGAL_HOLD' } as const;
export type ErasureObstacle = keyof typeof ErasureObstacle;

registerEnumType(ErasureObstacle, {
  name: 'ErasureObstacle',
  description: 'Why a person cannot be erased.',
  valuesConfig: {
    ERASED: { description: 'The person is erased already.' },
    OPEN_CASE: { description: 'A case of the person is open; close it first.' },
    LEGAL_HOLD: { description: 'The data are held from erasure; lift the hold first.' },
  },
});
