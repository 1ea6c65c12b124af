import type { SubjectRequestFilter } from '@kolo/schema';
import { z } from 'zod/mini';

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the list of requests in the address; what makes no sense is dropped. */
export const requestSearchSchema = z.object({
  tab: lenient(z.enum(['open', 'ended'])),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type RequestSearch = z.infer<typeof requestSearchSchema>;

/** The API's filter of a tab. */
export function requestFilter({ tab }: RequestSearch): SubjectRequestFilter {
  return { ended: tab === 'ended' };
}

/** Requests on a page. */
export const pageSize = 25;
