import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, pathWithoutPrograms, programs, root } from './root.mjs';
import { runGuarded } from './run.mjs';

const stampFile = join(modules, '.kolo-installed');

/** Installs the packages of the lockfile, unless they are installed already for this platform. */
export async function installIfNeeded() {
  const wanted = fingerprint();
  if (read(stampFile) !== wanted && !installedByHand()) {
    console.log('Installing packages (npm ci) …');
    // The development dependencies hold the Node, the build and the tests; production starts need them too.
    const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await runGuarded('npm', options, { cwd: root, env: installEnvironment() });
    if (code !== 0) throw new Error(`npm ci failed (${code}).`);
  }
  if (!existsSync(join(programs, process.platform === 'win32' ? 'node.cmd' : 'node'))) {
    throw new Error('Node 24 was not installed: npm ran no install scripts. Is "ignore-scripts" set in your .npmrc?');
  }
  if (read(stampFile) !== wanted) writeFileSync(stampFile, wanted);
}

function fingerprint() {
  const hash = createHash('sha256').update(read(join(root, 'package-lock.json')) ?? '');
  return hash.update(`\n${process.platform} ${process.arch}`).digest('hex');
}

/** Whether somebody ran `npm ci` without us: npm's own record then names the same packages as the lockfile. */
function installedByHand() {
  const record = read(join(modules, '.package-lock.json'));
  if (existsSync(stampFile) || record === null) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(read(join(root, 'package-lock.json')) ?? '{}').packages ?? {});
  return wanted.every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.optional ||
      entry.link ||
      (installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity),
  );
}

/** What the outer npm says about its own script is not for the inner one. */
function installEnvironment() {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|execpath|node_execpath)/.test(name),
  );
  return { ...Object.fromEntries(own), PATH: pathWithoutPrograms() };
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
