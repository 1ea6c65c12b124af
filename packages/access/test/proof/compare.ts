import { createMongoAbility, subject as tagged } from '@casl/ability';
import fc from 'fast-check';
import { type Ability, rulesFrom } from '../../src/ability.ts';
import { compileCondition } from '../../src/condition.ts';
import {
  type Action,
  type Condition,
  roles,
  type Subject,
  scopeNames,
  scopeValue,
  type ViewerScopes,
} from '../../src/index.ts';
import type { ScopeName, Statement } from '../../src/template.ts';
import { interpret } from './interpret.ts';
import { mayDo, type Row } from './oracle.ts';
import { row, viewer, viewerOfOneRole } from './world.ts';

/** What the two compilers without a database make of some statements, for one action on one subject. */
export function compiled(statements: readonly Statement[], action: Action, subject: Subject) {
  const relevant = statements.filter((statement) => statement.subject === subject && statement.action === action);
  const conditions = new Map<string, Condition | null>();
  return {
    rules: (scopes: ViewerScopes, one: Row): boolean =>
      abilityOf(relevant, scopes).can(action, tagged(subject, { ...one })),
    condition: (scopes: ViewerScopes, one: Row): boolean => {
      const shape = shapeOf(scopes);
      if (!conditions.has(shape)) conditions.set(shape, compileCondition(relevant, shape, action, subject));
      const condition = conditions.get(shape);
      return condition ? interpret(condition, scopes, one) : false;
    },
  };
}

const allScopes = ['partners', 'countries', 'memberships'].flatMap((kind) =>
  roles.map((role) => `${role}.${kind}` as ScopeName),
);
// The scopes that a faulty statement reads are not always those that the real ones read.
const readByAny = [...new Set([...scopeNames, ...allScopes])];
const shapes = new WeakMap<ViewerScopes, string>();

function shapeOf(scopes: ViewerScopes): string {
  const known = shapes.get(scopes);
  if (known !== undefined) return known;
  const shape = readByAny.filter((name) => scopeValue(scopes, name).length > 0).join(',');
  shapes.set(scopes, shape);
  return shape;
}

let last: { statements: readonly Statement[]; scopes: ViewerScopes; ability: Ability } | undefined;

function abilityOf(statements: readonly Statement[], scopes: ViewerScopes): Ability {
  if (last?.statements !== statements || last.scopes !== scopes) {
    const rules = rulesFrom(statements, (name) => scopeValue(scopes, name));
    last = { statements, scopes, ability: createMongoAbility<Ability>(rules) };
  }
  return last.ability;
}

interface Sample {
  readonly viewers: readonly ViewerScopes[];
  readonly rows: readonly Row[];
}

const samples = new Map<string, Sample>();

/** Viewers and rows of one fixed seed, so that a fault that is found once is always found. */
function sampleOf(subject: Subject, seed: number): Sample {
  const key = `${subject} ${seed}`;
  const sample = samples.get(key) ?? {
    viewers: [...fc.sample(viewerOfOneRole, { seed, numRuns: 60 }), ...fc.sample(viewer, { seed, numRuns: 60 })],
    rows: fc.sample(row(subject), { seed, numRuns: 100 }),
  };
  samples.set(key, sample);
  return sample;
}

/** Whether either compiler's answers for these statements differ anywhere from the oracle's; a refusal differs too. */
export function differs(statements: readonly Statement[], action: Action, subject: Subject, seed = 1): boolean {
  const { viewers, rows } = sampleOf(subject, seed);
  try {
    const { rules, condition } = compiled(statements, action, subject);
    return viewers.some((scopes) =>
      rows.some((one) => {
        const expected = mayDo(scopes, action, subject, one);
        return rules(scopes, one) !== expected || condition(scopes, one) !== expected;
      }),
    );
  } catch {
    return true;
  }
}
