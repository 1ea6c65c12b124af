import type { Ending } from './ending.ts';

/** What one npm script does; resolves to its exit code. */
export type Task = (ending: Ending, args: readonly string[]) => Promise<number>;
