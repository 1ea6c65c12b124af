import { z } from 'zod/mini';

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** What a basis is recorded for, in the address, where something waits for it; what makes no sense is dropped. */
export const basisSearchSchema = z.object({
  purpose: lenient(z.enum(['referral', 'transfer', 'transfer_request'])),
  recipient: lenient(z.uuid()),
  /** The case that is being offered, to which the form leads back. */
  offer: lenient(z.uuid()),
  /** The request that this offer answers. */
  request: lenient(z.uuid()),
  /** Whether a request for a transfer waits for the basis, to which the form leads back. */
  asking: lenient(z.literal(true)),
});

export type BasisSearch = z.infer<typeof basisSearchSchema>;
