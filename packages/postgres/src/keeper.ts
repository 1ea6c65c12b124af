import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { removeKeeperState, writeKeeperState } from './keeper-state.ts';
import { isAlive } from './process.ts';

/**
 * The keeper is a process of its own. It starts one PostgreSQL (or watches a running one), and stops it when its
 * standard input closes: that happens on request, and also when the starter dies in whatever way.
 */
export type KeeperJob =
  | {
      kind: 'run';
      command: string;
      args: string[];
      account: { uid?: number; gid?: number };
      log: string;
      state: string;
    }
  | { kind: 'watch'; pid: number; state: string };

const patience = { fast: 60_000, immediate: 10_000 };
const job: KeeperJob = JSON.parse(process.argv[2] ?? '');
let stopping = false;

if (job.kind === 'run') {
  const child = run(job);
  child.once('error', () => process.exit(1));
  child.once('exit', (code) => leave(code ?? 1));
  stopOnRequest(child.pid);
} else {
  const { pid } = job;
  stopOnRequest(pid);
  setInterval(() => isAlive(pid) || leave(0), 100);
}

function run({ command, args, account, log }: Extract<KeeperJob, { kind: 'run' }>): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  return spawn(command, args, {
    ...account,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', output, output],
  });
}

function stopOnRequest(pid: number | undefined): void {
  if (pid === undefined) return;
  const stop = () => stopServer(pid);
  process.stdin.once('end', stop).once('close', stop).once('error', stop).resume();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function stopServer(pid: number): void {
  if (stopping) return;
  stopping = true;
  // Whoever wants to adopt the server from now on has to wait for its end.
  const note = writeKeeperState(job.state, { keeper: process.pid, starter: process.ppid, stopping: true });
  const finish = () => {
    send(pid, 'SIGINT');
    setTimeout(() => send(pid, 'SIGQUIT'), patience.fast);
    setTimeout(() => send(pid, 'SIGKILL'), patience.fast + patience.immediate);
  };
  note.then(finish, finish);
}

function send(pid: number, signal: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, signal);
}

function leave(code: number): void {
  const exit = () => process.exit(stopping ? 0 : code);
  removeKeeperState(job.state, process.pid).then(exit, exit);
}
