import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Accounts, type AuthAnswer, type Factor } from '../support/accounts.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { GraphqlClient } from '../support/client.ts';
import { Joining } from '../support/joining.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type Member, PASSWORD, type PartnerOfTest } from '../support/world.ts';

const NEW_PASSWORD = 'nova duga lozinka 7';

let mail: MailServer;
let api: TestApi;
let accounts: Accounts;
let joining: Joining;
let home: PartnerOfTest;
let homeManager: Member;

beforeAll(async () => {
  mail = await startMailServer();
  api = await startApi({ SMTP_URL: mail.url, MAIL_FROM: 'kolo@kolo.example' });
  accounts = new Accounts(api);
  joining = new Joining(api);
  home = await api.world.partner();
  homeManager = await home.manager('Upravnica');
});
afterAll(async () => {
  await api.close();
  await mail.close();
});

/** Somebody with an account, a session from before, and a second factor where they have one. */
interface Somebody {
  readonly member: Member;
  readonly before: string;
  readonly factor: Factor | null;
}

const require = (partner: PartnerOfTest, required = true) =>
  api.database.admin.query('update kolo.partner set requires_second_factor = $2 where id = $1', [partner.id, required]);

/** The states that a second factor can be in, each for somebody of a partner of their own. */
const states = {
  async none(): Promise<Somebody> {
    const member = await (await api.world.partner()).caseworker('Bez');
    return { member, before: (await accounts.enter(member)).cookie, factor: null };
  },
  async enrolled(): Promise<Somebody> {
    const member = await (await api.world.partner()).caseworker('Upisana');
    const before = (await accounts.enter(member)).cookie;
    return { member, before, factor: await accounts.enrol((await accounts.enter(member)).cookie) };
  },
  async required(): Promise<Somebody> {
    const partner = await api.world.partner();
    const member = await partner.caseworker('Obavezna');
    const before = (await accounts.enter(member)).cookie;
    expect(await accounts.reach(before)).toBe('open');
    await require(partner);
    return { member, before, factor: null };
  },
};
type State = keyof typeof states;

/** Invites somebody, and returns what stands behind `#` in the link that they got by mail. */
async function invite(manager: Member, partner: PartnerOfTest, email: string): Promise<string> {
  const { errors, invitation } = await joining.run(manager, 'inviteMember', joining.place(partner, { email }));
  expect({ errors, email: invitation?.email }).toEqual({ errors: [], email });
  return /#([\w-]+)/.exec((await mail.next(email)).text)?.[1] ?? '';
}

/** The ways in. Each returns every cookie that it came to, before a second step is taken. */
const ways = {
  password: ({ member }: Somebody) => accounts.enter(member),
  async 'password reset'({ member }: Somebody) {
    await accounts.post('/password/forgotten', { email: member.email });
    const token = /#([\w-]+)/.exec((await mail.next(member.email)).text)?.[1];
    const reset = await accounts.post('/password/reset', { token, password: NEW_PASSWORD });
    expect(reset.headers.getSetCookie()).toEqual([]);
    return accounts.enter(member, NEW_PASSWORD);
  },
  async 'invitation to an existing account'(somebody: Somebody) {
    const token = await invite(homeManager, home, somebody.member.email);
    const { cookie } = await accounts.enter(somebody.member);
    const accepted = await accounts.post('/invitation/accept', { token }, cookie);
    expect(accepted.headers.getSetCookie()).toEqual([]);
    return { ...(await accounts.enter(somebody.member)), accepted } as AuthAnswer & { accepted: AuthAnswer };
  },
  'session from before': async ({ before }: Somebody) => ({ cookie: before }) as AuthAnswer,
};
type Way = keyof typeof ways;

/** What each way reaches without a second step, written by hand. */
const reached: Readonly<Record<State, Readonly<Record<Way, string>>>> = {
  none: {
    password: 'open',
    'password reset': 'open',
    'invitation to an existing account': 'open',
    'session from before': 'open',
  },
  enrolled: {
    password: 'UNAUTHENTICATED',
    'password reset': 'UNAUTHENTICATED',
    'invitation to an existing account': 'UNAUTHENTICATED',
    'session from before': 'UNAUTHENTICATED',
  },
  required: {
    password: 'SECOND_FACTOR_REQUIRED',
    'password reset': 'SECOND_FACTOR_REQUIRED',
    'invitation to an existing account': 'SECOND_FACTOR_REQUIRED',
    'session from before': 'SECOND_FACTOR_REQUIRED',
  },
};

/** Everything under `/auth` that asks for a session, with input that a whole session would not fail by. */
const pathsOfSession: readonly (readonly [path: string, body: object])[] = [
  ['/password/change', { currentPassword: PASSWORD, password: 'sasvim druga lozinka' }],
  ['/second-factor/recovery-codes', { code: '123456' }],
  ['/second-factor/disable', { code: '123456', password: PASSWORD }],
];

/** Whatever there is to reach with a cookie that is worth too little: nothing, in the same words everywhere. */
async function expectNothingReached(cookie: string, code: string): Promise<void> {
  const client = new GraphqlClient(api.address, cookie);
  const queries = [
    '{ viewer { rules } }',
    '{ viewer { sessions { id } } }',
    '{ programmes { code } }',
    '{ cases { totalCount } }',
    '{ members { totalCount } }',
    `mutation { setLocale(input: {locale: "en", idempotencyKey: "second-factor-1"}) { errors { code } } }`,
    `mutation { endAllSessions(input: {idempotencyKey: "second-factor-2"}) { errors { code } } }`,
  ];
  for (const query of queries) expect([query, (await client.send(query)).codes]).toEqual([query, [code]]);
  for (const [path, body] of pathsOfSession)
    expect([path, (await accounts.post(path, body, cookie)).code]).toEqual([path, code]);
}

describe.each(Object.keys(states) as State[])('with a second factor that is: %s', (state) => {
  test.each(Object.keys(ways) as Way[])('the way in by %s', async (way) => {
    const somebody = await states[state]();
    const come = await ways[way](somebody);
    const wanted = reached[state][way];
    expect(await accounts.reach(come.cookie)).toBe(wanted);
    if (wanted !== 'open') await expectNothingReached(come.cookie, wanted);

    const enrolling = await accounts.post('/second-factor/enrol', {}, come.cookie);
    expect(enrolling.status).toBe(wanted === 'UNAUTHENTICATED' ? 401 : 200);
    if (state === 'enrolled' && way !== 'session from before') {
      expect(come.body).toEqual({ secondStep: true });
      const code = await accounts.freshCode(somebody.factor as Factor);
      const entered = await accounts.post('/sign-in/second-step', { code }, come.cookie);
      expect(await accounts.reach(entered.cookie)).toBe('open');
    }
    if (state === 'required') {
      await accounts.enrol(come.cookie);
      expect(await accounts.reach(come.cookie)).toBe('open');
    }
  });

  test('the way in by a recovery code', async () => {
    const { member, factor } = await states[state]();
    const waiting = await accounts.enter(member);
    const recoveryCode = factor?.recoveryCodes[3] ?? 'AAAAA-BBBBB';
    const entered = await accounts.post('/sign-in/second-step', { recoveryCode }, waiting.cookie);
    if (state === 'enrolled') {
      expect(await accounts.reach(entered.cookie)).toBe('open');
    } else {
      expect([entered.code, entered.cookie]).toEqual(['SIGN_IN_AGAIN', '']);
    }
  });
});

describe('an invitation', () => {
  test('makes no session for a new account, whose first one enrols where it is required', async () => {
    const strict = await api.world.partner();
    const manager = await strict.manager('Stroga');
    const email = 'nova.stroga@kolo.example';
    const token = await invite(manager, strict, email);
    const accepted = await accounts.post('/invitation/accept', { token, name: 'Nova', password: NEW_PASSWORD });
    expect([accepted.status, accepted.cookie]).toEqual([200, '']);
    const { cookie } = await accounts.enter({ email }, NEW_PASSWORD);
    const [waiting] = await joining.membershipsOf(email);
    await joining.run(manager, 'confirmMembership', { membershipId: waiting?.id });
    expect(await accounts.reach(cookie)).toBe('open');
    await require(strict);
    expect(await accounts.reach(cookie)).toBe('SECOND_FACTOR_REQUIRED');
    await accounts.enrol(cookie);
    expect(await accounts.reach(cookie)).toBe('open');
  });

  test('is not accepted with a password alone, nor before a required factor is enrolled', async () => {
    const enrolled = await states.enrolled();
    const invited = { token: await invite(homeManager, home, enrolled.member.email) };
    const waiting = await accounts.enter(enrolled.member);
    const early = await accounts.post('/invitation/accept', { token: invited.token }, waiting.cookie);
    expect(early.code).toBe('SIGN_IN_FIRST');
    const code = await accounts.freshCode(enrolled.factor as Factor);
    const { cookie } = await accounts.post('/sign-in/second-step', { code }, waiting.cookie);
    expect((await accounts.post('/invitation/accept', { token: invited.token }, cookie)).status).toBe(200);

    const required = await states.required();
    const other = { token: await invite(homeManager, home, required.member.email) };
    const refused = await accounts.post('/invitation/accept', { token: other.token }, required.before);
    expect([refused.status, refused.code]).toEqual([403, 'SECOND_FACTOR_REQUIRED']);
  });
});

describe('a session that has to enrol first', () => {
  test('can look, enrol and sign out', async () => {
    const { member, before } = await states.required();
    expect((await accounts.get('/second-factor', before)).body).toEqual({
      email: member.email,
      enrolled: false,
      required: true,
      recoveryCodesLeft: null,
    });
    expect((await accounts.post('/sign-out', {}, before)).body).toEqual({ success: true });
    expect((await accounts.get('/second-factor', before)).code).toBe('UNAUTHENTICATED');
  });

  test('is whole again when nobody asks for it any more', async () => {
    const partner = await api.world.partner();
    const { cookie } = await accounts.enter(await partner.caseworker());
    await require(partner);
    expect(await accounts.reach(cookie)).toBe('SECOND_FACTOR_REQUIRED');
    await require(partner, false);
    expect(await accounts.reach(cookie)).toBe('open');
  });

  test('is one whose membership at a partner that asks was confirmed a moment ago, and no more when it ends', async () => {
    const strict = await api.world.partner();
    await require(strict);
    const member = await home.caseworker('Dve kuće');
    const { cookie } = await accounts.enter(member);
    expect(await accounts.reach(cookie)).toBe('open');
    const membership = await strict.join(member, 'caseworker');
    expect(await accounts.reach(cookie)).toBe('SECOND_FACTOR_REQUIRED');
    await api.database.admin.query(
      `update kolo.membership set status = 'deactivated', deactivated_at = now() where id = $1`,
      [membership],
    );
    expect(await accounts.reach(cookie)).toBe('open');
  });

  test('answers nothing of what it asked in the same moment as it was required', async () => {
    const partner = await api.world.partner();
    const member = await partner.caseworker();
    await partner.case({ caseworker: member });
    const { cookie } = await accounts.enter(member);
    const client = new GraphqlClient(api.address, cookie);
    const asking = Array.from({ length: 30 }, () =>
      client.send<{ cases: { totalCount: number } }>('{ cases { totalCount } }'),
    );
    const required = require(partner);
    const answers = await Promise.all(asking);
    await required;
    for (const { codes, data } of answers)
      expect(codes.length > 0 ? codes : data).toEqual(
        codes.length > 0 ? ['SECOND_FACTOR_REQUIRED'] : { cases: { totalCount: 1 } },
      );
    expect((await client.send('{ cases { totalCount } }')).codes).toEqual(['SECOND_FACTOR_REQUIRED']);
  });
});

test('in production the role alone asks for it', async () => {
  const production = await startApi({ NODE_ENV: 'production' });
  const there = new Accounts(production);
  const ngo = await production.world.partner();
  const agency = await production.world.partner({ kind: 'lead_agency' });
  const asked = [
    await ngo.manager(),
    await agency.member('country_coordinator'),
    await agency.member('regional_coordinator'),
    await agency.member('data_protection_officer'),
    await agency.member('administrator'),
  ];
  for (const member of asked) {
    const { cookie } = await there.enter(member);
    expect(await there.reach(cookie)).toBe('SECOND_FACTOR_REQUIRED');
    const factor = await there.enrol(cookie);
    expect(await there.reach(cookie)).toBe('open');
    const body = { code: await there.freshCode(factor), password: PASSWORD };
    expect((await there.post('/second-factor/disable', body, cookie)).code).toBe('SECOND_FACTOR_REQUIRED');
  }
  expect(await there.reach((await there.enter(await ngo.caseworker())).cookie)).toBe('open');
  await production.close();
});
