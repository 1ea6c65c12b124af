import { counts } from './counts.ts';
import { detail } from './detail.ts';
import { list, listWithTotal } from './list.ts';
import { note } from './note.ts';
import type { Workload } from './workload.ts';

/** Everything that is measured, in the order of the tables. */
export const workloads: readonly Workload[] = [list, listWithTotal, detail, counts, note];

export type { Request, Workload, WorkloadName } from './workload.ts';
