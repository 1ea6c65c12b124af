import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import type { GraphqlClient } from '../support/client.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../support/world.ts';

const LIST =
  '{ cases { totalCount } persons { nodes { identity { firstName } } } members { totalCount } viewer { memberships { id } } }';
const ADD = `mutation($a: AddCaseNoteInput!, $b: AddCaseNoteInput!) {
  a: addCaseNote(input: $a) { caseNote { id } } b: addCaseNote(input: $b) { caseNote { id } } }`;

let api: TestApi;
let niš: PartnerOfTest;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner();
  file = await niš.case();
});
afterAll(() => api.close());

async function hired(): Promise<{ member: Member; client: GraphqlClient }> {
  const member = await niš.caseworker('Ana');
  const client = await api.actAs(member);
  expect((await client.ask<{ cases: { totalCount: number } }>(LIST)).cases.totalCount).toBe(1);
  return { member, client };
}

const deactivate = (id: string) =>
  api.database.admin.query(`update kolo.membership set status = 'deactivated', deactivated_at = now() where id = $1`, [
    id,
  ]);
const note = (n: number) => ({
  caseId: file.id,
  body: 'Text',
  occurredOn: '2018-01-01',
  idempotencyKey: `note-number-${n}`,
});
const countNotes = async () =>
  Number((await api.database.admin.query('select count(*) from kolo.case_note')).rows[0].count);

describe('a decision cached after revocation: the next request is denied', () => {
  test.each([
    ['is deactivated', deactivate],
    [
      'goes back to invited',
      (id: string) => api.database.admin.query(`update kolo.membership set status = 'invited' where id = $1`, [id]),
    ],
  ])('when a membership %s', async (_name, revoke) => {
    const { member, client } = await hired();
    await revoke(member.membershipId);
    const { data } = await client.send<Record<string, { totalCount: number; nodes: unknown[] }>>(LIST);
    expect(data?.cases?.totalCount ?? 0).toBe(0);
    expect(data?.persons?.nodes ?? []).toEqual([]);
    expect((await client.send('query($id: ID!) { case(id: $id) { id } }', { id: file.id })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await client.send(ADD, { a: note(1), b: note(2) })).codes[0]).toBe('FORBIDDEN');
  });

  const session = (action: string) => (userId: string) =>
    api.database.admin.query(`${action} where "userId" = (select auth_subject from kolo.user_account where id = $1)`, [
      userId,
    ]);
  test.each([
    ['its session is deleted', session('delete from auth."session"')],
    ['its session has expired', session(`update auth."session" set "expiresAt" = now() - interval '1 second'`)],
    [
      'its account is unlinked',
      (id: string) => api.database.admin.query('update kolo.user_account set auth_subject = null where id = $1', [id]),
    ],
  ])('when %s', async (_name, end) => {
    const { member, client } = await hired();
    await end(member.userId);
    for (const query of [
      '{ cases { totalCount } }',
      '{ viewer { user { name } } }',
      `mutation { addCaseNote(input: {caseId: "${file.id}", body: "x", occurredOn: "2018-01-01", idempotencyKey: "12345678"}) { caseNote { id } } }`,
    ])
      expect((await client.send(query)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('when somebody signs out; another session of theirs goes on', async () => {
    const { member, client } = await hired();
    const other = await api.signIn(member);
    await fetch(`${api.address}/auth/sign-out`, { method: 'POST', headers: { cookie: client.cookie ?? '' } });
    expect((await client.send('{ cases { totalCount } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await other.send('{ cases { totalCount } }')).codes).toEqual([]);
  });

  test('a cookie with a changed signature or none opens nothing', async () => {
    const { client } = await hired();
    for (const cookie of [
      client.cookie?.slice(0, -6),
      client.cookie?.split('.').slice(0, 2).join('.'),
      'kolo.session_token=',
      'kolo.session_token=%00.%00',
    ])
      expect(
        (await api.anonymous().post('{"query":"{ cases { totalCount } }"}', { cookie: cookie ?? '' })).codes,
      ).toEqual(['UNAUTHENTICATED']);
  });
});

describe('within one request', () => {
  test('a membership that ends between two writes writes once', async () => {
    const { member, client } = await hired();
    await revokeAtFirstNote(
      `update kolo.membership set status = 'deactivated', deactivated_at = now() where id = '${member.membershipId}'`,
    );
    const before = await countNotes();
    const { codes, errors } = await client.send(ADD, { a: note(3), b: note(4) });
    expect(codes).toEqual(['UNAUTHENTICATED']);
    expect(errors[0]?.path).toEqual(['b']);
    expect(await countNotes()).toBe(before + 1);
  });

  test('a session that ends between two writes writes once', async () => {
    const { member, client } = await hired();
    await revokeAtFirstNote(
      `delete from auth."session" where "userId" = (select auth_subject from kolo.user_account where id = '${member.userId}')`,
    );
    const before = await countNotes();
    expect((await client.send(ADD, { a: note(5), b: note(6) })).codes).toContain('UNAUTHENTICATED');
    expect(await countNotes()).toBe(before + 1);
  });

  /** What a colleague does at the very moment of a note, as the database's owner would. */
  async function revokeAtFirstNote(sql: string): Promise<void> {
    await api.database.admin.query(`
      create or replace function public.revoke_now() returns trigger language plpgsql security definer set search_path = '' as
        $body$ begin ${sql}; return null; end $body$;
      create or replace trigger revoke_now after insert on kolo.case_note for each row execute function public.revoke_now()`);
  }
});

describe('two viewers on two connections', () => {
  test('the same questions, interleaved, are answered to each from their own', async () => {
    const small = await startApi({ DATABASE_POOL_SIZE: '2' });
    try {
      const viewers: { client: GraphqlClient; number: string; name: string }[] = [];
      for (const name of ['Leskovac', 'Vranje', 'Bor']) {
        const partner = await small.world.partner({ short_name: name });
        const member = await partner.caseworker(name);
        const own = await partner.case({ caseworker: member });
        viewers.push({ client: await small.actAs(member), number: own.number, name });
      }
      const query = '{ cases { totalCount nodes { number partner { shortName } } } members { nodes { displayName } } }';
      await Promise.all(
        Array.from({ length: 150 }, async (_, n) => {
          const { client, number, name } = viewers[n % 3] ?? { client: small.anonymous(), number: '', name: '' };
          expect(await client.ask(query)).toEqual({
            cases: { totalCount: 1, nodes: [{ number, partner: { shortName: name } }] },
            members: { nodes: [{ displayName: name }] },
          });
        }),
      );
      expect(small.pool.totalCount).toBe(2);
    } finally {
      await small.close();
    }
  });
});
