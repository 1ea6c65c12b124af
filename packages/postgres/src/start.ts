import { readFile, rename } from 'node:fs/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { type Home, openHome, readPassword } from './home.ts';
import { chooseIdentity, commandAs, type Identity } from './identity.ts';
import { ownership } from './keeper-state.ts';
import { type Keeper, keepOn, startKeeper, untilEnded } from './keeping.ts';
import { withLock } from './lock.ts';
import { freePort } from './port.ts';
import { findPostmaster, type Postmaster, removeStaleNote } from './postmaster.ts';
import { pause } from './process.ts';
import { serverSettings } from './settings.ts';

/** How the embedded PostgreSQL is to run. */
export interface StartOptions {
  dataDir: string;
  /** A free port, if not given. A running database that is adopted keeps its own. */
  port?: number;
  settings?: Record<string, string>;
  /** False for tests: faster, and lost when the machine fails. */
  durable?: boolean;
}

/** The embedded PostgreSQL, running. */
export interface RunningPostgres {
  adminUrl: string;
  port: number;
  pid: number;
  /** Whether it ran already; if another living process started it, `stop` leaves it running. */
  adopted: boolean;
  /** Resolves when the database is gone, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

interface Plan extends StartOptions {
  home: Home;
  binaries: Binaries;
  identity: Identity;
  durable: boolean;
}

const patience = 120_000;

/** Starts (or adopts) the embedded PostgreSQL 18 in dataDir; it stops with this process at the latest. */
export async function startPostgres(options: StartOptions): Promise<RunningPostgres> {
  const home = await openHome(options.dataDir);
  return withLock(home.lockFile, async () => {
    const running = await findRunning(home);
    if (running) return adopt(home, running);
    const binaries = await findBinaries();
    const identity = await chooseIdentity(home, binaries);
    return start({ ...options, home, binaries, identity, durable: options.durable ?? true });
  });
}

/** Waits while a server is on its way up or down. */
async function findRunning(home: Home): Promise<Postmaster | null> {
  for (const until = Date.now() + patience; Date.now() < until; await pause(50)) {
    const found = await findPostmaster(home);
    const ending = (await ownership(home.keeperFile)) === 'ending';
    if (!found && !ending) return null;
    if (found?.status === 'ready' && !ending) return found;
  }
  throw new Error(`A database in ${home.cluster} neither starts nor stops; see ${home.logFile}`);
}

async function adopt(home: Home, { pid, port }: Postmaster): Promise<RunningPostgres> {
  const adminUrl = urlOf(await readPassword(home), port);
  if ((await ownership(home.keeperFile)) === 'kept') {
    return { adminUrl, port, pid, adopted: true, ended: untilEnded(pid), stop: async () => {} };
  }
  const keeper = await startKeeper({ kind: 'watch', pid, state: home.keeperFile });
  return { adminUrl, port, pid, adopted: true, ...keepOn(keeper, pid, home.keeperFile) };
}

async function start(plan: Plan): Promise<RunningPostgres> {
  const password = await openCluster(plan.home, plan.binaries, plan.identity, plan.durable);
  await removeStaleNote(plan.home);
  for (let attempt = 1; ; attempt += 1) {
    const port = plan.port ?? (await freePort());
    await rename(plan.home.logFile, `${plan.home.logFile}.previous`).catch(() => {});
    const keeper = await startKeeper(serverJob(plan, port));
    const server = await untilReady(plan.home, keeper);
    if (server) {
      const { pid } = server;
      const kept = keepOn(keeper, pid, plan.home.keeperFile);
      return { adminUrl: urlOf(password, port), port, pid, adopted: false, ...kept };
    }
    const log = await readFile(plan.home.logFile, 'utf8').catch(() => '');
    // Somebody else may have taken the free port in between.
    if (plan.port !== undefined || attempt === 5 || !log.includes('Address already in use')) {
      throw new Error(`PostgreSQL did not start:\n${log.slice(-2_000).trim()}`);
    }
  }
}

function serverJob({ home, binaries, identity, durable, settings }: Plan, port: number) {
  const values = Object.entries(serverSettings(durable, settings)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const address = ['-D', home.cluster, '-h', '127.0.0.1', '-p', String(port), '-k', ''];
  const as = commandAs(identity, binaries.postgres, [...address, ...values]);
  return { kind: 'run' as const, ...as, log: home.logFile, state: home.keeperFile };
}

async function untilReady(home: Home, keeper: Keeper): Promise<Postmaster | null> {
  for (const until = Date.now() + patience; Date.now() < until && !keeper.hasEnded(); await pause(10)) {
    const server = await findPostmaster(home);
    if (server?.status === 'ready') return server;
  }
  await keeper.stop();
  return null;
}

function urlOf(password: string, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}
