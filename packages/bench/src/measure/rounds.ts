import type { Peer, PeerName } from '../peers/peer.ts';
import type { Workload, WorkloadName } from '../workloads/index.ts';
import { type Run, type RunSettings, run } from './run.ts';
import { median, spread } from './statistics.ts';

/** The medians of a workload's runs against one peer. */
export interface Figures extends Run {
  readonly workload: WorkloadName;
  readonly peer: PeerName;
  readonly connections: number;
  /** How far the rounds lie apart in requests per second, as a share of their median. */
  readonly spread: number;
}

export interface RoundsSettings extends Omit<RunSettings, 'connections'> {
  readonly rounds: number;
  readonly warmUpSeconds: number;
  /** Before each run, not measured: connections that were idle for long have been closed. */
  readonly primeSeconds: number;
  readonly connections: readonly number[];
  /** Told of each round before it begins. */
  onRound?(round: number): void;
}

interface Cell {
  readonly workload: Workload;
  readonly peer: Peer;
  readonly connections: number;
  /** How it has to be run so that there is something to measure. */
  extent: Pick<RunSettings, 'seconds' | 'answers'>;
  readonly runs: Run[];
}

/**
 * Measures everything in interleaved rounds, so that whatever disturbs the machine for a while disturbs all alike: every
 * round runs each workload at each number of connections against one peer after the other, and another one begins.
 */
export async function measure(
  peers: readonly Peer[],
  workloads: readonly Workload[],
  settings: RoundsSettings,
): Promise<Figures[]> {
  const cells = cellsOf(peers, workloads, settings);
  for (const cell of cells) {
    const { workload, peer, connections } = cell;
    const warmUp = await run(peer, workload, { ...settings, connections, seconds: settings.warmUpSeconds });
    cell.extent = extentOf(warmUp.requestsPerSecond, connections, settings.seconds);
  }
  for (let round = 0; round < settings.rounds; round += 1) {
    settings.onRound?.(round + 1);
    for (const { peer, workload, connections, extent, runs } of rotated(cells, round)) {
      const now = { ...settings, connections };
      if (extent.answers === undefined) await run(peer, workload, { ...now, seconds: settings.primeSeconds });
      runs.push(await run(peer, workload, { ...now, ...extent }));
    }
  }
  return cells.map(figuresOf);
}

/** Some seconds, or for what answers so seldom that the cut at the end would count, some answers. */
export function extentOf(perSecond: number, connections: number, seconds: number): Cell['extent'] {
  const few = perSecond * seconds < 4 * connections;
  return few ? { seconds, answers: Math.max(3, connections) } : { seconds };
}

function cellsOf(
  peers: readonly Peer[],
  workloads: readonly Workload[],
  { connections, seconds }: RoundsSettings,
): Cell[] {
  return workloads.flatMap((workload) =>
    connections.flatMap((count) =>
      peers
        .filter(({ name }) => workload.peers.includes(name))
        .map((peer) => ({ workload, peer, connections: count, extent: { seconds }, runs: [] })),
    ),
  );
}

/** Within a workload and a number of connections, another peer begins each round. */
export function rotated<T extends { readonly workload: unknown; readonly connections: number }>(
  cells: readonly T[],
  round: number,
): T[] {
  const groups = new Map<string, T[]>();
  const keys = new Map<unknown, number>();
  for (const cell of cells) {
    const place = keys.get(cell.workload) ?? keys.size;
    keys.set(cell.workload, place);
    const key = `${place} ${cell.connections}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = round % group.length;
    return [...group.slice(first), ...group.slice(0, first)];
  });
}

function figuresOf({ workload, peer, connections, runs }: Cell): Figures {
  const of = (name: keyof Run) => median(runs.map((one) => one[name]));
  return {
    workload: workload.name,
    peer: peer.name,
    connections,
    requestsPerSecond: of('requestsPerSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    peerCpuUs: of('peerCpuUs'),
    databaseCpuUs: of('databaseCpuUs'),
    residentMb: of('residentMb'),
    spread: spread(runs.map(({ requestsPerSecond }) => requestsPerSecond)),
  };
}
