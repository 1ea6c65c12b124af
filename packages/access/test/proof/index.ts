export { rowPolicies, templateSql } from '../../src/row-security.ts';
export { scopesRead, statements } from '../../src/statements.ts';
export { interpret } from './interpret.ts';
export { type Mutant, mutantsOf } from './mutants.ts';
export { mayDo, type Row } from './oracle.ts';
export { template } from './templates.ts';
export { row, viewer, viewerOfOneRole } from './world.ts';
