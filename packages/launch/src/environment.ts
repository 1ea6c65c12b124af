import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Complaint } from './complaint.ts';
import { root } from './room.ts';

/** What the launcher is told by environment variables. */
export interface Environment {
  mode: 'development' | 'production' | 'test';
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  databaseAdminUrl: string | null;
  secret: string | null;
  demoPassword: string;
  demoPasswordIsDefault: boolean;
}

type Variables = Record<string, string | undefined>;

const defaultDemoPassword = 'kolo-demonstration';
const shortest = { secret: 32, demoPassword: 12 };

/** Reads and checks the environment; complains about everything that is wrong at once. */
export function readEnvironment(variables: Variables = process.env): Environment {
  const complaints: string[] = [];
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      complaints.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const mode = attempt(() => readMode(variables)) ?? 'development';
  const port = attempt(() => readPort(variables)) ?? 0;
  const databaseUrl = attempt(() => readDatabase(variables, 'DATABASE_URL'));
  const databaseAdminUrl = attempt(() => readDatabase(variables, 'DATABASE_ADMIN_URL'));
  const secret = attempt(() => readSecret(variables, mode));
  const demoPassword = attempt(() => readDemoPassword(variables, mode)) ?? defaultDemoPassword;
  if (variables.DATABASE_ADMIN_URL && !variables.DATABASE_URL) {
    complaints.push('DATABASE_ADMIN_URL is set and DATABASE_URL is not: set both, or none for the embedded database.');
  }
  if (complaints.length > 0) throw new Complaint(['The environment is not right:', ...complaints].join('\n  '));
  return {
    mode,
    host: variables.HOST || '127.0.0.1',
    port,
    dataDir: resolve(root, variables.DATA_DIR || '.data'),
    databaseUrl,
    databaseAdminUrl,
    secret,
    demoPassword,
    demoPasswordIsDefault: !variables.DEMO_PASSWORD,
  };
}

function readMode({ NODE_ENV: mode }: Variables): Environment['mode'] {
  if (!mode) return 'development';
  if (mode === 'development' || mode === 'production' || mode === 'test') return mode;
  throw new Error(`NODE_ENV is "${mode}"; it may be development, production or test.`);
}

function readPort({ PORT: port }: Variables): number {
  if (!port) return 4000;
  const number = Number(port);
  if (/^\d+$/.test(port) && number >= 1 && number <= 65_535) return number;
  throw new Error(`PORT is "${port}"; it is a number from 1 to 65535.`);
}

function readDatabase(variables: Variables, name: string): string | null {
  const value = valueOrFile(variables, name);
  if (!value) return null;
  // The address may hold a password: it is never repeated in a message.
  if (!URL.canParse(value)) throw new Error(`${name} is not an address like postgres://user:password@host:5432/kolo.`);
  const { protocol, pathname } = new URL(value);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new Error(`${name} does not begin with postgres://.`);
  if (pathname.length < 2) throw new Error(`${name} names no database, as in postgres://host:5432/kolo.`);
  return value;
}

function readSecret(variables: Variables, mode: Environment['mode']): string | null {
  const secret = valueOrFile(variables, 'KOLO_SECRET');
  if (!secret) {
    if (mode !== 'production') return null;
    throw new Error('KOLO_SECRET is not set; in production it is required (openssl rand -base64 48).');
  }
  if (secret.length < shortest.secret) throw new Error(`KOLO_SECRET has fewer than ${shortest.secret} characters.`);
  return secret;
}

function readDemoPassword({ DEMO_PASSWORD: password }: Variables, mode: Environment['mode']): string | null {
  if (!password) return null;
  if (mode === 'production') throw new Error('DEMO_PASSWORD has no place in production: there is no demonstration.');
  if (password.length >= shortest.demoPassword) return password;
  throw new Error(`DEMO_PASSWORD has fewer than ${shortest.demoPassword} characters.`);
}

/** Secrets may come as a file, as container engines hand them over. */
function valueOrFile(variables: Variables, name: string): string | null {
  const [value, file] = [variables[name], variables[`${name}_FILE`]];
  if (value && file) throw new Error(`${name} and ${name}_FILE are both set.`);
  if (!file) return value || null;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`${name}_FILE names a file that cannot be read: ${file}`);
  }
}
