import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { idsOnAllPages } from '../support/paging.ts';
import type { Member, PartnerOfTest } from '../support/world.ts';

let api: TestApi;
let both: Member;
let coordinator: Member;
let partners: PartnerOfTest[];

beforeAll(async () => {
  api = await startApi();
  const { world } = api;
  partners = [await world.partner(), await world.partner({ country_code: 'BA' }), await world.partner()];
  for (const partner of partners) {
    // Equal days at several partners: the order between them is decided by the id alone.
    for (const opened_on of ['2018-03-01', '2018-03-01', '2018-03-01', '2018-02-01', '2018-04-01']) {
      await partner.case({ opened_on, status_since: opened_on });
    }
  }
  const [first, second] = partners as [PartnerOfTest, PartnerOfTest];
  both = await first.caseworker();
  await second.join(both, 'caseworker');
  const lead = await world.partner({ kind: 'lead_agency', countries: ['RS', 'BA'] });
  coordinator = await lead.member('regional_coordinator', { countries: ['RS', 'BA'] });
});
afterAll(() => api?.close());

const inOrder = `select id from kolo.case_file where partner_id = any ($1)
  order by opened_on desc, id desc`;

async function expected(of: readonly PartnerOfTest[]): Promise<string[]> {
  const { rows } = await api.database.admin.query<{ id: string }>(inOrder, [of.map(({ id }) => id)]);
  return rows.map(({ id }) => id);
}

test.each([1, 2, 4, 7, 100])(
  'a member of two partners pages through both in one order, %i at a time',
  async (first) => {
    const ids = await idsOnAllPages(await api.actAs(both), { field: 'cases', first });
    expect(ids).toEqual(await expected(partners.slice(0, 2)));
  },
);

test.each([1, 3, 100])('so does a coordinator of two countries, %i at a time', async (first) => {
  const ids = await idsOnAllPages(await api.actAs(coordinator), { field: 'cases', first });
  expect(ids).toEqual(await expected(partners));
});

test('names of two partners on one page leave an event for each', async () => {
  const client = await api.actAs(both);
  await client.ask('{ cases(first: 100) { nodes { person { identity { lastName } } } } }');
  const { rows } = await api.database.admin.query(
    'select partner_id, row_count from kolo.audit_event where user_id = $1 order by partner_id',
    [both.userId],
  );
  const wanted = partners.slice(0, 2).map(({ id }) => ({ partner_id: id, row_count: 5 }));
  expect(rows).toEqual(wanted.toSorted((a, b) => (a.partner_id < b.partner_id ? -1 : 1)));
});
