import {
  type Action,
  abilityFor,
  conditionFor,
  conditionSql,
  type Subject,
  scopeShape,
  scopeValue,
  tables,
  subject as tagged,
  type ViewerScopes,
} from '@kolo/access';
import { mayDo, type Row } from '@kolo/access/proof';
import type { Client, Pool } from 'pg';
import { asViewer } from '../support/as-viewer.ts';

/** The tags of the rows that a viewer is allowed an action on, found in one of four ways. */
export type RowSet = readonly number[];

export function byOracle(scopes: ViewerScopes, action: Action, subject: Subject, rows: readonly Row[]): RowSet {
  return tagsOf(rows, (one) => mayDo(scopes, action, subject, one));
}

export function byRules(scopes: ViewerScopes, action: Action, subject: Subject, rows: readonly Row[]): RowSet {
  const ability = abilityFor(scopes);
  return tagsOf(rows, (one) => ability.can(action, tagged(subject, { ...one })));
}

/** The condition that the read engine adds, run where row security does not hold. */
export async function byCondition(
  admin: Client,
  scopes: ViewerScopes,
  action: Action,
  subject: Subject,
): Promise<RowSet> {
  const condition = conditionFor(scopeShape(scopes), action, subject);
  if (!condition) return [];
  const values: (readonly string[])[] = [];
  const where = conditionSql(condition, { alias: 't', param: (name) => `$${values.push(scopeValue(scopes, name))}` });
  return tagsIn(
    await admin.query(`select tag from kolo.${tables[subject].table} t where ${where} order by tag`, values),
  );
}

/** A bare read as the server does it: nothing but row security holds anything back. */
export async function byRowSecurity(pool: Pool, scopes: ViewerScopes, subject: Subject): Promise<RowSet> {
  return asViewer(pool, scopes, async (client) =>
    tagsIn(await client.query(`select tag from kolo.${tables[subject].table} order by tag`)),
  );
}

/** The rows that satisfy an expression of row security under the given settings, where row security does not hold. */
export async function byExpression(
  admin: Client,
  settings: Readonly<Record<string, string>>,
  subject: Subject,
  expression: string,
): Promise<RowSet> {
  // One round trip: tests ask this some ten thousand times.
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${admin.escapeLiteral(value)}, true)`,
  );
  const asked = `select tag from kolo.${tables[subject].table} where ${expression} order by tag`;
  try {
    const results: unknown = await admin.query(`begin; select ${calls.join(', ')}; ${asked}; rollback`);
    const [, , found] = results as { rows: { tag: number | null }[] }[];
    return tagsIn(found ?? { rows: [] });
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
}

/** What the live catalogue lets an insert or update through by: the rows as they will be, and for updates as they are. */
export async function checksOf(admin: Client, action: Action, subject: Subject): Promise<readonly string[]> {
  const { rows } = await admin.query<{ using: string | null; with_check: string | null }>(
    `select qual as using, with_check from pg_policies where schemaname = 'kolo' and policyname = $1`,
    [`${tables[subject].table}_${action}`],
  );
  const found = rows.flatMap(({ using, with_check }) => [using, with_check]).filter((check) => check !== null);
  return found.length > 0 ? found : ['false'];
}

function tagsOf(rows: readonly Row[], allowed: (one: Row) => boolean): RowSet {
  return rows.flatMap((one, index) => (allowed(one) ? [index + 1] : []));
}

/** Windows that only open what is asked about have no tag. */
function tagsIn({ rows }: { rows: { tag: number | null }[] }): RowSet {
  return rows.flatMap(({ tag }) => tag ?? []);
}
