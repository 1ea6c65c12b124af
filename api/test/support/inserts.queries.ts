import type { Client } from 'pg';

/** Inserts one row of a table in schema `kolo` and returns the columns of it that were asked for. */
export async function insertRow<Returned extends object>(
  admin: Client,
  table: string,
  row: object,
  returning: string,
): Promise<Returned> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  const { rows } = await admin.query<Returned>(
    `insert into kolo.${table} (${columns.join(', ')}) values (${places.join(', ')}) returning ${returning}`,
    Object.values(row),
  );
  const [inserted] = rows;
  if (inserted === undefined) throw new Error(`Nothing was inserted into ${table}`);
  return inserted;
}

/** Updates the one row of a table whose key has this value. */
export async function updateRow(admin: Client, table: string, key: string, id: string, changes: object): Promise<void> {
  const columns = Object.keys(changes);
  if (columns.length === 0) return;
  const { rowCount } = await admin.query(
    `update kolo.${table} set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} where ${key} = $1`,
    [id, ...Object.values(changes)],
  );
  if (rowCount !== 1) throw new Error(`${rowCount} rows of ${table} were changed`);
}

/** Does something in one transaction under a membership and with a reason. */
export async function actingAs(
  admin: Client,
  membershipId: string,
  reason: string,
  work: () => Promise<void>,
): Promise<void> {
  await admin.query('begin');
  await actUnder(admin, membershipId, reason);
  await work();
  await admin.query('commit');
}

/** Has the open transaction act under a membership and with a reason. */
export async function actUnder(admin: Client, membershipId: string, reason = ''): Promise<void> {
  await admin.query(
    `select set_config('app.memberships', '{' || $1 || '}', true), set_config('app.acting_membership', $1, true),
       set_config('app.reason', $2, true)`,
    [membershipId, reason],
  );
}

/** Lets a user sign in with the password that another account has: hashing one takes its time. */
export async function copyAccount(admin: Client, from: string, user: { email: string; name: string }): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with made as (
       insert into auth."user" ("id", "name", "email", "emailVerified")
       values (md5($2::text), $3, $2, false) returning "id"
     ), account as (
       insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
       select md5('account ' || made."id"), made."id", 'credential', made."id", known."password", now()
         from made, auth."account" known where known."userId" = $1
     )
     select "id" from made`,
    [from, user.email, user.name],
  );
  return rows[0]?.id ?? '';
}

/** A text for each table of `kolo` that changes when anything in it does. */
export async function contentOf(admin: Client, except: readonly string[] = []): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'kolo' and tablename <> all ($1) order by 1`,
    [except],
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ hash: string }>(
      `select md5(coalesce(string_agg(r::text, E'\\n' order by r::text), '')) as hash from kolo.${name} r`,
    );
    content[name] = rows[0]?.hash ?? '';
  }
  return content;
}
