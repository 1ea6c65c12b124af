import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const WEAK_SECRET = /^(.)\1*$|password|secret|changeme|example|demo/i;

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is not a PostgreSQL address, such as postgres://host:5432/kolo',
});

const MAIL_ADDRESS = /^(?:[^<>"\p{Cc}]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u;

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    PUBLIC_URL: z.url().optional(),
    TRUST_PROXY: z.enum(['true', 'false']).default('false'),
    DATABASE_URL: databaseUrl,
    DATABASE_ADMIN_URL: databaseUrl.optional(),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    KOLO_SECRET: z
      .string({ error: 'is missing: give at least 32 random characters' })
      .min(32, 'needs at least 32 characters'),
    DEMO_PASSWORD: z.string().min(12, 'needs at least 12 characters').optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'is not the address of a mail server, such as smtps://user:password@host' })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(MAIL_ADDRESS, 'is not an address, such as kolo@example.org or Kolo <kolo@example.org>')
      .optional(),
    PORTAL_DIR: z.string().default(fileURLToPath(new URL('../../../portal/dist', import.meta.url))),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) {
      const message = 'is missing: say who mail comes from';
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message });
    }
    if (env.NODE_ENV !== 'production') return;
    if (WEAK_SECRET.test(env.KOLO_SECRET) || new Set(env.KOLO_SECRET).size < 12) {
      context.addIssue({
        code: 'custom',
        path: ['KOLO_SECRET'],
        message: 'is too weak for production: use 32 or more random characters',
      });
    }
    if (env.DEMO_PASSWORD !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['DEMO_PASSWORD'],
        message: 'has no place in production: there is no demonstration data',
      });
    }
  });

/** Thrown when the environment does not describe a configuration; the message names each variable. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION';
}

/** What a process needs to know, read once from the environment. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** The address that browsers use; cookies are `Secure` when it is https. */
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly databaseUrl: string;
  /** Present only for the prepare step and the administration command. */
  readonly databaseAdminUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly demoPassword: string | undefined;
  /** The mail server; null where no mail is sent. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly portalDir: string;
  readonly logLevel: string;
  /** A key for one purpose, derived from KOLO_SECRET (HKDF-SHA-256, 32 bytes, base64url). */
  secretFor(purpose: string): string;
}

/** `NAME_FILE` names a file that holds the value of `NAME`, as container secrets do. */
function withFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const merged = { ...env };
  for (const name of ['KOLO_SECRET', 'DATABASE_URL', 'DATABASE_ADMIN_URL', 'SMTP_URL']) {
    const file = env[`${name}_FILE`];
    if (file !== undefined && merged[name] === undefined) merged[name] = readFileSync(file, 'utf8').trim();
  }
  return merged;
}

/**
 * Reads and validates the configuration.
 * @throws ConfigurationError naming every variable that is missing or wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(withFiles(env));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigurationError(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    production: values.NODE_ENV === 'production',
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`,
    trustProxy: values.TRUST_PROXY === 'true',
    databaseUrl: values.DATABASE_URL,
    databaseAdminUrl: values.DATABASE_ADMIN_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    demoPassword: values.DEMO_PASSWORD,
    smtp:
      values.SMTP_URL === undefined || values.MAIL_FROM === undefined
        ? null
        : { url: values.SMTP_URL, from: values.MAIL_FROM },
    portalDir: values.PORTAL_DIR,
    logLevel: values.LOG_LEVEL,
    secretFor: (purpose) =>
      Buffer.from(hkdfSync('sha256', values.KOLO_SECRET, 'kolo', purpose, 32)).toString('base64url'),
  };
}
