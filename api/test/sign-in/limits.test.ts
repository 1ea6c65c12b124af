import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, PASSWORD, type SignInServer, startSignIn } from './server.ts';

const PER_ACCOUNT = 4;
const PER_ADDRESS = 9;

let server: SignInServer;
let email: string;
let people = 0;
beforeAll(async () => {
  server = await startSignIn({ limits: { perAccount: PER_ACCOUNT, perAddress: PER_ADDRESS, windowSeconds: 900 } });
});
beforeEach(async () => {
  await server.database.admin.query('truncate auth.sign_in_failure, auth."rateLimit"');
  people += 1;
  email = (await server.person(`person-${people}`)).email;
});
afterAll(() => server.close());

async function fail(times: number, who: string, address?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < times; attempt++) {
    statuses.push((await server.enter(who, 'wrong password', address)).status);
  }
  return statuses;
}

function expectRefusal(answer: Answer): void {
  expect(answer.status).toBe(429);
  expect(answer.body).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfter: expect.any(Number) });
  expect(answer.body.retryAfter).toBeGreaterThan(0);
  expect(answer.body.retryAfter).toBeLessThanOrEqual(900);
  expect(answer.headers['retry-after']).toBe(String(answer.body.retryAfter));
  expect(answer.setCookie).toBeUndefined();
}

describe('failures of an account', () => {
  test('are borne up to the limit; after it not even the right password is looked at', async () => {
    expect(await fail(PER_ACCOUNT, email)).toEqual([401, 401, 401, 401]);
    expectRefusal(await server.enter(email));
    expectRefusal(await server.enter(email, PASSWORD, '198.51.100.20'));
  });

  test('count however the address is written', async () => {
    await fail(2, email.toUpperCase());
    await fail(2, email, '198.51.100.3');
    expectRefusal(await server.enter(email));
  });

  test('are forgotten when the right password comes in time', async () => {
    await fail(PER_ACCOUNT - 1, email);
    expect((await server.enter(email)).status).toBe(200);
    expect(await fail(PER_ACCOUNT - 1, email)).toEqual([401, 401, 401]);
    expect((await server.enter(email)).status).toBe(200);
  });

  test('count the same for an account that does not exist', async () => {
    expect(await fail(PER_ACCOUNT, 'nobody@sign-in.example')).toEqual([401, 401, 401, 401]);
    expectRefusal(await server.enter('nobody@sign-in.example'));
  });

  test('do not touch another account', async () => {
    await fail(PER_ACCOUNT, email);
    const other = await server.person(`other-${people}`);
    expect((await server.enter(other.email)).status).toBe(200);
  });

  test('end with their window, and leave no row behind', async () => {
    await fail(PER_ACCOUNT, email);
    await server.database.admin.query(`update auth.sign_in_failure set window_ends_at = now() - interval '1 second'`);
    expect((await server.enter(email)).status).toBe(200);
    const { rows } = await server.database.admin.query('select failures from auth.sign_in_failure');
    expect(rows).toEqual([{ failures: 0 }]);
  });

  test('cannot be outrun by asking at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => server.enter(email, 'wrong password', `198.51.100.${n}`)),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(PER_ACCOUNT);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(20 - PER_ACCOUNT);
  });

  test('are not suspected in people who sign in at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => server.enter(email)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
  });
});

describe('failures of an address', () => {
  async function failAtMany(address: string, times: number): Promise<number[]> {
    const statuses: number[] = [];
    for (let n = 0; n < times; n++) statuses.push(...(await fail(1, `guess-${n}@sign-in.example`, address)));
    return statuses;
  }

  test('are borne up to the limit, over all accounts together', async () => {
    expect(await failAtMany('203.0.113.5', PER_ADDRESS)).toEqual(Array(PER_ADDRESS).fill(401));
    expectRefusal(await server.enter(email, PASSWORD, '203.0.113.5'));
    expect((await server.enter(email, PASSWORD, '203.0.113.6')).status).toBe(200);
  });

  test('count for the whole network that an IPv6 address is chosen from', async () => {
    for (let n = 0; n < PER_ADDRESS; n++) await fail(1, `guess-${n}@sign-in.example`, `2001:db8:1:2::${n + 1}`);
    expectRefusal(await server.enter(email, PASSWORD, '2001:db8:1:2:ffff::1'));
    expect((await server.enter(email, PASSWORD, '2001:db8:1:3::1')).status).toBe(200);
  });

  test('are not forgotten for one success', async () => {
    await failAtMany('203.0.113.7', PER_ADDRESS - 1);
    expect((await server.enter(email, PASSWORD, '203.0.113.7')).status).toBe(200);
    expect(await fail(1, email, '203.0.113.7')).toEqual([401]);
    expectRefusal(await server.enter(email, PASSWORD, '203.0.113.7'));
  });

  test('do not grow when a locked account is tried again and again', async () => {
    await fail(PER_ACCOUNT, email);
    await fail(2 * PER_ADDRESS, email);
    const other = await server.person(`neighbour-${people}`);
    expect((await server.enter(other.email)).status).toBe(200);
  });
});

describe('what is kept', () => {
  test('names neither account nor address', async () => {
    await fail(1, email, '203.0.113.44');
    const { rows } = await server.database.admin.query('select * from auth.sign_in_failure');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/sign-in\.example|203\.0/);
  });
});

describe('better-auth’s own limit', () => {
  test('stands in the database, per address and minute, successes included', async () => {
    await server.database.admin.query(
      `insert into auth."rateLimit" values ('1', '203.0.113.80|/sign-in/email', 120, extract(epoch from now()) * 1000)`,
    );
    expectRefusal(await server.enter(email, PASSWORD, '203.0.113.80'));
    expect((await server.enter(email, PASSWORD, '203.0.113.81')).status).toBe(200);
    const { rows } = await server.database.admin.query('select failures from auth.sign_in_failure where failures > 0');
    expect(rows).toEqual([]);
  });
});
