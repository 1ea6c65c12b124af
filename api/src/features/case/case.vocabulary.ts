import {
  type AgeBandCode,
  ageBands,
  type CaseEventKindCode,
  type CaseStatusCode,
  caseEventKinds,
  caseStatuses,
  type ExitReasonCode,
  exitReasons,
  type RiskCode,
  risks,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const CaseStatus = vocabularyEnum('CaseStatus', 'Where a case stands.', caseStatuses);
export type CaseStatus = CaseStatusCode;

export const Risk = vocabularyEnum('Risk', 'The caseworker’s judgement of risk.', risks);
export type Risk = RiskCode;

export const ExitReason = vocabularyEnum('ExitReason', 'Why a case ended.', exitReasons);
export type ExitReason = ExitReasonCode;

export const AgeBand = vocabularyEnum('AgeBand', 'Age of the person on the day the case was opened.', ageBands);
export type AgeBand = AgeBandCode;

export const CaseEventKind = vocabularyEnum('CaseEventKind', 'What happened to a case.', caseEventKinds);
export type CaseEventKind = CaseEventKindCode;
