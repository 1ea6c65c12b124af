import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

/** CPU time in seconds that a process has used up to now, user and system. Only Linux tells; elsewhere NaN. */
export async function cpuSeconds(pid: number): Promise<number> {
  const fields = await statFields(pid);
  return fields === null ? Number.NaN : (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The same for a process with all its children, those that have ended included. */
export async function cpuSecondsOfFamily(parent: number): Promise<number> {
  const own = await statFields(parent);
  if (own === null) return Number.NaN;
  const ended = (Number(own[13]) + Number(own[14])) / TICKS_PER_SECOND;
  const living = await Promise.all((await childrenOf(parent)).map(cpuSeconds));
  return living.reduce(
    (sum, seconds) => sum + (Number.isNaN(seconds) ? 0 : seconds),
    ended + (await cpuSeconds(parent)),
  );
}

/** Memory in MB that a process holds. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(pids.map(async (pid) => Number((await statFields(pid))?.[1])));
  return pids.filter((_, place) => parents[place] === parent);
}

/** The fields of /proc/<pid>/stat after the name, which may hold anything: the state comes first. */
async function statFields(pid: number): Promise<string[] | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}
