import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { transferRequestOf } from '../../../test/support/between-partners.ts';
import { withoutCorrelation } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { performRequest, REQUEST } from '../../../test/support/transfer-requests.ts';
import type { Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const ONE = `query($id: ID!) { transferRequest(id: $id) { ${REQUEST} } }`;
const PERSON = `query($id: ID!) { person(id: $id) { id pseudonym sex identity { lastName phone } specialCategory { health }
  hiddenFields cases { id } partner { id } } }`;
const LISTS = `{ transferRequests(first: 100) { totalCount nodes { ${REQUEST} person { identity { lastName phone } } } }
  accessWindows(first: 100) { totalCount nodes { id endedBecause } } notices(first: 50) { nodes { kind } }
  persons(first: 100) { totalCount nodes { id } } cases(first: 100) { totalCount nodes { id } }
  offers(first: 100) { totalCount nodes { id } } caseCounts(groupBy: [STATUS]) { status count } }`;

interface SeenPerson {
  readonly person: { readonly identity: object | null; readonly [field: string]: unknown } | null;
}

let api: TestApi;
let [asking, asked, third]: PartnerOfTest[] = [];
let [petar, ana, anaManager, stranger]: Member[] = [];
let person: PersonOfTest;
let requestId: string;

const as = <T>(value: T | undefined) => value as T;
const textOf = async (member: Member | undefined, query: string, variables: object = {}) =>
  withoutCorrelation((await (await api.actAs(as(member))).send(query, variables)).text);

beforeAll(async () => {
  api = await startApi();
  asking = await api.world.partner({ short_name: 'Pirot', name: 'Partner of Pirot' });
  asked = await api.world.partner({ short_name: 'Niš', name: 'Partner of Niš' });
  third = await api.world.partner({ short_name: 'Third', name: 'Third partner' });
  petar = await asking.caseworker('Petar');
  [ana, anaManager] = [await asked.caseworker('Ana'), await asked.manager('Anina')];
  stranger = await third.manager('Strange');
  person = await asking.person({
    identity: { first_name: 'Ljubomir', last_name: 'Kanarinac', phone: '+38164000111' },
    special_category: { health: 'kanarinac health' },
  });
  await (await person.case({ caseworker: petar })).note(petar, 'kanarinac note');
  requestId = await transferRequestOf(person, petar, asked);
});
afterAll(() => api.close());

describe('while it waits', () => {
  test('who is asked reads who the person is, and nothing more of them; the reading leaves its trace', async () => {
    for (const member of [ana, anaManager]) {
      const client = await api.actAs(as(member));
      const seen = await client.ask<SeenPerson>(PERSON, { id: person.id });
      expect(seen.person).toMatchObject({
        id: person.id,
        identity: { lastName: 'Kanarinac', phone: '+38164000111' },
        specialCategory: null,
        cases: [],
      });
      expect(await client.ask(ONE, { id: requestId })).toMatchObject({
        transferRequest: { side: 'ASKED', person: { id: person.id }, basis: null },
      });
      const lists = await textOf(member, '{ persons(first: 100) { nodes { id } } cases(first: 100) { nodes { id } } }');
      expect(lists).not.toContain(person.id);
    }
    const { rows } = await api.database.admin.query(
      `select distinct partner_id from kolo.audit_event
       where action = 'read' and operation = 'person' and field_groups @> '{identity}' and user_id = $1`,
      [as(ana).userId],
    );
    expect(rows).toContainEqual({ partner_id: as(asking).id });
  });

  test('the third partner sees nothing, by any path, and no less than of nothing', async () => {
    for (const [query, id] of [
      [ONE, requestId],
      [PERSON, person.id],
    ] as const)
      expect(await textOf(stranger, query, { id })).toBe(await textOf(stranger, query, { id: ABSENT }));
    expect(await textOf(stranger, ONE, { id: 'none' })).toBe(await textOf(stranger, ONE, { id: ABSENT }));
    const lists = await textOf(stranger, LISTS);
    for (const mark of [requestId, person.id, 'Kanarinac', 'known there']) expect(lists).not.toContain(mark);
  });

  test('nor does the lead agency, an institution, or whoever works no cases', async () => {
    const agency = await leadAgency(api.world);
    const prison = await api.world.partner({ short_name: 'Prison', kind: 'correctional_institution' });
    const others = [
      await agency.member('country_coordinator'),
      await agency.member('regional_coordinator'),
      await agency.member('administrator'),
      await agency.member('data_protection_officer'),
      await prison.member('treatment_officer'),
      await prison.member('institution_manager'),
    ];
    for (const member of others) {
      const client = await api.actAs(member);
      expect((await client.send(ONE, { id: requestId })).data).toBeNull();
      const { data, text } = await client.send<{ transferRequests: { totalCount: number } }>(
        '{ transferRequests(first: 10) { totalCount nodes { id message } } }',
      );
      expect(text).not.toContain(requestId);
      expect(data?.transferRequests.totalCount ?? 0).toBe(0);
    }
  });

  test('filters find no more than what is the viewer’s', async () => {
    const FIND = `query($filter: TransferRequestFilter) { transferRequests(first: 10, filter: $filter) { totalCount nodes { id } } }`;
    const found = async (member: Member | undefined, filter: object) =>
      JSON.parse(await textOf(member, FIND, { filter })).data.transferRequests.totalCount;
    expect(await found(petar, { side: 'ASKING', personId: person.id, toPartnerIds: [as(asked).id] })).toBe(1);
    expect(await found(petar, { side: 'ASKED' })).toBe(0);
    expect(await found(ana, { side: 'ASKED', fromPartnerIds: [as(asking).id], statuses: ['IN_PROGRESS'] })).toBe(1);
    expect(await found(ana, { side: 'ASKING' })).toBe(0);
    expect(await found(stranger, { personId: person.id })).toBe(0);
    expect(await found(stranger, { fromPartnerIds: [as(asking).id] })).toBe(0);
    expect((await (await api.actAs(as(ana))).send(FIND, { filter: { personId: 'none' } })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

/**
 * One is known to who is asked, by the same names, with an open case; the other is not. Everything that the asking partner can
 * ask is asked before and after, and must be the same text but for the ids, the names and the moments.
 */
describe('a refusal, and silence, say nothing of whether the person is known', () => {
  test('every answer to who asked is the same to the byte', async () => {
    const names = { first_name: 'Zorana', last_name: 'Unkova', birth_date: '1990-04-05', phone: '+38165777888' };
    const twin = await as(asked).person({ identity: names });
    await twin.case({ caseworker: as(ana) });
    const told: string[][] = [];
    for (const identity of [names, { ...names, first_name: 'Zorica', last_name: 'Unkovo', phone: '+38165777999' }]) {
      // Each begins anew: a partner that has never asked, with a member of the same name.
      const partner = await api.world.partner({ short_name: 'Asks', name: `Partner that asks ${told.length}` });
      const member = await partner.caseworker('Asking');
      const client = await api.actAs(member);
      const own = await partner.person({ identity });
      const id = await transferRequestOf(own, member, as(asked));
      const everything = async () => {
        const one = await client.send(ONE, { id });
        const lists = await client.send(LISTS);
        const whole = await client.send(PERSON, { id: own.id });
        const duplicates = await client.send(
          'query($id: ID!) { possibleDuplicates(id: $id) { person { id } } personMatches: person(id: $id) { pseudonym } }',
          { id: own.id },
        );
        return [one, lists, whole, duplicates].map(({ text }) => text).join('\n');
      };
      const texts = [await everything()];
      await performRequest(await api.actAs(as(ana)), 'declineTransferRequest', {
        transferRequestId: id,
        expectedVersion: 1,
      });
      texts.push(await everything());
      told.push(texts.map((text) => anonymous(text, identity)));
    }
    const [known, unknown] = told;
    expect(known?.[0]).toContain('IN_PROGRESS');
    expect(known?.[1]).toContain('REJECTED');
    expect(unknown).toEqual(known);
  });

  test('of one that nobody answered as well', async () => {
    const ended: string[] = [];
    for (const isKnown of [true, false]) {
      const partner = await api.world.partner({ short_name: 'Waits', name: `Partner that waits ${ended.length}` });
      const member = await partner.caseworker('Waiting');
      const identity = { first_name: 'Vesna', last_name: isKnown ? 'Znana' : 'Tuđa', phone: '+38165111222' };
      if (isKnown) await (await as(asked).person({ identity })).case({ caseworker: as(ana) });
      const id = await transferRequestOf(await partner.person({ identity }), member, as(asked));
      await api.database.admin.query(`select kolo.end_by_day(now() + interval '15 days')`);
      const { text } = await (await api.actAs(member)).send(ONE, { id });
      expect(text).toContain('EXPIRED');
      ended.push(anonymous(text, identity));
    }
    expect(ended[0]).toBe(ended[1]);
  });
});

/** A text without what differs between any two persons. */
function anonymous(
  text: string,
  names: { readonly first_name: string; readonly last_name: string; readonly phone: string },
) {
  return Object.values(names)
    .reduce((shorter, name) => shorter.replaceAll(name, '*'), text)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replaceAll(/"pseudonym":"[^"]*"/g, 'pseudonym')
    .replaceAll(/"sex":"[^"]*"/g, 'sex')
    .replaceAll(/Partner that (asks|waits) \d/g, 'Partner');
}
