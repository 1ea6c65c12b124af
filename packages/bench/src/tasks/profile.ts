import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setScene } from '../database/scene.ts';
import { openScratchDatabase } from '../database/scratch-database.ts';
import {
  busyMicroseconds,
  type Cost,
  type CpuProfile,
  costlyFunctions,
  costlyPackages,
} from '../measure/cpu-profile.ts';
import { run } from '../measure/run.ts';
import { inSources } from '../measure/source-places.ts';
import { beginCollecting, costlyStatements } from '../measure/statement-costs.ts';
import { startApi } from '../peers/start.ts';
import { cache } from '../places.ts';
import { workloads } from '../workloads/index.ts';
import type { TaskSettings } from './task.ts';

const CONNECTIONS = 16;
const folder = join(cache, 'profiles');

/** Where this API and the database spend their time, one workload after the other. */
export async function profile({ options, server, placement }: TaskSettings): Promise<void> {
  const database = await openScratchDatabase(server, options.cases);
  const scene = await setScene(database);
  for (const workload of workloads.filter(({ name }) => options.workloads.includes(name))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Not pinned: on one processor the profiler's thread gets its turn only where the profiled one calls the system.
    const api = await startApi(database, { ...placement, pinned: false }, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const settings = { scene, postmaster: server.pid, connections: CONNECTIONS };
    await run(api, workload, { ...settings, seconds: options.warmUpSeconds });
    await beginCollecting(server.adminUrl);
    const { requestsPerSecond, peerCpuUs, databaseCpuUs } = await run(api, workload, { ...settings, seconds: 8 });
    const statements = await costlyStatements(server.adminUrl, 6);
    await api.stop();

    console.log(`\n${workload.name} ${workload.title}`);
    console.log(
      `${requestsPerSecond.toFixed(0)} req/s under the profiler, ` +
        `${peerCpuUs.toFixed(0)} µs of the API and ${databaseCpuUs.toFixed(0)} µs of the database per request`,
    );
    const found = readProfile();
    const busy = busyMicroseconds(found);
    console.log(lines('by package', costlyPackages(found, 16), busy));
    console.log(lines('by function', costlyFunctions(found, 30), busy));
    for (const { text, calls, meanMs, planMs } of statements) {
      console.log(`  ${meanMs.toFixed(3)} ms, planned ${planMs.toFixed(3)} ms, ${calls} × ${text.slice(0, 200)}`);
    }
  }
}

function readProfile(): CpuProfile {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error('The API has written no profile.');
  return inSources(JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

function lines(title: string, costs: readonly Cost[], all: number): string {
  const parts = costs.map(
    ({ name, microseconds }) => `  ${((microseconds * 100) / all).toFixed(1).padStart(5)} % ${name}`,
  );
  return [`${title}:`, ...parts].join('\n');
}
