import { allChecks, buildName, lockfileCheck } from '../checks/all.ts';
import { lastLine, type Outcome, sum, table } from '../checks/check.ts';
import { drifted, fingerprints } from '../checks/drift.ts';
import { announce, runCheck, runChecks } from '../checks/run.ts';
import type { Ending } from '../ending.ts';
import { generationSteps } from '../generation.ts';
import { root } from '../room.ts';
import type { Task } from '../task.ts';

/** `npm test`: everything that has to be right before a change is taken. */
export const task: Task = async (ending) => {
  const start = performance.now();
  // The generators rewrite files that all others read, so they come first and alone.
  const first = [await checkDrift(ending), await runCheck(ending, lockfileCheck())];
  first.forEach(announce);
  const outcomes = [...first, ...(await runChecks(ending, allChecks(), buildName))];
  console.log(`\n${table(outcomes)}\n\nin ${((performance.now() - start) / 1000).toFixed(0)} s`);
  console.log(lastLine(outcomes));
  return sum(outcomes, 'failed') > 0 ? 1 : 0;
};

/** Generated files that are committed are what the generators write. */
async function checkDrift(ending: Ending): Promise<Outcome> {
  const start = performance.now();
  const before = await fingerprints(root);
  const failures: string[] = [];
  for (const { name, command } of generationSteps()) {
    const { failed, output } = await runCheck(ending, { name, command });
    if (failed) failures.push(`It failed: ${name}`, output);
  }
  const changed = drifted(before, await fingerprints(root));
  if (changed.length > 0) failures.push('The generators wrote something else than there was:', ...changed);
  return {
    name: 'generated files',
    passed: failures.length ? 0 : 1,
    failed: failures.length ? 1 : 0,
    seconds: (performance.now() - start) / 1000,
    output: failures.join('\n'),
  };
}
