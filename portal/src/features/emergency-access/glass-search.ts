import { z } from 'zod/mini';

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** Where in the list of what was opened somebody is; what makes no sense is dropped. */
export const glassSearchSchema = z.object({
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});
