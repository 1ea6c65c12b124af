import { z } from 'zod/mini';

export type CorrectionPart = 'identity' | 'special';

/** The part of the record in the address; the identity without a wish. */
export const correctionSearchSchema = z.object({
  part: z.catch(z.optional(z.enum(['identity', 'special'])), undefined),
});
