import fc from 'fast-check';
import type { Fixed, ScopeName, Template } from '../../src/template.ts';

type Node = Template<string, ScopeName>;

const kindList = fc.subarray(['ngo', 'correctional_institution', 'lead_agency', 'donor']);

const leaf: fc.Arbitrary<Fixed<string>> = fc.oneof(
  fc.boolean().map((value) => ({ eq: ['restricted', value] as const })),
  fc.boolean().map((value) => ({ ne: ['restricted', value] as const })),
  kindList.map((list) => ({ in: ['partner_kind', list] as const })),
  kindList.map((list) => ({ nin: ['partner_kind', list] as const })),
);

/** Any comparison with constants, negations included. */
const fixed: fc.Arbitrary<Fixed<string>> = fc.letrec<{ node: Fixed<string> }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'fixed' },
    leaf,
    tie('node').map((not) => ({ not })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
  ),
})).node;

const scoped: fc.Arbitrary<Node> = fc.constantFrom<Node>(
  { in: ['partner_id', 'caseworker.partners'] },
  { in: ['country_code', 'country_coordinator.countries'] },
  { in: ['author_id', 'caseworker.memberships'] },
  { shared: ['notes', 'caseworker.partners'] },
  { shared: ['plan', 'partner_manager.memberships'] },
);

/** Any template on `CaseNote` that names a scope in each of its alternatives. */
export const template: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'template' },
    scoped,
    fc.tuple(scoped, fixed).map(([own, other]): Node => ({ and: [own, other] })),
    fc.tuple(tie('node'), fixed).map(([own, other]): Node => ({ and: [other, own] })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((or): Node => ({ or })),
    fc.tuple(scoped, scoped).map((and): Node => ({ and })),
  ),
})).node;
