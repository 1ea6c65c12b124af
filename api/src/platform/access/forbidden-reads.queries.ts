import { randomUUID } from 'node:crypto';
import { roles, rowPolicies, scopesOf, subjects, tables, type ViewerScopes } from '@kolo/access';
import type { ClientBase } from 'pg';
import { becomeViewer } from './viewer-settings.ts';

const insufficientPrivilege = '42501';
/** Large tables are sampled: reading them to the end would cost the start of the server seconds. */
const sampledRows = 20_000;

const everyTable = subjects.map((subject) => tables[subject].table);
const readable = rowPolicies().flatMap(({ table, action }) => (action === 'read' ? [table] : []));
const unreadable = everyTable.filter((table) => !readable.includes(table));
const personal: readonly string[] = [
  tables.User.table,
  tables.Membership.table,
  tables.Invitation.table,
  tables.Person.table,
  tables.PersonIdentity.table,
  tables.PersonSpecialCategory.table,
  tables.Case.table,
  tables.CaseNote.table,
  tables.CaseEvent.table,
  tables.AuditEvent.table,
  tables.IdempotencyKey.table,
];

/**
 * Really tries what must not succeed, and says what did: `kolo_login` reading without a viewer, anybody reading what no
 * role may, nobody reading anything, and a stranger to every partner and country reading somebody's records.
 */
export async function successfulForbiddenReads(client: ClientBase): Promise<readonly string[]> {
  const samples = await samplesOf(client);
  const found: string[] = [];
  for (const table of everyTable) {
    if (!(await isRefused(client, table))) found.push(`kolo_login reads kolo.${table} without a viewer`);
  }
  for (const table of unreadable) {
    if (!(await isRefused(client, table, stranger()))) found.push(`kolo_app reads kolo.${table}`);
  }
  found.push(
    ...(await rowsSeen(client, readable, samples, nobody())).map((table) => `nobody sees rows of kolo.${table}`),
  );
  found.push(
    ...(await rowsSeen(client, personal, samples, stranger())).map((table) => `a stranger sees rows of kolo.${table}`),
  );
  return found;
}

const nobody = (): ViewerScopes => scopesOf(randomUUID(), []);

function stranger(): ViewerScopes {
  const seeingAll: readonly string[] = ['administrator', 'data_protection_officer'];
  const held = roles.filter((role) => !seeingAll.includes(role));
  const membership = (role: string) => ({ id: randomUUID(), role, partnerId: randomUUID(), countryCode: 'ZZ' });
  return scopesOf(randomUUID(), held.map(membership));
}

type Samples = ReadonlyMap<string, number>;

async function samplesOf(client: ClientBase): Promise<Samples> {
  const { rows } = await client.query<{ table: string; percent: number }>(
    `select c.relname as table, least(100, 100.0 * ${sampledRows} / greatest(c.reltuples, 1))::real as percent
     from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = 'kolo'`,
  );
  return new Map(rows.map(({ table, percent }) => [table, percent]));
}

async function isRefused(client: ClientBase, table: string, scopes?: ViewerScopes): Promise<boolean> {
  try {
    await inTransaction(client, scopes, () => client.query(`select from kolo.${table} limit 1`));
    return false;
  } catch (error) {
    if ((error as { code?: unknown }).code === insufficientPrivilege) return true;
    throw error;
  }
}

async function rowsSeen(client: ClientBase, from: readonly string[], samples: Samples, scopes: ViewerScopes) {
  const reads = from.map(
    (table) =>
      `select '${table}' as table where exists (select from kolo.${table} tablesample system (${samples.get(table) ?? 100}))`,
  );
  const { rows } = await inTransaction(client, scopes, () =>
    client.query<{ table: string }>(reads.join('\nunion all\n')),
  );
  return rows.map(({ table }) => table);
}

async function inTransaction<T>(
  client: ClientBase,
  scopes: ViewerScopes | undefined,
  read: () => Promise<T>,
): Promise<T> {
  await client.query('begin read only');
  try {
    if (scopes) await becomeViewer(client, scopes);
    return await read();
  } finally {
    await client.query('rollback');
  }
}
