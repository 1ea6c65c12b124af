import pg from 'pg';

/** Creates a database, as a copy of a template if one is named; returns its address for the same user. */
export async function createDatabase(
  adminUrl: string,
  name: string,
  { template }: { template?: string } = {},
): Promise<string> {
  const copy = template ? ` template ${pg.escapeIdentifier(template)}` : '';
  await asAdmin(adminUrl, (client) => client.query(`create database ${pg.escapeIdentifier(name)}${copy}`));
  return addressOf(adminUrl, name);
}

/** Creates a database if it does not exist; returns its address for the same user. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const { rowCount } = await asAdmin(adminUrl, (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  );
  return rowCount ? addressOf(adminUrl, name) : createDatabase(adminUrl, name);
}

/** Drops a database with all its connections; does nothing if there is none of that name. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function asAdmin<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}
