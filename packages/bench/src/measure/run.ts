import autocannon from 'autocannon';
import type { Scene } from '../database/scene.ts';
import type { Peer } from '../peers/peer.ts';
import type { Workload } from '../workloads/index.ts';
import { cpuSeconds, cpuSecondsOfFamily, residentMb } from './process-usage.ts';
import { percentile } from './statistics.ts';

/** What one run of a workload against a peer gave. */
export interface Run {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time per request, of the peer's process and of all the database's. */
  readonly peerCpuUs: number;
  readonly databaseCpuUs: number;
  readonly residentMb: number;
}

/** How one run is made. */
export interface RunSettings {
  readonly connections: number;
  readonly seconds: number;
  /** Ends after so many answers, however long they take; for what is so slow that seconds hold none. */
  readonly answers?: number;
  readonly scene: Scene;
  /** The process whose children serve the database. */
  readonly postmaster: number;
}

/** Answers of the last requests are still on their way when a run ends; they shall not disturb the next. */
const SETTLE_MS = 40;

/** Drives one peer for some seconds. @throws where any answer is not a success. */
export async function run(peer: Peer, workload: Workload, settings: RunSettings): Promise<Run> {
  const latencies: number[] = [];
  const before = await usage(peer, settings.postmaster);
  const start = performance.now();
  const refused: string[] = [];
  const accept = (body: string) => {
    const fine = !body.includes('"errors":[{');
    if (!fine && refused.length === 0) refused.push(body);
    return fine;
  };
  const result = await drive(peer, workload, settings, accept, (ms) => latencies.push(ms));
  const seconds = (performance.now() - start) / 1000;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const after = await usage(peer, settings.postmaster);
  const failed = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (failed > 0) {
    const statuses = JSON.stringify(result.statusCodeStats);
    const example = refused[0]?.slice(0, 500) ?? `${result.errors} without an answer, ${result.timeouts} too late`;
    throw new Error(`${workload.name}: ${failed} requests to ${peer.name} failed, ${statuses}: ${example}`);
  }
  const perRequest = (used: number) => (used * 1_000_000) / latencies.length;
  return {
    requestsPerSecond: latencies.length / seconds,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    peerCpuUs: perRequest(after.peer - before.peer),
    databaseCpuUs: perRequest(after.database - before.database),
    residentMb: after.memory,
  };
}

function drive(
  peer: Peer,
  workload: Workload,
  settings: RunSettings,
  accept: (body: string) => boolean,
  record: (ms: number) => void,
) {
  const options = {
    url: peer.url,
    method: 'POST' as const,
    connections: settings.connections,
    ...(settings.answers === undefined ? { duration: settings.seconds } : { amount: settings.answers }),
    timeout: 60,
    sampleInt: 10,
    verifyBody: (body: unknown) => accept(String(body)),
    requests: requestsOf(peer, workload, settings.scene),
  };
  return new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    instance.on('response', (_client, _status, _bytes, ms) => record(ms));
  });
}

/** Ready requests where they repeat; else each is made when it is sent. */
function requestsOf(peer: Peer, workload: Workload, scene: Scene): autocannon.Request[] {
  const { pathname } = new URL(peer.url);
  const make = (turn: number) => {
    const { path, cookie, body } = workload.request(peer.name, scene, turn);
    const headers = { 'content-type': 'application/json', cookie };
    return { method: 'POST' as const, path: pathname + path, headers, body: JSON.stringify(body) };
  };
  if (workload.variety !== null) return Array.from({ length: workload.variety }, (_, turn) => make(turn));
  let turn = Math.floor(Math.random() * 500);
  return [{ setupRequest: (request) => ({ ...request, ...make(turn++) }) }];
}

async function usage({ pid }: Peer, postmaster: number) {
  const [peer, database, memory] = await Promise.all([
    cpuSeconds(pid),
    cpuSecondsOfFamily(postmaster),
    residentMb(pid),
  ]);
  return { peer, database, memory };
}
