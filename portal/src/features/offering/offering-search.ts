import { z } from 'zod/mini';

export const offeringSteps = ['receiver', 'basis', 'shared', 'request', 'check'] as const;
export type OfferingStep = (typeof offeringSteps)[number];

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** What is offered and where in it somebody is, in the address; without a wish a referral, from its first step. */
export const offeringSearchSchema = z.object({
  kind: lenient(z.enum(['referral', 'transfer'])),
  step: lenient(z.enum(offeringSteps)),
  /** The request for a transfer that is answered by it. */
  request: lenient(z.uuid()),
});

export type OfferingSearch = z.infer<typeof offeringSearchSchema>;
