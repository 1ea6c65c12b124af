import { writeFile } from 'node:fs/promises';
import { migrationsFolder, wantedAccessMigration } from './access-migration.ts';

const { file, text } = await wantedAccessMigration();
await writeFile(new URL(file, migrationsFolder), text);
console.log(`api/migrations/${file} is what the policy says`);
