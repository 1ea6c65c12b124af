import { type AboutPersons, type Emptied, erasure } from './erasure.ts';
import { identifier, literal } from './sql-literal.ts';
import { type Subject, subjects, tableOf } from './subjects.ts';

type Declared = readonly [subject: Subject, about: AboutPersons];

/** The subjects whose rows are about persons, in the order of the policy. */
export const aboutPersons: readonly Declared[] = subjects.flatMap((subject): Declared[] => {
  const declared = erasure[subject];
  return 'rows' in declared ? [[subject, declared]] : [];
});

/** The scope columns that only the policy needs, and what only the database counts with. */
const UNSHOWN = ['partner_kind', 'restricted', 'reserved_for', 'version'];

/**
 * The functions, repeatable, that know which columns are about a person: one empties them, one counts the records, one
 * names their ids, one shows all of it for an export. Only the definer role may call them, from functions that check who
 * asks. To be run as the tables' owner, with every change of the policy.
 */
export function erasureSql(): string[] {
  return [
    ...aboutPersons.flatMap(grants),
    `create or replace function kolo.erase_values(persons uuid[]) returns void language plpgsql set search_path = '' as $$
begin
${aboutPersons.flatMap(emptying).join('\n')}
end $$;`,
    `create or replace function kolo.records_about(persons uuid[]) returns table (subject text, records bigint)
language plpgsql stable set search_path = '' as $$
begin
  return query
${aboutPersons.map(counting).join('\n  union all\n')};
end $$;`,
    `create or replace function kolo.record_ids_about(persons uuid[]) returns setof uuid
language plpgsql stable set search_path = '' as $$
begin
  return query
${aboutPersons.flatMap(naming).join('\n  union\n')};
end $$;`,
    `create or replace function kolo.kept_about(persons uuid[]) returns jsonb language plpgsql stable set search_path = '' as $$
begin
  return ${aboutPersons.flatMap(showing).join('\n    || ')};
end $$;`,
    ...['erase_values', 'records_about', 'record_ids_about', 'kept_about'].flatMap((name) => [
      `revoke execute on function kolo.${name}(uuid[]) from public;`,
      `grant execute on function kolo.${name}(uuid[]) to kolo_definer;`,
    ]),
  ];
}

const tableOfSubject = (subject: Subject) => `kolo.${identifier(tableOf(subject).table)}`;

function written({ erased }: AboutPersons): [string, Emptied][] {
  return Object.entries(erased).filter(([, value]) => value !== 'derived');
}

function grants([subject, about]: Declared): string[] {
  const columns = written(about).map(([column]) => identifier(column));
  // A right to the whole table stands alone: beside rights to columns of it nobody could tell which of them was lost.
  const reading = ['revoke', 'grant'].map(
    (word) => `${word} select on ${tableOfSubject(subject)} ${word === 'grant' ? 'to' : 'from'} kolo_definer;`,
  );
  if (columns.length === 0) return reading;
  return [...reading, `grant update (${columns.join(', ')}) on ${tableOfSubject(subject)} to kolo_definer;`];
}

function emptying([subject, about]: Declared): string[] {
  const sets = written(about).map(([column, value]) => `${identifier(column)} = ${emptied(value)}`);
  return sets.length === 0 ? [] : [`  update ${tableOfSubject(subject)} set ${sets.join(', ')} where ${about.rows};`];
}

function emptied(value: Emptied): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? `'{}'` : literal(value);
}

function counting([subject, { rows }]: Declared): string {
  return `  select '${subject}', count(*) from ${tableOfSubject(subject)} where ${rows}`;
}

function naming([subject, { rows }]: Declared): string[] {
  return 'id' in tableOf(subject).columns ? [`  select id from ${tableOfSubject(subject)} where ${rows}`] : [];
}

function showing([subject, { rows, exported, narrative = [], unshown = [], withheld }]: Declared): string[] {
  if (withheld !== undefined) return [];
  const left = [...UNSHOWN, ...unshown].map((column) => ` - '${column}'`).join('');
  const texts = narrative.map((column) => `t.${identifier(column)}`).join(', ');
  const flagged =
    narrative.length === 0
      ? ''
      : ` || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', ${texts}), t.partner_id, persons))`;
  const one = `to_jsonb(t)${left}${flagged}`;
  const table = tableOfSubject(subject);
  const condition = exported === undefined ? rows : `${rows} and (${exported})`;
  return [
    `jsonb_build_object('${subject}', (select coalesce(jsonb_agg(${one}), '[]') from ${table} t where ${condition}))`,
  ];
}
