import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Complaint } from '../src/complaint.ts';
import { readEnvironment } from '../src/environment.ts';
import { root } from '../src/room.ts';

const secret = 'a'.repeat(32);

describe('what the environment may say', () => {
  it('has defaults for everything but production', () => {
    expect(readEnvironment({})).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      port: 4000,
      dataDir: join(root, '.data'),
      databaseUrl: null,
      databaseAdminUrl: null,
      secret: null,
      demoPasswordIsDefault: true,
    });
  });

  it('takes what is given', () => {
    const databases = { DATABASE_URL: 'postgres://db:5432/kolo', DATABASE_ADMIN_URL: 'postgresql://o:p@db:5432/kolo' };
    const given = { PORT: '4001', NODE_ENV: 'production', KOLO_SECRET: secret, DATA_DIR: '/srv/kolo', ...databases };
    expect(readEnvironment(given)).toMatchObject({
      mode: 'production',
      port: 4001,
      dataDir: '/srv/kolo',
      databaseUrl: databases.DATABASE_URL,
      databaseAdminUrl: databases.DATABASE_ADMIN_URL,
      secret,
    });
  });

  it('reads secrets from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kolo-environment-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'secret');
    writeFileSync(file, `${secret}\n`);
    expect(readEnvironment({ KOLO_SECRET_FILE: file }).secret).toBe(secret);
    expect(() => readEnvironment({ KOLO_SECRET_FILE: file, KOLO_SECRET: secret })).toThrow(/both set/);
    expect(() => readEnvironment({ KOLO_SECRET_FILE: join(folder, 'absent') })).toThrow(/cannot be read/);
  });
});

describe('what it may not say', () => {
  it.for([
    [{ PORT: '0' }, /PORT is "0"/],
    [{ PORT: '65536' }, /PORT/],
    [{ PORT: '4e3' }, /PORT/],
    [{ NODE_ENV: 'prod' }, /NODE_ENV is "prod"/],
    [{ DATABASE_URL: 'db' }, /DATABASE_URL is not an address/],
    [{ DATABASE_URL: 'mysql://db/kolo' }, /does not begin with postgres/],
    [{ DATABASE_URL: 'postgres://db' }, /names no database/],
    [{ DATABASE_ADMIN_URL: 'postgres://db/kolo' }, /set both/],
    [{ KOLO_SECRET: 'short' }, /fewer than 32/],
    [{ NODE_ENV: 'production' }, /KOLO_SECRET is not set/],
    [{ DEMO_PASSWORD: 'short' }, /fewer than 12/],
    [{ NODE_ENV: 'production', KOLO_SECRET: secret, DEMO_PASSWORD: 'long enough it is' }, /no place in production/],
  ] as const)('%o', ([variables, message]) => {
    expect(() => readEnvironment(variables)).toThrow(message);
    expect(() => readEnvironment(variables)).toThrow(Complaint);
  });

  it('says everything at once, and repeats no password', () => {
    const wrong = { PORT: 'x', DATABASE_URL: 'postgres://kolo:canary@:0:0/kolo', KOLO_SECRET: 'canary' };
    expect(() => readEnvironment(wrong)).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*KOLO_SECRET/);
    expect(() => readEnvironment(wrong)).not.toThrow(/canary/);
  });
});
