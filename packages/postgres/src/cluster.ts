import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { createPassword, type Home, readPassword } from './home.ts';
import { commandAs, type Identity } from './identity.ts';

const majorVersion = '18';

/** Makes sure that the home holds an initialised cluster of the right version; returns the superuser's password. */
export async function openCluster(
  home: Home,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<string> {
  const version = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) return initialise(home, binaries, identity, durable);
  if (version.trim() !== majorVersion) {
    throw new Error(`${home.cluster} was made by PostgreSQL ${version.trim()}; this one is PostgreSQL ${majorVersion}`);
  }
  return readPassword(home);
}

/** Built beside its final place and renamed, so that an interrupted initialisation leaves nothing half made. */
async function initialise(home: Home, binaries: Binaries, identity: Identity, durable: boolean): Promise<string> {
  const draft = `${home.cluster}.new`;
  const passwordCopy = `${home.passwordFile}.initial`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const password = await createPassword(home);
  await writeFile(passwordCopy, password, { mode: 0o600 });
  if (identity.kind === 'user') {
    await chown(draft, identity.uid, identity.gid);
    await chown(passwordCopy, identity.uid, identity.gid);
  }
  const options = [`--pgdata=${draft}`, '--username=postgres', `--pwfile=${passwordCopy}`, '--auth=scram-sha-256'];
  const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const flags = durable ? ['--data-checksums'] : ['--no-sync'];
  const { command, args, account } = commandAs(identity, binaries.initdb, [...options, ...encoding, ...flags]);
  try {
    await promisify(execFile)(command, args, { ...account, cwd: '/', env: { PATH: process.env.PATH } });
    await rename(draft, home.cluster);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw new Error(`The database could not be initialised in ${home.cluster}`, { cause });
  } finally {
    await rm(passwordCopy, { force: true });
  }
  return password;
}
