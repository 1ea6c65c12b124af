import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const interval = 200;

/**
 * Calls back once when the process that started this one is gone: killing npm or its shell kills no child of theirs.
 * Returns a function that stops watching.
 */
export function watchAncestors(onGone) {
  const parent = process.ppid;
  const npm = npmBehindShell(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || isAlive(npm))) return;
    clearInterval(timer);
    onGone();
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

/** Some shells stay between npm and the script; then npm is watched as well. */
function npmBehindShell(parent) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return null;
  try {
    const [, grandparent, name] = describe(parent);
    return /^(npm|node)/.test(name) || grandparent <= 1 ? null : grandparent;
  } catch {
    return null;
  }
}

/** State, parent and name of a process. */
function describe(pid) {
  if (process.platform === 'linux') {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const [state, parent] = stat.slice(end + 2).split(' ');
    return [state, Number(parent), stat.slice(stat.indexOf('(') + 1, end)];
  }
  const [state, parent, ...name] = execFileSync('ps', ['-o', 'state=,ppid=,comm=', '-p', String(pid)], {
    encoding: 'utf8',
  })
    .trim()
    .split(/\s+/);
  return [state, Number(parent), name.join(' ').split('/').at(-1)];
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || describe(pid)[0] !== 'Z';
  } catch {
    return false;
  }
}
