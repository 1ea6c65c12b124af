import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { createFirstAdministrator, FirstAdministratorRefused } from './first-administrator.ts';
import { passwordProblem } from './password-rules.ts';
import { renewSignIn } from './renew-sign-in.ts';

const USAGE = `usage: create-admin --email ADDRESS --name NAME [--password-stdin]
       renew-sign-in --email ADDRESS [--second-factor]

create-admin makes the first administrator. It prints a random password once, unless one comes on standard input.
renew-sign-in prints a link to a new password once, and takes a lost second factor away where it is told to.`;

export interface AdminCommandSurroundings {
  readonly databaseAdminUrl: string | undefined;
  /** The address that people use, of which links are made. */
  readonly publicUrl: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly readPassword: () => Promise<string>;
}

const email = z.email({ error: '--email is not an e-mail address' }).max(320);
const admin = z.object({
  command: z.literal('create-admin'),
  email,
  name: z.string({ error: '--name is missing' }).trim().min(1, '--name is empty').max(200, '--name is too long'),
  fromStdin: z.boolean(),
});
const renewal = z.object({ command: z.literal('renew-sign-in'), email, withSecondFactor: z.boolean() });
const given = z.discriminatedUnion('command', [admin, renewal], {
  error: 'the command is create-admin or renew-sign-in',
});

function readArguments(args: readonly string[]): z.infer<typeof given> {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    'second-factor': { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (positionals.length !== 1) throw new Error('the command is create-admin or renew-sign-in');
  const read = given.safeParse({
    ...values,
    command: positionals[0],
    fromStdin: values['password-stdin'] ?? false,
    withSecondFactor: values['second-factor'] ?? false,
  });
  if (!read.success) throw new Error(read.error.issues.map((issue) => issue.message).join(', '));
  return read.data;
}

function explain(error: unknown): string {
  if (error instanceof FirstAdministratorRefused) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '42P01' || code === '3F000') return 'This database has no tables of Kolo: prepare it first.';
  if (code === '23505') return 'There is an account with this e-mail address already.';
  return `The database did not do it${code === '' ? '.' : ` (${code}).`}`;
}

async function createAdmin(
  args: z.infer<typeof admin>,
  database: Client,
  around: AdminCommandSurroundings,
): Promise<number> {
  const password = args.fromStdin ? (await around.readPassword()).trimEnd() : randomBytes(18).toString('base64url');
  const problem = passwordProblem(password, args.email);
  if (problem !== null) {
    around.complain(`The password ${problem.sentence}.`);
    return 2;
  }
  await database.connect();
  const account = { email: args.email, name: args.name, password };
  const memberships = await createFirstAdministrator(database, account, randomUUID());
  around.print(`${args.email.toLowerCase()} is administrator, with ${memberships} memberships.`);
  if (!args.fromStdin) around.print(`Password, shown this once: ${password}`);
  return 0;
}

async function renew(
  args: z.infer<typeof renewal>,
  database: Client,
  around: AdminCommandSurroundings,
): Promise<number> {
  await database.connect();
  const link = await renewSignIn(database, args, around.publicUrl, randomUUID());
  if (link === null) {
    around.complain('There is no account with this e-mail address.');
    return 1;
  }
  if (args.withSecondFactor) around.print('The second factor is taken away, and all sessions have ended.');
  around.print(`Link to a new password, shown this once, good for 30 minutes: ${link}`);
  return 0;
}

/** Runs a command of the administration and returns the exit code: 0 done, 1 refused, 2 called wrongly. */
export async function adminCommand(args: readonly string[], around: AdminCommandSurroundings): Promise<number> {
  let read: z.infer<typeof given>;
  try {
    read = readArguments(args);
  } catch (error) {
    around.complain(`${error instanceof Error ? error.message : 'wrong arguments'}\n\n${USAGE}`);
    return 2;
  }
  if (around.databaseAdminUrl === undefined) {
    around.complain('DATABASE_ADMIN_URL is missing: the address of the database as its owner.');
    return 2;
  }
  const database = new Client({ connectionString: around.databaseAdminUrl, connectionTimeoutMillis: 10_000 });
  try {
    return await (read.command === 'create-admin'
      ? createAdmin(read, database, around)
      : renew(read, database, around));
  } catch (error) {
    around.complain(explain(error));
    return 1;
  } finally {
    await database.end();
  }
}
