import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import {
  breakGlassOf,
  type GlassAnswer,
  glassesSeen,
  passThreeHours,
  performGlass,
  REASON,
} from '../../../test/support/broken-glass.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let niš: PartnerOfTest;
let [vera, other, officer, manager, second, ana]: Member[] = [];
let person: PersonOfTest;
let coordinator: GraphqlClient;

const as = <T>(value: T | undefined) => value as T;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  const lead = await leadAgency(api.world);
  vera = await lead.member('regional_coordinator', { name: 'Vera' });
  other = await lead.member('regional_coordinator', { name: 'Other' });
  officer = await lead.member('data_protection_officer', { name: 'Officer' });
  [manager, second, ana] = [await niš.manager('Manager'), await niš.manager('Second'), await niš.caseworker('Ana')];
  coordinator = await api.actAs(vera);
});
beforeEach(async () => {
  await api.database.admin.query('delete from kolo.notice');
  person = await niš.person({ identity: { first_name: 'Zora', last_name: 'Kanarinac' } });
});
afterAll(() => api.close());

const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;
const untouched = () => contentOf(api.database.admin, ['session', 'audit_event']);
const open = (more: object = {}, client = coordinator) =>
  performGlass(client, 'breakGlass', { personId: person.id, reason: REASON, ...more });
const end = ({ id, version }: GlassAnswer, client = coordinator, more: object = {}) =>
  performGlass(client, 'endBrokenGlass', { brokenGlassId: id, expectedVersion: version, ...more });
const refused = (field: string, code: string) => [{ field: [field], code }];

describe('breaking a glass', () => {
  test('opens who one person is for three hours, says when, and is in the audit', async () => {
    const { glass, errors } = await open({ reason: `  ${REASON}\n` });
    expect(errors).toEqual([]);
    expect(glass).toMatchObject({
      state: 'OPEN',
      own: true,
      version: 1,
      reason: REASON,
      pseudonym: person.pseudonym,
      openedByName: 'Vera',
      endedAt: null,
      endedByName: null,
      person: { id: person.id, identity: { lastName: 'Kanarinac' } },
    });
    const { openedAt, until, id } = as(glass ?? undefined);
    expect(Date.parse(until) - Date.parse(openedAt)).toBe(3 * 3600 * 1000);
    const windows = await rowsOf('select field_group, grantee_id, until from kolo.access_window where source_id = $1', [
      id,
    ]);
    expect(windows).toEqual([{ field_group: 'identity', grantee_id: vera?.membershipId, until: new Date(until) }]);
    const events = await rowsOf(
      `select action, operation, partner_id, field_groups, glass_ids from kolo.audit_event where subject_id = $1 order by id`,
      [id],
    );
    expect(events).toContainEqual({
      action: 'create',
      operation: 'breakGlass',
      partner_id: niš.id,
      field_groups: ['narrative'],
      glass_ids: [],
    });
    // What the payload shows is read already, and through this very glass.
    expect(events).toContainEqual(expect.objectContaining({ action: 'read', glass_ids: [id] }));
  });

  test.each([
    ['nothing', '', 'REQUIRED'],
    ['three blanks', '   ', 'REQUIRED'],
    ['blanks of all kinds', '\t\u0085\n\u00a0\u2003\u3000'.repeat(5), 'REQUIRED'],
    ['what takes no room', '\u200b'.repeat(40), 'REASON_TOO_SHORT'],
    ['what shows nothing', '\u3164\u115f\u2800\u00ad\u2060\ufeff\u{e0020}'.repeat(5), 'REASON_TOO_SHORT'],
    ['one letter among blanks', `x${' '.repeat(60)}x`, 'REASON_TOO_SHORT'],
    ['letters between what takes no room', 'a\u200b\u200d'.repeat(19), 'REASON_TOO_SHORT'],
    ['marks that stand on nothing', '\u0301'.repeat(40), 'REASON_TOO_SHORT'],
    ['19 characters', 'Poplava u selu danas'.slice(0, 19), 'REASON_TOO_SHORT'],
    ['1,001 characters', 'š'.repeat(1001), 'TOO_LONG'],
  ])('for %s is refused in its field, and nothing is done', async (_, reason, code) => {
    const before = await untouched();
    const { glass, errors } = await open({ reason });
    expect([glass, errors]).toEqual([null, refused('reason', code)]);
    expect(await untouched()).toEqual(before);
  });

  test.each([
    'Hitno: poplava, a.b.c!',
    '\u0426'.repeat(20),
    '緊急事態のため家族に連絡する必要がある洪水',
    'š'.repeat(1000),
  ])('takes a reason of 20 characters that can be read: %s', async (reason) => {
    expect((await open({ reason })).errors).toEqual([]);
  });

  test('is refused by the database too where the reason says nothing', async () => {
    for (const reason of ['x', '\u200b'.repeat(40), `x${' '.repeat(60)}x`]) {
      const tried = rowsOf('insert into kolo.break_glass (person_id, reason, opened_by_id) values ($1, $2, $3)', [
        person.id,
        reason,
        vera?.membershipId,
      ]);
      await expect(tried).rejects.toMatchObject({ code: '23514' });
    }
  });

  test('twice answers with the one that is open; another person, or another coordinator, is their own matter', async () => {
    const first = await breakGlassOf(coordinator, person);
    const before = await untouched();
    const again = await open();
    expect(again.errors).toEqual(refused('personId', 'ALREADY_OPEN'));
    expect(again.glass).toMatchObject({ id: first.id, state: 'OPEN', version: 1 });
    expect(await untouched()).toEqual(before);
    await breakGlassOf(await api.actAs(as(other)), person);
    await breakGlassOf(coordinator, await niš.person());
  });

  test('ten times at once opens one: the others are told of it, and nothing is half done', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => open()));
    const done = outcomes.filter(({ errors }) => errors.length === 0);
    expect(done).toHaveLength(1);
    for (const outcome of outcomes) {
      expect(outcome.codes).toEqual([]);
      expect(outcome.glass?.id).toBe(done[0]?.glass?.id);
      if (outcome !== done[0]) expect(outcome.errors).toEqual(refused('personId', 'ALREADY_OPEN'));
    }
    const counts = `select (select count(*)::int from kolo.break_glass where person_id = $1) as glasses,
      (select count(*)::int from kolo.access_window where person_id = $1) as windows,
      (select count(*)::int from kolo.notice where kind = 'glass_broken') as notices`;
    expect(await rowsOf(counts, [person.id])).toEqual([{ glasses: 1, windows: 1, notices: 3 }]);
  });

  test('under the same key is done once, and under it for something else is refused', async () => {
    const input = { idempotencyKey: 'broken once' };
    const first = await open(input);
    const again = await open(input);
    expect([again.errors, again.glass?.id]).toEqual([[], first.glass?.id]);
    expect(await rowsOf('select 1 from kolo.break_glass where person_id = $1', [person.id])).toHaveLength(1);
    const misused = await open({ ...input, reason: `${REASON} Hitno.` });
    expect(misused.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('of a record that was merged, or of who was erased, is refused in the field of the person', async () => {
    const twin = await niš.person();
    await twin.mergeInto(person, as(ana));
    expect((await open({ personId: twin.id })).errors).toEqual(refused('personId', 'PERSON_MERGED'));
    await rowsOf(`update kolo.person set erased_on = now()::date, erasure_ground = 'consent_withdrawn' where id = $1`, [
      person.id,
    ]);
    expect((await open()).errors).toEqual(refused('personId', 'ALREADY_ERASED'));
  });

  test('of who is hidden is told as of nobody, byte by byte', async () => {
    const prison = await api.world.partner({ short_name: 'Prison', kind: 'correctional_institution' });
    const bosnia = await api.world.partner({ short_name: 'Tuzla', country_code: 'BA' });
    const absent = await open({ personId: '0198c000-0000-7000-8000-000000000000' });
    expect(absent.codes).toEqual(['NOT_FOUND']);
    for (const personId of [(await prison.person()).id, (await bosnia.person()).id, 'no id'])
      expect(withoutCorrelation((await open({ personId })).answer.text)).toBe(withoutCorrelation(absent.answer.text));
  });
});

describe('ending it', () => {
  test('says who and when, and is in the audit; before its time once only', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const officerClient = await api.actAs(as(officer));
    const ended = await end(glass, officerClient);
    expect(ended.errors).toEqual([]);
    expect(ended.glass).toMatchObject({ state: 'ENDED', version: 2, endedByName: 'Officer', person: null });
    expect(ended.glass?.endedAt).not.toBeNull();
    const events = await rowsOf(
      `select operation, partner_id from kolo.audit_event where subject_id = $1 and action = 'update'`,
      [glass.id],
    );
    expect(events).toEqual([{ operation: 'endBrokenGlass', partner_id: niš.id }]);
    const late = await end({ ...glass, version: 2 });
    expect(late.errors).toEqual(refused('brokenGlassId', 'NO_LONGER_OPEN'));
    expect(late.glass).toMatchObject({ state: 'ENDED', endedByName: 'Officer' });
  });

  test('is said of the version that was seen; the payload holds what it is now', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const { errors, glass: now } = await end({ ...glass, version: 7 });
    expect(errors).toEqual(refused('expectedVersion', 'CONFLICT'));
    expect(now).toMatchObject({ version: 1, state: 'OPEN' });
  });

  test('by three at once is done by one of them; the others see by whom', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const clients = [coordinator, await api.actAs(as(officer)), await api.actAs(as(manager))];
    const outcomes = await Promise.all(clients.map((client) => end(glass, client)));
    const done = outcomes.filter(({ errors }) => errors.length === 0);
    expect(done).toHaveLength(1);
    for (const outcome of outcomes) {
      expect(outcome.glass).toMatchObject({ state: 'ENDED', endedByName: done[0]?.glass?.endedByName });
      if (outcome !== done[0]) expect(outcome.errors).toEqual(refused('expectedVersion', 'CONFLICT'));
    }
  });

  test('under the same key is done once', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const input = { idempotencyKey: 'ended once' };
    const [first, again] = [await end(glass, coordinator, input), await end(glass, coordinator, input)];
    expect([first.errors, again.errors, again.glass?.version]).toEqual([[], [], 2]);
  });

  test('lets it be broken anew, for a reason of its own', async () => {
    await end(await breakGlassOf(coordinator, person));
    const anew = await breakGlassOf(coordinator, person);
    await passThreeHours(api.world, anew.id);
    expect((await open()).glass).toMatchObject({ state: 'OPEN' });
    const seen = await glassesSeen(coordinator, { personId: person.id });
    expect(seen.map(({ state }) => state)).toEqual(['OPEN', 'ENDED', 'EXPIRED']);
  });
});

describe('who is told', () => {
  const NOTICES = `{ notices(first: 50) { nodes { kind brokenGlass { id reason person { id } } } } }`;
  interface Told {
    readonly kind: string;
    readonly brokenGlass: { readonly id: string; readonly reason: string; readonly person: object | null } | null;
  }
  const noticesOf = async (member: Member | undefined) =>
    (await (await api.actAs(as(member))).ask<{ notices: { nodes: Told[] } }>(NOTICES)).notices.nodes;
  const everybody = () => [vera, other, officer, manager, second, ana].map(as);
  async function told(): Promise<Record<string, string[]>> {
    const kinds: Record<string, string[]> = {};
    for (const one of everybody()) {
      const found = (await noticesOf(one)).map(({ kind }) => kind);
      if (found.length > 0) kinds[one.name] = found;
    }
    return kinds;
  }

  test('the partner’s managers and the officer at once, and of the end also who broke it', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const broken = ['GLASS_BROKEN'];
    expect(await told()).toEqual({ Officer: broken, Manager: broken, Second: broken });
    expect((await noticesOf(manager))[0]?.brokenGlass).toEqual({
      id: glass.id,
      reason: REASON,
      person: { id: person.id },
    });
    // The officer reads no person: why, and of which record, but not more.
    expect((await noticesOf(officer))[0]?.brokenGlass).toEqual({ id: glass.id, reason: REASON, person: null });
    await end(glass, await api.actAs(as(manager)));
    const both = ['GLASS_ENDED', 'GLASS_BROKEN'];
    expect(await told()).toEqual({ Officer: both, Manager: broken, Second: both, Vera: ['GLASS_ENDED'] });
  });

  test('of an end by oneself nobody is told twice', async () => {
    await end(await breakGlassOf(coordinator, person));
    const both = ['GLASS_ENDED', 'GLASS_BROKEN'];
    expect(await told()).toEqual({ Officer: both, Manager: both, Second: both });
  });
});

describe('the list', () => {
  test('shows each what is theirs: own ones, those of the partner’s persons, all; and is filtered', async () => {
    const mine = await breakGlassOf(coordinator, person);
    const theirs = await breakGlassOf(await api.actAs(as(other)), person);
    const ids = async (member: Member | undefined, filter: object = {}) =>
      (await glassesSeen(await api.actAs(as(member)), { pseudonym: person.pseudonym.toLowerCase(), ...filter })).map(
        ({ id }) => id,
      );
    expect(await ids(vera)).toEqual([mine.id]);
    expect(await ids(other)).toEqual([theirs.id]);
    for (const all of [officer, manager]) expect(await ids(all)).toEqual([theirs.id, mine.id]);
    expect(await ids(ana)).toEqual([]);
    await end(mine);
    expect(await ids(manager, { open: true })).toEqual([theirs.id]);
    expect(await ids(manager, { open: false })).toEqual([mine.id]);
    expect(await ids(manager, { personId: person.id })).toEqual([theirs.id, mine.id]);
    expect(await ids(officer, { partnerIds: [niš.id] })).toEqual([theirs.id, mine.id]);
    expect(await ids(officer, { partnerIds: [] })).toEqual([]);
  });

  test('names the record by its pseudonym to the officer, who sees no person', async () => {
    const glass = await breakGlassOf(coordinator, person);
    const [seen] = await glassesSeen(await api.actAs(as(officer)), { pseudonym: person.pseudonym });
    expect(seen).toMatchObject({ id: glass.id, pseudonym: person.pseudonym, person: null, own: false });
  });

  test('persons are found by their pseudonym, as it is typed', async () => {
    const find = (pseudonym: string, client: GraphqlClient) =>
      client.ask<{ persons: { nodes: { id: string }[] } }>(
        'query($pseudonym: String) { persons(filter: { pseudonym: $pseudonym }) { nodes { id } } }',
        { pseudonym },
      );
    for (const typed of [person.pseudonym, ` ${person.pseudonym.toLowerCase()} `])
      expect((await find(typed, coordinator)).persons.nodes).toEqual([{ id: person.id }]);
    const stranger = await (await api.world.partner({ short_name: 'Third' })).caseworker();
    expect((await find(person.pseudonym, await api.actAs(stranger))).persons.nodes).toEqual([]);
  });
});
