import { z } from 'zod/mini';

/** The state of the overview in the address. */
export const overviewSearchSchema = z.object({
  programme: z.catch(z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))), undefined),
});
