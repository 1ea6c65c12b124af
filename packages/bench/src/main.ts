import { startScratchServer } from './database/scratch-database.ts';
import { choosePlacement, pin } from './machine.ts';
import { readOptions } from './options.ts';
import { compare } from './tasks/compare.ts';
import { growth } from './tasks/growth.ts';
import { profile } from './tasks/profile.ts';

const tasks = { compare, growth, profile };

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const server = await startScratchServer();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  try {
    const placement = await choosePlacement();
    if (placement.pinned) for (const pid of [process.pid, server.pid]) await pin(pid, placement.others);
    await tasks[options.mode]({ options, server, placement });
  } finally {
    await server.stop();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
process.exit();
