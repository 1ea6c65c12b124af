import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { LIST, MERGE, ONE, type Payload, type Shown, UNDO } from '../../../test/support/merging.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let first: PersonOfTest;
let second: PersonOfTest;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  keys += 1;
  const { partner } = consortium.niš;
  const phone = `+381 60 ${String(keys).padStart(7, '0')}`;
  const born = `19${String(10 + (keys % 80))}-03-07`;
  first = await partner.person({
    person: { sex: 'female' },
    identity: { first_name: 'Jasmina', last_name: `Merdić${letters(keys)}`, phone, birth_date: born, alias: null },
  });
  second = await partner.person({
    person: { sex: 'female' },
    identity: { first_name: 'Јасмина', last_name: `Merdic${letters(keys)}`, phone: '1', birth_date: born, alias: null },
  });
});

const letters = (number: number) => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
const key = () => {
  keys += 1;
  return `merge-${String(keys).padStart(6, '0')}`;
};
const input = (more: object = {}) => ({
  keptPersonId: first.id,
  mergedPersonId: second.id,
  expectedVersion: 1,
  mergedVersion: 1,
  take: [],
  reason: 'Same birth date and same voice.',
  idempotencyKey: key(),
  ...more,
});
const merge = (client: GraphqlClient, more: object = {}) =>
  client.send<Payload<'mergePersons'>>(MERGE, { input: input(more) });
const undo = (client: GraphqlClient, more: object = {}) =>
  client.send<Payload<'undoPersonMerge'>>(UNDO, {
    input: {
      mergedPersonId: second.id,
      expectedVersion: 2,
      restore: [],
      reason: 'Two sisters.',
      idempotencyKey: key(),
      ...more,
    },
  });
const shown = async (person: PersonOfTest, client = ana) =>
  (await client.ask<{ person: Shown }>(ONE, { id: person.id })).person;
const listed = async (filter: object | null, client = ana) =>
  (await client.ask<{ persons: { totalCount: number; nodes: { id: string }[] } }>(LIST, { filter })).persons;
const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;

describe('a merge', () => {
  test('is a link with its reason and its reasons; nothing moves, and each finds the other', async () => {
    const file = await second.case({ caseworker: consortium.niš.caseworker });
    const { data } = await merge(ana);
    expect(data?.mergePersons.errors).toEqual([]);
    expect(data?.mergePersons.person).toMatchObject({
      id: first.id,
      version: 2,
      mergedInto: null,
      mergedRecords: [{ id: second.id, cases: [{ id: file.id }] }],
      identityCorrections: [],
    });
    const after = await shown(second);
    expect(after).toMatchObject({ version: 2, mergedInto: { id: first.id } });
    const [made] = after.merges;
    expect(made).toMatchObject({
      kept: { id: first.id },
      reason: 'Same birth date and same voice.',
      mergedBy: { id: consortium.niš.caseworker.membershipId },
      correction: null,
      undoneAt: null,
    });
    expect(made?.reasons.map(({ field }) => field)).toContain('BIRTH_DATE');
    expect(made?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(made?.score ?? 0, 6);
    expect(await rowsOf('select person_id from kolo.case_file where id = $1', [file.id])).toEqual([
      { person_id: second.id },
    ]);
  });

  test('leaves an audit event of each record, with no value in it', async () => {
    await merge(ana, { take: ['LAST_NAME'] });
    const events = await rowsOf(
      `select subject_id, action, operation, field_groups from kolo.audit_event
       where operation = 'mergePersons' and action = 'update' and subject_id = any ($1) order by subject_id`,
      [[first.id, second.id]],
    );
    expect(events).toEqual(
      [first.id, second.id].toSorted().map((subject_id) => ({
        subject_id,
        action: 'update',
        operation: 'mergePersons',
        field_groups: ['narrative', 'identity'],
      })),
    );
    const text = JSON.stringify(await rowsOf('select * from kolo.audit_event where subject_id = $1', [first.id]));
    expect(text).not.toMatch(/Merd|voice|Jasmina/);
  });

  test('sent twice happens once', async () => {
    const given = input();
    for (const _ of [1, 2]) {
      const { data } = await ana.send<Payload<'mergePersons'>>(MERGE, { input: given });
      expect(data?.mergePersons).toMatchObject({ errors: [], person: { version: 2 } });
    }
    expect(await rowsOf('select from kolo.person_merge where merged_id = $1', [second.id])).toHaveLength(1);
  });

  test('takes over what was chosen as a correction of the kept record, and leaves the other as it was', async () => {
    await second.correct({ identity: { birth_date: '1977-05-01' } }, consortium.niš.caseworker, 'Passport.');
    const { data } = await merge(ana, { take: ['LAST_NAME', 'BIRTH_DATE', 'SEX'], mergedVersion: 1 });
    const { person } = data?.mergePersons ?? {};
    expect(person?.identity).toMatchObject({ birthDate: '1977-05-01', firstName: 'Jasmina' });
    expect(person?.identity.lastName).toMatch(/^Merdic/);
    expect(person?.identityCorrections.map(({ field }) => field).toSorted()).toEqual(['birthDate', 'lastName']);
    expect(person?.identityCorrections[0]?.correction.reason).toBe('Same birth date and same voice.');
    const [made] = (await shown(second)).merges;
    expect(made?.correction?.id).toBe(person?.identityCorrections[0]?.correction.id);
    expect((await shown(second)).identityCorrections).toHaveLength(1);
  });

  test('hides the merged record from lists and totals, and leads a search for its names to the kept one', async () => {
    const before = await listed(null);
    const name = `merdic${(await shown(second)).identity.lastName?.slice(6)}`;
    expect((await listed({ name })).nodes).toHaveLength(2);
    await second.correct({ identity: { alias: 'Zorabora' } }, consortium.niš.caseworker, 'Heard it.');
    await merge(ana);
    const after = await listed(null);
    expect(after.totalCount).toBe(before.totalCount - 1);
    expect(after.nodes.map(({ id }) => id)).not.toContain(second.id);
    for (const words of [name, 'zorabora', `jasmina zorabora ${name}`])
      expect((await listed({ name: words })).nodes, words).toEqual([{ id: first.id }]);
    await undo(ana, { expectedVersion: (await shown(second)).version });
    expect((await listed({ name: 'zorabora' })).nodes).toEqual([{ id: second.id }]);
    expect((await listed(null)).totalCount).toBe(before.totalCount);
  });

  test('of a restricted case shows it through the kept record to managers and its caseworker only', async () => {
    await second.case({ restricted: true, caseworker: consortium.niš.colleague });
    await merge(ana);
    expect((await shown(first)).mergedRecords).toEqual([{ id: second.id, cases: [] }]);
    const mira = await api.actAs(consortium.manager);
    expect((await shown(first, mira)).mergedRecords[0]?.cases).toHaveLength(1);
  });

  test('leaves no reason to coordinators, who see that the record leads to another', async () => {
    await merge(ana);
    const { coordinator, regional } = consortium;
    for (const member of [coordinator, regional])
      expect(await shown(second, await api.actAs(member))).toMatchObject({ mergedInto: { id: first.id }, merges: [] });
  });

  test('makes the merged record refuse cases and corrections', async () => {
    await merge(ana);
    const opened = await ana.send<{ openCase: unknown }>(
      'mutation($input: OpenCaseInput!) { openCase(input: $input) { case { id } errors { field code } } }',
      {
        input: {
          personId: second.id,
          programmeCode: 'SOE-1',
          openedOn: '2018-01-01',
          risk: 'LOW',
          idempotencyKey: key(),
        },
      },
    );
    expect(opened.data?.openCase).toEqual({ case: null, errors: [{ field: ['personId'], code: 'PERSON_MERGED' }] });
    const corrected = await ana.send<{ correctPerson: unknown }>(
      'mutation($input: CorrectPersonInput!) { correctPerson(input: $input) { person { id } errors { field code } } }',
      { input: { personId: second.id, sex: 'MALE', reason: 'No.', expectedVersion: 2, idempotencyKey: key() } },
    );
    expect(corrected.data?.correctPerson).toEqual({
      person: null,
      errors: [{ field: ['personId'], code: 'PERSON_MERGED' }],
    });
    await expect(second.case()).rejects.toMatchObject({ code: 'KL412' });
  });
});

describe('undoing', () => {
  test('has the record stand for itself again; the merge stays in its history', async () => {
    await merge(ana);
    const { data } = await undo(ana);
    expect(data?.undoPersonMerge).toMatchObject({
      errors: [],
      person: { id: second.id, version: 3, mergedInto: null, merges: [{ undoReason: 'Two sisters.' }] },
    });
    expect(await shown(first)).toMatchObject({ version: 3, mergedRecords: [] });
    expect((await merge(ana, { expectedVersion: 3, mergedVersion: 3 })).data?.mergePersons.errors).toEqual([]);
    expect((await shown(second)).merges).toHaveLength(2);
  });

  test('restores what was taken over, but for what was changed since', async () => {
    await merge(ana, { take: ['FIRST_NAME', 'PHONE'] });
    await first.correct({ identity: { phone: '+381 2' } }, consortium.niš.caseworker, 'New number.');
    const refused = await undo(ana, { restore: ['FIRST_NAME', 'PHONE'] });
    expect(refused.data?.undoPersonMerge).toMatchObject({
      person: null,
      errors: [{ field: ['restore'], code: 'NOT_RESTORABLE' }],
    });
    const { data } = await undo(ana, { restore: ['FIRST_NAME'] });
    expect(data?.undoPersonMerge.errors).toEqual([]);
    expect((await shown(first)).identity).toMatchObject({ firstName: 'Jasmina', phone: '+381 2' });
  });

  test('restores lists, dates and what had been empty', async () => {
    const { caseworker } = consortium.niš;
    await second.correct(
      {
        person: { birth_year: 1955 },
        identity: { birth_date: '1955-01-01', birth_date_precision: 'year', alias: 'Mina', no_fixed_address: true },
        special_category: { target_groups: ['youth'], vulnerabilities: ['single_parent'], walking: 'some_difficulty' },
      },
      caseworker,
      'Told.',
    );
    const all = ['BIRTH_DATE', 'ALIAS', 'NO_FIXED_ADDRESS', 'TARGET_GROUPS', 'VULNERABILITIES', 'WALKING'];
    const content = () =>
      rowsOf(
        `select p.sex, p.birth_year, to_jsonb(i) as identity, to_jsonb(s) as special from kolo.person p
         join kolo.person_identity i on i.person_id = p.id join kolo.person_special_category s on s.person_id = p.id
         where p.id = $1`,
        [first.id],
      );
    const before = await content();
    expect((await merge(ana, { take: all })).data?.mergePersons.errors).toEqual([]);
    expect(await content()).not.toEqual(before);
    const answer = await undo(ana, { restore: all });
    expect(answer.data?.undoPersonMerge.errors).toEqual([]);
    expect(await content()).toEqual(before);
  });

  test('a national id that was taken over is given back only where there was none', async () => {
    const set = (person: PersonOfTest, version: number, number: string) =>
      ana.ask('mutation($input: CorrectPersonInput!) { correctPerson(input: $input) { errors { code } } }', {
        input: {
          personId: person.id,
          identity: { nationalId: { kind: 'PASSPORT', number } },
          reason: 'Seen.',
          expectedVersion: version,
          idempotencyKey: key(),
        },
      });
    await set(second, 1, '123456789');
    await merge(ana, { take: ['NATIONAL_ID'], mergedVersion: 2 });
    expect((await shown(first)).identity.nationalIdKind).toBe('PASSPORT');
    const back = await undo(ana, { restore: ['NATIONAL_ID'], expectedVersion: 3 });
    expect(back.data?.undoPersonMerge.errors).toEqual([]);
    expect((await shown(first)).identity.nationalIdKind).toBeNull();
    await set(first, 3, '987654321');
    await merge(ana, { take: ['NATIONAL_ID'], expectedVersion: 4, mergedVersion: 4 });
    const refused = await undo(ana, { restore: ['NATIONAL_ID'], expectedVersion: 5 });
    expect(refused.data?.undoPersonMerge.errors).toMatchObject([{ field: ['restore'], code: 'NOT_RESTORABLE' }]);
  });
});

describe('bad input is answered in its field, and nothing is done', () => {
  const refused = async (answer: Promise<{ data: unknown; codes: readonly string[] }>, errors: object[]) => {
    const before = await contentOf(api.database.admin, ['audit_event']);
    const { data, codes } = await answer;
    expect(codes).toEqual([]);
    expect(Object.values(data as object)[0]).toMatchObject({ errors });
    expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
  };

  test.each([
    ['a reason of blanks', { reason: ' \u00a0' }, 'reason', 'REQUIRED'],
    ['a reason too long', { reason: 'x'.repeat(1001) }, 'reason', 'TOO_LONG'],
    ['another version of the kept record', { expectedVersion: 7 }, 'expectedVersion', 'CONFLICT'],
    ['another version of the merged record', { mergedVersion: 7 }, 'mergedVersion', 'CONFLICT'],
    ['a key too short', { idempotencyKey: 'x' }, 'idempotencyKey', 'INVALID_KEY'],
  ])('%s', (_name, more, field, code) => refused(merge(ana, more), [{ field: [field], code }]));

  test('a record with itself', () =>
    refused(merge(ana, { mergedPersonId: first.id }), [{ field: ['mergedPersonId'], code: 'SAME_RECORD' }]));

  test('a record that is merged already, on either side, and one for which others are kept', async () => {
    const third = await consortium.niš.partner.person();
    await merge(ana);
    await refused(merge(ana, { expectedVersion: 2, mergedVersion: 2 }), [
      { field: ['mergedPersonId'], code: 'PERSON_MERGED' },
    ]);
    await refused(merge(ana, { keptPersonId: second.id, mergedPersonId: third.id, expectedVersion: 2 }), [
      { field: ['keptPersonId'], code: 'PERSON_MERGED' },
    ]);
    await refused(merge(ana, { keptPersonId: third.id, mergedPersonId: first.id, mergedVersion: 2 }), [
      { field: ['mergedPersonId'], code: 'KEPT_FOR_OTHERS' },
    ]);
  });

  test('records of two countries', async () => {
    const { partner } = consortium.niš;
    await api.world.admin.query(`insert into kolo.partner_country values ($1, 'ME') on conflict do nothing`, [
      partner.id,
    ]);
    const abroad = await partner.person({ person: { country_code: 'ME' } });
    await refused(merge(ana, { mergedPersonId: abroad.id }), [{ field: ['mergedPersonId'], code: 'OTHER_COUNTRY' }]);
  });

  test('the last name taken away', async () => {
    const nameless = await consortium.niš.partner.person({
      identity: { first_name: null, last_name: null, alias: 'Mali' },
    });
    await first.correct(
      { identity: { last_name: null, first_name: null, alias: 'X' } },
      consortium.niš.caseworker,
      'x',
    );
    await second.correct({ identity: { alias: null } }, consortium.niš.caseworker, 'x');
    await refused(merge(ana, { take: ['ALIAS'] }), [{ field: ['take'], code: 'REQUIRED' }]);
    expect((await merge(ana, { mergedPersonId: nameless.id, take: ['ALIAS'] })).data?.mergePersons.errors).toEqual([]);
  });

  test('undone twice, undone without a reason, undone as it was before', async () => {
    await merge(ana);
    await refused(undo(ana, { reason: '  ' }), [{ field: ['reason'], code: 'REQUIRED' }]);
    await refused(undo(ana, { expectedVersion: 1 }), [{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    await undo(ana);
    await refused(undo(ana, { expectedVersion: 3 }), [{ field: ['mergedPersonId'], code: 'NOT_MERGED' }]);
  });

  test('two at once: one is done, the other is told', async () => {
    const answers = await Promise.all([
      merge(ana),
      merge(await api.actAs(consortium.manager), { keptPersonId: second.id, mergedPersonId: first.id }),
    ]);
    const codes = answers.map(({ data }) => data?.mergePersons.errors.map(({ code }) => code).join());
    expect(codes.toSorted()).toEqual(['', 'CONFLICT']);
  });
});

describe('who may', () => {
  test('another partner’s, an absent and a malformed record are the same NOT_FOUND, on either side', async () => {
    const { pirot, prison } = consortium;
    const ids = ['0198c000-0000-7000-8000-000000000000', pirot.person.id, prison.person.id, 'x'];
    const answers = await Promise.all(
      ids.flatMap((id) => [merge(ana, { mergedPersonId: id }), merge(ana, { keptPersonId: id })]),
    );
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    const undone = await Promise.all(ids.map((mergedPersonId) => undo(ana, { mergedPersonId })));
    expect(new Set(undone.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(undone[0]?.codes).toEqual(['NOT_FOUND']);
  });

  test('somebody who works at two partners merges across them as little as anybody', async () => {
    const both = await api.world.user('Both');
    await consortium.niš.partner.join(both, 'caseworker');
    await consortium.pirot.partner.join(both, 'caseworker');
    const client = await api.actAs(both);
    expect((await merge(client, { mergedPersonId: consortium.pirot.person.id })).codes).toEqual(['NOT_FOUND']);
    expect((await merge(client)).data?.mergePersons.errors).toEqual([]);
  });

  test('not coordinators, administrators or the data protection officer', async () => {
    for (const who of ['coordinator', 'regional', 'administrator', 'officer'] as const) {
      const client = await api.actAs(consortium[who]);
      expect((await merge(client)).codes, who).toEqual(['FORBIDDEN']);
      expect((await undo(client)).codes, who).toEqual(['FORBIDDEN']);
    }
  });

  test('a manager merges and undoes what a caseworker did', async () => {
    await merge(ana);
    const { data } = await undo(await api.actAs(consortium.manager));
    expect(data?.undoPersonMerge.errors).toEqual([]);
  });
});
