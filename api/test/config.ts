import { type Config, readConfig } from '../src/platform/config.ts';

export const TEST_SECRET = 'a-Long-enough-Value-for-Tests-4711';

/** The configuration of a test server on a database of its own. */
export function testConfig(databaseUrl: string, more: NodeJS.ProcessEnv = {}): Config {
  return readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_ADMIN_URL: databaseUrl,
    KOLO_SECRET: TEST_SECRET,
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...more,
  });
}
