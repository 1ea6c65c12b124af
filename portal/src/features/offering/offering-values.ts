import type { OfferKind, OfferReferralInput, OfferTransferInput, Service, WindowGroup } from '@kolo/schema';
import { daysAfter } from '../../shared/due/due.ts';

/** What the form holds; empty texts stand for what was not said. */
export interface OfferingValues {
  readonly [field: string]: string | boolean | string[];
  readonly toPartnerId: string;
  readonly service: string;
  readonly basisId: string;
  readonly groups: string[];
  /** The basis that the groups were chosen under. */
  readonly groupsOf: string;
  readonly purpose: string;
  readonly summary: string;
  readonly dueOn: string;
  readonly endsOn: string;
  readonly reportsNotes: boolean;
}

const DAYS_TO_ANSWER = 7;

/** What a new offer starts with: whom it answers, a week for an answer, and notes that both sides read. */
export function emptyOffering(today: string, toPartnerId = ''): OfferingValues {
  return {
    toPartnerId,
    service: '',
    basisId: '',
    groups: [],
    groupsOf: '',
    purpose: '',
    summary: '',
    dueOn: daysAfter(today, DAYS_TO_ANSWER),
    endsOn: '',
    reportsNotes: true,
  };
}

interface Sending {
  readonly caseId: string;
  readonly requestId: string | undefined;
  readonly idempotencyKey: string;
}

/** What is sent of a referral. */
export function referralInput(values: OfferingValues, { caseId, idempotencyKey }: Sending): OfferReferralInput {
  const { service, endsOn, reportsNotes } = values;
  return {
    caseId,
    ...common(values),
    service: service as Service,
    endsOn: endsOn || null,
    reportsNotes,
    idempotencyKey,
  };
}

/** What is sent of a transfer. */
export function transferInput(
  values: OfferingValues,
  { caseId, requestId, idempotencyKey }: Sending,
): OfferTransferInput {
  return { caseId, ...common(values), ...(requestId && { requestId }), idempotencyKey };
}

function common({ toPartnerId, basisId, groups, purpose, summary, dueOn }: OfferingValues) {
  return {
    toPartnerId,
    basisId,
    groups: groups as WindowGroup[],
    purpose: purpose.trim(),
    summary: summary.trim(),
    dueOn,
  };
}

/** The kind of an offer, as the address says it. */
export function kindOf(kind: 'referral' | 'transfer' | undefined): OfferKind {
  return kind === 'transfer' ? 'TRANSFER' : 'REFERRAL';
}
