import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where one embedded PostgreSQL keeps its things. */
export interface Home {
  folder: string;
  cluster: string;
  passwordFile: string;
  keeperFile: string;
  lockFile: string;
  logFile: string;
}

/** Opens, and if need be creates, the folder of an embedded PostgreSQL. */
export async function openHome(dataDir: string): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const folder = await realpath(dataDir);
  // Under root the database runs as somebody else, who has to walk through this folder to the cluster.
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700).catch((cause) => {
    throw new Error(`${folder} belongs to another user; start as that user, or choose another DATA_DIR`, { cause });
  });
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwordFile: join(folder, 'superuser-password'),
    keeperFile: join(folder, 'keeper.json'),
    lockFile: join(folder, 'start.lock'),
    logFile: join(folder, 'postgres.log'),
  };
}

/** Makes and stores the random password of the superuser. */
export async function createPassword(home: Home): Promise<string> {
  const password = randomBytes(32).toString('base64url');
  await writeFile(home.passwordFile, password, { mode: 0o600 });
  await chmod(home.passwordFile, 0o600);
  return password;
}

/** The stored password of the superuser. */
export async function readPassword(home: Home): Promise<string> {
  try {
    return (await readFile(home.passwordFile, 'utf8')).trim();
  } catch (cause) {
    throw new Error(
      `The database in ${home.cluster} exists, but its password file ${home.passwordFile} cannot be read`,
      {
        cause,
      },
    );
  }
}
