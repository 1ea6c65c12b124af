import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { watchAncestors } from './ancestors.mjs';

const guard = join(import.meta.dirname, 'guard.mjs');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command with its whole process group under a guard, to its end; returns its exit code. */
export function runGuarded(command, args, { cwd, env }) {
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  return untilEnd(child, () => child.stdio[3].end());
}

/** Runs a command in the foreground, to its end; passes signals on and ends it when our starter is gone. */
export function run(command, args, { cwd, env }) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  return untilEnd(child, (signal) => child.kill(signal));
}

function untilEnd(child, stop) {
  const handlers = signals.map((signal) => [signal, () => stop(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  const stopWatching = watchAncestors(() => stop('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
