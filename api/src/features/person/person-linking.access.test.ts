import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { type Linker, openLinker } from '../../../test/support/linking.ts';
import { type PartnerOfTest, World } from '../../../test/support/world.ts';
import { loginUrl } from '../../platform/database/logins.ts';
import { startJobs } from '../../platform/jobs/index.ts';
import { createMailer } from '../../platform/mail/index.ts';
import { linkPersons } from './link-persons.ts';
import { personLinking } from './person-linking.job.ts';

const who = {
  first_name: 'Kanarinac',
  last_name: 'Đorđević',
  birth_date: '1984-02-09',
  birth_date_precision: 'day',
  phone: '+381 60 111 2223',
} as const;

let database: TestDatabase;
let linker: Linker;
let [niš, pirot]: PartnerOfTest[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  linker = openLinker(database);
  const world = new World(database.admin);
  niš = await world.partner({ short_name: 'Niš' });
  pirot = await world.partner({ short_name: 'Pirot' });
  for (const partner of [niš, pirot]) await partner.person({ person: { sex: 'male' }, identity: who });
});
afterAll(async () => {
  await linker.close();
  await database.close();
});

const privileges = async (sql: string) =>
  (await database.admin.query<{ has: string }>(`select ${sql} order by 1`)).rows.map(({ has }) => has);
const everyRole = `(values ('kolo_owner'), ('kolo_definer'), ('kolo_app'), ('kolo_login'), ('kolo_auth'), ('kolo_jobs'),
  ('kolo_linker'), ('kolo_donor'), ('public')) as role (name)`;

describe('the linker’s role', () => {
  test('reads the columns that are compared, and writes clusters and its queue', async () => {
    const columns = (privilege: string) =>
      privileges(`c.relname || '.' || a.attname as has from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'kolo'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('kolo_linker', c.oid, a.attnum, '${privilege}')`);
    const own = (await columns('select')).filter((name) => !/^person_(cluster|to_link)\./.test(name));
    expect(own).toEqual(
      [
        ...['id', 'partner_id', 'partner_kind', 'country_code', 'merged_into_id', 'sex', 'municipality_code'],
        'erased_on',
      ]
        .map((column) => `person.${column}`)
        .concat(['other_id', 'person_id', 'withdrawn_at'].map((column) => `person_distinction.${column}`))
        .concat(
          [
            ...['person_id', 'first_name', 'last_name', 'birth_date', 'birth_date_precision', 'phone'],
            'national_id_kind',
          ].map((column) => `person_identity.${column}`),
        )
        .concat(['found_id', 'key', 'kind', 'partner_id', 'person_id'].map((column) => `person_match_key.${column}`))
        .toSorted(),
    );
    expect(await columns('update')).toEqual(['person_cluster.cluster_id', 'person_cluster.clustered_at']);
    const tables = (privilege: string) =>
      privileges(`c.relname as has from pg_class c where c.relnamespace in ('kolo'::regnamespace, 'auth'::regnamespace,
        'jobs'::regnamespace, 'published'::regnamespace) and c.relkind in ('r', 'p')
        and has_table_privilege('kolo_linker', c.oid, '${privilege}')`);
    expect(await tables('delete')).toEqual(['person_cluster', 'person_to_link']);
    expect(await tables('insert')).toEqual(['person_cluster']);
    expect(await columns('insert')).toEqual([
      ...(await columns('select')).filter((name) => name.startsWith('person_cluster.')),
      'person_to_link.person_id',
    ]);
    const functions = `p.proname as has from pg_proc p where p.pronamespace = 'kolo'::regnamespace
      and has_function_privilege('kolo_linker', p.oid, 'execute') and p.proowner <> 'kolo_linker'::regrole`;
    expect(await privileges(functions)).toEqual(['name_key']);
  });

  test('is the only one that may read or write clusters', async () => {
    for (const privilege of ['select', 'insert', 'update', 'delete', 'truncate']) {
      const may = await privileges(
        `name as has from ${everyRole} where name not in ('kolo_owner', 'public')
           and (has_table_privilege(name, 'kolo.person_cluster', '${privilege}')
             or '${privilege}' in ('select', 'insert', 'update')
               and has_any_column_privilege(name, 'kolo.person_cluster', '${privilege}'))`,
      );
      expect(may, privilege).toEqual(privilege === 'truncate' ? [] : ['kolo_linker']);
    }
  });

  test('sees nothing of another table, should it be given a right to it by mistake', async () => {
    await niš?.case();
    await database.admin.query('grant select on kolo.case_file to kolo_linker');
    expect((await linker.pool.query('select from kolo.case_file')).rowCount).toBe(0);
    await database.admin.query('revoke select on kolo.case_file from kolo_linker');
    await expect(linker.pool.query('select from kolo.case_file')).rejects.toThrow(/permission denied/);
  });
});

describe('the job', () => {
  test('changes nothing but clusters and its queue: no notice, no event', async () => {
    const before = await contentOf(database.admin, ['person_cluster', 'person_to_link']);
    expect(await linker.link()).toBeGreaterThan(0);
    expect(await linker.clusters()).toHaveLength(1);
    expect(await contentOf(database.admin, ['person_cluster', 'person_to_link'])).toEqual(before);
  });

  test('is run by the queue as its own login, and leaves nothing of whom it linked', async () => {
    await database.admin.query('truncate kolo.person_cluster');
    await database.admin.query('insert into kolo.person_to_link (person_id) select id from kolo.person');
    const failures: unknown[] = [];
    const running = await startJobs([personLinking], {
      config: database.config,
      mailer: createMailer(null, () => undefined),
      onError: (job, error) => failures.push([job, error]),
      secondsBetweenLooks: 0.5,
    });
    await running.send(personLinking);
    await vi.waitFor(async () => expect(await linker.clusters()).toHaveLength(1), { timeout: 15_000 });
    await running.stop();
    expect(failures).toEqual([]);
    const { rows } = await database.admin.query('select name, data, output from jobs.job');
    expect(rows).toEqual([{ name: 'person-linking', data: {}, output: null }]);
  });

  test('that fails says by which code, and no value', async () => {
    await database.admin.query('insert into kolo.person_to_link (person_id) select id from kolo.person');
    await database.admin.query(
      `alter table kolo.person_cluster add constraint broken check (person_id is null) not valid`,
    );
    await database.admin.query('delete from kolo.person_cluster');
    const failure = await linker.link().catch((error: Error) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toBe('linking persons failed: 23514');
    expect((failure as Error).cause).toBeUndefined();
    await database.admin.query('alter table kolo.person_cluster drop constraint broken');
    await linker.link();
    expect(await linker.clusters()).toHaveLength(1);
  });

  test('ends when the process does, and waits for nobody who works with a person', async () => {
    const ended = AbortSignal.abort();
    await database.admin.query('insert into kolo.person_to_link (person_id) select id from kolo.person');
    const pace = { milliseconds: 600_000, rest: 0 };
    expect(await linkPersons(linker.pool, { ...pace, signal: ended })).toBe(0);
    const pool = new Pool({ connectionString: loginUrl(database.config, 'kolo_linker'), max: 1 });
    await database.admin.query('truncate kolo.person_cluster');
    await database.admin.query('begin');
    await database.admin.query('select from kolo.person order by id for update');
    expect(await linkPersons(pool, pace)).toBeGreaterThan(0);
    await database.admin.query('rollback');
    await pool.end();
    expect(await linker.clusters()).toHaveLength(1);
  });
});
