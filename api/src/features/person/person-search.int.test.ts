import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';

const FIND = 'query($filter: PersonFilter) { persons(first: 100, filter: $filter) { totalCount nodes { id } } }';
const JMBG = '0101006500006';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
const made = new Map<string, PersonOfTest>();

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  const names: [string, string | null, string | null, string | null][] = [
    ['latin', 'Anđela', 'Đorđević', null],
    ['cyrillic', 'Анђела', 'Ђорђевић', null],
    ['digraphs', 'Andjela', 'Djordjevic', null],
    ['two words', 'Ana Marija', 'Petrović-Njegoš', null],
    ['alias', 'Marko', 'Ilić', 'Džoni Kralj'],
    ['albanian', 'Çlirim', 'Gjergji', null],
    ['only a first name', 'Ljubiša', null, null],
  ];
  for (const [key, first_name, last_name, alias] of names)
    made.set(
      key,
      await consortium.niš.partner.person({
        identity: { first_name, last_name, alias, birth_date: key === 'alias' ? '1980-02-03' : '1990-01-01' },
      }),
    );
  await consortium.pirot.partner.person({ identity: { first_name: 'Anđela', last_name: 'Đorđević' } });
});
afterAll(() => api.close());

interface Found {
  readonly persons: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

async function found(filter: object, client: GraphqlClient = ana): Promise<string[]> {
  const { persons } = await client.ask<Found>(FIND, { filter });
  expect(persons.totalCount).toBe(persons.nodes.length);
  const keys = new Map([...made].map(([key, { id }]) => [id, key]));
  return persons.nodes.map(({ id }) => keys.get(id) ?? id).toSorted();
}
const events = async () => (await api.database.admin.query('select * from kolo.audit_event order by id')).rows;

describe('persons are found by name', () => {
  const đorđevići = ['cyrillic', 'digraphs', 'latin'];
  test.each([
    'djordjevic',
    'đorđević',
    'dordevic',
    'ђорђевић',
    'ЂОРЂЕВИЋ',
    'Đor',
    'đо',
    'Djordjević',
    'dorđevi\u0107',
    'dorđevic\u0301',
  ])('Đorđević by %s', async (name) => expect(await found({ name })).toEqual(đorđevići));
  test.each([
    ['andjela đorđ', đorđevići],
    ['Ђорђ  анђ', đorđevići],
    ['njegoš ana', ['two words']],
    ['Petrović-Njegoš', ['two words']],
    ['petrovic njegos marija ana', ['two words']],
    ['džon', ['alias']],
    ['џони илић', ['alias']],
    ['clirim', ['albanian']],
    ['љуб', ['only a first name']],
    ['Ljubiša Ilić', []],
    ['ević', []],
    ['%', []],
    ["' or true --", []],
    ['???', []],
  ])('%s', async (name, wanted) => expect(await found({ name })).toEqual(wanted));

  test('in pages, sorted, together with other filters', async () => {
    const query = `query($after: String) { persons(first: 2, after: $after, filter: { name: "djordj", sex: [FEMALE, MALE] },
      sort: { field: PSEUDONYM, direction: DESC }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      persons: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const first = (await ana.ask<Page>(query)).persons;
    const second = (await ana.ask<Page>(query, { after: first.pageInfo.endCursor })).persons;
    expect([first.totalCount, first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([
      3,
      2,
      1,
      false,
    ]);
  });

  test('a name that is too long is refused', async () => {
    expect((await ana.send(FIND, { filter: { name: 'a'.repeat(201) } })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('and no more by a name that was corrected', async () => {
    const person = await consortium.niš.partner.person({ identity: { first_name: 'Zvezdana', last_name: 'Kovač' } });
    expect(await found({ name: 'zvezdana' })).toEqual([person.id]);
    await api.database.admin.query(`update kolo.person_identity set first_name = 'Danica' where person_id = $1`, [
      person.id,
    ]);
    expect(await found({ name: 'zvezdana' })).toEqual([]);
    expect(await found({ name: 'danica kovac' })).toEqual([person.id]);
  });
});

test('persons are found by birth date', async () => {
  expect(await found({ birthDate: '1980-02-03' })).toEqual(['alias']);
  expect(await found({ birthDate: '1980-03-02' })).toEqual([]);
});

test('persons are found by exact national id, and the number is nowhere', async () => {
  const create = `mutation($input: CreatePersonInput!) { createPerson(input: $input) { person { id } errors { code } } }`;
  const input = {
    partnerId: consortium.niš.partner.id,
    countryCode: 'RS',
    sex: 'MALE',
    identity: { firstName: 'Vuk', nationalId: { kind: 'JMBG', number: JMBG } },
    idempotencyKey: 'national-id',
  };
  const { createPerson } = await ana.ask<{ createPerson: { person: { id: string } } }>(create, { input });
  const { id } = createPerson.person;
  expect(await found({ nationalId: { kind: 'JMBG', number: ' 0101006-500006 ' } })).toEqual([id]);
  expect(await found({ nationalId: { kind: 'PASSPORT', number: JMBG } })).toEqual([]);
  expect(await found({ nationalId: { kind: 'JMBG', number: '0101006500007' } })).toEqual([]);
  const pirot = await api.actAs(consortium.pirot.caseworker);
  expect(await found({ nationalId: { kind: 'JMBG', number: JMBG } }, pirot)).toEqual([]);
  expect(JSON.stringify(await events())).not.toContain(JMBG);
  expect(api.log.join('')).not.toContain(JMBG);
});

describe('searching is recorded as reading names is, without what was searched for', () => {
  test.each([
    ['{ persons(filter: {name: "đorđe vuk"}) { nodes { pseudonym } } }', { word1: true, word2: true }],
    ['{ persons(filter: {name: "niko"}) { totalCount } }', { word1: true }],
    ['{ persons(filter: {birthDate: "1990-01-01", sex: [MALE]}) { totalCount } }', { birthDate: true, sex: ['male'] }],
  ])('%s', async (query, filter) => {
    const before = (await events()).length;
    await ana.ask(query);
    const left = (await events()).slice(before);
    expect(left.length).toBeGreaterThan(0);
    for (const event of left)
      expect(event).toMatchObject({
        action: 'read',
        subject: 'Person',
        operation: 'persons',
        field_groups: ['identity'],
        filter,
      });
  });
});

describe('who may not see names learns nothing by asking for them', () => {
  const filters = [
    { name: 'đorđević' },
    { name: 'nobody' },
    { birthDate: '1980-02-03' },
    { birthDate: '1900-01-01' },
    { nationalId: { kind: 'JMBG', number: JMBG } },
  ];

  test('a regional coordinator is told the same whatever is asked, and no event is left', async () => {
    const regional = await api.actAs(consortium.regional);
    const before = await events();
    const answers = await Promise.all(filters.map((filter) => regional.send(FIND, { filter })));
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.data).toEqual({ persons: { totalCount: 0, nodes: [] } });
    expect(await events()).toEqual(before);
  });

  test.each(['administrator', 'officer'] as const)('nor is an %s', async (who) => {
    const client = await api.actAs(consortium[who]);
    for (const filter of filters) expect(await found(filter, client)).toEqual([]);
  });

  test('a country coordinator finds those of NGOs of the country, not those of institutions', async () => {
    await consortium.prison.partner.person({ identity: { first_name: 'Anđela', last_name: 'Đorđević' } });
    expect(await found({ name: 'đorđević' }, await api.actAs(consortium.coordinator))).toHaveLength(4);
  });

  test('somebody who is regional coordinator and works at one partner finds that partner’s', async () => {
    const both = await api.world.user('Both');
    await consortium.pirot.partner.join(both, 'caseworker');
    await consortium.pirot.partner.join(both, 'regional_coordinator');
    expect(await found({ name: 'đorđević' }, await api.actAs(both))).toHaveLength(1);
  });

  test('somebody who works at two partners finds those of both', async () => {
    const both = await api.world.user('Both');
    await consortium.pirot.partner.join(both, 'caseworker');
    await consortium.niš.partner.join(both, 'caseworker');
    expect(await found({ name: 'đorđević' }, await api.actAs(both))).toHaveLength(4);
  });
});

describe('sorted by name', () => {
  const sorted = async (client: GraphqlClient, direction: string, first = 100, after: string | null = null) =>
    client.send<{ persons: { nodes: { id: string }[]; pageInfo: { endCursor: string | null } } }>(
      `query($first: Int!, $after: String) {
        persons(first: $first, after: $after, sort: { field: NAME, direction: ${direction} }) {
          nodes { id } pageInfo { endCursor } } }`,
      { first, after },
    );
  const names = async (ids: readonly string[]) => {
    const { rows } = await api.database.admin.query<{ person_id: string; sort_key: string }>(
      'select person_id, sort_key from kolo.person_identity where person_id = any ($1)',
      [ids],
    );
    return ids.map((id) => rows.find(({ person_id }) => person_id === id)?.sort_key ?? '');
  };

  test('by the last name and then the first, page by page, for whom sees names; of nobody else', async () => {
    const { caseworker } = consortium.niš;
    for (const member of [caseworker, consortium.manager, consortium.coordinator]) {
      const client = await api.actAs(member);
      const all = (await sorted(client, 'ASC')).data?.persons.nodes.map(({ id }) => id) ?? [];
      expect(all.length).toBeGreaterThan(3);
      const found = await names(all);
      expect(found).toEqual(found.toSorted());
      const back = (await sorted(client, 'DESC')).data?.persons.nodes.map(({ id }) => id);
      expect(back).toEqual(all.toReversed());
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await sorted(client, 'ASC', 2, after);
        paged.push(...(data?.persons.nodes.map(({ id }) => id) ?? []));
        after = (data?.persons.nodes.length ?? 0) < 2 ? null : (data?.persons.pageInfo.endCursor ?? null);
      } while (after !== null);
      expect(paged).toEqual(all);
    }
    const refused = await sorted(await api.actAs(consortium.regional), 'ASC');
    expect(refused.codes).toEqual(['FORBIDDEN']);
  });

  test('somebody who sees the names of some sees those of the others first, in no order of their names', async () => {
    const both = await api.world.user('Both');
    await consortium.niš.partner.join(both, 'caseworker');
    await consortium.pirot.partner.join(both, 'regional_coordinator');
    const client = await api.actAs(both);
    const order = async () => (await sorted(client, 'ASC')).data?.persons.nodes;
    const before = await order();
    const { rowCount } = await api.database.admin.query(
      `update kolo.person_identity set last_name = 'Zz' || last_name where partner_id <> $1`,
      [consortium.niš.partner.id],
    );
    expect(rowCount).toBeGreaterThan(1);
    expect(await order()).toEqual(before);
  });

  test('is recorded as reading names', async () => {
    await sorted(await api.actAs(consortium.niš.caseworker), 'ASC');
    const { rows } = await api.database.admin.query(
      `select field_groups from kolo.audit_event where operation = 'persons' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ field_groups: ['identity'] }]);
  });
});
