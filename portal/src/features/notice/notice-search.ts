import { z } from 'zod/mini';

/** The state of the list of notices in the address; what makes no sense is dropped. */
export const noticeSearchSchema = z.object({
  after: z.catch(z.optional(z.string().check(z.maxLength(2000))), undefined),
  page: z.catch(z.optional(z.int().check(z.gte(2))), undefined),
});
