import type { Command } from './child.ts';
import type { Room } from './room.ts';

/** Variables that say where the real data is; no test and no generator may know. */
const ofTheApplication =
  /^(PORT|HOST|PUBLIC_URL|PORTAL_DIR|DATA_DIR|NODE_ENV|DEMO_PASSWORD|MAIL_FROM|(DATABASE_URL|DATABASE_ADMIN_URL|KOLO_SECRET|SMTP_URL)(_FILE)?)$/;

/** The command that runs a script of a room, away from the data of the application. */
export function roomScript({ folder }: Room, script: string): Command {
  return { command: process.execPath, args: ['--run', script], cwd: folder, env: testVariables() };
}

/** The environment without what belongs to a running application. */
export function testVariables(variables: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(variables).filter(([name]) => !ofTheApplication.test(name));
  return { ...Object.fromEntries(kept), CI: 'true' };
}
