// Runs on any Node from 20 on, with nothing installed: built-in modules only.
import { handOver } from './bootstrap/handover.mjs';
import { installIfNeeded } from './bootstrap/install.mjs';

const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`Kolo needs Node ${oldest} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

try {
  await installIfNeeded();
  process.exitCode = await handOver(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
