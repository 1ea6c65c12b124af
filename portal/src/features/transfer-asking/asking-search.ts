import { z } from 'zod/mini';

export const askingSteps = ['asked', 'basis', 'message', 'check'] as const;
export type AskingStep = (typeof askingSteps)[number];

/** Where in the request somebody is, in the address; the first step where it says nothing that makes sense. */
export const askingSearchSchema = z.object({
  step: z.catch(z.optional(z.enum(askingSteps)), undefined),
});

export type AskingSearch = z.infer<typeof askingSearchSchema>;
