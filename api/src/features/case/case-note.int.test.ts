import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { Member } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

const ADD = `mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) {
  caseNote { id body occurredOn createdAt author { id displayName } } errors { field code message } } }`;

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
  readonly addCaseNote: {
    readonly caseNote: { readonly id: string; readonly body: string; readonly author: { readonly id: string } } | null;
    readonly errors: readonly { readonly field: string[]; readonly code: string; readonly message: string }[];
  };
}

const input = (more: object = {}) => {
  keys += 1;
  return {
    caseId: consortium.niš.case.id,
    body: 'Came by.',
    occurredOn: '2018-01-01',
    idempotencyKey: `key-number-${keys}`,
    ...more,
  };
};
const add = (client: GraphqlClient, more: object = {}) => client.send<Payload>(ADD, { input: input(more) });
const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;

describe('a note', () => {
  test('is there with its audit event and its key, all of one transaction', async () => {
    const given = input({ body: '  Ђорђе\'s note? $1 \\ {} "x" 🙂 \n second line ' });
    const answer = await ana.send<Payload>(ADD, { input: given });
    const note = answer.data?.addCaseNote.caseNote;
    expect(note).toMatchObject({
      body: given.body.trim(),
      occurredOn: '2018-01-01',
      author: { id: consortium.niš.caseworker.membershipId },
    });
    const [stored] = await rowsOf('select *, xmin::text from kolo.case_note where id = $1', [note?.id]);
    expect(stored).toMatchObject({
      case_id: consortium.niš.case.id,
      partner_id: consortium.niš.partner.id,
      partner_kind: 'ngo',
      country_code: 'RS',
      restricted: false,
      body: given.body.trim(),
    });
    const [event] = await rowsOf(
      `select *, xmin::text from kolo.audit_event where subject_id = $1 and action = 'create'`,
      [note?.id],
    );
    expect(event).toMatchObject({
      action: 'create',
      subject: 'CaseNote',
      operation: 'addCaseNote',
      field_groups: ['narrative'],
      filter: null,
      xmin: stored.xmin,
      user_id: consortium.niš.caseworker.userId,
      partner_id: consortium.niš.partner.id,
      request_id: answer.headers.get('x-request-id'),
    });
    const [key] = await rowsOf('select *, xmin::text from kolo.idempotency_key where key = $1', [given.idempotencyKey]);
    expect(key).toMatchObject({ mutation: 'addCaseNote', result_id: note?.id, xmin: stored.xmin });
    expect(JSON.stringify([event, key])).not.toContain('Ђорђе');
    expect(api.log.join('')).not.toMatch(/Ђорђе|second line/);
  });

  test('may be of today and of the day of opening, and have 10,000 characters', async () => {
    for (const more of [{ occurredOn: today() }, { occurredOn: '2017-06-01' }, { body: 'ž'.repeat(10_000) }])
      expect((await add(ana, more)).data?.addCaseNote.errors).toEqual([]);
  });
});

test('a note is of a kind, which is another where none is given', async () => {
  const query = `mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { kind } } }`;
  const kindOf = async (more: object) =>
    (await ana.ask<{ addCaseNote: { caseNote: { kind: string } } }>(query, { input: input(more) })).addCaseNote.caseNote
      .kind;
  for (const kind of ['CONTACT', 'VISIT', 'PHONE', 'OFFICE', 'OTHER']) expect(await kindOf({ kind })).toBe(kind);
  expect(await kindOf({})).toBe('OTHER');
});

describe('who may write', () => {
  test('a manager on a restricted case; its caseworker does not even see it', async () => {
    const { manager, niš } = consortium;
    const mira = await api.actAs(manager);
    const answer = await add(mira, { caseId: niš.restricted.id });
    expect(answer.data?.addCaseNote.caseNote?.author.id).toBe(manager.membershipId);
    expect((await add(ana, { caseId: niš.restricted.id })).codes).toEqual(['NOT_FOUND']);
  });

  test.each(['coordinator', 'regional', 'administrator', 'officer'] as const)('not a %s', async (who) => {
    const before = await contentOf(api.database.admin);
    expect((await add(await api.actAs(consortium[who]))).codes).toEqual(['FORBIDDEN']);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('a coordinator who is a caseworker elsewhere may read both and write at one', async () => {
    const { niš, pirot, coordinator } = consortium;
    const own = await pirot.partner.join(coordinator, 'caseworker');
    const client = await api.actAs(coordinator);
    expect((await add(client, { caseId: niš.case.id })).codes).toEqual(['FORBIDDEN']);
    expect((await add(client, { caseId: pirot.case.id })).data?.addCaseNote.caseNote?.author.id).toBe(own);
  });
});

describe('somebody with several memberships writes under the one that allows it', () => {
  const cases: [string, (who: Member) => Promise<Record<string, string>>][] = [
    [
      'caseworker first, then manager of the same partner',
      async (who) => {
        const { partner } = consortium.niš;
        const worker = await partner.join(who, 'caseworker', { created_at: '2017-01-01' });
        const manager = await partner.join(who, 'partner_manager', { created_at: '2018-01-01' });
        return { [consortium.niš.case.id]: worker, [consortium.niš.restricted.id]: manager };
      },
    ],
    [
      'manager first',
      async (who) => {
        const { partner } = consortium.niš;
        const manager = await partner.join(who, 'partner_manager', { created_at: '2017-01-01' });
        await partner.join(who, 'caseworker', { created_at: '2018-01-01' });
        return { [consortium.niš.case.id]: manager, [consortium.niš.restricted.id]: manager };
      },
    ],
    [
      'at two partners',
      async (who) => ({
        [consortium.niš.case.id]: await consortium.niš.partner.join(who, 'caseworker'),
        [consortium.pirot.case.id]: await consortium.pirot.partner.join(who, 'caseworker'),
      }),
    ],
    [
      'coordinator first, then caseworker',
      async (who) => {
        await consortium.niš.partner.join(who, 'country_coordinator', { created_at: '2017-01-01' });
        return {
          [consortium.niš.case.id]: await consortium.niš.partner.join(who, 'caseworker', { created_at: '2018-01-01' }),
        };
      },
    ],
  ];
  test.each(cases)('%s', async (_name, join) => {
    const who = await api.world.user('Several');
    const authors = await join(who);
    const client = await api.actAs(who);
    for (const [caseId, author] of Object.entries(authors))
      expect((await add(client, { caseId })).data?.addCaseNote.caseNote?.author.id).toBe(author);
  });
});

describe('what the user can correct comes back, and nothing changes', () => {
  let before: Record<string, string>;
  beforeEach(async () => {
    before = await contentOf(api.database.admin);
  });
  const tomorrow = () => today(new Date(Date.now() + 86_400_000));
  const wrong: [string, () => object, string, string][] = [
    ['an empty text', () => ({ body: '' }), 'body', 'REQUIRED'],
    ['a blank text', () => ({ body: ' \t\n\u00a0\u2003\ufeff ' }), 'body', 'REQUIRED'],
    ['a text of space that JavaScript does not trim', () => ({ body: '\u0085' }), 'body', 'REQUIRED'],
    ['a text too long', () => ({ body: 'x'.repeat(10_001) }), 'body', 'TOO_LONG'],
    ['tomorrow', () => ({ occurredOn: tomorrow() }), 'occurredOn', 'IN_FUTURE'],
    ['the day before the opening', () => ({ occurredOn: '2017-05-31' }), 'occurredOn', 'BEFORE_CASE_OPENED'],
    ['a key too short', () => ({ idempotencyKey: '1234567' }), 'idempotencyKey', 'INVALID_KEY'],
    ['a key too short in characters', () => ({ idempotencyKey: '🙂🙂🙂🙂' }), 'idempotencyKey', 'INVALID_KEY'],
    ['a key too long', () => ({ idempotencyKey: 'k'.repeat(101) }), 'idempotencyKey', 'INVALID_KEY'],
    ['a key with a line feed', () => ({ idempotencyKey: '12345678\n' }), 'idempotencyKey', 'INVALID_KEY'],
  ];
  test.each(wrong)('%s', async (_name, more, field, code) => {
    const { data, codes } = await add(ana, more());
    expect(codes).toEqual([]);
    expect(data?.addCaseNote).toMatchObject({ caseNote: null, errors: [{ field: [field], code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('two mistakes at once, in the language of the viewer', async () => {
    await api.database.admin.query(`update kolo.user_account set locale = 'sr-Latn' where id = $1`, [
      consortium.manager.userId,
    ]);
    const { data } = await add(await api.actAs(consortium.manager), { body: '', occurredOn: tomorrow() });
    expect(data?.addCaseNote.errors.map(({ code }) => code)).toEqual(['REQUIRED', 'IN_FUTURE']);
    expect(data?.addCaseNote.errors[0]?.message).toBe('Popunite ovo polje.');
  });
});

describe('a write lost or doubled: the idempotency key', () => {
  const notes = async (body: string) => (await rowsOf('select id from kolo.case_note where body = $1', [body])).length;

  test('the same input again gives the same note', async () => {
    const given = input({ body: 'once' });
    const ids = [];
    for (const _ of [1, 2, 3])
      ids.push((await ana.send<Payload>(ADD, { input: given })).data?.addCaseNote.caseNote?.id);
    expect(new Set(ids).size).toBe(1);
    expect(await notes('once')).toBe(1);
  });

  test('with the fields in another order too', async () => {
    const given = input({ body: 'ordered' });
    await ana.send(ADD, { input: given });
    await ana.send(ADD, { input: Object.fromEntries(Object.entries(given).toReversed()) });
    expect(await notes('ordered')).toBe(1);
  });

  test.each([{ body: 'changed' }, { occurredOn: '2018-01-02' }])(
    'other input under the same key is refused: %o',
    async (change) => {
      const given = input({ body: 'kept' });
      await ana.send(ADD, { input: given });
      const before = await contentOf(api.database.admin, ['audit_event']);
      expect((await ana.send(ADD, { input: { ...given, ...change } })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
    },
  );

  test('another mutation under the same key is refused', async () => {
    const given = input();
    await ana.send(ADD, { input: given });
    const { codes } = await ana.send(
      'mutation($k: String!) { setLocale(input: {locale: "en", idempotencyKey: $k}) { user { id } } }',
      { k: given.idempotencyKey },
    );
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('ten at once write one note', async () => {
    // Each note takes its time, so that all ten are on their way before the first is there.
    await rowsOf(`create function public.take_time() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.3); return new; end $$;
      create trigger take_time before insert on kolo.case_note for each row execute function public.take_time()`);
    const given = input({ body: 'ten at once' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => ana.send<Payload>(ADD, { input: given })));
    await rowsOf('drop trigger take_time on kolo.case_note; drop function public.take_time()');
    expect(new Set(answers.map(({ data }) => data?.addCaseNote.caseNote?.id)).size).toBe(1);
    expect(await notes('ten at once')).toBe(1);
    expect(
      (
        await rowsOf(
          `select from kolo.audit_event where action = 'create' and subject_id = (select id from kolo.case_note where body = 'ten at once')`,
        )
      ).length,
    ).toBe(1);
  });

  test('a key is its user’s: another user’s note under it is another note', async () => {
    const given = input({ body: 'of two' });
    const mira = await api.actAs(consortium.manager);
    await Promise.all([ana, mira].map((client) => client.send(ADD, { input: given })));
    expect(await notes('of two')).toBe(2);
  });

  test('an input that was refused does not use the key up', async () => {
    const given = input({ body: '' });
    await ana.send(ADD, { input: given });
    expect(
      (await ana.send<Payload>(ADD, { input: { ...given, body: 'second try' } })).data?.addCaseNote.caseNote?.body,
    ).toBe('second try');
  });
});
