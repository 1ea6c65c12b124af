import { setScene } from '../database/scene.ts';
import { openScratchDatabase } from '../database/scratch-database.ts';
import { type Figures, measure } from '../measure/rounds.ts';
import { median } from '../measure/statistics.ts';
import { startApi } from '../peers/start.ts';
import { keepResult, writeToReadmes } from '../report/keep.ts';
import { figure, table } from '../report/table.ts';
import { workloads } from '../workloads/index.ts';
import type { TaskSettings } from './task.ts';

const SIZES = [50_000, 500_000];
const SLOWEST = 1.3;
const CONNECTIONS = [1, 16];
const asked = workloads.filter(({ name }) => name === 'A' || name === 'C');

/** How much slower this API answers with ten times as many cases; both sizes run in turn. */
export async function growth({ options, server, placement }: TaskSettings): Promise<void> {
  const sides = [];
  for (const cases of SIZES) {
    const database = await openScratchDatabase(server, cases);
    const scene = await setScene(database);
    sides.push({ scene, peer: await startApi(database, placement), figures: [] as Figures[] });
  }
  try {
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const { peer, scene, figures } of sides) {
        const settings = { scene, postmaster: server.pid, rounds: 1, connections: CONNECTIONS };
        const { seconds, primeSeconds } = options;
        const warmUpSeconds = round === 0 ? options.warmUpSeconds : primeSeconds;
        const found = await measure([peer], asked, { ...settings, seconds, warmUpSeconds, primeSeconds });
        // The first round only warms up.
        if (round > 0) figures.push(...found);
      }
    }
    const result = rowsOf(sides.map(({ figures }) => figures));
    const rows = result.map(({ workload, connections, before, after, times }) => [
      workload,
      String(connections),
      figure(before),
      figure(after),
      figure(times),
      times <= SLOWEST ? 'reached' : '**missed**',
    ]);
    const sizes = SIZES.map((size) => `p50 ms of ${size.toLocaleString('en')}`);
    const text = table(['workload', 'connections', ...sizes, 'times', `≤ ${SLOWEST}`], rows);
    console.log(`\n${text}\n`);
    console.log(`kept in ${await keepResult('growth', { measuredAt: new Date().toISOString(), result })}`);
    if (options.write) await writeToReadmes('bench-growth', text);
  } finally {
    await Promise.all(sides.map(({ peer }) => peer.stop()));
  }
}

function rowsOf([small = [], large = []]: readonly Figures[][]) {
  return asked.flatMap(({ name }) =>
    CONNECTIONS.map((connections) => {
      const of = (figures: readonly Figures[]) =>
        median(
          figures.filter((one) => one.workload === name && one.connections === connections).map(({ p50Ms }) => p50Ms),
        );
      const [before, after] = [of(small), of(large)];
      return { workload: name, connections, before, after, times: after / before };
    }),
  );
}
