import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { createFirstAdministrator, FirstAdministratorRefused } from './first-administrator.ts';
import { passwordProblem } from './password-rules.ts';

const USAGE = `usage: create-admin --email ADDRESS --name NAME [--password-stdin]

Makes the first administrator. Prints a random password once, unless one comes on standard input.`;

export interface AdminCommandSurroundings {
  readonly databaseAdminUrl: string | undefined;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly readPassword: () => Promise<string>;
}

const person = z.object({
  email: z.email({ error: '--email is not an e-mail address' }).max(320),
  name: z.string({ error: '--name is missing' }).trim().min(1, '--name is empty').max(200, '--name is too long'),
  fromStdin: z.boolean(),
});

function readArguments(args: readonly string[]) {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (positionals.length !== 1 || positionals[0] !== 'create-admin') throw new Error('the command is create-admin');
  const given = person.safeParse({ ...values, fromStdin: values['password-stdin'] ?? false });
  if (!given.success) throw new Error(given.error.issues.map((issue) => issue.message).join(', '));
  return given.data;
}

function explain(error: unknown): string {
  if (error instanceof FirstAdministratorRefused) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '42P01' || code === '3F000') return 'This database has no tables of Kolo: prepare it first.';
  if (code === '23505') return 'There is an account with this e-mail address already.';
  return `The database did not do it${code === '' ? '.' : ` (${code}).`}`;
}

async function createAdmin(
  args: ReturnType<typeof readArguments>,
  databaseUrl: string,
  around: AdminCommandSurroundings,
): Promise<number> {
  const password = args.fromStdin ? (await around.readPassword()).trimEnd() : randomBytes(18).toString('base64url');
  const problem = passwordProblem(password, args.email);
  if (problem !== null) {
    around.complain(`The password ${problem.sentence}.`);
    return 2;
  }
  const database = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  try {
    await database.connect();
    const account = { email: args.email, name: args.name, password };
    const memberships = await createFirstAdministrator(database, account, randomUUID());
    around.print(`${args.email.toLowerCase()} is administrator, with ${memberships} memberships.`);
    if (!args.fromStdin) around.print(`Password, shown this once: ${password}`);
    return 0;
  } catch (error) {
    around.complain(explain(error));
    return 1;
  } finally {
    await database.end();
  }
}

/** Runs `create-admin` and returns the exit code: 0 done, 1 refused, 2 called wrongly. */
export async function adminCommand(args: readonly string[], around: AdminCommandSurroundings): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    around.complain(`${error instanceof Error ? error.message : 'wrong arguments'}\n\n${USAGE}`);
    return 2;
  }
  if (around.databaseAdminUrl === undefined) {
    around.complain('DATABASE_ADMIN_URL is missing: the address of the database as its owner.');
    return 2;
  }
  return createAdmin(given, around.databaseAdminUrl, around);
}
