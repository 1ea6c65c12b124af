import { text } from 'node:stream/consumers';
import { readConfig } from './platform/config.ts';
import { adminCommand } from './platform/sign-in/admin-command.ts';

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  const { databaseAdminUrl, publicUrl } = readConfig();
  process.exitCode = await adminCommand(process.argv.slice(2), {
    databaseAdminUrl,
    publicUrl,
    print: (line) => process.stdout.write(`${line}\n`),
    complain,
    readPassword: () => text(process.stdin),
  });
} catch (error) {
  complain(error instanceof Error ? error.message : 'The command failed.');
  process.exitCode = 2;
}
