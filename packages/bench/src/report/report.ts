import type { Figures } from '../measure/rounds.ts';
import type { PeerName } from '../peers/peer.ts';
import { workloads } from '../workloads/index.ts';
import { figure, table } from './table.ts';
import { type Limit, limits, type Outcome, outcomes, ratio } from './targets.ts';

/** Everything that one run of the benchmark found, as it is kept in `results/`. */
export interface Report {
  readonly measuredAt: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly placement: string;
  readonly cases: number;
  readonly rounds: number;
  readonly secondsPerRun: number;
  readonly startSeconds: Readonly<Record<string, number>>;
  readonly figures: readonly Figures[];
  readonly targets: readonly Outcome[];
  readonly limits: readonly Limit[];
}

const names: Record<PeerName, string> = { api: '**this API**', postgraphile: 'PostGraphile', raw: 'raw' };

/** Completes what was measured with what it means. */
export function reportOf(measured: Omit<Report, 'targets' | 'limits'>): Report {
  const { figures, startSeconds } = measured;
  return { ...measured, targets: outcomes(figures), limits: limits(figures, startSeconds) };
}

/** The report as Markdown. */
export function markdown(report: Report): string {
  return [conditions(report), ...workloads.map(({ name, title }) => section(report, name, title)), verdict(report)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function conditions({ measuredAt, machine, placement, cases, rounds, secondsPerRun, startSeconds }: Report): string {
  const starts = Object.entries(startSeconds).map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`);
  return (
    `${cases.toLocaleString('en')} cases; medians of ${rounds} interleaved rounds of ${secondsPerRun} s, ` +
    `${measuredAt.slice(0, 10)}. ${machine.processors} × ${machine.model}, ${machine.memoryGb} GB, Node ${machine.node}; ` +
    `${placement}. From the start of a process to its first answer: ${starts.join(', ')}.`
  );
}

function section({ figures }: Report, workload: string, title: string): string {
  const rows = figures
    .filter((one) => one.workload === workload)
    .map((one) => [
      String(one.connections),
      names[one.peer],
      figure(one.requestsPerSecond),
      figure(one.p50Ms),
      figure(one.p99Ms),
      figure(one.peerCpuUs),
      figure(one.databaseCpuUs),
      figure(one.residentMb),
      figure(ratio(figures, one, 'raw')),
      figure(ratio(figures, one, 'postgraphile')),
      `${Math.round(one.spread * 100)} %`,
    ]);
  if (rows.length === 0) return '';
  const cpu = ['CPU of the peer, µs', 'CPU of the database, µs'];
  const head = [
    'connections',
    'peer',
    'req/s',
    'p50 ms',
    'p99 ms',
    ...cpu,
    'memory MB',
    '× raw',
    '× PostGraphile',
    'spread',
  ];
  return `**${workload}** ${title}\n\n${table(head, rows)}`;
}

function verdict({ targets, limits: found }: Report): string {
  const verdictOf = (reached: boolean) => (reached ? 'reached' : '**missed**');
  const rows = [
    ...targets.map(({ workload, against, connections, least, measured, reached }) => [
      `${workload}, ${connections} connection${connections === 1 ? '' : 's'}`,
      `≥ ${least} × ${names[against]}`,
      figure(measured),
      verdictOf(reached),
    ]),
    ...found.map(({ of, most, measured, reached }) => [of, `≤ ${most}`, figure(measured), verdictOf(reached)]),
  ];
  return rows.length === 0 ? '' : `**Targets**\n\n${table(['', 'target', 'measured', ''], rows)}`;
}
