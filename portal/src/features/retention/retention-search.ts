import { z } from 'zod/mini';

/** The programme that the address asks for; what makes no sense is dropped. */
export const retentionSearchSchema = z.object({
  programme: z.catch(z.optional(z.string().check(z.maxLength(40))), undefined),
});
