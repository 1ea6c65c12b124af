import { identifier } from './sql-literal.ts';
import { type Subject, tableOf } from './subjects.ts';

/** The login of the job that finds who is one human at several partners. No viewer ever becomes it. */
const LINKER = 'kolo_linker';

/** What the comparison of two records needs, column by column. */
const compared: Partial<Record<Subject, readonly string[]>> = {
  Person: [
    'id',
    'partner_id',
    'partner_kind',
    'country_code',
    'merged_into_id',
    'sex',
    'municipality_code',
    'erased_on',
  ],
  PersonIdentity: [
    'person_id',
    'first_name',
    'last_name',
    'birth_date',
    'birth_date_precision',
    'phone',
    'national_id_kind',
  ],
  PersonMatchKey: ['person_id', 'found_id', 'partner_id', 'kind', 'key'],
  PersonDistinction: ['person_id', 'other_id', 'withdrawn_at'],
};

/**
 * The statements, repeatable, that give the linker its rights: it reads of every partner the columns that are compared,
 * writes who is one human, and takes from its own queue. Row security holds for it as for everybody, so a right that
 * somebody gives it by mistake opens no rows of another table.
 */
export function linkingSql(): string[] {
  return [
    'grant usage on schema kolo to kolo_linker;',
    'grant execute on function kolo.name_key(text) to kolo_linker;',
    ...(Object.entries(compared) as [Subject, readonly string[]][]).flatMap(([subject, columns]) => [
      policyFor(subject, 'select', 'using (true)'),
      `grant select (${columns.map(identifier).join(', ')}) on ${nameOf(subject)} to ${LINKER};`,
    ]),
    policyFor('PersonCluster', 'all', 'using (true) with check (true)'),
    `grant select, insert, update (cluster_id, clustered_at), delete on kolo.person_cluster to ${LINKER};`,
    policyFor('PersonToLink', 'all', 'using (true) with check (true)'),
    `grant select, insert (person_id), delete on kolo.person_to_link to ${LINKER};`,
  ];
}

const nameOf = (subject: Subject) => `kolo.${identifier(tableOf(subject).table)}`;

const policyFor = (subject: Subject, command: string, rows: string) =>
  `create policy ${tableOf(subject).table}_linking on ${nameOf(subject)} as permissive for ${command} to ${LINKER} ${rows};`;
