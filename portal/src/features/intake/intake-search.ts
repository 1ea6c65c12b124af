import { z } from 'zod/mini';

export const intakeSteps = ['search', 'who', 'reach', 'groups', 'functioning', 'check'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

/** Where in the intake somebody is, in the address; a step that makes no sense is the first one. */
export const intakeSearchSchema = z.object({ step: z.catch(z.optional(z.enum(intakeSteps)), undefined) });
