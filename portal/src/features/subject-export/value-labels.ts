import type { MessageDescriptor } from '@lingui/core';
import {
  basisEvidenceLabels,
  basisKindLabels,
  basisPurposeLabels,
  guardianLabels,
  windowEndingLabels,
  windowGroupLabels,
  windowSourceLabels,
} from '../../shared/vocabulary/basis-labels.ts';
import { caseEventLabels } from '../../shared/vocabulary/case-event-labels.ts';
import { ageBandLabels, caseStatusLabels, exitReasonLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import {
  goalOutcomeLabels,
  noteKindLabels,
  taskKindLabels,
  taskRepeatLabels,
  taskStatusLabels,
} from '../../shared/vocabulary/casework-labels.ts';
import { leavingReasonLabels, relationLabels } from '../../shared/vocabulary/household-labels.ts';
import {
  offerKindLabels,
  offerOutcomeLabels,
  serviceLabels,
  transitionEndingLabels,
  transitionStatusLabels,
} from '../../shared/vocabulary/offer-labels.ts';
import {
  birthDatePrecisionLabels,
  difficultyLabels,
  disabilityLabels,
  ethnicityLabels,
  nationalIdKindLabels,
  sexLabels,
  targetGroupLabels,
  vulnerabilityLabels,
} from '../../shared/vocabulary/person-labels.ts';
import {
  erasureGroundLabels,
  holdGroundLabels,
  refusalLabels,
  requestKindLabels,
  requestStateLabels,
} from '../../shared/vocabulary/protection-labels.ts';

type Labels = Readonly<Record<string, MessageDescriptor>>;

/** The words of fields that hold codes, whatever the record. */
const ofFields: Readonly<Record<string, Labels>> = {
  age_band: ageBandLabels,
  birth_date_precision: birthDatePrecisionLabels,
  communicating: difficultyLabels,
  disability: disabilityLabels,
  erasure_ground: erasureGroundLabels,
  ethnicity: ethnicityLabels,
  exit_reason: exitReasonLabels,
  field_group: windowGroupLabels,
  from_risk: riskLabels,
  from_status: caseStatusLabels,
  ground: erasureGroundLabels,
  groups: windowGroupLabels,
  guardian: guardianLabels,
  hearing: difficultyLabels,
  hold_ground: holdGroundLabels,
  leaving_reason: leavingReasonLabels,
  national_id_kind: nationalIdKindLabels,
  outcome: goalOutcomeLabels,
  refusal: refusalLabels,
  relation: relationLabels,
  remembering: difficultyLabels,
  repeats: taskRepeatLabels,
  risk: riskLabels,
  seeing: difficultyLabels,
  self_care: difficultyLabels,
  service: serviceLabels,
  sex: sexLabels,
  source: windowSourceLabels,
  state: requestStateLabels,
  status: caseStatusLabels,
  target_groups: targetGroupLabels,
  to_risk: riskLabels,
  to_status: caseStatusLabels,
  vulnerabilities: vulnerabilityLabels,
  walking: difficultyLabels,
};

/** Where the same name means something else in one kind of record. */
const ofRecords: Readonly<Record<string, Readonly<Record<string, Labels>>>> = {
  AccessWindow: { ended_because: windowEndingLabels },
  CaseEvent: { kind: caseEventLabels },
  CaseNote: { kind: noteKindLabels },
  CaseTask: { kind: taskKindLabels, status: taskStatusLabels },
  LegalBasis: { kind: basisKindLabels, purpose: basisPurposeLabels, evidence: basisEvidenceLabels },
  Offer: {
    kind: offerKindLabels,
    outcome: offerOutcomeLabels,
    status: transitionStatusLabels,
    ended_because: transitionEndingLabels,
  },
  OfferEvent: {
    from_status: transitionStatusLabels,
    to_status: transitionStatusLabels,
    ended_because: transitionEndingLabels,
  },
  SubjectRequest: { kind: requestKindLabels },
  SubjectRequestPerson: { kind: requestKindLabels },
  TransferRequest: { status: transitionStatusLabels, ended_because: transitionEndingLabels },
};

/** The words for a code in a field of a kind of record; undefined for what is no code. */
export function valueLabel(subject: string, field: string, code: string): MessageDescriptor | undefined {
  const labels = ofRecords[subject]?.[field] ?? ofFields[field];
  return labels?.[code.toUpperCase()];
}

interface Named {
  readonly code: string;
  readonly name: string;
}
/** What has a name in the reference data and no label. */
export interface NamedThings {
  readonly programmes: readonly Named[];
  readonly municipalities: readonly Named[];
}

/** The name of the programme or municipality that a field holds the code of; undefined for anything else. */
export function nameOfCode(
  field: string,
  code: string,
  { programmes, municipalities }: NamedThings,
): string | undefined {
  if (field === 'programme_code') return programmes.find((one) => one.code === code)?.name;
  if (field === 'municipality_code') return municipalities.find((one) => one.code === code)?.name;
  return undefined;
}

/** Of which field the value is: an old one is that of the field that it was corrected in. */
export function fieldOfValue(record: Readonly<Record<string, unknown>>, name: string): string {
  return name === 'old_value' && typeof record.field === 'string' ? record.field : name;
}
