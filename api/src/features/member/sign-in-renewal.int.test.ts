import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Accounts } from '../../../test/support/accounts.ts';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { Member } from '../../../test/support/world.ts';

const NEW_PASSWORD = 'nova duga lozinka 7';
const RESET = `mutation($input: CreatePasswordResetInput!) {
  createPasswordReset(input: $input) { membership { id } link errors { field code message } } }`;
const RESET_FACTOR = `mutation($input: ResetSecondFactorInput!) {
  resetSecondFactor(input: $input) { membership { id } errors { field code message } } }`;

interface Payload {
  readonly membership: { readonly id: string } | null;
  readonly link?: string | null;
  readonly errors: readonly { readonly field: string[]; readonly code: string; readonly message: string }[];
}

let api: TestApi;
let accounts: Accounts;
let c: Consortium;
let keys = 0;
beforeAll(async () => {
  api = await startApi();
  accounts = new Accounts(api);
  c = await foundConsortium(api.world);
});
afterAll(() => api.close());

async function run(by: Member, query: string, membershipId: string, more: object = {}) {
  keys += 1;
  const input = { membershipId, idempotencyKey: `renewal-${keys}`, ...more };
  const { data, codes, text } = await (await api.actAs(by)).send<Record<string, Payload>>(query, { input });
  const payload = Object.values(data ?? {})[0];
  return { payload, refusals: payload?.errors.map(({ code }) => code) ?? [], codes, text };
}
const resetOf = (by: Member, { membershipId }: Member, more?: object) => run(by, RESET, membershipId, more);
const factorResetOf = (by: Member, { membershipId }: Member) => run(by, RESET_FACTOR, membershipId);
const resets = async () => (await api.database.admin.query('select * from auth.password_reset')).rows;
const enrolled = async () => {
  const member = await c.niš.partner.caseworker('Upisana');
  const { cookie } = await accounts.enter(member);
  return { member, cookie, factor: await accounts.enrol(cookie) };
};

describe('createPasswordReset', () => {
  test('gives a manager a link, once, by which the member sets a new password', async () => {
    const ana = await c.niš.partner.caseworker('Ana');
    const { cookie } = await accounts.enter(ana);
    const { payload, text } = await resetOf(c.manager, ana, { idempotencyKey: 'once and no more' });
    expect(payload?.errors).toEqual([]);
    expect(payload?.membership?.id).toBe(ana.membershipId);
    const link = new URL(payload?.link ?? '');
    expect([link.pathname, link.search]).toEqual(['/password', '']);
    const token = link.hash.slice(1);
    expect(text.split(token)).toHaveLength(2);
    const again = await resetOf(c.manager, ana, { idempotencyKey: 'once and no more' });
    expect(again.payload).toMatchObject({ link: null, membership: { id: ana.membershipId }, errors: [] });
    expect(JSON.stringify(await resets())).not.toContain(token);
    expect(api.log.join('')).not.toContain(token);

    expect(await accounts.reach(cookie)).toBe('open');
    expect((await accounts.post('/password/reset', { token, password: NEW_PASSWORD })).status).toBe(200);
    expect(await accounts.reach(cookie)).toBe('UNAUTHENTICATED');
    expect((await accounts.enter(ana, NEW_PASSWORD)).status).toBe(200);
    expect(await accounts.events('createPasswordReset', c.manager)).toMatchObject([
      { subject: 'Membership', subject_id: ana.membershipId, partner_id: c.niš.partner.id, action: 'update' },
    ]);
  });

  test('puts a link in place of the earlier one', async () => {
    const ana = await c.niš.partner.caseworker('Ana');
    const first = (await resetOf(c.manager, ana)).payload?.link?.split('#')[1];
    await resetOf(c.manager, ana);
    expect((await accounts.post('/password/reset', { token: first, password: NEW_PASSWORD })).code).toBe(
      'RESET_UNKNOWN',
    );
  });

  test('is for a colleague who manages too, and for an administrator where somebody manages', async () => {
    const colleague = await c.niš.partner.manager('Druga');
    for (const by of [c.manager, c.administrator]) expect((await resetOf(by, colleague)).payload?.link).toMatch(/#/);
    const caseworker = await c.niš.partner.caseworker('Ana');
    expect((await resetOf(c.administrator, caseworker)).codes).toEqual(['FORBIDDEN']);
  });

  test('is for an institution’s manager and its members likewise', async () => {
    const officer = await c.prison.partner.member('treatment_officer', { name: 'Služba' });
    expect((await resetOf(c.warden, officer)).payload?.link).toMatch(/#/);
    expect((await resetOf(c.administrator, c.warden)).payload?.link).toMatch(/#/);
    const both = await c.prison.partner.member('treatment_officer', { name: 'I u udruženju' });
    await c.niš.partner.join(both, 'caseworker');
    expect((await resetOf(c.warden, both)).refusals).toEqual(['REACHES_FURTHER']);
    expect((await resetOf(c.manager, officer)).codes).toEqual(['NOT_FOUND']);
  });

  test('is not for oneself', async () => {
    expect((await resetOf(c.manager, c.manager)).refusals).toEqual(['OWN_MEMBERSHIP']);
  });

  test('is not for somebody whose account opens more', async () => {
    const before = await resets();
    const elsewhere = await c.niš.partner.caseworker('Dve kuće');
    await c.pirot.partner.join(elsewhere, 'caseworker');
    expect((await resetOf(c.manager, elsewhere)).refusals).toEqual(['REACHES_FURTHER']);
    const agency = await api.world.partner({ kind: 'lead_agency' });
    const coordinating = await c.niš.partner.manager('Koordinatorka');
    await agency.join(coordinating, 'country_coordinator');
    for (const by of [c.manager, c.administrator])
      expect((await resetOf(by, coordinating)).refusals).toEqual(['REACHES_FURTHER']);
    const spread = await c.niš.partner.manager('Upravlja dvema');
    await c.pirot.partner.join(spread, 'partner_manager');
    expect((await resetOf(c.administrator, spread)).refusals).toEqual([]);
    expect((await resets()).length).toBe(before.length + 1);
  });

  test('is not for somebody who left, or cannot sign in', async () => {
    const left = await c.niš.partner.caseworker('Otišla');
    const text = `update kolo.membership set status = 'deactivated', deactivated_at = now() where id = $1`;
    await api.database.admin.query(text, [left.membershipId]);
    expect((await resetOf(c.manager, left)).refusals).toEqual(['MEMBER_NOT_IN_FORCE']);
    const unlinked = await c.niš.partner.caseworker('Bez naloga');
    await api.database.admin.query('update kolo.user_account set auth_subject = null where id = $1', [unlinked.userId]);
    expect((await resetOf(c.manager, unlinked)).refusals).toEqual(['CANNOT_SIGN_IN']);
  });
});

describe('resetSecondFactor', () => {
  test('takes a lost one away, ends every session and every step that waits, and leaves a trace', async () => {
    const { member, cookie, factor } = await enrolled();
    const waiting = await accounts.enter(member);
    expect((await factorResetOf(c.manager, member)).payload).toEqual({
      membership: { id: member.membershipId },
      errors: [],
    });
    expect(await accounts.reach(cookie)).toBe('UNAUTHENTICATED');
    const step = await accounts.post('/sign-in/second-step', { recoveryCode: factor.recoveryCodes[0] }, waiting.cookie);
    expect(step.code).toBe('SIGN_IN_AGAIN');
    expect(await accounts.reach((await accounts.enter(member)).cookie)).toBe('open');
    expect(await accounts.events('resetSecondFactor', c.manager)).toMatchObject([
      { subject: 'Membership', subject_id: member.membershipId, partner_id: c.niš.partner.id },
    ]);
  });

  test('says so where there is none, and where it is not the viewer’s to reset', async () => {
    const ana = await c.niš.partner.caseworker('Ana');
    expect((await factorResetOf(c.manager, ana)).refusals).toEqual(['NO_SECOND_FACTOR']);
    expect((await factorResetOf(c.manager, c.manager)).refusals).toEqual(['OWN_MEMBERSHIP']);
    const { member, cookie } = await enrolled();
    await c.pirot.partner.join(member, 'caseworker');
    expect((await factorResetOf(c.manager, member)).refusals).toEqual(['REACHES_FURTHER']);
    expect(await accounts.reach(cookie)).toBe('open');
  });
});

describe.each([
  ['createPasswordReset', RESET],
  ['resetSecondFactor', RESET_FACTOR],
])('%s', (_name, query) => {
  test('another partner’s member is like none, byte by byte', async () => {
    const absent = await run(c.manager, query, '01990000-0000-7000-8000-000000000000', {
      idempotencyKey: 'the-same-key',
    });
    const hidden = await run(c.manager, query, c.pirot.caseworker.membershipId, { idempotencyKey: 'the-same-key' });
    expect(absent.codes).toEqual(['NOT_FOUND']);
    expect(withoutCorrelation(hidden.text)).toBe(withoutCorrelation(absent.text));
    expect((await run(c.manager, query, 'no id')).codes).toEqual(['NOT_FOUND']);
  });

  test('is forbidden to who may read the member only', async () => {
    const ana = await c.niš.partner.caseworker('Ana');
    for (const by of [c.niš.caseworker, c.coordinator, c.officer])
      expect((await run(by, query, ana.membershipId)).codes).toEqual(['FORBIDDEN']);
  });

  test('wants a usable key', async () => {
    const { refusals } = await run(c.manager, query, c.niš.caseworker.membershipId, { idempotencyKey: 'short' });
    expect(refusals).toEqual(['INVALID_KEY']);
  });
});

describe('renewableSignIns', () => {
  const RENEWABLE = 'query($id: ID!) { renewableSignIns(id: $id) { membershipId hasSecondFactor } }';
  const renewable = async (by: Member, id: string) =>
    (
      await (
        await api.actAs(by)
      ).ask<{ renewableSignIns: { membershipId: string; hasSecondFactor: boolean }[] }>(RENEWABLE, { id })
    ).renewableSignIns;

  test('are a manager’s colleagues, each with whether there is a second factor', async () => {
    const { member } = await enrolled();
    const ana = await c.niš.partner.caseworker('Ana');
    const found = await renewable(c.manager, c.niš.partner.id);
    expect(found).toContainEqual({ membershipId: member.membershipId, hasSecondFactor: true });
    expect(found).toContainEqual({ membershipId: ana.membershipId, hasSecondFactor: false });
    await factorResetOf(c.manager, member);
    expect(await renewable(c.manager, c.niš.partner.id)).toContainEqual({
      membershipId: member.membershipId,
      hasSecondFactor: false,
    });
  });

  test('are nobody who could not be helped: not oneself, not whose account opens more, not who left', async () => {
    const wider = await c.niš.partner.caseworker('Dve kuće');
    await c.pirot.partner.join(wider, 'caseworker');
    const left = await c.niš.partner.caseworker('Otišla');
    const text = `update kolo.membership set status = 'deactivated', deactivated_at = now() where id = $1`;
    await api.database.admin.query(text, [left.membershipId]);
    const ids = (await renewable(c.manager, c.niš.partner.id)).map(({ membershipId }) => membershipId);
    for (const { membershipId } of [c.manager, wider, left]) expect(ids).not.toContain(membershipId);
  });

  test('are for an administrator the managers', async () => {
    const found = await renewable(c.administrator, c.niš.partner.id);
    const ids = found.map(({ membershipId }) => membershipId);
    expect(ids).toContain(c.manager.membershipId);
    expect(ids).not.toContain(c.niš.caseworker.membershipId);
  });

  test('are none for everybody else, and none at another, an absent or a malformed partner', async () => {
    for (const by of [c.niš.caseworker, c.coordinator, c.officer])
      expect(await renewable(by, c.niš.partner.id)).toEqual([]);
    for (const id of [c.pirot.partner.id, '01990000-0000-7000-8000-000000000000', 'no id'])
      expect(await renewable(c.manager, id)).toEqual([]);
  });
});

test('the functions behind them ask again who the viewer is', async () => {
  const { member } = await enrolled();
  const asApp = async (statement: string, settings: Readonly<Record<string, string>> = {}) => {
    const client = await api.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('role', 'kolo_app', true)`);
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, true)', [name, value]);
      return await client.query(statement, [member.membershipId]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  for (const statement of ['select kolo.reset_second_factor($1)', `select kolo.create_password_reset($1, 'hash')`]) {
    await expect(asApp(statement)).rejects.toMatchObject({ code: 'KL409' });
    const foreign = { 'app.user_id': c.manager.userId, 'app.partner_manager_partners': `{${c.pirot.partner.id}}` };
    await expect(asApp(statement, foreign)).rejects.toMatchObject({ code: 'KL409' });
  }
  await expect(asApp('select kolo.subject_to_renew($1)')).rejects.toMatchObject({ code: '42501' });
});
