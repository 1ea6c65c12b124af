import type { Figures } from '../measure/rounds.ts';
import type { PeerName } from '../peers/peer.ts';
import type { WorkloadName } from '../workloads/index.ts';

/** What is to be reached: so many times the requests per second of another peer. */
export interface Target {
  readonly workload: WorkloadName;
  readonly against: Exclude<PeerName, 'api'>;
  /** At so many connections; at every number where left out. */
  readonly connections?: number;
  readonly least: number;
}

/** A target with what was measured. */
export interface Outcome extends Target {
  readonly connections: number;
  readonly measured: number;
  readonly reached: boolean;
}

export const targets: readonly Target[] = [
  { workload: 'A', against: 'postgraphile', connections: 1, least: 2 },
  { workload: 'A', against: 'postgraphile', connections: 16, least: 2.5 },
  { workload: 'A', against: 'raw', least: 0.8 },
  { workload: 'B', against: 'postgraphile', least: 2 },
  { workload: 'B', against: 'raw', least: 1 },
  { workload: 'C', against: 'postgraphile', least: 2 },
  { workload: 'C', against: 'raw', least: 0.8 },
  { workload: 'D', against: 'raw', least: 20 },
  { workload: 'E', against: 'postgraphile', least: 1.2 },
  { workload: 'E', against: 'raw', least: 0.5 },
];

/** What the API may need at the most, whatever others need. */
export interface Limit {
  readonly of: string;
  readonly most: number;
  readonly measured: number;
  readonly reached: boolean;
}

const MOST_MEMORY_MB = 400;
const SLOWEST_START_SECONDS = 1;

/** The limits with what was measured of the API. */
export function limits(figures: readonly Figures[], startSeconds: Readonly<Record<string, number>>): Limit[] {
  const memory = figures.filter(({ peer }) => peer === 'api').map(({ residentMb }) => residentMb);
  const found = [
    { of: 'memory under load, MB', most: MOST_MEMORY_MB, measured: Math.max(...memory) },
    { of: 'start to first answer, s', most: SLOWEST_START_SECONDS, measured: startSeconds.api ?? Number.NaN },
  ];
  return found
    .filter(({ measured }) => Number.isFinite(measured))
    .map((limit) => ({ ...limit, reached: limit.measured <= limit.most }));
}

/** How many times the requests per second of another peer this one answers; null where one of the two did not run. */
export function ratio(figures: readonly Figures[], one: Figures, against: PeerName): number | null {
  const other = figures.find(
    ({ workload, connections, peer }) =>
      workload === one.workload && connections === one.connections && peer === against,
  );
  return other === undefined ? null : one.requestsPerSecond / other.requestsPerSecond;
}

/** Which targets the figures of the API reach. */
export function outcomes(figures: readonly Figures[]): Outcome[] {
  return targets.flatMap((target) =>
    figures
      .filter(({ peer, workload, connections }) => {
        const wanted = target.connections === undefined || target.connections === connections;
        return peer === 'api' && workload === target.workload && wanted;
      })
      .flatMap((own) => {
        const measured = ratio(figures, own, target.against);
        if (measured === null) return [];
        return [{ ...target, connections: own.connections, measured, reached: measured >= target.least }];
      }),
  );
}
