import { readdir, readFile } from 'node:fs/promises';
import { erasureSql, linkingSql, rowSecuritySql } from '@kolo/access';

export const migrationsFolder = new URL('../../../migrations/', import.meta.url);
const pattern = /^(\d{4})-access-policy\.ts$/;

/** The row security, grants, rights of the linker and functions of erasure that the policy compiles to today, as a migration. */
export interface AccessMigration {
  readonly file: string;
  readonly text: string;
}

/** The latest committed migration of the policy, if there is one. */
export async function latestAccessMigration(): Promise<AccessMigration | undefined> {
  const file = (await readdir(migrationsFolder))
    .filter((name) => pattern.test(name))
    .sort()
    .at(-1);
  return file ? { file, text: await readFile(new URL(file, migrationsFolder), 'utf8') } : undefined;
}

/** What the migration has to be for the policy of today: the latest one, or if that says otherwise, one more. */
export async function wantedAccessMigration(): Promise<AccessMigration> {
  const latest = await latestAccessMigration();
  if (latest && latest.text === migrationText(numberOf(latest.file))) return latest;
  const numbers = (await readdir(migrationsFolder)).flatMap((name) => /^(\d{4})-.*\.ts$/.exec(name)?.[1] ?? []);
  const number = latest ? String(Math.max(...numbers.map(Number)) + 1).padStart(4, '0') : '0002';
  return { file: `${number}-access-policy.ts`, text: migrationText(number) };
}

const numberOf = (file: string) => pattern.exec(file)?.[1] ?? '';

function migrationText(number: string): string {
  const sql = [...rowSecuritySql(), ...linkingSql(), ...erasureSql()]
    .join('\n')
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');
  return `import { Migration } from '@mikro-orm/migrations';

/** Row security and grants as the policy of packages/access compiles to them; written by \`npm run access:migration\`. */
export class AccessPolicy${number} extends Migration {
  override name = '${number}-access-policy';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(rowSecurity);
    this.addSql('reset role');
  }
}

const rowSecurity = /* sql */ \`
${sql}
\`;
`;
}
