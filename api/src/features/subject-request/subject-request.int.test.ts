import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { offered } from '../../../test/support/between-partners.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { ask, type FoundAnswer, foundFor, type RequestAnswer, requestOf } from '../../../test/support/requests.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let consortium: Consortium;
let officer: GraphqlClient;
let manager: GraphqlClient;
let milica: PersonOfTest;
/** The same woman at another partner, written in the other script. */
let милица: PersonOfTest;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  officer = await api.actAs(consortium.officer);
  manager = await api.actAs(consortium.manager);
  const born = { birth_date: '1990-03-02', birth_date_precision: 'day' } as const;
  milica = await consortium.niš.partner.person({ identity: { first_name: 'Milica', last_name: 'Đorđević', ...born } });
  милица = await consortium.pirot.partner.person({
    identity: { first_name: 'Милица', last_name: 'Ђорђевић', ...born },
  });
  // A namesake of another birth date, and one of whom the day is not known.
  const names = { first_name: 'Milica', last_name: 'Đorđević' };
  await consortium.niš.partner.person({ identity: { ...names, ...born, birth_date: '1990-03-03' } });
  await consortium.niš.partner.person({ identity: { ...names, ...born, birth_date_precision: 'estimated' } });
});
afterAll(() => api.close());

const find = (request: RequestAnswer, identifiers: object, client = officer) =>
  ask(client, 'findSubject', { subjectRequestId: request.id, ...identifiers });
const personsOf = ({ subjectRequest }: Record<string, unknown> = {}) =>
  (subjectRequest as RequestAnswer).persons.map(({ pseudonym }) => pseudonym).toSorted();
const byName = { firstName: 'milica', lastName: 'Djordjevic', birthDate: '1990-03-02' };

describe('a request', () => {
  test('is due in a month, and recorded in the officer’s name', async () => {
    expect(await requestOf(officer, 'ACCESS', { reference: '114/2026' })).toMatchObject({
      kind: 'ACCESS',
      state: 'OPEN',
      dueOn: '2026-02-28',
      reference: '114/2026',
      persons: [],
    });
  });

  test.each([
    [{ receivedOn: '2999-01-01' }, ['receivedOn IN_FUTURE']],
    [{ aboutPartnerId: '0198c000-0000-7000-8000-000000000000' }, ['aboutPartnerId UNKNOWN_CHOICE']],
    [{ aboutPartnerId: 'x' }, ['aboutPartnerId UNKNOWN_CHOICE']],
    [{ reference: 'x'.repeat(201) }, ['reference TOO_LONG']],
    [{ reference: 'a\u0000b' }, ['reference INVALID_CHARACTER']],
    [{ idempotencyKey: 'short' }, ['idempotencyKey INVALID_KEY']],
  ])('with %j is not recorded', async (wrong, expected) => {
    const input = { kind: 'ACCESS', receivedOn: '2026-01-31', ...wrong };
    const { problems, codes } = await ask(officer, 'createSubjectRequest', input);
    // A null byte is refused before anything reads it.
    expect(codes.length > 0 ? expected : problems).toEqual(expected);
  });

  test('is recorded once under one key, and by nobody else', async () => {
    const input = { kind: 'ACCESS', receivedOn: '2026-01-31', idempotencyKey: 'one and the same' };
    const first = await ask(officer, 'createSubjectRequest', input);
    const second = await ask(officer, 'createSubjectRequest', input);
    expect(second.payload).toEqual(first.payload);
    const { niš, coordinator, administrator } = consortium;
    for (const member of [niš.caseworker, consortium.manager, coordinator, administrator]) {
      const client = await api.actAs(member);
      expect((await ask(client, 'createSubjectRequest', input)).codes).toEqual(['FORBIDDEN']);
      expect(await client.ask('{ subjectRequests { totalCount } }')).toEqual({ subjectRequests: { totalCount: 0 } });
    }
  });

  test('ends once: met after somebody was looked for, or refused with its reason', async () => {
    const request = await requestOf(officer, 'ACCESS');
    const end = (expectedVersion: number, more = {}) =>
      ask(officer, 'endSubjectRequest', { subjectRequestId: request.id, expectedVersion, ...more });
    expect((await end(1)).problems).toEqual(['subjectRequestId NOBODY_FOUND_YET']);
    expect((await end(7, { refusal: 'UNFOUNDED' })).problems).toEqual(['expectedVersion CONFLICT']);
    const { payload, problems } = await end(1, { refusal: 'NOT_IDENTIFIED' });
    expect(problems).toEqual([]);
    expect(payload?.subjectRequest).toMatchObject({ state: 'REFUSED', refusal: 'NOT_IDENTIFIED', version: 2 });
    expect((await end(2)).problems).toEqual(['subjectRequestId REQUEST_ENDED']);
    expect((await find(request, byName)).problems).toEqual(['subjectRequestId REQUEST_ENDED']);
    const absent = { subjectRequestId: milica.id, expectedVersion: 1 };
    expect((await ask(officer, 'endSubjectRequest', absent)).codes).toEqual(['NOT_FOUND']);
    expect((await ask(officer, 'endSubjectRequest', { ...absent, subjectRequestId: 'x' })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });
});

describe('somebody is found', () => {
  test('at all partners, by full name and birth date in any script, and by nothing near it', async () => {
    const request = await requestOf(officer, 'ACCESS');
    const { payload } = await find(request, byName);
    expect(personsOf(payload)).toEqual([milica.pseudonym, милица.pseudonym].toSorted());
    expect(payload?.subjectRequest).toMatchObject({ state: 'IN_PROGRESS', searches: 1 });
    // The officer sees whose record it is, and not the person.
    expect(JSON.stringify(payload)).not.toMatch(/Milica|Милица|Đorđević/);
    const query = 'query($id: ID!) { person(id: $id) { id } }';
    expect((await officer.send(query, { id: milica.id })).codes).toEqual(['NOT_FOUND']);
    const near = await requestOf(officer, 'ACCESS');
    for (const other of [{ lastName: 'Đorđev' }, { firstName: 'Mil' }, { birthDate: '1990-02-03' }])
      expect(personsOf((await find(near, { ...byName, ...other })).payload)).toEqual([]);
  });

  test('by pseudonym, by national id, and at one partner where the request says so', async () => {
    const request = await requestOf(officer, 'ACCESS', { aboutPartnerId: consortium.pirot.partner.id });
    expect(personsOf((await find(request, byName)).payload)).toEqual([милица.pseudonym]);
    const other = await requestOf(officer, 'ACCESS');
    const pseudonym = ` ${milica.pseudonym.toLowerCase()} `;
    expect(personsOf((await find(other, { pseudonym })).payload)).toEqual([milica.pseudonym]);
    const ana = await api.actAs(consortium.niš.caseworker);
    const nationalId = { kind: 'PASSPORT', number: '00 777 4242' };
    await ana.ask(`mutation($input: CorrectPersonInput!) { correctPerson(input: $input) { errors { code } } }`, {
      input: {
        personId: consortium.niš.person.id,
        expectedVersion: 1,
        reason: 'Passport seen.',
        identity: { nationalId },
        idempotencyKey: 'passport was seen',
      },
    });
    const third = await requestOf(officer, 'ACCESS');
    const found = await find(third, { nationalId: { kind: 'PASSPORT', number: '007774242' } });
    expect(personsOf(found.payload)).toEqual([consortium.niš.person.pseudonym]);
    expect((await find(third, { nationalId: { kind: 'JMBG', number: '123' } })).problems).toEqual([
      'nationalId INVALID_NATIONAL_ID',
    ]);
  });

  test.each([
    [{}, 'pseudonym IDENTIFIERS_NEEDED'],
    [{ pseudonym: ' ' }, 'pseudonym IDENTIFIERS_NEEDED'],
    [{ firstName: 'Milica', lastName: 'Đorđević' }, 'birthDate IDENTIFIERS_INCOMPLETE'],
    [{ lastName: 'Đorđević', birthDate: '1990-03-02' }, 'firstName IDENTIFIERS_INCOMPLETE'],
    [{ birthDate: '1990-03-02' }, 'firstName IDENTIFIERS_INCOMPLETE'],
    [{ firstName: '%', lastName: '...', birthDate: '1990-03-02' }, 'firstName IDENTIFIERS_INCOMPLETE'],
    [{ ...byName, pseudonym: 'P-00000000' }, 'pseudonym ONE_WAY_ONLY'],
  ])('not by %j, which leaves nothing behind', async (identifiers, expected) => {
    const request = await requestOf(officer, 'ACCESS');
    const before = await contentOf(api.database.admin);
    expect((await find(request, identifiers)).problems).toEqual([expected]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('twenty times at the most', async () => {
    const request = await requestOf(officer, 'ACCESS');
    for (let time = 0; time < 20; time += 1)
      expect((await find(request, { pseudonym: `P-${time}` })).problems).toEqual([]);
    expect((await find(request, byName)).problems).toEqual(['subjectRequestId SEARCHES_USED_UP']);
  });

  test('a search that means more than twenty shows nobody, and is counted and recorded as any other', async () => {
    const crowd = {
      first_name: 'Jovan',
      last_name: 'Mnogobrojni',
      birth_date: '1980-05-05',
      birth_date_precision: 'day',
    } as const;
    for (let one = 0; one < 21; one += 1) await consortium.niš.partner.person({ identity: { ...crowd } });
    const request = await requestOf(officer, 'ACCESS');
    const given = {
      firstName: 'Jovan',
      lastName: 'Mnogobrojni',
      birthDate: '1980-05-05',
      idempotencyKey: 'a whole crowd',
    };
    for (const searches of [1, 2]) {
      const { problems, payload } = await find(request, given);
      expect(problems).toEqual(['lastName TOO_MANY_MEANT']);
      expect(payload?.subjectRequest).toMatchObject({
        state: 'IN_PROGRESS',
        searches,
        version: 1 + searches,
        persons: [],
      });
    }
    const { rows } = await api.database.admin.query(
      `select action, subject, user_id, row_count, filter from kolo.audit_event where subject_id = $1 and action = 'find'`,
      [request.id],
    );
    const trace = { action: 'find', subject: 'SubjectRequest', user_id: consortium.officer.userId, row_count: 21 };
    expect(rows).toEqual([1, 2].map(() => ({ ...trace, filter: { by: 'name' } })));
    const narrower = await requestOf(officer, 'ACCESS', { aboutPartnerId: consortium.pirot.partner.id });
    expect((await find(narrower, { ...given, idempotencyKey: 'at one partner' })).problems).toEqual([]);
  });

  test('by nobody else, and not past the service', async () => {
    const request = await requestOf(officer, 'ACCESS');
    for (const member of [consortium.niš.caseworker, consortium.manager, consortium.administrator])
      expect((await find(request, byName, await api.actAs(member))).codes).toEqual(['FORBIDDEN']);
    expect((await find({ ...request, id: milica.id }, byName)).codes).toEqual(['NOT_FOUND']);
    await api.database.admin.query('begin');
    await api.database.admin.query(
      `select set_config('role', 'kolo_app', true), set_config('app.user_id', $1, true),
         set_config('app.data_protection_officer_memberships', '{' || $2 || '}', true)`,
      [consortium.manager.userId, consortium.manager.membershipId],
    );
    const search = api.database.admin.query('select kolo.find_subjects($1, $2, $3, null, null, null, null)', [
      request.id,
      'forged',
      milica.pseudonym,
    ]);
    await expect(search).rejects.toMatchObject({ code: '42501' });
    await api.database.admin.query('rollback');
  });

  test('and it is in the audit of the partner whose person it is, without a value', async () => {
    const { rows } = await api.database.admin.query<{ filter: object; partner: string }>(
      `select subject_id, filter, partner_id as partner, user_id from kolo.audit_event
       where action = 'find' and subject_id = $1 order by id limit 1`,
      [милица.id],
    );
    expect(rows).toMatchObject([
      { partner: consortium.pirot.partner.id, user_id: consortium.officer.userId, filter: { by: 'name' } },
    ]);
    const traces = await api.database.admin.query(`select a::text from kolo.audit_event a union all
      select k::text from kolo.idempotency_key k union all select r::text from kolo.subject_request r`);
    expect(JSON.stringify(traces.rows)).not.toMatch(/milica|djordjevic|1990-03-02|777 ?4242/i);
    expect(api.log.join('')).not.toMatch(/milica|djordjevic|777 ?4242/i);
  });
});

describe('the partner', () => {
  test('sees that its person was found and what is asked for, and no other partner’s', async () => {
    await foundFor(officer, 'ACCESS', милица.pseudonym);
    const found = await foundFor(officer, 'ACCESS', milica.pseudonym);
    const { subjectRequestPersons } = await manager.ask<{
      subjectRequestPersons: { nodes: FoundAnswer[] };
    }>(
      `{ subjectRequestPersons(first: 50, filter: { ended: false }) {
           nodes { id pseudonym kind dueOn personId partner { id } } } }`,
    );
    const { nodes } = subjectRequestPersons;
    expect(nodes.find(({ id }) => id === found.id)).toMatchObject({
      pseudonym: milica.pseudonym,
      personId: milica.id,
    });
    expect(new Set(nodes.map(({ partner }) => partner.id))).toEqual(new Set([consortium.niš.partner.id]));
    for (const member of [consortium.niš.caseworker, consortium.coordinator]) {
      const client = await api.actAs(member);
      expect(await client.ask('{ subjectRequestPersons { totalCount } }')).toEqual({
        subjectRequestPersons: { totalCount: 0 },
      });
    }
  });

  test('cannot hold, erase or ask; the officer cannot export', async () => {
    const found = await foundFor(officer, 'ACCESS', milica.pseudonym);
    const input = { subjectRequestPersonId: found.id };
    for (const mutation of ['askSubjectExport', 'setLegalHold'])
      expect((await ask(manager, mutation, { ...input, expectedVersion: 1 })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(manager, 'erasePerson', { ...input, ground: 'UNLAWFUL' })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(officer, 'makeSubjectExport', input)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('an export', () => {
  const everything = async () => {
    const found = await foundFor(officer, 'ACCESS', consortium.niš.person.pseudonym);
    const asked = await ask(officer, 'askSubjectExport', {
      subjectRequestPersonId: found.id,
      expectedVersion: found.version,
    });
    return { found: asked.payload?.subjectRequestPerson as FoundAnswer, problems: asked.problems };
  };

  test('is made by the partner’s manager when asked for, and holds all that is kept and who read it', async () => {
    const waiting = await foundFor(officer, 'ACCESS', consortium.niš.person.pseudonym);
    const early = { subjectRequestPersonId: waiting.id };
    expect((await ask(manager, 'makeSubjectExport', early)).problems).toEqual([
      'subjectRequestPersonId EXPORT_NOT_ASKED',
    ]);
    const { found, problems } = await everything();
    expect(problems).toEqual([]);
    const { payload } = await ask(manager, 'makeSubjectExport', { subjectRequestPersonId: found.id });
    const content = JSON.parse(String(payload?.content)) as {
      records: Record<string, Record<string, unknown>[]>;
      readBy: { action: string }[];
      convictions: boolean;
    };
    for (const what of [
      'first',
      'last',
      'phone',
      'address',
      'alias',
      'former-alias',
      'health',
      'former-health',
      'note',
      'goal',
      'task',
      'reason',
    ])
      expect(payload?.content, what).toContain(`kanarinac-${what}-Niš`);
    expect(payload?.content).not.toMatch(/offence|restricted-note|kanarinac-[a-z]+-Pirot|national_id_hash|name_key/);
    expect(content.convictions).toBe(true);
    expect(content.records.Case).toHaveLength(1);
    expect(content.readBy.map(({ action }) => action)).toContain('find');
    const { rows } = await api.database.admin.query(
      `select action, subject, field_groups from kolo.audit_event where operation = 'makeSubjectExport' order by id`,
    );
    expect(rows).toEqual([
      { action: 'export', subject: 'Person', field_groups: ['identity', 'special_category', 'narrative'] },
      { action: 'create', subject: 'SubjectExport', field_groups: [] },
    ]);
    // The officer learns that it was made, and not what is in it.
    const seen = await officer.send(
      '{ subjectRequestPersons(first: 50) { nodes { id exports { id madeAt madeBy { displayName } } } } }',
    );
    expect(seen.text).not.toContain('kanarinac-first');
  });

  test('says which texts may name somebody else', async () => {
    const { niš } = consortium;
    await niš.case.note(niš.caseworker, 'Came with Милица, her neighbour.');
    const { found } = await everything();
    const { payload } = await ask(manager, 'makeSubjectExport', { subjectRequestPersonId: found.id });
    const { records } = JSON.parse(String(payload?.content)) as {
      records: { CaseNote: { body: string; may_name_others: boolean }[] };
    };
    expect(
      records.CaseNote.map(({ body, may_name_others }) => [body.includes('neighbour'), may_name_others]),
    ).toContainEqual([true, true]);
    expect(records.CaseNote.find(({ body }) => body.includes('kanarinac-note'))?.may_name_others).toBe(false);
  });

  test('leaves out what another partner keeps for itself of a referral', async () => {
    const { niš, pirot } = consortium;
    const referral = await offered(niš.case, niš.caseworker, pirot.partner);
    await referral.accept(pirot.caseworker);
    await referral.note(niš.caseworker, 'kanarinac-of-the-giver');
    await referral.note(pirot.caseworker, 'kanarinac-of-the-receiver');
    const { found } = await everything();
    const { payload } = await ask(manager, 'makeSubjectExport', { subjectRequestPersonId: found.id });
    expect(payload?.content).toContain('kanarinac-of-the-giver');
    expect(payload?.content).not.toMatch(/kanarinac-of-the-receiver|new_case_id/);
  });

  test('is for access and portability, once asked, while the request is open', async () => {
    const erasure = await foundFor(officer, 'ERASURE', milica.pseudonym);
    const input = { subjectRequestPersonId: erasure.id, expectedVersion: erasure.version };
    expect((await ask(officer, 'askSubjectExport', input)).problems).toEqual(['subjectRequestPersonId NOT_FOR_EXPORT']);
    const { found } = await everything();
    const again = { subjectRequestPersonId: found.id, expectedVersion: found.version };
    expect((await ask(officer, 'askSubjectExport', again)).problems).toEqual([
      'subjectRequestPersonId NOTHING_CHANGED',
    ]);
    const stale = { ...again, expectedVersion: 1 };
    expect((await ask(officer, 'askSubjectExport', stale)).problems).toEqual(['expectedVersion CONFLICT']);
    const { rows } = await api.database.admin.query<{ id: string; version: number }>(
      'select r.id, r.version from kolo.subject_request r join kolo.subject_request_person f on f.request_id = r.id where f.id = $1',
      [found.id],
    );
    const [request] = rows;
    await ask(officer, 'endSubjectRequest', { subjectRequestId: request?.id, expectedVersion: request?.version });
    const late = await ask(manager, 'makeSubjectExport', { subjectRequestPersonId: found.id });
    expect(late.problems).toEqual(['subjectRequestPersonId REQUEST_ENDED']);
  });

  test('is answered again under its key after the request has ended, and leaves a trace again', async () => {
    const { found } = await everything();
    const input = { subjectRequestPersonId: found.id, idempotencyKey: 'made in time' };
    const first = await ask(manager, 'makeSubjectExport', input);
    const { rows } = await api.database.admin.query<{ id: string; version: number }>(
      'select r.id, r.version from kolo.subject_request r join kolo.subject_request_person f on f.request_id = r.id where f.id = $1',
      [found.id],
    );
    const [request] = rows;
    await ask(officer, 'endSubjectRequest', { subjectRequestId: request?.id, expectedVersion: request?.version });
    const again = await ask(manager, 'makeSubjectExport', input);
    expect([again.codes, again.problems]).toEqual([[], []]);
    const contentFrom = ({ payload }: typeof first) => {
      const { readBy, records, ...rest } = JSON.parse(String(payload?.content)) as {
        readBy: unknown[];
        records: Record<string, unknown>;
      };
      // The request itself has ended meanwhile.
      const { SubjectRequest: _, SubjectRequestPerson: __, ...ofPerson } = records;
      return { content: { ...rest, ofPerson }, reads: readBy.length };
    };
    expect(contentFrom(again).content).toEqual(contentFrom(first).content);
    expect(contentFrom(again).reads).toBe(contentFrom(first).reads + 1);
  });

  test('of another partner’s person reads like one that is not there', async () => {
    const foreign = await foundFor(officer, 'ACCESS', милица.pseudonym);
    const answers = await Promise.all(
      [foreign.id, milica.id, 'x'].map((id) => ask(manager, 'makeSubjectExport', { subjectRequestPersonId: id })),
    );
    for (const { codes } of answers) expect(codes).toEqual(['NOT_FOUND']);
    expect(new Set(answers.map(({ answer }) => answer.text.replace(/"correlationId":"[^"]*"/, ''))).size).toBe(1);
  });
});
