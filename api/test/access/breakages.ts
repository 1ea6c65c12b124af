import type { Fact } from '../../src/platform/access/catalogue.queries.ts';

/** Something that an administrator of the database might do to the walls, and how to undo it. */
export interface Breakage {
  readonly name: string;
  readonly harm: string;
  readonly repair: string;
  /** The words that one difference has to have; without them, those of the fact that is broken. */
  readonly named?: readonly string[];
}

/** Breakages that are tried together. */
export interface Batch {
  readonly name: string;
  readonly breakages: readonly Breakage[];
}

const BATCH = 25;
/** What these take away or turn has nothing to do with each other: they can be tried together. */
const identities: Partial<Record<Fact['kind'], readonly string[]>> = {
  policy: ['policy'],
  table: ['table'],
  trigger: ['table', 'trigger'],
  function: ['function'],
  table_grant: ['table', 'grantee', 'privilege'],
  column_grant: ['table', 'column', 'grantee', 'privilege'],
  function_grant: ['function', 'grantee', 'privilege'],
};

/**
 * Every way to break each fact of a manifest, the same way for different objects at a time: reading the catalogue is what
 * takes the time, and it names every difference at once.
 */
export function batchesOf(facts: readonly Fact[]): readonly Batch[] {
  const alike = Map.groupBy(
    facts.flatMap((fact) => breakagesOf(fact).map((breakage, way) => ({ fact, breakage, way }))),
    ({ fact, way }) => `${fact.kind}, way ${way + 1}`,
  );
  return [...alike].flatMap(([name, tried]) => {
    const size = tried[0] && identities[tried[0].fact.kind] ? BATCH : 1;
    return Array.from({ length: Math.ceil(tried.length / size) }, (_, place) => {
      const breakages = tried
        .slice(place * size, (place + 1) * size)
        .map(({ fact, breakage }) => ({ named: namesOf(fact), ...breakage }));
      return { name: size === 1 ? (breakages[0]?.name ?? '') : `${name}, ${place + 1}`, breakages };
    });
  });
}

/** As the differences write them. */
function namesOf({ kind, fact }: Fact): readonly string[] {
  return (identities[kind] ?? []).map((field) => `${field}=${JSON.stringify(fact[field])}`);
}

/** Every way to take one fact of the manifest away, or to turn it. */
function breakagesOf({ kind, fact }: Fact): readonly Breakage[] {
  const value = (name: string) => String(fact[name]);
  switch (kind) {
    case 'policy':
      return policyBreakages(fact);
    case 'table':
      return tableBreakages(fact);
    case 'table_grant':
      return [grantBreakage(fact, value('privilege'), `table ${value('table')}`)];
    case 'column_grant':
      return [grantBreakage(fact, `${value('privilege')} ("${value('column')}")`, `table ${value('table')}`)];
    case 'function_grant':
      return [grantBreakage(fact, value('privilege'), `function ${value('function')}`)];
    case 'schema_grant':
      return [grantBreakage(fact, value('privilege'), `schema ${value('schema')}`)];
    case 'schema':
      return [ownerBreakage(`schema ${value('schema')}`, value('owner'))];
    case 'trigger':
      return triggerBreakages(fact);
    case 'function':
      return functionBreakages(fact);
    case 'role':
      return roleBreakages(fact);
    case 'membership':
      return membershipBreakages(value('role'), value('member'));
    default:
      return [];
  }
}

type Details = Fact['fact'];

function policyBreakages(fact: Details): Breakage[] {
  const [name, table] = [String(fact.policy), `kolo.${String(fact.table)}`];
  const clauses = [fact.using && `using (${fact.using})`, fact.with_check && `with check (${fact.with_check})`].filter(
    Boolean,
  );
  const create = (kind: string, role: string) =>
    `create policy ${name} on ${table} as ${kind} for ${fact.command} to ${role} ${clauses.join(' ')}`;
  const drop = `drop policy ${name} on ${table}`;
  const [role = ''] = fact.roles as string[];
  const back = create('permissive', role);
  const open = clauses.map((clause) => String(clause).replace(/\(.*\)$/s, '(true)')).join(' ');
  return [
    { name: `drop policy ${name}`, harm: drop, repair: back },
    // The linker's are open already: what it may see is said by its grants.
    ...(open === clauses.join(' ')
      ? []
      : [
          { name: `open policy ${name}`, harm: `alter policy ${name} on ${table} ${open}`, repair: `${drop}; ${back}` },
        ]),
    {
      name: `policy ${name} for everybody`,
      harm: `alter policy ${name} on ${table} to public`,
      repair: `${drop}; ${back}`,
    },
    {
      name: `policy ${name} restrictive`,
      harm: `${drop}; ${create('restrictive', role)}`,
      repair: `${drop}; ${back}`,
    },
  ];
}

function tableBreakages(fact: Details): Breakage[] {
  const [table, owner] = [`kolo.${String(fact.table)}`, String(fact.owner)];
  const turned = (isOn: boolean, on: string, off: string): Breakage => ({
    name: `${table}: ${isOn ? off : on} row level security`,
    harm: `alter table ${table} ${isOn ? off : on} row level security`,
    repair: `alter table ${table} ${isOn ? on : off} row level security`,
  });
  return [
    turned(Boolean(fact.forced), 'force', 'no force'),
    turned(Boolean(fact.row_security), 'enable', 'disable'),
    ownerBreakage(`table ${table}`, owner),
    {
      name: `${table}: one more policy`,
      harm: `create policy back_door on ${table} using (true)`,
      repair: `drop policy back_door on ${table}`,
    },
    ...['kolo_app', 'kolo_donor', 'public'].map((role) => grantedToo('delete', table, role)),
    grantedToo('select', table, 'kolo_login'),
    grantedToo('truncate', table, 'kolo_linker'),
  ];
}

const grantedToo = (privilege: string, table: string, role: string): Breakage => ({
  name: `${table}: ${privilege} granted to ${role}`,
  harm: `grant ${privilege} on ${table} to ${role}`,
  repair: `revoke ${privilege} on ${table} from ${role}`,
  named: [
    `table="${table}"`,
    `grantee="${role === 'public' ? 'PUBLIC' : role}"`,
    `privilege="${privilege.toUpperCase()}"`,
  ],
});

const ownerBreakage = (object: string, owner: string): Breakage => ({
  name: `${object} owned by another`,
  // To a role that has no grant of its own on it: what an owner was granted is gone with the ownership.
  harm: `alter ${object} owner to ${owner === 'kolo_login' ? 'kolo_auth' : 'kolo_login'}`,
  repair: `alter ${object} owner to ${owner}`,
});

function grantBreakage(fact: Details, privilege: string, object: string): Breakage {
  const grantee = String(fact.grantee);
  return {
    name: `revoke ${privilege} on ${object} from ${grantee}`,
    harm: `revoke ${privilege} on ${object} from ${grantee}`,
    repair: `grant ${privilege} on ${object} to ${grantee}`,
  };
}

function triggerBreakages(fact: Details): Breakage[] {
  const [name, table] = [String(fact.trigger), `kolo.${String(fact.table)}`];
  return [
    {
      name: `disable trigger ${name} on ${table}`,
      harm: `alter table ${table} disable trigger ${name}`,
      repair: `alter table ${table} enable trigger ${name}`,
    },
    {
      name: `drop trigger ${name} on ${table}`,
      harm: `drop trigger ${name} on ${table}`,
      repair: String(fact.definition),
    },
  ];
}

function functionBreakages(fact: Details): Breakage[] {
  const name = String(fact.function);
  const security = (definer: boolean) => `alter function ${name} security ${definer ? 'definer' : 'invoker'}`;
  const setting = fact.settings ? `set search_path = ''` : 'reset search_path';
  return [
    { name: `security of ${name} turned`, harm: security(!fact.definer), repair: security(Boolean(fact.definer)) },
    {
      name: `search path of ${name} changed`,
      harm: `alter function ${name} set search_path = public`,
      repair: `alter function ${name} ${setting}`,
    },
    {
      name: `${name} leakproof`,
      harm: `alter function ${name} leakproof`,
      repair: `alter function ${name} not leakproof`,
    },
    {
      name: `${name} for everybody`,
      harm: `grant execute on function ${name} to public`,
      repair: `revoke execute on function ${name} from public`,
    },
  ];
}

const attributes = {
  superuser: 'superuser',
  inherit: 'inherit',
  create_role: 'createrole',
  create_database: 'createdb',
  login: 'login',
  replication: 'replication',
  bypass_rls: 'bypassrls',
};

function roleBreakages(fact: Details): Breakage[] {
  const role = String(fact.role);
  const turned = Object.entries(attributes).map(([field, word]): Breakage => {
    const alter = (on: boolean) => `alter role ${role} ${on ? '' : 'no'}${word}`;
    return { name: `${role}: ${word} turned`, harm: alter(!fact[field]), repair: alter(Boolean(fact[field])) };
  });
  const preset = `alter role ${role} set app.user_id = '00000000-0000-7000-8001-000000000001'`;
  return [
    ...turned,
    { name: `${role}: a setting of its own`, harm: preset, repair: `alter role ${role} reset app.user_id` },
  ];
}

function membershipBreakages(role: string, member: string): Breakage[] {
  const grant = (options: string) => `grant ${role} to ${member} with ${options}`;
  const repair = grant('inherit false, set true, admin false');
  return [
    { name: `${member} no longer ${role}`, harm: `revoke ${role} from ${member}`, repair },
    { name: `${member} inherits ${role}`, harm: grant('inherit true'), repair },
    { name: `${member} administers ${role}`, harm: grant('admin true'), repair },
    { name: `${member} may not become ${role}`, harm: grant('set false'), repair },
  ];
}

/** What is not about one fact of the manifest. */
export const furtherBreakages: readonly Breakage[] = [
  {
    name: 'kolo_login may become kolo_definer',
    harm: 'grant kolo_definer to kolo_login',
    repair: 'revoke kolo_definer from kolo_login',
  },
  {
    name: 'kolo_login may become kolo_linker',
    harm: 'grant kolo_linker to kolo_login',
    repair: 'revoke kolo_linker from kolo_login',
  },
  {
    name: 'kolo_app inherits kolo_owner',
    harm: 'grant kolo_owner to kolo_app',
    repair: 'revoke kolo_owner from kolo_app',
  },
  {
    name: 'a view that sees past the walls',
    harm: 'create view kolo.every_person as select * from kolo.person; grant select on kolo.every_person to kolo_app',
    repair: 'drop view kolo.every_person',
  },
  {
    name: 'a table outside the policy',
    harm: 'create table public.names (name text); grant select on public.names to public',
    repair: 'drop table public.names',
  },
  {
    name: 'grants on whatever comes later',
    harm: 'alter default privileges for role kolo_owner in schema kolo grant select on tables to kolo_app',
    repair: 'alter default privileges for role kolo_owner in schema kolo revoke select on tables from kolo_app',
  },
  {
    name: 'a function of its own that runs as its owner',
    harm: `create function kolo.all_names() returns setof text security definer language sql as 'select first_name from kolo.person_identity'`,
    repair: 'drop function kolo.all_names()',
  },
  {
    name: 'the public schema open',
    harm: 'grant create on schema public to public',
    repair: 'revoke create on schema public from public',
  },
  {
    name: 'a viewer preset for the whole database',
    harm: `do $$ begin execute format('alter database %I set app.user_id = %L', current_database(), '00000000-0000-7000-8001-000000000001'); end $$`,
    repair: `do $$ begin execute format('alter database %I reset app.user_id', current_database()); end $$`,
  },
];
