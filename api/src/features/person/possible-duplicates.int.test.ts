import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';

const FIELDS = '{ score band reasons { field agreement weight } person { id identity { firstName } } }';
const OF_PERSON = `query($id: ID!) { possibleDuplicates(id: $id) ${FIELDS} }`;
const OF_DRAFT = `query($input: PersonDraftInput!) { possibleDuplicatesOf(input: $input) ${FIELDS} }`;

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let first: PersonOfTest;
let second: PersonOfTest;

const born = { birth_date: '1984-02-09', phone: '+381 60 111 2223' };
beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  const { partner } = consortium.niš;
  const person = { sex: 'female', municipality_code: 'RS-nis' } as const;
  first = await partner.person({ person, identity: { ...born, first_name: 'Анђела', last_name: 'Ђорђевић' } });
  second = await partner.person({
    person,
    identity: { ...born, first_name: 'Andela', last_name: 'Djordjevic', birth_date: '1984-09-02' },
  });
  await partner.person({ person: { sex: 'male' }, identity: { ...born, first_name: 'Milan', last_name: 'Ilić' } });
  for (const other of [consortium.pirot, consortium.prison])
    await other.partner.person({ person, identity: { ...born, first_name: 'Anđela', last_name: 'Đorđević' } });
});
afterAll(() => api.close());

interface Duplicate {
  readonly score: number;
  readonly band: string;
  readonly reasons: readonly { readonly field: string; readonly agreement: string; readonly weight: number }[];
  readonly person: { readonly id: string };
}
const events = async () => (await api.database.admin.query('select * from kolo.audit_event order by id')).rows;
const draft = (identity: object, more: object = {}) => ({
  input: { partnerId: consortium.niš.partner.id, identity, ...more },
});

describe('of a person', () => {
  test('the other record of the own partner, with the reasons that make up the score', async () => {
    const { possibleDuplicates } = await ana.ask<{ possibleDuplicates: Duplicate[] }>(OF_PERSON, { id: first.id });
    expect(possibleDuplicates.map(({ person }) => person.id)).toEqual([second.id]);
    const [found] = possibleDuplicates;
    expect(found).toMatchObject({ band: 'LIKELY' });
    expect(Object.fromEntries(found?.reasons.map(({ field, agreement }) => [field, agreement]) ?? [])).toEqual({
      FIRST_NAME: 'SAME',
      LAST_NAME: 'SAME',
      BIRTH_DATE: 'SWAPPED',
      SEX: 'SAME',
      MUNICIPALITY: 'SAME',
      PHONE: 'SAME',
    });
    expect(found?.score).toBeCloseTo(found?.reasons.reduce((sum, { weight }) => sum + weight, 0) ?? 0, 6);
    const back = await ana.ask<{ possibleDuplicates: Duplicate[] }>(OF_PERSON, { id: second.id });
    expect(back.possibleDuplicates.map(({ person }) => person.id)).toEqual([first.id]);
  });

  test('leaves the event of having looked, and one of each record that is shown', async () => {
    const before = (await events()).length;
    await ana.ask(OF_PERSON, { id: first.id });
    const left = (await events()).slice(before);
    expect(left).toMatchObject([
      {
        operation: 'possibleDuplicates',
        subject: 'Person',
        subject_id: first.id,
        field_groups: ['identity'],
        row_count: 2,
      },
      {
        operation: 'possibleDuplicates',
        subject: 'Person',
        subject_id: second.id,
        field_groups: ['identity'],
        row_count: 1,
      },
    ]);
    expect(left[0].partner_id).toBe(consortium.niš.partner.id);
    expect(JSON.stringify(left)).not.toMatch(/Анђ|Andel/);
  });

  test('foreign, absent and malformed ids, and a person whose name is hidden, are the same NOT_FOUND', async () => {
    const ids = [consortium.pirot.person.id, '0198c000-0000-7000-8000-000000000000', 'x'];
    const answers = await Promise.all(ids.map((id) => ana.send(OF_PERSON, { id })));
    answers.push(await (await api.actAs(consortium.regional)).send(OF_PERSON, { id: first.id }));
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
  });

  test('a country coordinator finds the same, of the same partner', async () => {
    const client = await api.actAs(consortium.coordinator);
    const { possibleDuplicates } = await client.ask<{ possibleDuplicates: Duplicate[] }>(OF_PERSON, { id: first.id });
    expect(possibleDuplicates.map(({ person }) => person.id)).toEqual([second.id]);
  });
});

describe('of somebody who is not recorded yet', () => {
  const ids = async (variables: object, client = ana) => {
    const { possibleDuplicatesOf } = await client.ask<{ possibleDuplicatesOf: Duplicate[] }>(OF_DRAFT, variables);
    return possibleDuplicatesOf.map(({ person }) => person.id);
  };
  const identity = { firstName: 'Anđela', lastName: 'Đorđević', birthDate: '1984-02-09' };

  test('both records, the better one first', async () => {
    expect(await ids(draft(identity))).toEqual([first.id, second.id]);
    expect(await ids(draft({ ...identity, birthDate: '1984-02-09', lastName: 'Đordević' }))).toEqual([
      first.id,
      second.id,
    ]);
    expect(await ids(draft({ firstName: 'Žarko', lastName: 'Novak', birthDate: '1950-05-05' }))).toEqual([]);
  });

  test('while it is being typed: what is wrong yet does not count, what is empty does not match', async () => {
    expect(
      await ids(draft({ ...identity, birthDate: '1984-02-3' }, { sex: 'FEMALE', municipalityCode: 'RS-nis' })),
    ).toEqual([]);
    expect(await ids(draft({}))).toEqual([]);
    expect(await ids(draft({ nationalId: { kind: 'JMBG', number: '1' } }))).toEqual([]);
    expect((await ana.send(OF_DRAFT, draft({ lastName: 'x'.repeat(201) }))).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('at another partner is NOT_FOUND, as at one that is absent; nobody else’s event is left', async () => {
    const before = await events();
    const answers = await Promise.all(
      [consortium.pirot.partner.id, '0198c000-0000-7000-8000-000000000000', 'x'].map((partnerId) =>
        ana.send(OF_DRAFT, draft(identity, { partnerId })),
      ),
    );
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    expect(await events()).toEqual(before);
  });

  test.each(['administrator', 'officer', 'regional'] as const)('tells an %s nothing', async (who) => {
    const client = await api.actAs(consortium[who]);
    const { rows } = await api.database.admin.query<{ partner_id: string }>(
      'select partner_id from kolo.membership where id = $1',
      [consortium[who].membershipId],
    );
    expect(await ids(draft(identity, { partnerId: rows[0]?.partner_id }), client)).toEqual([]);
  });
});
