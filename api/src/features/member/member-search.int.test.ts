import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';

const MEMBERS = `query($filter: MemberFilter) { members(first: 100, filter: $filter) { totalCount nodes { id displayName } } }`;

let api: TestApi;
let niš: PartnerOfTest;
let officer: GraphqlClient;
let last: Member;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  for (let one = 0; one < 100; one += 1) await niš.caseworker(`Ana ${String(one).padStart(3, '0')}`);
  last = await niš.caseworker('Žarko Ђорђевић-Ilić');
  officer = await api.actAs(await (await leadAgency(api.world)).member('data_protection_officer'));
});
afterAll(() => api.close());

const found = async (filter: object, client = officer) =>
  (await client.ask<{ members: { nodes: { displayName: string }[] } }>(MEMBERS, { filter })).members.nodes.map(
    ({ displayName }) => displayName,
  );

test.each(['zarko', 'Жарко', 'žarko đorđ', 'ILIC', 'Djordjevic'])(
  'somebody beyond the first hundred is found by %s',
  async (name) => {
    expect(await found({ name })).toEqual(['Žarko Ђорђевић-Ilić']);
  },
);

test('by the beginning of a word, of the chosen partners, and by id', async () => {
  expect(await found({ name: 'arko' })).toEqual([]);
  expect(await found({ name: '%' }).catch((error: unknown) => String(error))).toMatch(/BAD_USER_INPUT/);
  const elsewhere = await api.world.partner({ short_name: 'Pirot' });
  expect(await found({ name: 'Žarko', partnerIds: [elsewhere.id] })).toEqual([]);
  expect(await found({ ids: [last.membershipId] })).toEqual(['Žarko Ђорђевић-Ilić']);
  const { codes } = await officer.send(MEMBERS, { filter: { name: 'x'.repeat(201) } });
  expect(codes).toEqual(['BAD_USER_INPUT']);
});

test('who may not see a member does not find them', async () => {
  const stranger = await api.actAs(await (await api.world.partner({ short_name: 'Leskovac' })).caseworker('Ivan'));
  expect(await found({ name: 'Žarko' }, stranger)).toEqual([]);
  expect(await found({ ids: [last.membershipId] }, stranger)).toEqual([]);
});
