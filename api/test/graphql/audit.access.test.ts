import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { type Consortium, foundConsortium } from '../support/consortium.ts';

let api: TestApi;
let consortium: Consortium;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
});
afterAll(() => api.close());

interface Event {
  readonly partner_id: string;
  readonly user_id: string;
  readonly request_id: string;
  readonly action: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly operation: string;
  readonly field_groups: string[];
  readonly filter: unknown;
  readonly row_count: number | null;
}

async function events(): Promise<Event[]> {
  return (await api.database.admin.query<Event>('select * from kolo.audit_event order by id')).rows;
}

/** The events that a request leaves, with the id that its answer gave. */
async function traceOf(member: Parameters<TestApi['actAs']>[0], query: string, variables: object = {}) {
  const client = await api.actAs(member);
  const before = (await events()).length;
  const answer = await client.send(query, variables);
  return { answer, requestId: answer.headers.get('x-request-id'), left: (await events()).slice(before) };
}

describe('reading what is audited leaves one event', () => {
  test('a list of names: who, what, filter, count, and no value', async () => {
    const { niš } = consortium;
    const { left, requestId } = await traceOf(
      niš.caseworker,
      '{ persons(first: 10, filter: {sex: [FEMALE, MALE]}) { nodes { identity { firstName lastName } } } }',
    );
    expect(left).toMatchObject([
      {
        partner_id: niš.partner.id,
        user_id: niš.caseworker.userId,
        request_id: requestId,
        action: 'read',
        subject: 'Person',
        subject_id: null,
        operation: 'persons',
        field_groups: ['identity'],
        filter: { sex: ['female', 'male'] },
        row_count: 3,
      },
    ]);
    expect(JSON.stringify(left)).not.toContain('kanarinac');
  });

  test('the count is that of the page, not of the row that tells of more', async () => {
    const { left } = await traceOf(consortium.niš.caseworker, '{ persons(first: 1) { nodes { identity { phone } } } }');
    expect(left).toMatchObject([{ row_count: 1 }]);
  });

  test('one person by id, with special categories', async () => {
    const { niš } = consortium;
    const { left } = await traceOf(
      niš.caseworker,
      'query($id: ID!) { person(id: $id) { specialCategory { health } identity { phone } } }',
      { id: niš.person.id },
    );
    expect(left).toMatchObject([{ subject: 'Person', subject_id: niš.person.id, operation: 'person', row_count: 1 }]);
    expect(left[0]?.field_groups.toSorted()).toEqual(['identity', 'special_category']);
  });

  test('names and notes through a case', async () => {
    const { niš } = consortium;
    const { left } = await traceOf(
      niš.caseworker,
      'query($id: ID!) { case(id: $id) { notes { nodes { body } } person { identity { firstName } } } }',
      { id: niš.case.id },
    );
    expect(left).toMatchObject([{ subject: 'Case', subject_id: niš.case.id, operation: 'case' }]);
    expect(left[0]?.field_groups.toSorted()).toEqual(['identity', 'narrative']);
  });

  test('reads without names leave none, and hidden names neither', async () => {
    expect(
      (await traceOf(consortium.niš.caseworker, '{ cases { totalCount nodes { number person { pseudonym } } } }')).left,
    ).toEqual([]);
    expect(
      (await traceOf(consortium.regional, '{ persons { nodes { identity { firstName } conviction { offence } } } }'))
        .left,
    ).toEqual([]);
  });

  test('under another name of the field too', async () => {
    const { left } = await traceOf(
      consortium.niš.caseworker,
      '{ x: persons { edges { node { y: identity { z: firstName } } } } }',
    );
    expect(left).toMatchObject([{ operation: 'persons', field_groups: ['identity'] }]);
  });
});

describe('no audit event, no read', () => {
  beforeEach(() =>
    api.database.admin.query(`
    create function public.no_audit() returns trigger language plpgsql as $$ begin raise exception 'the audit is full'; end $$;
    create trigger no_audit before insert on kolo.audit_event for each row execute function public.no_audit()`),
  );
  afterEach(() =>
    api.database.admin.query('drop trigger no_audit on kolo.audit_event; drop function public.no_audit()'),
  );

  test.each([
    '{ persons { nodes { identity { firstName } } } }',
    '{ persons { totalCount nodes { specialCategory { health } } } }',
    '{ cases { nodes { person { identity { lastName } } } } }',
    '{ cases { nodes { notes { nodes { body } } } } }',
  ])('%s', async (query) => {
    const { answer, left } = await traceOf(consortium.niš.caseworker, query);
    expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toMatch(/kanarinac|audit/);
    expect(left).toEqual([]);
  });

  test('what is not audited is read', async () => {
    const { answer } = await traceOf(
      consortium.niš.caseworker,
      '{ cases { nodes { number } } persons { nodes { pseudonym } } }',
    );
    expect(answer.codes).toEqual([]);
  });

  test('and nothing is written', async () => {
    const { niš } = consortium;
    const { answer } = await traceOf(
      niš.caseworker,
      'mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } } }',
      {
        input: {
          caseId: niš.case.id,
          body: 'kanarinac-unaudited',
          occurredOn: '2018-01-01',
          idempotencyKey: 'unaudited',
        },
      },
    );
    expect(answer.codes).toEqual(['INTERNAL_SERVER_ERROR']);
    const { rows } = await api.database.admin.query(
      `select body from kolo.case_note where body like '%unaudited' union all select key from kolo.idempotency_key where key = 'unaudited'`,
    );
    expect(rows).toEqual([]);
    expect(api.log.join('')).not.toContain('unaudited');
  });
});

test('a client cannot choose the id under which it is audited', async () => {
  const client = await api.actAs(consortium.niš.caseworker);
  const { headers } = await client.post('{"query":"{ persons { nodes { identity { firstName } } } }"}', {
    'x-request-id': 'forged',
    'request-id': 'forged',
  });
  expect(headers.get('x-request-id')).not.toBe('forged');
  expect((await events()).at(-1)?.request_id).toBe(headers.get('x-request-id'));
});
