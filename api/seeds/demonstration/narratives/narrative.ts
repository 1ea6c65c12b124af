import type { ExitReasonCode } from '@kolo/reference-data';

/**
 * The sentences of one language from which notes are put together. `{business}`, `{course}` and `{members}` are filled
 * in once per case, so that its notes agree with each other. The sentences say nothing about the person's sex.
 */
export interface Narrative {
  readonly businesses: readonly string[];
  readonly courses: readonly string[];
  /** Health remarks, in the same language. */
  readonly health: readonly string[];
  readonly intake: readonly string[];
  /** What happens while the case is open, in this order. */
  readonly steps: readonly (readonly string[])[];
  /** Can follow any step. */
  readonly remarks: readonly string[];
  /** What is to be reached, what is to be done once, and what comes again. */
  readonly goals: readonly string[];
  readonly tasks: readonly string[];
  readonly followUps: readonly string[];
  readonly endings: Readonly<Record<ExitReasonCode | 'duplicate', readonly string[]>>;
}
