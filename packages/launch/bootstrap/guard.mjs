import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { constants } from 'node:os';

// Runs one command in a process group of its own. When the pipe at descriptor 3 closes, which happens on request and
// also when the starter dies in whatever way, the whole group is asked to end, and made to end a little later.

const patience = { request: 10_000, stragglers: 500 };
const [command, ...args] = process.argv.slice(2);
let ending = false;

const child = spawn(command, args, { stdio: 'inherit' });
child.once('error', (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(127);
});
child.once('exit', (code, signal) => {
  if (ending) {
    setTimeout(() => signalGroup('SIGKILL'), patience.stragglers);
    return;
  }
  end();
  process.exit(code ?? 128 + constants.signals[signal]);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
const lifeline = new Socket({ fd: 3 });
lifeline.once('end', end).once('close', end).once('error', end).resume();

function end() {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), patience.request);
}

function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal);
  } catch {
    child.kill(signal);
  }
}
