import { scopeType, settingOf } from './scopes.ts';
import { identifier, inList, literal, notInList } from './sql-literal.ts';
import { heldBy, statements } from './statements.ts';
import { type Action, actions, type Holder, type Subject, subjects, tableOf } from './subjects.ts';
import type { Always, ScopeName, Statement, Template } from './template.ts';
import { inWindowSql, type WindowPath } from './windows.ts';

/** A policy of PostgreSQL as compiled from statements. */
export interface RowPolicy {
  readonly table: string;
  readonly name: string;
  readonly action: Action;
  /** Which rows; for `read` and `update` those that are there, for `create` and `update` those that will be. */
  readonly condition: string;
}

const commands = { read: 'select', create: 'insert', update: 'update' } as const;

/** Compiler 3: one permissive policy per table and action, uniting what each role is allowed. */
export function rowPolicies(source: readonly Statement[] = statements): readonly RowPolicy[] {
  return subjects.flatMap((subject) => actions.flatMap((action) => rowPolicy(source, subject, action)));
}

function rowPolicy(source: readonly Statement[], subject: Subject, action: Action): RowPolicy[] {
  const relevant = source.filter((statement) => statement.subject === subject && statement.action === action);
  if (relevant.length === 0) return [];
  const table = identifier(tableOf(subject).table);
  const condition = relevant
    .map(({ where, holder }) => `(${whereSql(where, holder, tableOf(subject).windows)})`)
    .join('\n    or ');
  return [{ table, name: `${table}_${action}`, action, condition }];
}

function whereSql(where: Template<string, ScopeName> | Always, holder: Holder, path: WindowPath | undefined): string {
  return 'always' in where ? `${setting(heldBy(holder))} is not null` : templateSql(where, path);
}

/** The SQL text of a template that reads its scopes from the settings of the transaction. */
export function templateSql(template: Template<string, ScopeName>, path?: WindowPath): string {
  if ('and' in template) return template.and.map((part) => `(${templateSql(part, path)})`).join(' and ') || 'true';
  if ('or' in template) return template.or.map((part) => `(${templateSql(part, path)})`).join(' or ') || 'false';
  if ('shared' in template) {
    const [group, scope] = template.shared;
    if (path === undefined) throw new Error(`no window leads to what is shared as ${group}`);
    return inWindowSql(identifier(path.column), path.key, group, setting(scope, '::uuid[]'));
  }
  if ('not' in template) return `not (${templateSql(template.not)})`;
  if ('eq' in template) return `${identifier(template.eq[0])} = ${literal(template.eq[1])}`;
  if ('ne' in template) return `${identifier(template.ne[0])} <> ${literal(template.ne[1])}`;
  if ('nin' in template) return notInList(identifier(template.nin[0]), template.nin[1]);
  const [column, among] = template.in;
  return typeof among === 'string' ? inScope(identifier(column), among) : inList(identifier(column), among);
}

// A scalar subselect is evaluated once per statement; a bare current_setting() once per row.
function setting(scope: ScopeName, type = ''): string {
  return `(select nullif(current_setting('${settingOf(scope)}', true), '')${type})`;
}

function inScope(column: string, scope: ScopeName): string {
  if (scope === 'user') return `${column} = ${setting(scope, '::uuid')}`;
  const type = scopeType(scope);
  // The outer cast makes it an array; without it PostgreSQL reads `any (select …)` as a set of arrays.
  return `${column} = any (${setting(scope, `::${type}`)}::${type})`;
}

/**
 * The statements, repeatable, that make row security and the grants of `kolo_app` what the policy says: every earlier
 * policy of the schema and every earlier grant to `kolo_app` on these tables goes. To be run as the tables' owner.
 */
export function rowSecuritySql(source: readonly Statement[] = statements): string[] {
  const policies = rowPolicies(source);
  return [
    dropPolicies,
    `revoke all on ${everyTable.join(', ')} from public, kolo_app;`,
    'grant usage on schema kolo to kolo_app;',
    ...everyTable.flatMap((table) => [
      `alter table ${table} enable row level security;`,
      `alter table ${table} force row level security;`,
    ]),
    ...policies.map(createPolicy),
    ...subjects.flatMap((subject) => grants(policies, subject)),
  ];
}

const everyTable = subjects.map((subject) => `kolo.${identifier(tableOf(subject).table)}`);

const dropPolicies = `do $$
declare
  found record;
begin
  for found in select policyname, tablename from pg_policies where schemaname = 'kolo' loop
    execute format('drop policy %I on kolo.%I', found.policyname, found.tablename);
  end loop;
end
$$;`;

function createPolicy({ table, name, action, condition }: RowPolicy): string {
  const using = action === 'create' ? '' : `\n  using (${condition})`;
  const check = action === 'read' ? '' : `\n  with check (${condition})`;
  return `create policy ${name} on kolo.${table} as permissive for ${commands[action]} to kolo_app${using}${check};`;
}

function grants(policies: readonly RowPolicy[], subject: Subject): string[] {
  const { table, readable, creatable, updatable } = tableOf(subject);
  const columns = { read: readable, create: creatable ?? [], update: updatable ?? [] };
  return policies
    .filter((policy) => policy.table === table)
    .map(({ action }) => grant(commands[action], table, columns[action]));
}

function grant(command: string, table: string, columns: readonly string[] | undefined): string {
  if (columns?.length === 0) throw new Error(`${command} on ${table} is allowed, but on none of its columns`);
  const list = columns ? ` (${columns.map(identifier).join(', ')})` : '';
  return `grant ${command}${list} on kolo.${table} to kolo_app;`;
}
