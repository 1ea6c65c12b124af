import { betterAuth } from 'better-auth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loginUrl } from '../../src/platform/database/logins.ts';
import { authenticationOptions } from '../../src/platform/sign-in/authentication.ts';
import { codeOf, stepAt } from '../../src/platform/sign-in/one-time-codes.ts';
import { signInPool } from '../../src/platform/sign-in/sign-in.ts';
import { Accounts, type Factor } from '../support/accounts.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { type Member, PASSWORD, type PartnerOfTest } from '../support/world.ts';

let api: TestApi;
let accounts: Accounts;
let partner: PartnerOfTest;
beforeAll(async () => {
  api = await startApi();
  accounts = new Accounts(api);
  partner = await api.world.partner();
});
afterAll(() => api.close());

interface Enrolled {
  readonly member: Member;
  readonly cookie: string;
  readonly factor: Factor;
}

async function enrolled(): Promise<Enrolled> {
  const member = await partner.caseworker('Ana');
  const { cookie } = await accounts.enter(member);
  return { member, cookie, factor: await accounts.enrol(cookie) };
}
const state = async (cookie: string) => (await accounts.get('/second-factor', cookie)).body;
const secondStep = (waiting: { cookie: string }, body: object) =>
  accounts.post('/sign-in/second-step', body, waiting.cookie);
const rowsOf = async (table: string) => JSON.stringify((await api.database.admin.query(`select * from ${table}`)).rows);

describe('enrolling', () => {
  test('shows a secret until a code of it is given, then ten recovery codes, once', async () => {
    const ana = await partner.caseworker('Ana');
    const [here, there] = [await accounts.enter(ana), await accounts.enter(ana)];
    expect(await state(here.cookie)).toEqual({
      email: ana.email,
      enrolled: false,
      required: false,
      recoveryCodesLeft: null,
    });
    const first = (await accounts.post('/second-factor/enrol', {}, here.cookie)).body as {
      secret: string;
      uri: string;
    };
    const { secret, uri } = (await accounts.post('/second-factor/enrol', {}, here.cookie)).body as typeof first;
    expect(uri).toContain(`secret=${secret}`);
    const late = await codeOf(first.secret, stepAt(Date.now()));
    expect((await accounts.post('/second-factor/confirm', { code: late }, here.cookie)).code).toBe('WRONG_CODE');
    expect((await state(here.cookie)).enrolled).toBe(false);

    const code = await codeOf(secret, stepAt(Date.now()));
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    const { body } = await accounts.post('/second-factor/confirm', { code: typed }, here.cookie);
    const codes = body.recoveryCodes as string[];
    expect(codes).toHaveLength(10);
    expect(await state(here.cookie)).toMatchObject({ enrolled: true, recoveryCodesLeft: 10 });
    expect(await accounts.reach(here.cookie)).toBe('open');
    expect(await accounts.reach(there.cookie)).toBe('UNAUTHENTICATED');
    expect(await accounts.events('enrolSecondFactor', ana)).toMatchObject([
      { subject: 'User', subject_id: ana.userId },
    ]);

    expect((await accounts.post('/second-factor/enrol', {}, here.cookie)).code).toBe('ALREADY_ENROLLED');
    expect((await accounts.post('/second-factor/confirm', { code }, here.cookie)).code).toBe('WRONG_CODE');
    const kept = (await rowsOf('auth.second_factor')) + (await rowsOf('auth.recovery_code')) + api.log.join('');
    for (const secretText of [secret, ...codes, ...codes.map((one) => one.replace('-', ''))])
      expect(kept).not.toContain(secretText);
  });

  test.each([undefined, '', '12345', '1234567', 'abcdef', 123456, ['123456'], '１２３４５６'])(
    'is not confirmed by %j',
    async (code) => {
      const { cookie } = await accounts.enter(await partner.caseworker());
      await accounts.post('/second-factor/enrol', {}, cookie);
      const refused = await accounts.post('/second-factor/confirm', { code }, cookie);
      expect(refused.body).toMatchObject({ code: 'WRONG_CODE', field: 'code' });
    },
  );

  test('by ten at once with one code gives one set of recovery codes', async () => {
    const { cookie } = await accounts.enter(await partner.caseworker());
    const { secret } = (await accounts.post('/second-factor/enrol', {}, cookie)).body as { secret: string };
    const code = await codeOf(secret, stepAt(Date.now()));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => accounts.post('/second-factor/confirm', { code }, cookie)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await state(cookie)).toMatchObject({ recoveryCodesLeft: 10 });
  });
});

describe('signing in with it', () => {
  test('takes the password, then a code, and only then begins a session', async () => {
    const { member, factor } = await enrolled();
    const waiting = await accounts.enter(member);
    expect(waiting.body).toEqual({ secondStep: true });
    expect(waiting.text).not.toContain(member.email);
    const [cookie] = waiting.headers.getSetCookie();
    expect(cookie).toMatch(/^kolo\.second_step=[\w-]{43}; Max-Age=600; Path=\/auth; HttpOnly; SameSite=Strict$/);
    const sessions =
      'select from auth."session" s join kolo.user_account u on u.auth_subject = s."userId" where u.id = $1';
    expect((await api.database.admin.query(sessions, [member.userId])).rowCount).toBe(1);
    const entered = await secondStep(waiting, { code: await accounts.freshCode(factor) });
    expect(entered.body).toEqual({ user: { name: 'Ana', email: member.email }, recoveryCodesLeft: 10 });
    expect(entered.headers.get('cache-control')).toBe('no-store');
    expect(await accounts.reach(entered.cookie)).toBe('open');
    expect((await api.database.admin.query(sessions, [member.userId])).rowCount).toBe(2);
  });

  test('begins a session that better-auth knows as its own', async () => {
    const { member, factor } = await enrolled();
    const { cookie } = await secondStep(await accounts.enter(member), { code: await accounts.freshCode(factor) });
    const { config } = api.database;
    const pool = signInPool(loginUrl(config, 'kolo_auth'), () => undefined);
    const settings = {
      pool,
      secret: config.secretFor('sign-in'),
      publicUrl: 'http://127.0.0.1:4000',
      onError: () => undefined,
    };
    const { hooks: _closed, ...open } = authenticationOptions(settings);
    const session = await betterAuth(open).api.getSession({ headers: new Headers({ cookie }) });
    await pool.end();
    expect(session?.user.email).toBe(member.email);
    const left = (session?.session.expiresAt.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(9.9 * 3_600_000);
  });

  test('refuses a code that was taken: at enrolling, at signing in, by ten at once', async () => {
    const { member, factor } = await enrolled();
    const first = await secondStep(await accounts.enter(member), {
      code: await codeOf(factor.secret, stepAt(Date.now())),
    });
    expect(first.body).toMatchObject({ code: 'CODE_USED', field: 'code' });
    const [one, other] = [await accounts.enter(member), await accounts.enter(member)];
    const code = await accounts.freshCode(factor);
    const answers = await Promise.all([one, other, one, other].map((waiting) => secondStep(waiting, { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await secondStep(await accounts.enter(member), { code })).code).toBe('CODE_USED');
    const earlier = await codeOf(factor.secret, stepAt(Date.now()) - 1);
    expect((await secondStep(await accounts.enter(member), { code: earlier })).code).toBe('CODE_USED');
  });

  test('takes a recovery code once, however it is typed, and says how many are left', async () => {
    const { member, factor } = await enrolled();
    const [recoveryCode = ''] = factor.recoveryCodes;
    const typed = recoveryCode.toLowerCase().replace('-', ' ');
    const entered = await secondStep(await accounts.enter(member), { recoveryCode: typed });
    expect(entered.body).toMatchObject({ recoveryCodesLeft: 9 });
    expect(await accounts.reach(entered.cookie)).toBe('open');
    const again = await secondStep(await accounts.enter(member), { recoveryCode });
    expect(again.body).toMatchObject({ code: 'WRONG_CODE', field: 'recoveryCode' });
    const waiting = await accounts.enter(member);
    const racing = await Promise.all(
      [1, 2, 3].map(() => secondStep(waiting, { recoveryCode: factor.recoveryCodes[1] })),
    );
    expect(racing.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('takes no recovery code of somebody else’s', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const answer = await secondStep(await accounts.enter(one.member), { recoveryCode: other.factor.recoveryCodes[0] });
    expect(answer.code).toBe('WRONG_CODE');
  });

  test('stops after five wrong codes, of whatever kind and however they came', async () => {
    const { member, factor } = await enrolled();
    for (let n = 0; n < 3; n += 1) await secondStep(await accounts.enter(member), { code: '000000' });
    for (let n = 0; n < 2; n += 1) await secondStep(await accounts.enter(member), { recoveryCode: `WRONG-${n}` });
    const stopped = await secondStep(await accounts.enter(member), { code: await accounts.freshCode(factor) });
    expect([stopped.status, stopped.code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    const other = await secondStep(await accounts.enter(member), { recoveryCode: factor.recoveryCodes[0] });
    expect(other.code).toBe('TOO_MANY_ATTEMPTS');
  });

  test('stops no more at parallel guesses than at others', async () => {
    const { member } = await enrolled();
    const waiting = await accounts.enter(member);
    const guesses = Array.from({ length: 20 }, (_, n) => secondStep(waiting, { code: String(100_000 + n) }));
    const answers = await Promise.all(guesses);
    expect(answers.filter(({ code }) => code === 'WRONG_CODE').length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15);
  });

  test('waits ten minutes, for the browser that gave the password', async () => {
    const { member, factor } = await enrolled();
    const waiting = await accounts.enter(member);
    for (const cookie of [null, 'kolo.second_step=', `kolo.second_step=${'x'.repeat(43)}`])
      expect((await accounts.post('/sign-in/second-step', { code: '123456' }, cookie)).code).toBe('SIGN_IN_AGAIN');
    await api.database.admin.query('update auth.second_step set expires_at = now()');
    const late = await secondStep(waiting, { code: await accounts.freshCode(factor) });
    expect([late.status, late.code]).toEqual([401, 'SIGN_IN_AGAIN']);
    expect(await rowsOf('auth.second_step')).not.toContain(waiting.cookie.split('=')[1]);
  });
});

describe('what has changed meanwhile', () => {
  test('ends a step that waits: the password, or the factor', async () => {
    const one = await enrolled();
    const waiting = await accounts.enter(one.member);
    await accounts.post('/password/change', { currentPassword: PASSWORD, password: 'nova duga lozinka 7' }, one.cookie);
    expect((await secondStep(waiting, { code: await accounts.freshCode(one.factor) })).code).toBe('SIGN_IN_AGAIN');

    const other = await enrolled();
    const step = await accounts.enter(other.member);
    await api.database.admin.query(
      'delete from auth.second_factor where user_id = (select auth_subject from kolo.user_account where id = $1)',
      [other.member.userId],
    );
    expect((await secondStep(step, { code: '123456' })).code).toBe('WRONG_CODE');
    expect(await accounts.reach(step.cookie)).toBe('UNAUTHENTICATED');
  });
});

describe('recovery codes', () => {
  test('are made anew with a code of the app, and the earlier ones end', async () => {
    const { member, cookie, factor } = await enrolled();
    const renew = (code: string) => accounts.post('/second-factor/recovery-codes', { code }, cookie);
    expect((await renew('000000')).code).toBe('WRONG_CODE');
    const { body } = await renew(await accounts.freshCode(factor));
    expect(body.recoveryCodes).toHaveLength(10);
    const old = await secondStep(await accounts.enter(member), { recoveryCode: factor.recoveryCodes[0] });
    expect(old.code).toBe('WRONG_CODE');
    const [fresh] = body.recoveryCodes as string[];
    expect((await secondStep(await accounts.enter(member), { recoveryCode: fresh })).status).toBe(200);
    expect(await accounts.events('renewRecoveryCodes', member)).toHaveLength(1);
  });
});

describe('taking it off', () => {
  const disable = (cookie: string, body: object) => accounts.post('/second-factor/disable', body, cookie);

  test('asks for the password and for a code, and leaves a trace', async () => {
    const { member, cookie, factor } = await enrolled();
    const code = await accounts.freshCode(factor);
    expect((await disable(cookie, { code, password: 'not the password' })).body).toMatchObject({
      code: 'WRONG_PASSWORD',
      field: 'password',
    });
    expect((await disable(cookie, { code: '000000', password: PASSWORD })).body).toMatchObject({
      code: 'WRONG_CODE',
      field: 'code',
    });
    expect((await disable(cookie, { code, password: PASSWORD })).body).toEqual({ success: true });
    expect(await accounts.reach(cookie)).toBe('open');
    expect((await accounts.enter(member)).body).toMatchObject({ user: { email: member.email } });
    expect(await accounts.events('disableSecondFactor', member)).toHaveLength(1);
    expect(await rowsOf('auth.recovery_code')).not.toContain(member.userId);
  });

  test('is refused where it is required', async () => {
    const { member, cookie, factor } = await enrolled();
    const strict = await api.world.partner();
    await strict.join(member, 'caseworker');
    await api.database.admin.query('update kolo.partner set requires_second_factor = true where id = $1', [strict.id]);
    const refused = await disable(cookie, { code: await accounts.freshCode(factor), password: PASSWORD });
    expect([refused.status, refused.code]).toEqual([409, 'SECOND_FACTOR_REQUIRED']);
    expect(await state(cookie)).toMatchObject({ enrolled: true, required: true });
    expect(await accounts.reach(cookie)).toBe('open');
  });
});
