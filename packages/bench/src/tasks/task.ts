import type { ScratchServer } from '../database/scratch-database.ts';
import type { Placement } from '../machine.ts';
import type { Options } from '../options.ts';

/** What a task of the benchmark is given. */
export interface TaskSettings {
  readonly options: Options;
  readonly server: ScratchServer;
  readonly placement: Placement;
}

/** How a placement is told to readers. */
export function describePlacement({ pinned, peer, others }: Placement): string {
  return pinned
    ? `what is measured on processor ${peer}, database and load on ${others}`
    : 'nothing pinned to a processor';
}
