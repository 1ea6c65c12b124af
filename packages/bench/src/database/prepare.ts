import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { apiProgram } from '../places.ts';

const run = promisify(execFile);

/** Roles, migrations and reference data by the API's own prepare step; in production it brings no demonstration data. */
export async function prepare(adminUrl: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const program = apiProgram('prepare.js');
  if (!existsSync(program)) throw new Error('The API is not built: run `npm run bench`, which builds it first.');
  const env = { PATH: '/usr/bin:/bin', ...variables, DATABASE_ADMIN_URL: adminUrl };
  await run(process.execPath, [program], { env });
}
