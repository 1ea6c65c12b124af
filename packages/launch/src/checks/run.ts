import { rm } from 'node:fs/promises';
import { runQuietly } from '../child.ts';
import type { Ending } from '../ending.ts';
import type { Check, Outcome } from './check.ts';
import { countReport } from './report.ts';

/** As many as there are cores on the smallest machine we support. */
const lanes = 2;

/** Runs checks side by side, in their order; those that need the build wait for it. */
export async function runChecks(ending: Ending, checks: readonly Check[], buildName: string): Promise<Outcome[]> {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  let building = checks.some(({ name }) => name === buildName);
  const lane = async () => {
    while (!ending.hasBegun()) {
      const next = waiting.findIndex(({ afterBuild }) => !(afterBuild && building));
      const [check] = next < 0 ? [] : waiting.splice(next, 1);
      if (!check) return;
      const outcome = await runCheck(ending, check);
      if (check.name === buildName) building = false;
      outcomes.push(outcome);
      announce(outcome);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

/** Runs one check and counts what it says. */
export async function runCheck(ending: Ending, { name, command, report }: Check): Promise<Outcome> {
  const start = performance.now();
  if (report) await rm(report, { force: true });
  const { code, output } = await runQuietly(ending, command);
  const count = report ? await countReport(report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return { name, ...count, seconds: (performance.now() - start) / 1000, output };
}

/** Says how a check went; what it wrote is shown only if it failed. */
export function announce({ name, passed, failed, seconds, output }: Outcome): void {
  if (failed > 0 && output.trim()) console.log(`\n──── ${name} ────\n${output.trim()}\n`);
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}
