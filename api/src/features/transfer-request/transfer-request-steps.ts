import type { TransitionStatusCode } from '@kolo/reference-data';

export type RequestEventName = 'answer' | 'decline' | 'revoke';
export type RequestSideName = 'asking' | 'asked';

/** One step of a request for a transfer: from where to where, and on which side. */
export interface RequestStep {
  readonly event: RequestEventName;
  readonly from: TransitionStatusCode;
  readonly to: TransitionStatusCode;
  readonly side: RequestSideName;
}

/**
 * Every step that there is. `answer` is made by offering the transfer, and by nothing else. No step takes a reason: a refusal
 * says no more than that. The database has a table of its own, which refuses whatever gets past this one.
 */
export const requestSteps: readonly RequestStep[] = [
  { event: 'answer', from: 'in_progress', to: 'accepted', side: 'asked' },
  { event: 'decline', from: 'in_progress', to: 'rejected', side: 'asked' },
  { event: 'revoke', from: 'in_progress', to: 'revoked', side: 'asking' },
];

/** Whose an event is, wherever the request stands. */
export const requestSideOf: Readonly<Record<RequestEventName, RequestSideName>> = {
  answer: 'asked',
  decline: 'asked',
  revoke: 'asking',
};

interface StandingRequest {
  readonly status: TransitionStatusCode;
  readonly dueOn: string;
}

/** The step that an event makes of a request as it stands on a day; undefined where it makes none: an answer may be late. */
export function requestStep(
  { status, dueOn }: StandingRequest,
  event: RequestEventName,
  day: string,
): RequestStep | undefined {
  if (requestSideOf[event] === 'asked' && dueOn < day) return undefined;
  return requestSteps.find((known) => known.from === status && known.event === event);
}
