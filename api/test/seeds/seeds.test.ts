import { ageBandOf, municipalities, namedPartners, programmes, targetGroupCodes } from '@kolo/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationAccounts, seedDemonstration } from '../../seeds/demonstration.seed.ts';
import { seedReferenceData } from '../../seeds/reference-data.seed.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let seeded: { persons: number; cases: number; notes: number };
let seconds: number;

beforeAll(async () => {
  database = await openTestDatabase({}, 'migrated');
  await seedReferenceData(database.admin);
  const start = performance.now();
  seeded = await seedDemonstration(database.admin);
  seconds = (performance.now() - start) / 1000;
}, 60_000);
afterAll(() => database?.close());

/** Rows of a query, each as a plain array. */
async function rows(text: string, values: unknown[] = []): Promise<unknown[][]> {
  return (await database.admin.query<unknown[]>({ text, values, rowMode: 'array' })).rows;
}
const count = async (text: string) => Number((await rows(`select count(*) from ${text}`))[0]?.[0]);

/** A value for everything that a second run may not change: number of rows, and the newest version of each. */
async function fingerprint(): Promise<unknown[][]> {
  const tables = await rows(`select tablename from pg_tables where schemaname = 'kolo' order by 1`);
  const each = tables.map(
    ([table]) => `select '${table}', count(*)::int, max(xmin::text::bigint)::text from kolo.${table}`,
  );
  return rows(`${each.join(' union all ')} order by 1`);
}

describe('reference data', () => {
  test('holds every municipality, partner and programme of the package', async () => {
    expect(await count('municipality')).toBe(municipalities.length);
    expect(await rows(`select code from country order by 1`)).toEqual([['BA'], ['DE'], ['ME'], ['RS'], ['XK']]);
    expect(await rows(`select name from partner where name not like '%(demo)' order by 1`)).toEqual(
      namedPartners.map(({ name }) => [name]).toSorted(),
    );
    expect(await rows('select code from programme order by 1')).toEqual(programmes.map(({ code }) => [code]));
  });

  test('holds the logframe and the money of SOE-1', async () => {
    const results = await rows(`select code, target, unit, array_to_string(country_codes, ' ') from result
      where programme_code = 'SOE-1' order by code`);
    expect(results).toEqual([
      ['R1', 600, 'micro businesses', 'RS XK BA'],
      ['R2', 1130, 'persons', 'RS XK BA'],
      ['R3', 2, 'cooperatives', 'RS'],
      ['R4', 16, 'cooperative members', 'RS'],
      ['R5', 3, 'correctional institutions', 'RS'],
      ['R6', 30, 'former convicts', 'RS'],
      ['R7', null, 'models', 'RS'],
      ['R8', null, 'partners', 'RS XK BA ME'],
      ['R9', 10, 'houses', 'ME'],
    ]);
    expect(
      await rows(`select country_code, amount, currency from funding where programme_code = 'SOE-1'
        order by country_code nulls first`),
    ).toEqual([
      [null, '2795000.00', 'EUR'],
      ['RS', '1078904.29', 'EUR'],
    ]);
  });
});

describe('demonstration', () => {
  test('is inserted within ten seconds', () => expect(seconds).toBeLessThan(10));

  test('has 2,500 cases in four countries, and says how many rows it wrote', async () => {
    expect(seeded).toEqual({
      persons: await count('person'),
      cases: await count('case_file'),
      notes: await count('case_note'),
    });
    expect(
      await rows(`select country_code, partner_kind, count(*)::int from case_file group by 1, 2 order by 1, 2`),
    ).toEqual([
      ['BA', 'ngo', 560],
      ['ME', 'ngo', 170],
      ['RS', 'correctional_institution', 90],
      ['RS', 'ngo', 1080],
      ['XK', 'ngo', 600],
    ]);
    expect(await count(`partner where kind = 'ngo'`)).toBe(12);
    expect(seeded.persons).toBeGreaterThan(2400);
  });

  test('shows every status, target group, age band and precision of birth dates', async () => {
    const [[open, closed, transferred, duplicate] = []] = await rows(`select
      count(*) filter (where status = 'open')::int, count(*) filter (where status = 'closed')::int,
      count(*) filter (where status = 'transferred')::int, count(*) filter (where status = 'duplicate')::int from case_file`);
    expect(Number(open) / seeded.cases).toBeGreaterThan(0.5);
    expect(Number(open) / seeded.cases).toBeLessThan(0.6);
    expect([closed, transferred, duplicate].every((number) => Number(number) > 20)).toBe(true);
    const groups = await rows('select distinct unnest(target_groups) from person_special_category order by 1');
    expect(groups.flat()).toEqual([...targetGroupCodes].toSorted());
    expect(await count('(select distinct age_band from case_file) as band')).toBe(6);
    expect(await count('(select distinct birth_date_precision from person_identity) as precision')).toBe(5);
    expect(await count(`person where municipality_code is null`)).toBeGreaterThan(10);
    expect(await count(`case_file where caseworker_id is null`)).toBeGreaterThan(20);
  });

  test('has at least the 30 former convicts of R6, all of them in Serbia', async () => {
    expect(
      await count(`person_special_category where 'former_convict' = any(target_groups) and country_code = 'RS'`),
    ).toBeGreaterThanOrEqual(30);
    expect(
      await count(`person_special_category where 'former_convict' = any(target_groups) and country_code <> 'RS'`),
    ).toBe(0);
  });

  test('knows convictions at the institutions only', async () => {
    expect(await rows(`select distinct partner_kind from person_conviction where offence is not null`)).toEqual([
      ['correctional_institution'],
    ]);
  });

  test('has dates that agree with each other', async () => {
    expect(
      await count(`case_file where opened_on < '2017-04-01' or coalesce(closed_on, opened_on) > '2018-12-31'`),
    ).toBe(0);
    expect(await count(`case_file where extract(isodow from opened_on) > 5`)).toBe(0);
    expect(
      await count(`case_note n join case_file c on c.id = n.case_id
        where n.occurred_on < c.opened_on or n.occurred_on > coalesce(c.closed_on, '2018-12-31')`),
    ).toBe(0);
    expect(await count(`(select from case_note group by case_id having count(*) > 8) as many`)).toBe(0);
    expect(await count(`case_file c where not exists (select from case_note n where n.case_id = c.id)`)).toBe(0);
  });

  test('has goals and tasks: of ended cases decided and done, of open ones some overdue and some due soon', async () => {
    expect(
      await count(`case_goal g join case_file c on c.id = g.case_id where (c.status = 'open') <> (g.outcome is null)`),
    ).toBe(0);
    expect(
      await count(`case_task t join case_file c on c.id = t.case_id where t.status = 'open' and c.status <> 'open'`),
    ).toBe(0);
    expect(await count('case_goal')).toBeGreaterThan(1000);
    expect(await count('case_task t join case_file c on c.id = t.case_id where t.due_on < c.opened_on')).toBe(0);
    for (const { email } of demonstrationAccounts.filter(({ role }) => role === 'caseworker')) {
      const open = `case_task t join membership m on m.id = t.assignee_id join user_account u on u.id = m.user_id
        where u.email = '${email}' and t.status = 'open'`;
      expect(await count(`${open} and due_on < '2019-01-01'`), email).toBeGreaterThan(0);
      expect(await count(`${open} and due_on between current_date - 7 and current_date + 28`), email).toBeGreaterThan(
        1,
      );
    }
    expect(
      await count(`(select what from case_task union all select what from case_goal) as said where what ~ '[{}]'`),
    ).toBe(0);
  });

  test('has at each NGO somebody who was recorded twice, and a household', async () => {
    const twins = await rows(`select count(distinct a.partner_id)::int from person_identity a join person_identity b
      on b.partner_id = a.partner_id and b.person_id > a.person_id and b.name_key = a.name_key and b.birth_date = a.birth_date
      where a.partner_kind = 'ngo'`);
    expect(twins).toEqual([[12]]);
    expect(
      await rows(
        `select count(distinct partner_id)::int, count(*)::int from household where label <> '' and partner_kind = 'ngo'`,
      ),
    ).toEqual([[12, 12]]);
    expect(
      await rows(
        `select relation, count(*)::int from household_member where added_by_id is not null group by 1 order by 1`,
      ),
    ).toEqual([
      ['child', 12],
      ['head', 12],
      ['spouse_or_partner', 12],
    ]);
  });

  test('has offers in each status at the partners whose members can sign in, and their windows', async () => {
    expect(await rows('select distinct status from offer order by 1')).toEqual(
      ['accepted', 'done', 'expired', 'in_progress', 'rejected', 'revoked'].map((status) => [status]),
    );
    const waiting = `offer o join membership m on m.partner_id = o.to_partner_id join user_account u on u.id = m.user_id
      where o.status = 'in_progress' and u.email = 'caseworker.rs@demo.kolo.example'`;
    expect(await count(`${waiting} and o.kind = 'referral'`)).toBe(2);
    expect(await count(`${waiting} and o.kind = 'transfer'`)).toBe(1);
    expect(await count(`access_window where source = 'offer' and ended_at is null`)).toBe(7);
    expect(await count('offer_note')).toBe(2);
    expect(await count(`notice where read_at is null`)).toBe(0);
    expect(await count(`offer where summary not like '%[synthetic record]'`)).toBe(0);
    expect(await count(`offer_note where body not like '%[synthetic record]'`)).toBe(0);
    expect(await count(`offer_event where reason not like '%[synthetic record]'`)).toBe(0);
  });

  test('has requests for a transfer that wait, and one that was declined', async () => {
    expect(await rows('select status, count(*)::int from transfer_request group by 1 order by 1')).toEqual([
      ['in_progress', 2],
      ['rejected', 1],
    ]);
    const shown = `access_window where source = 'transfer_request' and ended_at is null`;
    expect(await rows(`select distinct field_group from ${shown} order by 1`)).toEqual([['file'], ['identity']]);
    expect(await count(shown)).toBe(4);
    expect(await count(`transfer_request where message not like '%[synthetic record]'`)).toBe(0);
  });

  test('has an event with its actor for every opening and every end', async () => {
    expect(
      await count(`case_file c where not exists (select from case_event e where e.case_id = c.id and e.kind = 'opened'
        and e.effective_on = c.opened_on and e.actor_id is not null)`),
    ).toBe(0);
    expect(
      await count(`case_file c where c.status <> 'open' and not exists (select from case_event e where e.case_id = c.id
        and e.from_status = 'open' and e.to_status = c.status and e.effective_on = c.closed_on)`),
    ).toBe(0);
  });

  test('has the age bands that follow from birth and opening', async () => {
    const bands = await rows(`select c.age_band, extract(year from age(c.opened_on, i.birth_date))::int
      from case_file c join person_identity i on i.person_id = c.person_id`);
    for (const [band, age] of bands) expect(band).toBe(ageBandOf(age as number | null));
  });

  test('writes names and notes in the scripts of the country', async () => {
    expect(await count(`case_note where body ~ '[а-яђјљњћџ]' and country_code = 'RS'`)).toBeGreaterThan(100);
    expect(await count(`case_note where body ~ '[а-яђјљњћџ]' and country_code <> 'RS'`)).toBe(0);
    expect(await count(`person_identity where last_name ~ '[а-яђјљњћџ]'`)).toBeGreaterThan(50);
    expect(await count(`person_identity where first_name ~ '[а-яђјљњћџ]' and last_name ~ '[a-z]'`)).toBe(0);
    expect(await count(`case_note where body ~ '[{}]'`)).toBe(0);
  });

  test('is marked as synthetic in every place where it could be taken for real', async () => {
    expect(await count(`person_identity where address is distinct from 'Synthetic record'`)).toBe(0);
    expect(await count(`person_identity where phone !~ '^\\+38[1237] 000 '`)).toBe(0);
    expect(await count(`case_note where body not like '%[synthetic record]'`)).toBe(0);
    expect(await count(`partner where kind = 'ngo' and name not like '%(demo)'`)).toBe(0);
    expect(await count(`user_account where name not like '%(demo)' or email not like '%@demo.kolo.example'`)).toBe(0);
  });

  test('has the accounts that can sign in, one role each', async () => {
    const found = await rows(
      `select u.email, m.role, p.short_name, count(*)::int from membership m join user_account u on u.id = m.user_id
        join partner p on p.id = m.partner_id where u.email = any($1) and m.status = 'active'
        group by 1, 2, 3 order by array_position($1, u.email)`,
      [demonstrationAccounts.map(({ email }) => email)],
    );
    expect(found).toEqual([
      ['caseworker.rs@demo.kolo.example', 'caseworker', 'Jablanički koraci (demo)', 1],
      ['manager.rs@demo.kolo.example', 'partner_manager', 'Jablanički koraci (demo)', 1],
      ['caseworker.xk@demo.kolo.example', 'caseworker', 'Hapat e Rinj (demo)', 1],
      ['caseworker.ba@demo.kolo.example', 'caseworker', 'Vareške ruke (demo)', 1],
      ['caseworker.me@demo.kolo.example', 'caseworker', 'Nikšićki prag (demo)', 1],
      ['coordinator.rs@demo.kolo.example', 'country_coordinator', 'Help', 1],
      ['coordinator@demo.kolo.example', 'regional_coordinator', 'Help', 4],
      ['dpo@demo.kolo.example', 'data_protection_officer', 'Help', 1],
      ['admin@demo.kolo.example', 'administrator', 'Help', 1],
    ]);
    for (const { email, role } of demonstrationAccounts.filter((account) => account.role === 'caseworker'))
      expect(
        await count(`case_file c join membership m on m.id = c.caseworker_id join user_account u on u.id = m.user_id
          where u.email = '${email}' and m.role = '${role}' and c.status = 'open'`),
        email,
      ).toBeGreaterThan(5);
  });
});

test('a second run of both changes nothing', async () => {
  const before = await fingerprint();
  await seedReferenceData(database.admin);
  expect(await seedDemonstration(database.admin)).toEqual({ persons: 0, cases: 0, notes: 0 });
  expect(await fingerprint()).toEqual(before);
});

test('reference data that was changed by hand is brought back', async () => {
  await database.admin.query(`update kolo.municipality set name = 'Nis' where code = 'RS-nis'`);
  await database.admin.query(
    `update kolo.funding set amount = 1 where programme_code = 'SOE-1' and country_code is null`,
  );
  await seedReferenceData(database.admin);
  expect(await rows(`select name from municipality where code = 'RS-nis'`)).toEqual([['Niš']]);
  expect(await count(`funding where programme_code = 'SOE-1' and amount = 2795000.00`)).toBe(1);
});
