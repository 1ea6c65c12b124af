import { startChild } from '../src/child.ts';
import { watchForEnd } from '../src/ending.ts';

const [input, script = ''] = process.argv.slice(2);
const command = { command: process.execPath, args: ['-e', script], cwd: import.meta.dirname, env: process.env };
await startChild(watchForEnd(), command, 'inherit', input === 'inherit' ? 'inherit' : 'ignore').ended;
