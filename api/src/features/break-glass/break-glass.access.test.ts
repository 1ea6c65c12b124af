import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import {
  breakGlassOf,
  type GlassAnswer,
  passThreeHours,
  performGlass,
  REASON,
} from '../../../test/support/broken-glass.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import type { CaseOfTest, Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';

/** Words that stand nowhere else: who the person is, and what no glass opens. */
const IDENTITY = ['Kanarinka', 'Zebić', 'Kljunka', '061-kanarinac', 'Ulica-kanarinaca'];
const BEYOND = ['astma-kanarinca', 'krađa-kanarinca', 'beleška-kanarinca', 'cilj-kanarinca', 'ranije-Kanarinović'];

let api: TestApi;
let niš: PartnerOfTest;
let lead: PartnerOfTest;
let [vera, other, country, administrator, officer, ana]: Member[] = [];
let person: PersonOfTest;
let neighbour: PersonOfTest;
let file: CaseOfTest;
let coordinator: GraphqlClient;
let dpo: GraphqlClient;
const as = <T>(value: T | undefined) => value as T;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  lead = await leadAgency(api.world);
  vera = await lead.member('regional_coordinator', { name: 'Vera', countries: ['RS', 'XK'] });
  other = await lead.member('regional_coordinator', { name: 'Other' });
  country = await lead.member('country_coordinator');
  administrator = await lead.member('administrator');
  officer = await lead.member('data_protection_officer');
  ana = await niš.caseworker('Ana');
  [coordinator, dpo] = [await api.actAs(vera), await api.actAs(officer)];
});
afterAll(() => api.close());

async function namesake(last_name: string): Promise<PersonOfTest> {
  const [first_name, , alias, phone, address] = IDENTITY;
  const made = await niš.person({
    identity: { first_name, last_name: as(BEYOND[4]), alias, phone, address },
    special_category: { health: as(BEYOND[0]) },
    conviction: { offence: as(BEYOND[1]) },
  });
  await made.correct({ identity: { last_name } }, as(ana), 'Written wrongly.');
  return made;
}

beforeEach(async () => {
  for (const table of ['notice', 'access_window', 'break_glass'])
    await api.database.admin.query(`delete from kolo.${table}`);
  person = await namesake(as(IDENTITY[1]));
  neighbour = await niš.person({ identity: { first_name: 'Susetka', last_name: 'Grlica' } });
  file = await person.case({ caseworker: as(ana) });
  await file.note(as(ana), as(BEYOND[2]));
  await file.goal(as(ana), { what: as(BEYOND[3]) });
  await api.database.admin.query('truncate kolo.audit_event');
});

const PERSON = `id pseudonym hiddenFields identity { firstName lastName alias phone address }
  specialCategory { health } conviction { offence } identityCorrections { oldValue }`;
const OF_PERSON = `query($id: ID!) { person(id: $id) { ${PERSON} cases { id notes { nodes { body } } goals { what } } } }`;
const OF_CASE = `query($id: ID!) { case(id: $id) { id person { ${PERSON} } notes { nodes { body } } goals { what } } }`;
const OF_GLASS = `{ brokenGlasses { nodes { id person { ${PERSON} } } } }`;

/** Everything that somebody is told of the person by every way to them. */
async function told(client: GraphqlClient): Promise<string> {
  const answers = [
    await client.send(OF_PERSON, { id: person.id }),
    await client.send(OF_PERSON, { id: neighbour.id }),
    await client.send(OF_CASE, { id: file.id }),
    await client.send(OF_GLASS),
    await client.send(`{ persons(first: 100) { nodes { ${PERSON} } } }`),
    await client.send(`{ cases(first: 100) { nodes { id person { ${PERSON} } notes { nodes { body } } } } }`),
    await client.send(`{ notices { nodes { kind brokenGlass { reason person { ${PERSON} } } } } }`),
    await client.send(`{ accessWindows { nodes { id sourceId person { ${PERSON} } } } }`),
  ];
  return answers.map(({ text }) => text).join('\n');
}
const among = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));
const end = (client: GraphqlClient, { id, version }: GlassAnswer) =>
  performGlass(client, 'endBrokenGlass', { brokenGlassId: id, expectedVersion: version });

describe('an open glass', () => {
  test('shows who that person is, to the coordinator who broke it, and nothing else to nobody else', async () => {
    expect(among(await told(coordinator), IDENTITY)).toEqual([]);
    await breakGlassOf(coordinator, person);
    const seen = await told(coordinator);
    expect(among(seen, IDENTITY)).toEqual(IDENTITY);
    expect(among(seen, [...BEYOND, 'Susetka', 'Grlica'])).toEqual([]);
    for (const stranger of [other, administrator, officer].map(as))
      expect(among(await told(await api.actAs(stranger)), [...IDENTITY, ...BEYOND])).toEqual([]);
    const third = await (await api.world.partner({ short_name: 'Third' })).manager();
    expect(among(await told(await api.actAs(third)), [...IDENTITY, ...BEYOND])).toEqual([]);
  });

  test('is found by the key and through relations; lists, sorts and searches stay as they are', async () => {
    const lists = [
      `{ persons(first: 100) { totalCount nodes { ${PERSON} } } }`,
      `{ persons(first: 100, sort: { field: BIRTH_YEAR, direction: ASC }) { nodes { ${PERSON} } } }`,
      '{ persons(filter: { name: "Zebić" }) { totalCount nodes { id } } }',
      '{ persons(sort: { field: NAME, direction: ASC }) { nodes { id } } }',
      '{ cases(first: 100) { totalCount nodes { id person { identity { lastName } } } } }',
      '{ caseCounts(groupBy: [COUNTRY]) { count } }',
    ];
    const ask = () => Promise.all(lists.map(async (list) => (await coordinator.send(list)).data));
    const before = await ask();
    await breakGlassOf(coordinator, person);
    expect(await ask()).toEqual(before);
  });

  test.each([
    ['the coordinator', () => coordinator],
    ['a manager of the partner', async () => api.actAs(await niš.manager())],
    ['the data protection officer', () => dpo],
  ])('ended by %s shows nothing in the very next request', async (_, who) => {
    const glass = await breakGlassOf(coordinator, person);
    const { errors } = await end(await who(), glass);
    expect(errors).toEqual([]);
    const after = await told(coordinator);
    expect(among(after, [...IDENTITY, ...BEYOND])).toEqual([]);
    const { data } = await coordinator.send<{ person: { hiddenFields: string[] } }>(OF_PERSON, { id: person.id });
    expect(data?.person.hiddenFields).toContain('identity');
  });

  test('whose three hours are over shows nothing, whether anybody has ended it or not', async () => {
    const glass = await breakGlassOf(coordinator, person);
    await passThreeHours(api.world, glass.id);
    expect(among(await told(coordinator), [...IDENTITY, ...BEYOND])).toEqual([]);
  });

  test('shows nothing from the moment at which the coordinator is none any more', async () => {
    const leaving = await lead.member('regional_coordinator');
    const client = await api.actAs(leaving);
    await breakGlassOf(client, person);
    expect(among(await told(client), IDENTITY)).toEqual(IDENTITY);
    await api.database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
      leaving.membershipId,
    ]);
    expect(among(await told(client), IDENTITY)).toEqual([]);
  });

  test('changes nothing of the person, and opens no way to', async () => {
    await breakGlassOf(coordinator, person);
    const { codes } = await coordinator.send(
      'mutation($input: CorrectPersonInput!) { correctPerson(input: $input) { errors { code } } }',
      { input: { personId: person.id, expectedVersion: 1, reason: 'No.', idempotencyKey: 'of a coordinator' } },
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });
});

describe('the audit', () => {
  const EVENTS = `query($filter: AuditFilter) { auditEvents(filter: $filter, first: 100) { nodes {
    operation action subject subjectId fieldGroups brokenGlassIds partner { id } user { id } } } }`;
  interface Event {
    readonly operation: string;
    readonly action: string;
    readonly brokenGlassIds: readonly string[];
    readonly fieldGroups: readonly string[];
    readonly partner: { readonly id: string };
    readonly user: { readonly id: string };
  }
  const events = async (filter: object) =>
    (await dpo.ask<{ auditEvents: { nodes: Event[] } }>(EVENTS, { filter })).auditEvents.nodes;

  test('names the glass with each reading through it, by whatever way, and with no other', async () => {
    const before = await coordinator.send(OF_PERSON, { id: person.id });
    expect(before.codes).toEqual([]);
    const glass = await breakGlassOf(coordinator, person);
    await coordinator.ask(OF_PERSON, { id: person.id });
    await coordinator.ask(OF_PERSON, { id: neighbour.id });
    await coordinator.ask(OF_CASE, { id: file.id });
    await coordinator.ask(OF_GLASS);
    await coordinator.ask('{ persons(first: 100) { nodes { identity { lastName } } } }');
    await coordinator.ask('query($id: ID!) { person(id: $id) { cases { person { identity { lastName } } } } }', {
      id: person.id,
    });
    await end(coordinator, glass);
    await coordinator.ask(OF_PERSON, { id: person.id });

    const own = await events({ userIds: [as(vera).userId], actions: ['READ'] });
    const through = own.filter(({ brokenGlassIds }) => brokenGlassIds.length > 0);
    expect(through.map(({ operation }) => operation).toReversed()).toEqual([
      'breakGlass',
      'person',
      'case',
      'brokenGlasses',
      'person',
    ]);
    for (const event of through) {
      expect(event.brokenGlassIds).toEqual([glass.id]);
      expect(event.fieldGroups).toContain('identity');
      expect([event.partner.id, event.user.id]).toEqual([niš.id, as(vera).userId]);
    }
    const story = await events({ brokenGlassIds: [glass.id] });
    expect(story.map(({ operation, action }) => `${operation} ${action}`).toReversed()).toEqual([
      'breakGlass READ',
      'breakGlass CREATE',
      'person READ',
      'case READ',
      'brokenGlasses READ',
      'person READ',
      'endBrokenGlass READ',
      'endBrokenGlass UPDATE',
    ]);
  });

  test('names it where the coordinator may see others by right as well', async () => {
    const both = await lead.member('regional_coordinator', { countries: ['RS'] });
    await lead.join(both, 'country_coordinator', { country_code: 'XK' });
    const client = await api.actAs(both);
    const glass = await breakGlassOf(client, person);
    await client.ask(OF_PERSON, { id: person.id });
    const seen = await events({ userIds: [both.userId], subjectIds: [person.id] });
    expect(seen.map(({ brokenGlassIds }) => brokenGlassIds)).toEqual([[glass.id]]);
  });

  test('names each of several, those of merged records included', async () => {
    const twin = await namesake('Dvojnić');
    const [first, second] = [await breakGlassOf(coordinator, person), await breakGlassOf(coordinator, twin)];
    await twin.mergeInto(person, as(ana));
    await coordinator.ask(
      'query($id: ID!) { person(id: $id) { identity { lastName } mergedRecords { identity { lastName } } } }',
      { id: person.id },
    );
    const [event] = await events({ subjectIds: [person.id] });
    expect(event?.brokenGlassIds.toSorted()).toEqual([first.id, second.id].toSorted());
  });

  test('that cannot be written shows nothing', async () => {
    await breakGlassOf(coordinator, person);
    await api.database.admin.query(
      `alter table kolo.audit_event add constraint refused check (operation <> 'person') not valid`,
    );
    const { text, codes } = await coordinator.send(OF_PERSON, { id: person.id });
    await api.database.admin.query('alter table kolo.audit_event drop constraint refused');
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(among(text, IDENTITY)).toEqual([]);
  });
});

describe('nobody but a regional coordinator of the country', () => {
  test('breaks a glass: not who works there, not who coordinates a country, not who reads the audit', async () => {
    const pirot = await api.world.partner({ short_name: 'Pirot' });
    const prison = await api.world.partner({ short_name: 'Prison', kind: 'correctional_institution' });
    const elsewhere = await lead.member('regional_coordinator', { countries: ['XK'] });
    const donor = await lead.member('donor_reader');
    const tries: [Member, string][] = [
      [as(ana), 'FORBIDDEN'],
      [await niš.manager(), 'FORBIDDEN'],
      [await pirot.caseworker(), 'FORBIDDEN'],
      [await pirot.manager(), 'FORBIDDEN'],
      [await prison.member('treatment_officer'), 'FORBIDDEN'],
      [await prison.member('institution_manager'), 'FORBIDDEN'],
      [as(country), 'FORBIDDEN'],
      [as(administrator), 'FORBIDDEN'],
      [as(officer), 'FORBIDDEN'],
      [donor, 'FORBIDDEN'],
      [elsewhere, 'NOT_FOUND'],
    ];
    for (const [member, code] of tries) {
      const client = await api.actAs(member);
      const { codes } = await performGlass(client, 'breakGlass', { personId: person.id, reason: REASON });
      expect([member.name, codes]).toEqual([member.name, [code]]);
    }
    const anonymous = await performGlass(api.anonymous(), 'breakGlass', { personId: person.id, reason: REASON });
    expect(anonymous.codes).toEqual(['UNAUTHENTICATED']);
    const { rows } = await api.database.admin.query('select 1 from kolo.break_glass where person_id = $1', [person.id]);
    expect(rows).toEqual([]);
  });

  test('reads one that is not theirs: absent and hidden are told alike', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const one = 'query($id: ID!) { brokenGlass(id: $id) { id reason } }';
    for (const stranger of [other, country, administrator, ana].map(as)) {
      const client = await api.actAs(stranger);
      expect((await client.send(one, { id: glass.id })).codes).toEqual(['NOT_FOUND']);
      expect((await client.send(one, { id: person.id })).codes).toEqual(['NOT_FOUND']);
      expect(among(await told(client), [REASON])).toEqual([]);
    }
    for (const reader of [vera, officer].map(as))
      expect((await (await api.actAs(reader)).send(one, { id: glass.id })).data).toEqual({
        brokenGlass: { id: glass.id, reason: REASON },
      });
  });
});
