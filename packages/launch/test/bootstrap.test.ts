import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';

const lock = { packages: { '': { name: 'house' }, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };
let house: string;

/** A house with a launcher that tells how it was called, and an `npm` that installs as little as possible. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'kolo-bootstrap-'));
  onTestFinished(() => rmSync(house, { recursive: true, force: true }));
  const launch = join(house, 'packages', 'launch');
  for (const part of ['bootstrap.mjs', 'bootstrap']) {
    cpSync(join(import.meta.dirname, '..', part), join(launch, part), { recursive: true });
  }
  mkdirSync(join(launch, 'src'), { recursive: true });
  writeFileSync(
    join(launch, 'src', 'main.ts'),
    `const [task, code] = process.argv.slice(2);
     console.log('launched', task, process.env.PATH?.startsWith(${JSON.stringify(join(house, 'node_modules', '.bin'))}));
     if (task === 'wait') {
       console.log('pid', process.pid);
       for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { console.log(signal); process.exit(7); });
       setInterval(() => {}, 1000);
     } else process.exitCode = Number(code ?? 0);`,
  );
  writeFileSync(join(house, 'package-lock.json'), JSON.stringify(lock));
  mkdirSync(join(house, 'programs'));
  writeFileSync(
    join(house, 'programs', 'npm'),
    `#!/bin/sh
     echo "npm $*"; case "$PATH" in *node_modules/.bin*) echo "installed programs on PATH";; esac
     rm -rf node_modules; mkdir -p node_modules/.bin; ln -s ${process.execPath} node_modules/.bin/node`,
    { mode: 0o755 },
  );
});

function start(
  args: string[],
  shell = false,
): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const line = [process.execPath, join(house, 'packages', 'launch', 'bootstrap.mjs'), ...args];
  const [command = '', ...rest] = shell ? ['sh', '-c', `${line.join(' ')}; echo "left by the shell"`] : line;
  const PATH = [join(house, 'node_modules', '.bin'), join(house, 'programs'), '/usr/bin', '/bin'].join(delimiter);
  const child = spawn(command, rest, { env: { PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => output, ended };
}

async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { ended, output } = start(args);
  return { code: await ended, output: output() };
}

it('installs once, away from the installed programs, and hands over with them', async () => {
  const first = await run('start', '5');
  expect(first.output).toContain('npm ci');
  expect(first.output).not.toContain('installed programs on PATH');
  expect(first.output).toContain('launched start true');
  expect(first.code).toBe(5);
  const second = await run('test');
  expect(second.output).not.toContain('npm ci');
  expect(second.code).toBe(0);
});

it('installs again when the lockfile is another', async () => {
  await run('start');
  writeFileSync(
    join(house, 'package-lock.json'),
    JSON.stringify({ packages: { ...lock.packages, 'node_modules/b': {} } }),
  );
  expect((await run('start')).output).toContain('npm ci');
});

it('takes over what somebody installed by hand, if it is what the lockfile says', async () => {
  const bin = join(house, 'node_modules', '.bin');
  const install = (version: string) => {
    rmSync(join(house, 'node_modules'), { recursive: true, force: true });
    mkdirSync(bin, { recursive: true });
    symlinkSync(process.execPath, join(bin, 'node'));
    const packages = { 'node_modules/a': { version, integrity: 'sha512-a' } };
    writeFileSync(join(house, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };
  install('1.0.0');
  expect((await run('start')).output).not.toContain('npm ci');
  install('0.9.0');
  expect((await run('start')).output).toContain('npm ci');
});

it('says so when npm fails, and when npm ran no scripts', async () => {
  writeFileSync(join(house, 'programs', 'npm'), '#!/bin/sh\nexit 9', { mode: 0o755 });
  expect(await run('start')).toMatchObject({ code: 1, output: expect.stringContaining('npm ci failed (9)') });
  writeFileSync(join(house, 'programs', 'npm'), '#!/bin/sh\nmkdir -p node_modules', { mode: 0o755 });
  expect(await run('start')).toMatchObject({ code: 1, output: expect.stringContaining('ignore-scripts') });
  expect(existsSync(join(house, 'node_modules', '.kolo-installed'))).toBe(false);
});

it.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on and waits for the end', async (signal) => {
  const { child, output, ended } = start(['wait']);
  await vi.waitFor(() => expect(output()).toContain('pid'), { timeout: 20_000 });
  child.kill(signal);
  expect(await ended).toBe(7);
  expect(output()).toContain(signal);
});

it('ends the launcher when the shell that started us is killed', async () => {
  const { child, output, ended } = start(['wait'], true);
  await vi.waitFor(() => expect(output()).toContain('pid'), { timeout: 20_000 });
  child.kill('SIGKILL');
  await ended;
  expect(output()).toContain('SIGTERM');
  expect(readFileSync(join(house, 'node_modules', '.kolo-installed'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});
