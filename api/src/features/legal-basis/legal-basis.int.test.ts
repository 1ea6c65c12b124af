import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf } from '../../../test/support/between-partners.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { BASIS, performBasis, recordBasis } from '../../../test/support/legal-bases.ts';
import { daysAfter, today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());

const given = (more: object = {}) => ({
  personId: consortium.niš.person.id,
  kind: 'CONSENT',
  purpose: 'REFERRAL',
  recipientId: consortium.pirot.partner.id,
  groups: ['IDENTITY', 'PLAN'],
  evidence: 'SIGNED_FORM',
  evidenceNote: ' Fioka-kanarinac 4 ',
  givenOn: daysAfter(today(), -10),
  expiresOn: daysAfter(today(), 300),
  ...more,
});
const record = (more: object = {}, client = ana) => recordBasis(client, given(more));
const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;

describe('a legal basis', () => {
  test('is recorded of a record that leads to another as long as a case of its own is open', async () => {
    const { partner, person, caseworker } = consortium.niš;
    const merged = await partner.person();
    await merged.case({ caseworker });
    await merged.mergeInto(person, caseworker);
    expect((await record({ personId: merged.id })).errors).toEqual([]);
  });

  test('is there with what names people apart, its audit event and its key', async () => {
    const more = { guardian: 'PARENT', guardianName: ' Роса Росић ' };
    const { basis, errors, answer } = await record(more);
    expect([errors, answer.codes]).toEqual([[], []]);
    expect(basis).toMatchObject({
      kind: 'CONSENT',
      purpose: 'REFERRAL',
      groups: ['IDENTITY', 'PLAN'],
      guardian: 'PARENT',
      state: 'GIVEN',
      version: 1,
      withdrawnOn: null,
      pseudonym: consortium.niš.person.pseudonym,
      person: { id: consortium.niš.person.id },
      recipient: { id: consortium.pirot.partner.id },
      recordedBy: { id: consortium.niš.caseworker.membershipId },
      detail: { evidenceNote: 'Fioka-kanarinac 4', guardianName: 'Роса Росић' },
    });
    const events = await rowsOf(
      `select subject, operation, field_groups, partner_id, filter from kolo.audit_event
       where subject_id = $1 and action = 'create'`,
      [basis?.id],
    );
    expect(events).toEqual([
      {
        subject: 'LegalBasis',
        operation: 'recordLegalBasis',
        field_groups: ['identity'],
        partner_id: consortium.niš.partner.id,
        filter: null,
      },
    ]);
    expect(await rowsOf('select mutation from kolo.idempotency_key where result_id = $1', [basis?.id])).toEqual([
      { mutation: 'recordLegalBasis' },
    ]);
    expect(api.log.join('')).not.toMatch(/Росић|Fioka-kanarinac/);
  });

  test('may show nothing but the file, and a basis in law has no end', async () => {
    expect((await record({ groups: [] })).errors).toEqual([]);
    const { basis, errors } = await record({ kind: 'LAW', evidence: 'DOCUMENT', evidenceNote: null, expiresOn: null });
    expect([errors, basis?.expiresOn, basis?.detail]).toEqual([[], null, { evidenceNote: null, guardianName: null }]);
  });

  test('may be given today and end today, and last two years to the day', async () => {
    expect((await record({ givenOn: today(), expiresOn: today() })).errors).toEqual([]);
    const [year = '', month, day] = daysAfter(today(), -3).split('-');
    expect(
      (await record({ givenOn: [year, month, day].join('-'), expiresOn: `${Number(year) + 2}-${month}-${day}` }))
        .errors,
    ).toEqual([]);
  });

  test('is repeated under the same key, and made once', async () => {
    const input = { ...given(), idempotencyKey: 'one basis and no more' };
    const [first, second] = [await recordBasis(ana, input), await recordBasis(ana, input)];
    expect(second.basis?.id).toBe(first.basis?.id);
    expect(second.errors).toEqual([]);
    const { answer } = await recordBasis(ana, { ...input, groups: [] });
    expect(answer.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('is read by the key, and in the list by person, recipient, purpose and state', async () => {
    const { basis } = await record({ purpose: 'TRANSFER' });
    const lists = async (filter: object) => {
      const { legalBases } = await ana.ask<{ legalBases: { totalCount: number; nodes: { id: string }[] } }>(
        'query($filter: LegalBasisFilter) { legalBases(filter: $filter, first: 100) { totalCount nodes { id } } }',
        { filter },
      );
      expect(legalBases.totalCount).toBe(legalBases.nodes.length);
      return legalBases.nodes.some(({ id }) => id === basis?.id);
    };
    const { legalBasis } = await ana.ask(`query($id: ID!) { legalBasis(id: $id) { ${BASIS} } }`, { id: basis?.id });
    expect(legalBasis).toEqual(basis);
    const person = { personId: consortium.niš.person.id };
    expect(await lists({ ...person, purposes: ['TRANSFER'], states: ['GIVEN'] })).toBe(true);
    expect(await lists({ recipientIds: [consortium.pirot.partner.id] })).toBe(true);
    expect(await lists({ ...person, purposes: ['REFERRAL'] })).toBe(false);
    expect(await lists({ ...person, states: ['WITHDRAWN', 'EXPIRED'] })).toBe(false);
    expect(await lists({ ...person, states: [] })).toBe(false);
    expect(await lists({ personId: consortium.niš.restricted.person.id })).toBe(false);
    expect(await lists({ recipientIds: [consortium.prishtinë.partner.id] })).toBe(false);
  });
});

describe('what the user can correct comes back, and nothing changes', () => {
  let before: Record<string, string>;
  beforeEach(async () => {
    before = await contentOf(api.database.admin);
  });
  const wrong: [string, () => object, string, string][] = [
    ['to oneself', () => ({ recipientId: consortium.niš.partner.id }), 'recipientId', 'OWN_PARTNER'],
    [
      'to oneself in capitals',
      () => ({ recipientId: consortium.niš.partner.id.toUpperCase() }),
      'recipientId',
      'OWN_PARTNER',
    ],
    ['to a prison', () => ({ recipientId: consortium.prison.partner.id }), 'recipientId', 'NOT_AN_NGO'],
    ['to nobody', () => ({ recipientId: ABSENT }), 'recipientId', 'UNKNOWN_CHOICE'],
    ['to no id', () => ({ recipientId: 'Pirot' }), 'recipientId', 'UNKNOWN_CHOICE'],
    ['the file itself', () => ({ groups: ['FILE', 'IDENTITY'] }), 'groups', 'UNKNOWN_CHOICE'],
    ['a group twice', () => ({ groups: ['PLAN', 'PLAN'] }), 'groups', 'NAMED_TWICE'],
    ['a transfer without identity', () => ({ purpose: 'TRANSFER', groups: ['PLAN'] }), 'groups', 'IDENTITY_NEEDED'],
    ['a request without identity', () => ({ purpose: 'TRANSFER_REQUEST', groups: [] }), 'groups', 'IDENTITY_NEEDED'],
    ['tomorrow', () => ({ givenOn: daysAfter(today(), 1) }), 'givenOn', 'IN_FUTURE'],
    ['a consent without an end', () => ({ expiresOn: null }), 'expiresOn', 'REQUIRED'],
    ['an end that is over', () => ({ expiresOn: daysAfter(today(), -1) }), 'expiresOn', 'IN_PAST'],
    ['an end that is over, in law', () => ({ kind: 'LAW', expiresOn: daysAfter(today(), -1) }), 'expiresOn', 'IN_PAST'],
    [
      'a consent for longer than two years',
      () => ({ expiresOn: daysAfter(today(), 730) }),
      'expiresOn',
      'CONSENT_TOO_LONG',
    ],
    ['a note too long', () => ({ evidenceNote: 'x'.repeat(1_001) }), 'evidenceNote', 'TOO_LONG'],
    ['a guardian without a name', () => ({ guardian: 'PARENT', guardianName: ' ' }), 'guardianName', 'REQUIRED'],
    ['a name without saying who', () => ({ guardianName: 'Rosa' }), 'guardian', 'REQUIRED'],
    ['a name too long', () => ({ guardian: 'PARENT', guardianName: 'x'.repeat(201) }), 'guardianName', 'TOO_LONG'],
    ['a key too short', () => ({ idempotencyKey: '1234567' }), 'idempotencyKey', 'INVALID_KEY'],
  ];
  test.each(wrong)('%s', async (_name, more, field, code) => {
    const { basis, errors, answer } = await record(more());
    expect([answer.codes, basis, errors]).toEqual([[], null, [{ field: [field], code }]]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('a record that leads to another', async () => {
    const { errors } = await record({ personId: consortium.niš.twin.id });
    expect(errors).toEqual([{ field: ['personId'], code: 'PERSON_MERGED' }]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });
});

describe('somebody under 18 does not consent alone', () => {
  const inYears = (years: number, days = 0) => {
    const [year = '', month = '', day = ''] = daysAfter(today(), days).split('-');
    return `${Number(year) + years}-${month}-${day === '29' && month === '02' ? '28' : day}`;
  };
  const bornOn = (birth_date: string) =>
    consortium.niš.partner.person({ identity: { birth_date, birth_date_precision: 'day' } });
  const today18 = () => bornOn(inYears(-18));
  const needed = [{ field: ['guardian'], code: 'GUARDIAN_NEEDED' }];

  test('by the date of birth, on the day on which it is given', async () => {
    const { id } = await today18();
    expect((await record({ personId: id, givenOn: daysAfter(today(), -1) })).errors).toEqual(needed);
    expect((await record({ personId: id, givenOn: today() })).errors).toEqual([]);
    const byParent = { guardian: 'PARENT', guardianName: 'Rosa Rosić' };
    expect((await record({ personId: id, givenOn: daysAfter(today(), -1), ...byParent })).errors).toEqual([]);
  });

  test('by the year or the month, of which the last day counts', async () => {
    const [year, month, day] = today().split('-').map(Number) as [number, number, number];
    const born = async (birth_year: number, identity: object) =>
      (await consortium.niš.partner.person({ person: { birth_year }, identity })).id;
    const unknown = { birth_date: null, birth_date_precision: 'unknown' };
    const ofYear = (years: number) => ({ birth_date: `${year - years}-01-01`, birth_date_precision: 'year' });
    const adult = await record({ personId: await born(year - 19, unknown) });
    expect(adult.errors).toEqual([]);
    expect((await record({ personId: await born(year - 19, ofYear(19)) })).errors).toEqual([]);
    const turnsToday = month === 12 && day === 31;
    const expected = turnsToday ? [] : needed;
    const onceThisYear = { givenOn: today() };
    expect((await record({ personId: await born(year - 18, unknown), ...onceThisYear })).errors).toEqual(expected);
    expect((await record({ personId: await born(year - 18, ofYear(18)), ...onceThisYear })).errors).toEqual(expected);

    const thisMonth = `${year - 18}-${String(month).padStart(2, '0')}-01`;
    const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const ofMonth = { birth_date: thisMonth, birth_date_precision: 'month' };
    const inMonth = await record({ personId: await born(year - 18, ofMonth), ...onceThisYear });
    expect(inMonth.errors).toEqual(day >= lastDay ? [] : needed);
  });

  test('and a law asks for no guardian', async () => {
    const { id } = await bornOn(inYears(-10));
    expect((await record({ personId: id, kind: 'LAW', evidence: 'DOCUMENT' })).errors).toEqual([]);
    expect((await record({ personId: id })).errors).toEqual(needed);
  });
});

describe('who may', () => {
  test('a caseworker and a manager of the NGO; another NGO is told what it is told of nobody', async () => {
    expect((await record({}, await api.actAs(consortium.manager))).errors).toEqual([]);
    const mine = await record();
    const other = await api.actAs(consortium.prishtinë.caseworker);
    const of = async (personId: string) => (await record({ personId }, other)).answer;
    const [absent, hidden] = [await of(ABSENT), await of(consortium.niš.person.id)];
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    expect(withoutCorrelation(hidden.text)).toBe(withoutCorrelation(absent.text));
    const withdrawn = async (legalBasisId: string) =>
      (await performBasis(other, 'withdrawLegalBasis', { legalBasisId, withdrawnOn: today(), expectedVersion: 1 }))
        .answer;
    expect(withoutCorrelation((await withdrawn(mine.basis?.id ?? '')).text)).toBe(
      withoutCorrelation((await withdrawn(ABSENT)).text),
    );
    expect((await record({ personId: 'no id' })).answer.codes).toEqual(['NOT_FOUND']);
  });

  test.each(['coordinator', 'regional', 'administrator', 'officer', 'warden'] as const)('not a %s', async (who) => {
    const client = await api.actAs(consortium[who]);
    const mine = await record();
    const before = await contentOf(api.database.admin);
    expect((await record({}, client)).answer.codes).toEqual(['FORBIDDEN']);
    const input = { legalBasisId: mine.basis?.id, withdrawnOn: today(), expectedVersion: 1 };
    expect((await performBasis(client, 'withdrawLegalBasis', input)).answer.codes).toEqual(['FORBIDDEN']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('a coordinator who is a caseworker elsewhere records there, and not where they only read', async () => {
    const { pirot, coordinator } = consortium;
    const own = await pirot.partner.join(coordinator, 'caseworker');
    const client = await api.actAs(coordinator);
    expect((await record({}, client)).answer.codes).toEqual(['FORBIDDEN']);
    const { basis } = await record({ personId: pirot.person.id, recipientId: consortium.niš.partner.id }, client);
    expect(basis?.recordedBy?.id).toBe(own);
  });

  test('the data protection officer reads every basis by pseudonym, and nothing that names anybody', async () => {
    const id = await basisOf(consortium.niš.person, consortium.niš.caseworker, consortium.pirot.partner);
    const officer = await api.actAs(consortium.officer);
    const { legalBasis } = await officer.ask<{ legalBasis: object }>(
      `query($id: ID!) { legalBasis(id: $id) { ${BASIS} } }`,
      { id },
    );
    expect(legalBasis).toMatchObject({
      pseudonym: consortium.niš.person.pseudonym,
      person: null,
      detail: null,
      state: 'GIVEN',
    });
    const others = ['coordinator', 'regional', 'administrator', 'warden'] as const;
    for (const who of others) {
      const client = await api.actAs(consortium[who]);
      const { codes } = await client.send('query($id: ID!) { legalBasis(id: $id) { id } }', { id });
      expect([who, codes]).toEqual([who, ['NOT_FOUND']]);
    }
  });
});
