import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';

const SET = `mutation($input: SetLocaleInput!) { setLocale(input: $input) { user { id locale } errors { code } } }`;

let api: TestApi;
let consortium: Consortium;
beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
});
afterAll(() => api.close());

const localeOf = async ({ userId }: Member) =>
  (await api.database.admin.query('select locale from kolo.user_account where id = $1', [userId])).rows[0].locale;

describe('the language of the portal', () => {
  test('is set for oneself only, with its audit event', async () => {
    const { niš, pirot } = consortium;
    const client = await api.actAs(niš.caseworker);
    const data = await client.ask(SET, { input: { locale: 'sr-Cyrl', idempotencyKey: 'to cyrillic' } });
    expect(data).toEqual({ setLocale: { user: { id: niš.caseworker.userId, locale: 'sr-Cyrl' }, errors: [] } });
    expect([await localeOf(niš.caseworker), await localeOf(pirot.caseworker)]).toEqual(['sr-Cyrl', 'en']);
    const { rows } = await api.database.admin.query(`select * from kolo.audit_event where operation = 'setLocale'`);
    expect(rows).toMatchObject([
      { action: 'update', subject: 'User', subject_id: niš.caseworker.userId, field_groups: [] },
    ]);
  });

  test.each(['', 'de', 'EN', 'sr', "en'; --"])('"%s" is none', async (locale) => {
    const before = await contentOf(api.database.admin);
    const client = await api.actAs(consortium.niš.caseworker);
    const { codes } = await client.send(SET, { input: { locale, idempotencyKey: '12345678' } });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('cannot be set without an active membership', async () => {
    const nobody = await api.world.user('Nobody');
    const client = await api.actAs(nobody);
    const { codes } = await client.send(SET, { input: { locale: 'sr-Latn', idempotencyKey: '12345678' } });
    expect(codes).toEqual(['FORBIDDEN']);
    expect(await localeOf(nobody)).toBe('en');
  });
});

describe('which members', () => {
  const names = async (member: Member) => {
    const client = await api.actAs(member);
    const { members } = await client.ask<{ members: { nodes: { id: string }[] } }>(
      '{ members(first: 100) { nodes { id } } }',
    );
    return members.nodes.map(({ id }) => id).toSorted();
  };

  test('colleagues for those of an NGO; those of the country’s NGOs and oneself for its coordinator', async () => {
    const { niš, pirot, coordinator, regional } = consortium;
    const idsAt = async (...partners: readonly PartnerOfTest[]) => {
      const text = 'select id from kolo.membership where partner_id = any ($1)';
      const { rows } = await api.database.admin.query<{ id: string }>(text, [partners.map(({ id }) => id)]);
      return rows.map(({ id }) => id);
    };
    const ofNiš = await idsAt(niš.partner);
    expect(ofNiš).toContain(niš.colleague.membershipId);
    expect(await names(niš.caseworker)).toEqual(ofNiš.toSorted());
    const ofCountry = [...(await idsAt(niš.partner, pirot.partner)), coordinator.membershipId];
    expect(await names(coordinator)).toEqual(ofCountry.toSorted());
    expect(await names(regional)).toHaveLength(2);
  });

  test('everybody for the administrator and the data protection officer', async () => {
    const { rows } = await api.database.admin.query<{ id: string }>('select id from kolo.membership order by id');
    const all = rows.map(({ id }) => id).toSorted();
    for (const member of [consortium.administrator, consortium.officer]) expect(await names(member)).toEqual(all);
  });
});
