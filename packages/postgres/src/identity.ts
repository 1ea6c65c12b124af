import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';

/** As whom the database's programs run: PostgreSQL refuses root. */
export type Identity = { kind: 'self' } | { kind: 'user'; uid: number; gid: number } | { kind: 'namespace' };

const unshare = ['unshare', '-U', '--map-user=65534', '--map-group=65534'] as const;

/** Decides as whom the database in this home runs. An existing cluster belongs to somebody already. */
export async function chooseIdentity(home: Home, binaries: Binaries): Promise<Identity> {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = await stat(home.cluster).catch(() => null);
  const reachable = (await openToOthers(home.folder)) && (await openToOthers(binaries.postgres));
  if (reachable && owner?.uid !== 0) {
    const identity = owner ?? (await unprivilegedAccount());
    return { kind: 'user', uid: identity.uid, gid: identity.gid };
  }
  if (owner && owner.uid !== 0) {
    throw new Error(
      `${home.folder} belongs to user ${owner.uid}, who cannot reach it; open the folders above it (o+x)`,
    );
  }
  await requireNamespaces(home);
  return { kind: 'namespace' };
}

/** The command line and spawn options that run a program under an identity. */
export function commandAs(identity: Identity, command: string, args: readonly string[]) {
  if (identity.kind === 'namespace') {
    const [program, ...options] = unshare;
    return { command: program, args: [...options, '--', command, ...args], account: {} };
  }
  const account = identity.kind === 'user' ? { uid: identity.uid, gid: identity.gid } : {};
  return { command, args: [...args], account };
}

async function openToOthers(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  if ((mode & 0o001) === 0) return false;
  const parent = dirname(path);
  return parent === path || openToOthers(parent);
}

async function unprivilegedAccount(): Promise<{ uid: number; gid: number }> {
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody');
  const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
  if (!uid || !gid) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
  return { uid, gid };
}

async function requireNamespaces(home: Home): Promise<void> {
  const [program, ...options] = unshare;
  try {
    await promisify(execFile)(program, [...options, 'true']);
  } catch (cause) {
    throw new Error(
      `PostgreSQL does not run as root, and ${home.folder} or the programs cannot be reached by another user. ` +
        'Run as an ordinary user, or move the project out of folders that only root may enter',
      { cause },
    );
  }
}
