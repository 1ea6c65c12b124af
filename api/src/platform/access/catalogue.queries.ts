import type { ClientBase } from 'pg';

/** One thing that the catalogue says about the walls; `kind` groups them. */
export interface Fact {
  readonly kind: FactKind;
  readonly fact: Readonly<Record<string, unknown>>;
}

export type FactKind = keyof typeof queries;

const ours = `('kolo_owner', 'kolo_definer', 'kolo_app', 'kolo_login', 'kolo_auth', 'kolo_jobs', 'kolo_linker',
  'kolo_donor')`;
const userSchemas = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const granteeName = `case a.grantee when 0 then 'PUBLIC' else pg_get_userbyid(a.grantee) end`;
// An administrator's own name differs from one installation to the next.
const ownerName = (owner: string) =>
  `case when pg_get_userbyid(${owner}) in ${ours} then pg_get_userbyid(${owner}) else 'another role' end`;
const toOthers = (owner: string) =>
  `a.grantee <> ${owner} and (a.grantee = 0 or pg_get_userbyid(a.grantee) in ${ours})`;
const grantFields = `'grantee', ${granteeName}, 'privilege', a.privilege_type, 'grantable', a.is_grantable`;
const ofNoExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const queries = {
  role: `
    select json_build_object('role', rolname, 'superuser', rolsuper, 'inherit', rolinherit, 'create_role', rolcreaterole,
      'create_database', rolcreatedb, 'login', rolcanlogin, 'replication', rolreplication, 'bypass_rls', rolbypassrls)
    from pg_roles where rolname in ${ours}`,
  membership: `
    select json_build_object('role', pg_get_userbyid(roleid), 'member', pg_get_userbyid(member),
      'admin', bool_or(admin_option), 'inherit', bool_or(inherit_option), 'set', bool_or(set_option))
    from pg_auth_members where pg_get_userbyid(member) in ${ours} group by roleid, member`,
  setting: `
    select json_build_object('role', pg_get_userbyid(s.setrole), 'setting', c)
    from pg_db_role_setting s, unnest(s.setconfig) c
    where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
      and (pg_get_userbyid(s.setrole) in ${ours} or s.setrole = 0 and c like 'app.%')`,
  schema: `
    select json_build_object('schema', n.nspname, 'owner', ${ownerName('n.nspowner')})
    from pg_namespace n where n.nspname in ('kolo', 'auth', 'jobs', 'published')`,
  table: `
    select json_build_object('table', c.relname, 'kind', c.relkind, 'owner', ${ownerName('c.relowner')},
      'row_security', c.relrowsecurity, 'forced', c.relforcerowsecurity)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'kolo' and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
  policy: `
    select json_build_object('table', p.tablename, 'policy', p.policyname, 'permissive', p.permissive, 'command', p.cmd,
      'roles', p.roles, 'using', p.qual, 'with_check', p.with_check)
    from pg_policies p where p.schemaname = 'kolo'`,
  trigger: `
    select json_build_object('table', c.relname, 'trigger', t.tgname, 'enabled', t.tgenabled,
      'definition', pg_get_triggerdef(t.oid))
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'kolo' and not t.tgisinternal`,
  function: `
    select json_build_object('function', p.oid::regprocedure, 'owner', ${ownerName('p.proowner')},
      'definer', p.prosecdef, 'leakproof', p.proleakproof, 'settings', p.proconfig,
      'body', encode(sha256(convert_to(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), 'UTF8')), 'hex'))
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'kolo' and ${ofNoExtension('pg_proc', 'p.oid')}`,
  schema_grant: `
    select json_build_object('schema', n.nspname, ${grantFields})
    from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
    where ${userSchemas} and ${toOthers('n.nspowner')}`,
  table_grant: `
    select json_build_object('table', c.oid::regclass, ${grantFields})
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
    where ${userSchemas} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${toOthers('c.relowner')}
      and ${ofNoExtension('pg_class', 'c.oid')}`,
  column_grant: `
    select json_build_object('table', c.oid::regclass, 'column', t.attname, ${grantFields})
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(t.attacl) a
    where ${userSchemas} and not t.attisdropped and ${toOthers('c.relowner')}`,
  function_grant: `
    select json_build_object('function', p.oid::regprocedure, ${grantFields})
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
      aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
    where ${userSchemas} and ${toOthers('p.proowner')} and ${ofNoExtension('pg_proc', 'p.oid')}`,
  default_grant: `
    select json_build_object('creator', pg_get_userbyid(d.defaclrole), 'schema', n.nspname, 'objects', d.defaclobjtype,
      ${grantFields})
    from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace, aclexplode(d.defaclacl) a
    where ${toOthers('d.defaclrole')}`,
  owned: `
    select json_build_object('owner', pg_get_userbyid(c.relowner), 'object', c.oid::regclass)
    from pg_class c where pg_get_userbyid(c.relowner) in ('kolo_app', 'kolo_login', 'kolo_linker', 'kolo_donor')
    union all
    select json_build_object('owner', pg_get_userbyid(p.proowner), 'object', p.oid::regprocedure)
    from pg_proc p where pg_get_userbyid(p.proowner) in ('kolo_app', 'kolo_login', 'kolo_donor')`,
} as const;

const everything = Object.entries(queries)
  .map(([kind, query]) => `select '${kind}' as kind, fact from (${query}) as found (fact)`)
  .join('\nunion all\n');

/**
 * What the catalogue of the connected database says about roles, owners, row security, triggers and grants, in an order
 * of its own. Needs no rights. Names outside `pg_catalog` are qualified, whatever the search path of the connection.
 */
export async function readCatalogue(client: ClientBase): Promise<readonly Fact[]> {
  await client.query('begin read only');
  try {
    await client.query('set local search_path = pg_catalog');
    const { rows } = await client.query<Fact>(`select kind, fact::jsonb from (${everything}) as facts (kind, fact)`);
    return rows
      .map((row) => ({ ...row, key: textOf(row) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ kind, fact }) => ({ kind, fact }));
  } finally {
    await client.query('rollback');
  }
}

/** A fact as one line of text; equal facts have equal lines. */
export function textOf({ kind, fact }: Fact): string {
  const fields = Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${kind} ${fields.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ')}`;
}
