import { setScene } from '../database/scene.ts';
import { openScratchDatabase } from '../database/scratch-database.ts';
import { describeMachine } from '../machine.ts';
import { measure } from '../measure/rounds.ts';
import { startPeers } from '../peers/start.ts';
import { keepResult, writeToReadmes } from '../report/keep.ts';
import { markdown, reportOf } from '../report/report.ts';
import { compareAnswers } from '../workloads/compare.ts';
import { workloads } from '../workloads/index.ts';
import { describePlacement, type TaskSettings } from './task.ts';

const CONNECTIONS = [1, 16];

/** This API, PostGraphile and hand-written code, side by side. */
export async function compare({ options, server, placement }: TaskSettings): Promise<void> {
  const database = await openScratchDatabase(server, options.cases);
  if (database.loadSeconds !== null)
    console.log(`loaded ${options.cases} cases in ${database.loadSeconds.toFixed(0)} s`);
  const scene = await setScene(database);
  const chosen = workloads.filter(({ name }) => options.workloads.includes(name));
  const peers = await startPeers(database, placement);
  try {
    for (const workload of chosen) await compareAnswers(peers, workload, scene);
    console.log('all peers answer the same');
    const figures = await measure(peers, chosen, {
      scene,
      postmaster: database.postmaster,
      rounds: options.rounds,
      seconds: options.seconds,
      warmUpSeconds: options.warmUpSeconds,
      primeSeconds: options.primeSeconds,
      connections: CONNECTIONS,
      onRound: (round) => console.log(`round ${round} of ${options.rounds}`),
    });
    const report = reportOf({
      measuredAt: new Date().toISOString(),
      machine: describeMachine(),
      placement: describePlacement(placement),
      cases: options.cases,
      rounds: options.rounds,
      secondsPerRun: options.seconds,
      startSeconds: Object.fromEntries(peers.map(({ name, startSeconds }) => [name, startSeconds])),
      figures,
    });
    console.log(`\n${markdown(report)}\n`);
    console.log(`kept in ${await keepResult(options.quick ? 'quick' : 'latest', report)}`);
    if (options.write) await writeToReadmes('bench', markdown(report));
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
  }
}
