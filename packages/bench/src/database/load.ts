import { Client } from 'pg';
import { dropIndexes } from './indexes.ts';
import { cases } from './rows/cases.sql.ts';
import { consortium } from './rows/consortium.sql.ts';
import { counts } from './rows/counts.sql.ts';
import { functions } from './rows/functions.sql.ts';
import { MOST_NOTES, notes } from './rows/notes.sql.ts';
import { persons } from './rows/persons.sql.ts';
import { refuseUnknownTriggers } from './triggers.ts';
import { verifyLoad } from './verify.ts';

/** Triggers and foreign keys rest during the load: `verifyLoad` proves afterwards that the rows are as if they had run. */
const FAST = `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '256MB'`;

/** Fills a prepared database with so many persons and cases, and four times as many notes. */
export async function load(adminUrl: string, size: number): Promise<void> {
  const [first, second] = await Promise.all([connect(adminUrl), connect(adminUrl)]);
  try {
    await refuseUnknownTriggers(first);
    await first.query(functions);
    // The API refuses a database with grants that it does not know.
    await first.query('revoke execute on all functions in schema bench from public');
    await first.query(consortium);
    const indexes = await dropIndexes(first);
    for (const client of [first, second]) await client.query(FAST);
    await Promise.all([writePersonsAndCases(first, size), writeNotes(second, size)]);
    await buildIndexes([first, second], indexes);
    await first.query(counts);
    await first.query('vacuum (analyze)');
    await verifyLoad(first);
    await first.query('checkpoint');
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
}

async function connect(adminUrl: string): Promise<Client> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  return client;
}

async function writePersonsAndCases(client: Client, size: number): Promise<void> {
  for (const statement of [...persons, ...cases]) await client.query(statement, [size]);
}

async function writeNotes(client: Client, size: number): Promise<void> {
  for (let turn = 0; turn < MOST_NOTES; turn += 1) await client.query(notes, [size, turn]);
}

async function buildIndexes(clients: readonly Client[], definitions: readonly string[]): Promise<void> {
  const open = [...definitions];
  const work = async (client: Client) => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) await client.query(next);
  };
  await Promise.all(clients.map(work));
}
