import { z } from 'zod/mini';

/** A path inside the portal; anything that could lead to another site is dropped. */
const ownPath = z.string().check(z.regex(/^\/(?![/\\])/));

export const signInSearchSchema = z.object({ returnTo: z.catch(z.optional(ownPath), undefined) });
