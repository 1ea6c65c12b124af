import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf, withdraw } from '../../../test/support/between-partners.ts';
import { tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { performRequest, type RequestOutcome } from '../../../test/support/transfer-requests.ts';
import { whileUncommitted } from '../../../test/support/uncommitted.ts';
import type { Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';
import { daysAfter, today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let prishtinë: PartnerOfTest;
let ana: Member;
let client: GraphqlClient;
let person: PersonOfTest;
let basisId: string;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš', name: 'Partner of Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot', name: 'Partner of Pirot' });
  prishtinë = await api.world.partner({ short_name: 'Prishtinë', country_code: 'XK' });
  ana = await niš.caseworker('Ana');
  client = await api.actAs(ana);
});
beforeEach(async () => {
  person = await niš.person({ identity: { first_name: 'Љубомир', last_name: 'Đorđević-Šaš', phone: '+38164000111' } });
  basisId = await basisFor(person);
});
afterAll(() => api.close());

const basisFor = (of: PersonOfTest, more: Parameters<typeof basisOf>[3] = {}, to = pirot) =>
  basisOf(of, ana, to, { purpose: 'transfer_request', ...more });
const request = () => ({
  personId: person.id,
  toPartnerId: pirot.id,
  basisId,
  message: 'Says that a case is open there since spring, and lives here now.',
  dueOn: daysAfter(today(), 10),
});
const ask = (more: object = {}, as = client) => performRequest(as, 'requestTransfer', { ...request(), ...more });
const codesOf = ({ errors }: RequestOutcome) => errors.map(({ field, code }) => `${field.join('.')} ${code}`);
const windowsOf = async (id: string) =>
  (
    await api.database.admin.query(
      `select grantee_id, field_group, (until at time zone 'Europe/Belgrade')::date::text as until, ended_because
       from kolo.access_window where source_id = $1 order by field_group`,
      [id],
    )
  ).rows;

test('a request shows who is asked who the person is, and nobody anything else', async () => {
  const { request: made, errors, codes } = await ask({ message: '  Says so.  ' });
  expect([errors, codes]).toEqual([[], []]);
  expect(made).toMatchObject({
    side: 'ASKING',
    status: 'IN_PROGRESS',
    version: 1,
    message: 'Says so.',
    fromPartnerName: 'Partner of Niš',
    toPartnerName: 'Partner of Pirot',
    requestedByName: 'Ana',
    answeredByName: null,
    person: { id: person.id },
    basis: { id: basisId },
    offer: null,
  });
  expect(await tracesOf(api.database.admin, 'requestTransfer')).toContainEqual({
    action: 'create',
    subject: 'TransferRequest',
    subject_id: made?.id,
    field_groups: ['narrative'],
  });
  const until = daysAfter(today(), 11);
  expect(await windowsOf(made?.id ?? '')).toEqual([
    { grantee_id: pirot.id, field_group: 'file', until, ended_because: null },
    { grantee_id: pirot.id, field_group: 'identity', until, ended_because: null },
  ]);
});

test('a manager asks as well, as late as today, and where the person is seen as long as the basis holds', async () => {
  const manager = await api.actAs(await niš.manager());
  expect((await ask({ dueOn: today() }, manager)).request).toMatchObject({ status: 'IN_PROGRESS' });
  expect((await ask({ dueOn: daysAfter(today(), 90) })).request).toMatchObject({ status: 'IN_PROGRESS' });
});

test('a retry makes no second request', async () => {
  const input = { ...request(), idempotencyKey: 'ask only once' };
  const [first, second] = [
    await performRequest(client, 'requestTransfer', input),
    await performRequest(client, 'requestTransfer', input),
  ];
  expect(first.request).not.toBeNull();
  expect(second.request?.id).toBe(first.request?.id);
});

describe('is refused, and nothing is asked or shown', () => {
  const cases: Record<string, [() => Promise<object> | object, string[]]> = {
    'of oneself': [() => ({ toPartnerId: niš.id }), ['toPartnerId OWN_PARTNER', 'basisId BASIS_DOES_NOT_COVER']],
    'of nobody': [() => ({ toPartnerId: ABSENT }), ['toPartnerId UNKNOWN_CHOICE', 'basisId BASIS_DOES_NOT_COVER']],
    'of no id': [() => ({ toPartnerId: 'Pirot' }), ['toPartnerId UNKNOWN_CHOICE', 'basisId BASIS_DOES_NOT_COVER']],
    'of a partner that is no NGO': [
      async () => {
        const prison = await api.world.partner({ short_name: 'Prison', kind: 'correctional_institution' });
        return { toPartnerId: prison.id, basisId: await basisFor(person, {}, prison) };
      },
      ['toPartnerId TAKES_NO_REQUESTS'],
    ],
    'of a partner outside every programme': [
      async () => {
        const outside = await api.world.partner({ short_name: 'Outside' });
        await api.database.admin.query('delete from kolo.programme_partner where partner_id = $1', [outside.id]);
        return { toPartnerId: outside.id, basisId: await basisFor(person, {}, outside) };
      },
      ['toPartnerId TAKES_NO_REQUESTS'],
    ],
    'on no basis': [() => ({ basisId: ABSENT }), ['basisId UNKNOWN_CHOICE']],
    'on what is no id': [() => ({ basisId: 'consent' }), ['basisId UNKNOWN_CHOICE']],
    'on another partner’s basis': [
      async () => {
        const more = { purpose: 'transfer_request' } as const;
        return { basisId: await basisOf(await prishtinë.person(), await prishtinë.caseworker(), pirot, more) };
      },
      ['basisId UNKNOWN_CHOICE'],
    ],
    'on a withdrawn basis': [
      async () => {
        await withdraw(api.world, basisId, ana);
        return {};
      },
      ['basisId BASIS_WITHDRAWN'],
    ],
    'on an expired basis': [
      async () => ({
        basisId: await basisFor(person, { given_on: daysAfter(today(), -30), expires_on: daysAfter(today(), -1) }),
      }),
      ['basisId BASIS_EXPIRED'],
    ],
    'on a basis that holds from tomorrow': [
      async () => ({
        basisId: await basisFor(person, { given_on: daysAfter(today(), 1), expires_on: daysAfter(today(), 100) }),
      }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'on the basis of another person': [
      async () => ({ basisId: await basisFor(await niš.person()) }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'on a basis for another recipient': [
      async () => ({ basisId: await basisFor(person, {}, prishtinë) }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'on a basis for another purpose': [
      async () => ({ basisId: await basisOf(person, ana, pirot, { purpose: 'transfer' }) }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'with an answer due yesterday': [() => ({ dueOn: daysAfter(today(), -1) }), ['dueOn IN_PAST']],
    'with an answer due in 91 days': [() => ({ dueOn: daysAfter(today(), 91) }), ['dueOn TOO_FAR_AHEAD']],
    'with an answer due after the basis': [
      async () => ({ basisId: await basisFor(person, { expires_on: daysAfter(today(), 5) }) }),
      ['dueOn BASIS_DOES_NOT_COVER'],
    ],
    'with blanks': [() => ({ message: ' \u0085\t ' }), ['message REQUIRED']],
    'with too much': [() => ({ message: 'x'.repeat(2001) }), ['message TOO_LONG']],
    'with the person’s name, which would stay': [
      () => ({ message: 'Ljubomira znate od proleća.' }),
      ['message NAMES_THE_PERSON'],
    ],
    'of a record that was merged': [
      async () => {
        const twin = await niš.person();
        const basis = await basisFor(twin);
        await twin.mergeInto(person, ana);
        return { personId: twin.id, basisId: basis };
      },
      ['personId PERSON_MERGED'],
    ],
  };
  test.for(Object.entries(cases))('%s', async ([, [make, expected]]) => {
    const more = await make();
    const before = await contentOf(api.database.admin, ['audit_event']);
    const outcome = await ask(more);
    expect(outcome.codes).toEqual([]);
    expect(codesOf(outcome)).toEqual(expected);
    expect(outcome.request).toBeNull();
    expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
  });

  test('when the consent is withdrawn between the check and the write', async () => {
    const sql = 'update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1';
    const outcome = await whileUncommitted(api.database, { sql, values: [basisId], by: ana }, () => ask());
    expect(codesOf(outcome)).toEqual(['basisId BASIS_WITHDRAWN']);
    const { rows } = await api.database.admin.query('select from kolo.transfer_request where person_id = $1', [
      person.id,
    ]);
    expect(rows).toEqual([]);
  });

  test('by the database as well, past the service', async () => {
    const { admin } = api.database;
    const outside = await api.world.partner({ short_name: 'Away' });
    await admin.query('delete from kolo.programme_partner where partner_id = $1', [outside.id]);
    const insert = (to: string, basis: string, days: number) =>
      admin.query(
        `insert into kolo.transfer_request (person_id, to_partner_id, basis_id, message, due_on, requested_by_id)
         values ($1, $2, $3, 'Says so.', $4, $5)`,
        [person.id, to, basis, daysAfter(today(), days), ana.membershipId],
      );
    await expect(insert(pirot.id, basisId, -1)).rejects.toMatchObject({ code: 'KL412' });
    await expect(insert(pirot.id, basisId, 91)).rejects.toMatchObject({ code: 'KL412' });
    await expect(insert(outside.id, await basisFor(person, {}, outside), 1)).rejects.toMatchObject({ code: 'KL404' });
    const transferBasis = await basisOf(person, ana, pirot, { purpose: 'transfer' });
    await expect(insert(pirot.id, transferBasis, 1)).rejects.toMatchObject({ code: 'KL412' });
  });
});

describe('only who works with the person asks', () => {
  test('another partner’s person is as absent as none', async () => {
    const theirs = await prishtinë.person();
    const texts = [theirs.id, ABSENT].map(async (personId) => (await ask({ personId })).answer.text);
    const [hidden, absent] = (await Promise.all(texts)).map(withoutCorrelation);
    expect(hidden).toBe(absent);
    expect((await ask({ personId: 'no id' })).codes).toEqual(['NOT_FOUND']);
  });

  test('not who is shown them by a request of another partner’s', async () => {
    await ask();
    const petar = await api.actAs(await pirot.caseworker());
    expect((await ask({ toPartnerId: niš.id }, petar)).codes).toEqual(['FORBIDDEN']);
  });

  test('nor who sees them and works no cases', async () => {
    const agency = await leadAgency(api.world);
    for (const role of ['country_coordinator', 'regional_coordinator'] as const)
      expect((await ask({}, await api.actAs(await agency.member(role)))).codes).toEqual(['FORBIDDEN']);
  });
});
