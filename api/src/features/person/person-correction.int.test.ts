import { scopesOf } from '@kolo/access';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wallsOf } from '../../../test/access/walls.ts';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { asViewer } from '../../../test/support/as-viewer.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { Member, PersonOfTest } from '../../../test/support/world.ts';

const CORRECTED = 'field oldValue actor { id } correction { reason }';
const CORRECT = `mutation($input: CorrectPersonInput!) { correctPerson(input: $input) {
  person { id version sex birthYear identity { firstName lastName birthDate birthDatePrecision nationalIdKind }
    corrections { ${CORRECTED} } identityCorrections { ${CORRECTED} } specialCategoryCorrections { ${CORRECTED} } }
  errors { field code message } } }`;
const CORRECTIONS = `query($id: ID!) { person(id: $id) { corrections { ${CORRECTED} }
  identityCorrections { ${CORRECTED} } specialCategoryCorrections { ${CORRECTED} } } }`;

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let person: PersonOfTest;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  person = await consortium.niš.partner.person({
    person: { sex: 'female' },
    identity: { first_name: 'Анђела', last_name: 'Petrović', birth_date: '1980-05-06', phone: null },
    special_category: { health: 'Asthma', target_groups: ['youth', 'start_up'] },
  });
});

interface Corrected {
  readonly field: string;
  readonly oldValue: string | null;
  readonly actor: { readonly id: string } | null;
  readonly correction: { readonly reason: string } | null;
}
interface Corrections {
  readonly corrections: readonly Corrected[];
  readonly identityCorrections: readonly Corrected[];
  readonly specialCategoryCorrections: readonly Corrected[];
}
interface Payload {
  readonly correctPerson: {
    readonly person: (Corrections & { readonly id: string; readonly version: number }) | null;
    readonly errors: readonly { readonly field: string[]; readonly code: string }[];
  };
}

const input = (more: object) => {
  keys += 1;
  return {
    personId: person.id,
    expectedVersion: 1,
    reason: 'Seen in the passport.',
    idempotencyKey: `correct-${String(keys).padStart(4, '0')}`,
    ...more,
  };
};
const correct = (client: GraphqlClient, more: object) => client.send<Payload>(CORRECT, { input: input(more) });
const correctionsSeenBy = async (member: Member) =>
  (await (await api.actAs(member)).ask<{ person: Corrections }>(CORRECTIONS, { id: person.id })).person;
const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;

describe('a correction', () => {
  test('of fields of each group keeps what they were, by whom and why, and leaves the others', async () => {
    const { data } = await correct(ana, {
      sex: 'OTHER',
      identity: { firstName: 'Анђелка', birthDate: '1981-05-06', phone: '+381 000 1' },
      specialCategory: { targetGroups: [], walking: 'CANNOT_DO_AT_ALL' },
    });
    const by = {
      actor: { id: consortium.niš.caseworker.membershipId },
      correction: { reason: 'Seen in the passport.' },
    };
    const { person: after, errors } = data?.correctPerson ?? {};
    expect(errors).toEqual([]);
    expect(after).toMatchObject({
      version: 2,
      sex: 'OTHER',
      birthYear: 1981,
      identity: { firstName: 'Анђелка', lastName: 'Petrović', birthDate: '1981-05-06', birthDatePrecision: 'DAY' },
    });
    const fields = (list: readonly Corrected[] = []) => Object.fromEntries(list.map((one) => [one.field, one]));
    expect(fields(after?.corrections)).toEqual({
      sex: { field: 'sex', oldValue: 'female', ...by },
      birthYear: { field: 'birthYear', oldValue: '1980', ...by },
    });
    expect(fields(after?.identityCorrections)).toEqual({
      firstName: { field: 'firstName', oldValue: 'Анђела', ...by },
      birthDate: { field: 'birthDate', oldValue: '1980-05-06', ...by },
      phone: { field: 'phone', oldValue: null, ...by },
    });
    expect(fields(after?.specialCategoryCorrections)).toEqual({
      targetGroups: { field: 'targetGroups', oldValue: '["youth", "start_up"]', ...by },
      walking: { field: 'walking', oldValue: null, ...by },
    });
    const [event] = await rowsOf(`select * from kolo.audit_event where subject_id = $1 and action = 'update'`, [
      person.id,
    ]);
    expect(event).toMatchObject({ operation: 'correctPerson', field_groups: ['identity', 'special_category'] });
    expect(JSON.stringify(event)).not.toMatch(/Анђел|passport/);
  });

  test('newest first, one after the other', async () => {
    await correct(ana, { identity: { lastName: 'Petrov' } });
    await correct(ana, { expectedVersion: 2, reason: 'Again.', identity: { lastName: 'Petrova' } });
    const { identityCorrections } = await correctionsSeenBy(consortium.niš.caseworker);
    expect(identityCorrections.map(({ oldValue, correction }) => [oldValue, correction?.reason])).toEqual([
      ['Petrov', 'Again.'],
      ['Petrović', 'Seen in the passport.'],
    ]);
  });

  test('of the national id keeps its kind only', async () => {
    await correct(ana, { identity: { nationalId: { kind: 'JMBG', number: '0101006500006' } } });
    const { data } = await correct(ana, {
      expectedVersion: 2,
      identity: { nationalId: { kind: 'PASSPORT', number: '123456789' } },
    });
    expect(data?.correctPerson.person).toMatchObject({
      identity: { nationalIdKind: 'PASSPORT' },
      identityCorrections: [
        { field: 'nationalId', oldValue: 'jmbg' },
        { field: 'nationalId', oldValue: null },
      ],
    });
    await correct(ana, { expectedVersion: 3, identity: { nationalId: null } });
    expect(await rowsOf('select national_id_hash from kolo.person_identity where person_id = $1', [person.id])).toEqual(
      [{ national_id_hash: null }],
    );
  });

  test('to what stands there already leaves no trace in the history', async () => {
    const { data } = await correct(ana, { sex: 'FEMALE', identity: { lastName: 'Petrović' } });
    expect(data?.correctPerson).toMatchObject({
      errors: [],
      person: { version: 2, corrections: [], identityCorrections: [] },
    });
  });

  test.each([
    ['a precision alone', { birthDatePrecision: 'YEAR' }, { birthDate: '1980-01-01', birthDatePrecision: 'YEAR' }],
    [
      'a date that turns out unknown',
      { birthDatePrecision: 'UNKNOWN' },
      { birthDate: null, birthDatePrecision: 'UNKNOWN' },
    ],
    ['a date that is emptied', { birthDate: null }, { birthDate: null, birthDatePrecision: 'UNKNOWN' }],
  ])('of %s', async (_name, identity, wanted) => {
    const { data } = await correct(ana, { identity });
    expect(data?.correctPerson).toMatchObject({ errors: [], person: { identity: wanted } });
  });

  test('sent twice happens once', async () => {
    const given = input({ identity: { lastName: 'Petrov' } });
    for (const _ of [1, 2]) {
      const { data } = await ana.send<Payload>(CORRECT, { input: given });
      expect(data?.correctPerson).toMatchObject({ errors: [], person: { version: 2 } });
    }
  });

  test('two at once: one is done, the other is told what the record is now', async () => {
    const answers = await Promise.all(['Prvi', 'Drugi'].map((lastName) => correct(ana, { identity: { lastName } })));
    const errors = answers.map(({ data }) => data?.correctPerson.errors.map(({ code }) => code));
    expect(errors.toSorted()).toEqual([[], ['CONFLICT']]);
    for (const { data } of answers) expect(data?.correctPerson.person?.version).toBe(2);
  });
});

describe('what the user can correct comes back, and nothing changes', () => {
  const wrong: [string, object, string, string][] = [
    ['no reason', { sex: 'MALE', reason: ' \u00a0' }, 'reason', 'REQUIRED'],
    ['a reason too long', { sex: 'MALE', reason: 'x'.repeat(1001) }, 'reason', 'TOO_LONG'],
    ['nothing', {}, 'reason', 'NOTHING_TO_CORRECT'],
    ['nothing within the groups', { identity: {}, specialCategory: {} }, 'reason', 'NOTHING_TO_CORRECT'],
    ['no sex', { sex: null }, 'sex', 'REQUIRED'],
    ['the last name taken away', { identity: { firstName: null, lastName: '' } }, 'identity.firstName', 'REQUIRED'],
    ['31 February', { identity: { birthDate: '1980-02-31' } }, 'identity.birthDate', 'INVALID_DATE'],
    [
      'a municipality of another country',
      { municipalityCode: 'XK-prishtine' },
      'municipalityCode',
      'NOT_A_MUNICIPALITY_OF_COUNTRY',
    ],
    ['another version', { sex: 'MALE', expectedVersion: 7 }, 'expectedVersion', 'CONFLICT'],
  ];
  test.each(wrong)('%s', async (_name, more, field, code) => {
    const before = await contentOf(api.database.admin, ['audit_event']);
    const { data, codes } = await correct(ana, more);
    expect(codes).toEqual([]);
    expect(data?.correctPerson.errors).toMatchObject([{ field: field.split('.'), code }]);
    expect(data?.correctPerson.person?.version ?? null).toBe(code === 'CONFLICT' ? 1 : null);
    expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
  });
});

describe('who may correct, and who reads the corrections', () => {
  test('not coordinators, administrators or the data protection officer', async () => {
    for (const who of ['coordinator', 'regional', 'administrator', 'officer'] as const) {
      const { codes } = await correct(await api.actAs(consortium[who]), { sex: 'MALE' });
      expect(codes, who).toEqual(['FORBIDDEN']);
    }
  });

  test('somebody who reads as coordinator and works elsewhere corrects only there', async () => {
    const both = await api.world.user('Both');
    await consortium.pirot.partner.join(both, 'caseworker');
    await consortium.pirot.partner.join(both, 'country_coordinator');
    expect((await correct(await api.actAs(both), { sex: 'MALE' })).codes).toEqual(['FORBIDDEN']);
  });

  test('another partner’s, an absent and a malformed person are the same NOT_FOUND', async () => {
    const { pirot, prison } = consortium;
    const ids = ['0198c000-0000-7000-8000-000000000000', pirot.person.id, prison.person.id, 'x'];
    const answers = await Promise.all(ids.map((personId) => correct(ana, { personId, sex: 'MALE' })));
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
  });

  test('each group’s history follows the group, and the reason is for who reads notes', async () => {
    await correct(ana, { sex: 'MALE', identity: { lastName: 'Petrov' }, specialCategory: { health: null } });
    const seen = async (member: Member) => {
      const found = await correctionsSeenBy(member);
      const lists = [found.corrections, found.identityCorrections, found.specialCategoryCorrections];
      const told = lists.flat();
      return [lists.map(({ length }) => length), told.every(({ correction }) => correction !== null)];
    };
    expect(await seen(consortium.niš.caseworker)).toEqual([[1, 1, 1], true]);
    expect(await seen(consortium.manager)).toEqual([[1, 1, 1], true]);
    expect(await seen(consortium.coordinator)).toEqual([[1, 1, 0], false]);
    expect(await seen(consortium.regional)).toEqual([[1, 0, 0], false]);
  });

  test('reading them is recorded as reading the group', async () => {
    const last = async () =>
      (
        await rowsOf(`select field_groups from kolo.audit_event where operation = 'person' order by id desc limit 1`)
      )[0];
    await ana.ask('query($id: ID!) { person(id: $id) { identityCorrections { oldValue } } }', { id: person.id });
    expect(await last()).toEqual({ field_groups: ['identity'] });
    await ana.ask('query($id: ID!) { person(id: $id) { corrections { correction { reason } } } }', { id: person.id });
    expect(await last()).toEqual({ field_groups: ['narrative'] });
  });
});

describe('the database itself', () => {
  let pool: Pool;
  beforeAll(() => {
    pool = wallsOf(api.database).login(1);
  });
  afterAll(() => pool.end());

  const attempt = async (settings: Record<string, string>, sql: string) => {
    const { caseworker, partner } = consortium.niš;
    const membership = { id: caseworker.membershipId, role: 'caseworker', partnerId: partner.id, countryCode: 'RS' };
    return asViewer(pool, scopesOf(caseworker.userId, [membership]), async (client) => {
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, true)', [name, value]);
      return client.query(sql, [person.id]);
    });
  };
  const change = 'update kolo.person_identity set last_name = $$Other$$ where person_id = $1';

  test('refuses a change without a reason, and one under a membership that is not the viewer’s own', async () => {
    const own = consortium.niš.caseworker.membershipId;
    await expect(attempt({}, change)).rejects.toMatchObject({ code: 'KL422' });
    await expect(attempt({ 'app.acting_membership': own }, change)).rejects.toMatchObject({ code: 'KL422' });
    await expect(attempt({ 'app.reason': 'Because.' }, change)).rejects.toMatchObject({ code: 'KL403' });
    const foreign = { 'app.reason': 'Because.', 'app.acting_membership': consortium.manager.membershipId };
    await expect(attempt(foreign, change)).rejects.toMatchObject({ code: 'KL403' });
    const { rowCount } = await attempt({ ...foreign, 'app.acting_membership': own }, change);
    expect(rowCount).toBe(1);
  });

  test.each([
    'person_history',
    'person_identity_history',
    'person_special_category_history',
    'person_correction',
    'person_name_word',
    'person_match_key',
  ])('lets no viewer write %s', async (table) => {
    await expect(attempt({}, `insert into kolo.${table} (person_id) values ($1)`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(attempt({}, `update kolo.${table} set person_id = $1`)).rejects.toMatchObject({ code: '42501' });
  });

  test('lets nobody change a history', async () => {
    await correct(ana, { identity: { lastName: 'Petrov' } });
    await expect(rowsOf(`update kolo.person_identity_history set old_value = ''`)).rejects.toMatchObject({
      code: 'KL409',
    });
  });
});
