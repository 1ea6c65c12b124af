import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { today } from '../../platform/today.ts';

const FIELDS = `id version sex birthYear municipality { code } country { code } partner { id }
  identity { firstName lastName alias birthDate birthDatePrecision phone address noFixedAddress safeContact nationalIdKind }
  specialCategory { ethnicity disability health targetGroups vulnerabilities seeing walking selfCare hasDisability }`;
const CREATE = `mutation($input: CreatePersonInput!) { createPerson(input: $input) {
  person { ${FIELDS} } errors { field code message } } }`;
/** A number of nobody: day, month, region and check digit fit. */
const JMBG = '0101006500006';
const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());

interface Payload {
  readonly createPerson: {
    readonly person: ({ readonly id: string; readonly version: number } & Record<string, unknown>) | null;
    readonly errors: readonly { readonly field: string[]; readonly code: string; readonly message: string }[];
  };
}

const input = ({ identity, ...more }: { identity?: object; [field: string]: unknown } = {}) => {
  keys += 1;
  return {
    partnerId: consortium.niš.partner.id,
    countryCode: 'RS',
    sex: 'FEMALE',
    identity: { firstName: 'Анђела', ...identity },
    idempotencyKey: `intake-${String(keys).padStart(4, '0')}`,
    ...more,
  };
};
const create = (client: GraphqlClient, more: Record<string, unknown> = {}) =>
  client.send<Payload>(CREATE, { input: input(more) });
const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;

describe('a person is recorded', () => {
  test('with everything, in one write with its audit event and its key; no history yet', async () => {
    const given = input({
      municipalityCode: 'RS-nis',
      identity: {
        lastName: ' Ђорђевић ',
        alias: 'Anđa',
        birthDate: '1984-02-29',
        phone: '+381 000 111 222',
        address: 'Kod sestre',
        noFixedAddress: true,
        safeContact: 'Само преко сестре.',
        nationalId: { kind: 'JMBG', number: '0101 006-500006' },
      },
      specialCategory: {
        ethnicity: 'ROMA',
        disability: 'PHYSICAL',
        health: 'Asthma',
        targetGroups: ['YOUTH', 'YOUTH'],
        vulnerabilities: ['SINGLE_PARENT', 'NO_DOCUMENTS'],
        seeing: 'SOME_DIFFICULTY',
        walking: 'A_LOT_OF_DIFFICULTY',
      },
    });
    const answer = await ana.send<Payload>(CREATE, { input: given });
    const { person, errors } = answer.data?.createPerson ?? {};
    expect(errors).toEqual([]);
    expect(person).toMatchObject({
      version: 1,
      sex: 'FEMALE',
      birthYear: 1984,
      municipality: { code: 'RS-nis' },
      country: { code: 'RS' },
      partner: { id: consortium.niš.partner.id },
      identity: {
        firstName: 'Анђела',
        lastName: 'Ђорђевић',
        alias: 'Anđa',
        birthDate: '1984-02-29',
        birthDatePrecision: 'DAY',
        noFixedAddress: true,
        safeContact: 'Само преко сестре.',
        nationalIdKind: 'JMBG',
      },
      specialCategory: {
        ethnicity: 'ROMA',
        targetGroups: ['YOUTH'],
        vulnerabilities: ['SINGLE_PARENT', 'NO_DOCUMENTS'],
        walking: 'A_LOT_OF_DIFFICULTY',
        selfCare: null,
        hasDisability: true,
      },
    });
    const [event] = await rowsOf(`select * from kolo.audit_event where subject_id = $1 and action = 'create'`, [
      person?.id,
    ]);
    expect(event).toMatchObject({
      subject: 'Person',
      operation: 'createPerson',
      field_groups: ['identity', 'special_category'],
      user_id: consortium.niš.caseworker.userId,
      partner_id: consortium.niš.partner.id,
      filter: null,
    });
    expect(await rowsOf('select from kolo.person_identity_history where person_id = $1', [person?.id])).toEqual([]);
    expect(await rowsOf('select from kolo.person_correction where person_id = $1', [person?.id])).toEqual([]);
  });

  test('and the national id is nowhere in clear: not in the database, the log or the answer', async () => {
    const answer = await create(ana, { identity: { nationalId: { kind: 'JMBG', number: JMBG } } });
    expect(answer.data?.createPerson.errors).toEqual([]);
    expect(answer.text).not.toContain(JMBG);
    expect(api.log.join('')).not.toContain(JMBG);
    const tables = await rowsOf(`select tablename as name from pg_tables where schemaname = 'kolo'`);
    for (const { name } of tables) {
      const found = await rowsOf(`select from kolo.${name} r where r::text like '%' || $1 || '%'`, [JMBG]);
      expect(found, name).toEqual([]);
    }
    const hashes = await rowsOf(
      'select distinct national_id_hash, national_id_key_version from kolo.person_identity where national_id_hash is not null',
    );
    expect(hashes).toEqual([{ national_id_hash: expect.stringMatching(/^[\w-]{43}$/), national_id_key_version: 1 }]);
  });

  test('nor is one that is given in a wrong form, in the log', async () => {
    const { codes } = await create(ana, { identity: { nationalId: { kind: 'JMBG', number: Number(`9${JMBG}`) } } });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(api.log.join('')).not.toContain(JMBG);
  });

  test.each([
    ['nothing but an alias', { identity: { firstName: null, alias: 'Звани Брка' } }, { birthDatePrecision: 'UNKNOWN' }],
    [
      'an estimated year',
      { identity: { birthDate: '1970-06-15', birthDatePrecision: 'ESTIMATED' } },
      { birthDate: '1970-01-01' },
    ],
    [
      'a known month',
      { identity: { birthDate: '1970-06-15', birthDatePrecision: 'MONTH' } },
      { birthDate: '1970-06-01' },
    ],
    ['an unknown date', { identity: { birthDatePrecision: 'UNKNOWN' } }, { birthDate: null }],
    ['the last day of a leap year’s February', { identity: { birthDate: '2000-02-29' } }, { birthDate: '2000-02-29' }],
    ['today', { identity: { birthDate: today() } }, { birthDate: today() }],
    ['blank texts, which are empty', { identity: { lastName: ' ', phone: '' } }, { lastName: null, phone: null }],
    ['200 characters', { identity: { lastName: 'ж'.repeat(200) } }, { lastName: 'ж'.repeat(200) }],
    [
      'a passport',
      { identity: { nationalId: { kind: 'PASSPORT', number: 'pb 012345' } } },
      { nationalIdKind: 'PASSPORT' },
    ],
  ])('with %s', async (_name, more, identity) => {
    const { data } = await create(ana, more);
    expect(data?.createPerson.errors).toEqual([]);
    expect(data?.createPerson.person).toMatchObject({ identity });
  });

  test('the Washington Group’s flag is false only when all six were answered so', async () => {
    const few = Object.fromEntries(
      ['seeing', 'hearing', 'walking', 'remembering', 'selfCare'].map((of) => [of, 'NO_DIFFICULTY']),
    );
    for (const [communicating, flag] of [
      [null, null],
      ['SOME_DIFFICULTY', false],
      ['CANNOT_DO_AT_ALL', true],
    ] as const) {
      const { data } = await create(ana, { specialCategory: { ...few, communicating } });
      expect(data?.createPerson.person).toMatchObject({ specialCategory: { hasDisability: flag } });
    }
  });

  test('once, however often the same is sent; other input under the key is refused', async () => {
    const given = input({ identity: { nationalId: { kind: 'JMBG', number: JMBG } } });
    const first = await ana.send<Payload>(CREATE, { input: given });
    const again = await ana.send<Payload>(CREATE, { input: given });
    expect(again.data?.createPerson.person?.id).toBe(first.data?.createPerson.person?.id);
    const other = { ...given, identity: { ...given.identity, nationalId: { kind: 'PASSPORT', number: JMBG } } };
    expect((await ana.send(CREATE, { input: other })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('what the user can correct comes back at its field, and nothing changes', () => {
  let before: Record<string, string>;
  beforeEach(async () => {
    before = await contentOf(api.database.admin);
  });
  const identity = (more: object) => ({ identity: more });
  const wrong: [string, Record<string, unknown>, string, string][] = [
    ['31 February', identity({ birthDate: '1990-02-31' }), 'identity.birthDate', 'INVALID_DATE'],
    ['29 February of no leap year', identity({ birthDate: '1900-02-29' }), 'identity.birthDate', 'INVALID_DATE'],
    ['no date', identity({ birthDate: 'yesterday' }), 'identity.birthDate', 'INVALID_DATE'],
    ['tomorrow', identity({ birthDate: today(new Date(Date.now() + 86_400_000)) }), 'identity.birthDate', 'IN_FUTURE'],
    ['before 1900', identity({ birthDate: '1899-12-31' }), 'identity.birthDate', 'BEFORE_1900'],
    [
      'a precision without a date',
      identity({ birthDatePrecision: 'YEAR' }),
      'identity.birthDatePrecision',
      'PRECISION_MISMATCH',
    ],
    [
      'an unknown date that is given',
      identity({ birthDate: '1990-01-01', birthDatePrecision: 'UNKNOWN' }),
      'identity.birthDatePrecision',
      'PRECISION_MISMATCH',
    ],
    ['no name at all', identity({ firstName: ' \u00a0' }), 'identity.firstName', 'REQUIRED'],
    ['a name too long', identity({ lastName: 'ž'.repeat(201) }), 'identity.lastName', 'TOO_LONG'],
    ['half a character', identity({ alias: '\ud83d' }), 'identity.alias', 'INVALID_CHARACTER'],
    [
      'a JMBG with a wrong check digit',
      identity({ nationalId: { kind: 'JMBG', number: '0101006500007' } }),
      'identity.nationalId.number',
      'INVALID_NATIONAL_ID',
    ],
    [
      'a number too short',
      identity({ nationalId: { kind: 'PASSPORT', number: '-1-' } }),
      'identity.nationalId.number',
      'INVALID_NATIONAL_ID',
    ],
    ['a country where the partner does not work', { countryCode: 'XK' }, 'countryCode', 'NOT_A_COUNTRY_OF_PARTNER'],
    [
      'a municipality of another country',
      { municipalityCode: 'XK-prishtine' },
      'municipalityCode',
      'NOT_A_MUNICIPALITY_OF_COUNTRY',
    ],
    ['no municipality', { municipalityCode: 'nowhere' }, 'municipalityCode', 'NOT_A_MUNICIPALITY_OF_COUNTRY'],
    ['too much about health', { specialCategory: { health: 'x'.repeat(2001) } }, 'specialCategory.health', 'TOO_LONG'],
  ];
  test.each(wrong)('%s', async (_name, more, field, code) => {
    const { data, codes } = await create(ana, more);
    expect(codes).toEqual([]);
    expect(data?.createPerson).toMatchObject({ person: null, errors: [{ field: field.split('.'), code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('several mistakes at once', async () => {
    const { data } = await create(ana, { countryCode: 'DE', identity: { firstName: '', birthDate: '2001-13-01' } });
    expect(data?.createPerson.errors.map(({ code }) => code)).toEqual([
      'INVALID_DATE',
      'REQUIRED',
      'NOT_A_COUNTRY_OF_PARTNER',
    ]);
  });
});

describe('who may record persons', () => {
  test.each(['coordinator', 'regional', 'administrator', 'officer'] as const)('not a %s', async (who) => {
    const before = await contentOf(api.database.admin);
    expect((await create(await api.actAs(consortium[who]))).codes).toEqual(['FORBIDDEN']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('a manager of the partner; nobody at another partner, and none is told from an absent one by more than that', async () => {
    const mira = await api.actAs(consortium.manager);
    expect((await create(mira)).data?.createPerson.errors).toEqual([]);
    expect((await create(ana, { partnerId: consortium.pirot.partner.id })).codes).toEqual(['FORBIDDEN']);
    expect((await create(ana, { partnerId: consortium.prison.partner.id })).codes).toEqual(['FORBIDDEN']);
    const absent = await create(ana, { partnerId: ABSENT });
    const malformed = await create(ana, { partnerId: 'x' });
    expect(absent.codes).toEqual(['NOT_FOUND']);
    expect(withoutCorrelation(malformed.text)).toBe(withoutCorrelation(absent.text));
  });
});
