import type { BreakGlassStateCode } from '@kolo/reference-data';

/** What can happen to a glass; to break one is asked of the latest that a coordinator broke of a person. */
export type GlassEventName = 'break' | 'end' | 'three_hours_pass' | 'erase';

/** Who does it: the coordinator in whose name it is, a manager of the partner whose person it is, or the officer. */
export type GlassSideName = 'coordinator' | 'owner' | 'officer';

/** How a coordinator and a person stand: nothing was opened yet, or what was opened last. */
export type GlassStanding = BreakGlassStateCode | 'never';

/** One step: from where to where, and whose it is; nobody's where time alone makes it. */
export interface GlassStep {
  readonly from: GlassStanding;
  readonly event: GlassEventName;
  readonly to: BreakGlassStateCode;
  readonly by: readonly GlassSideName[];
}

/** Every step that there is. The database has the same in triggers, which refuse whatever gets past this one. */
export const glassSteps: readonly GlassStep[] = [
  { from: 'never', event: 'break', to: 'open', by: ['coordinator'] },
  { from: 'ended', event: 'break', to: 'open', by: ['coordinator'] },
  { from: 'expired', event: 'break', to: 'open', by: ['coordinator'] },
  { from: 'open', event: 'end', to: 'ended', by: ['coordinator', 'owner', 'officer'] },
  { from: 'open', event: 'erase', to: 'ended', by: ['officer'] },
  { from: 'open', event: 'three_hours_pass', to: 'expired', by: [] },
];

/** The step that an event makes; undefined where it makes none. */
export function glassStep(from: GlassStanding, event: GlassEventName): GlassStep | undefined {
  return glassSteps.find((known) => known.from === from && known.event === event);
}

/** Where a glass stands at a moment. */
export function glassState(
  { endedAt, until }: { readonly endedAt: string | null; readonly until: string },
  moment: Date,
): BreakGlassStateCode {
  if (endedAt !== null) return 'ended';
  return new Date(until) <= moment ? 'expired' : 'open';
}
