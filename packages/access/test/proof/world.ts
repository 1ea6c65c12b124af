import fc from 'fast-check';
import {
  propertyOf,
  type Role,
  roles,
  type Subject,
  scopesOf,
  tableOf,
  tables,
  type ViewerScopes,
  windowGroups,
} from '../../src/index.ts';
import type { Row } from './oracle.ts';

const uuid = (kind: number, number: number) => `00000000-0000-7000-800${kind}-${number.toString(16).padStart(12, '0')}`;
const several = (kind: number, count: number) => Array.from({ length: count }, (_, index) => uuid(kind, index + 1));

// So few of each that viewers and rows meet often, and enough of each that they also miss.
const users = several(1, 4);
const partners = several(2, 4);
const memberships = several(3, 6);
const countries = ['RS', 'XK', 'BA'];
const kinds = ['ngo', 'ngo', 'correctional_institution', 'lead_agency'];

/** Memberships as they are; a donor reader's count for nothing yet. */
const membership = fc.record({
  id: fc.constantFrom(...memberships),
  role: fc.constantFrom<Role | 'donor_reader'>(...roles, 'donor_reader'),
  partnerId: fc.constantFrom(...partners),
  countryCode: fc.constantFrom(...countries),
});

const roleScopes = fc.record({
  partners: fc.subarray(partners, { maxLength: 2 }),
  countries: fc.subarray(countries, { maxLength: 2 }),
  memberships: fc.subarray(memberships, { maxLength: 2 }),
});

/** Viewers that no memberships could make, with scopes of a role empty while others are not. */
const oddViewer: fc.Arbitrary<ViewerScopes> = fc.record({
  userId: fc.constantFrom(...users),
  membershipIds: fc.subarray(memberships, { maxLength: 2 }),
  roles: fc
    .subarray([...roles], { maxLength: 3 })
    .chain((held) => fc.tuple(...held.map((role) => fc.tuple(fc.constant(role), roleScopes))))
    .map((entries) => Object.fromEntries(entries)),
});

/** Any viewer: of several roles and partners, of one, of none. */
export const viewer: fc.Arbitrary<ViewerScopes> = fc.oneof(
  fc.tuple(fc.constantFrom(...users), fc.array(membership, { maxLength: 4 })).map(([id, held]) => scopesOf(id, held)),
  oddViewer,
);

/** A viewer of exactly one role, for each role in turn. */
export const viewerOfOneRole: fc.Arbitrary<ViewerScopes> = fc
  .tuple(fc.constantFrom(...users), fc.constantFrom(...roles), fc.array(membership, { minLength: 1, maxLength: 2 }))
  .map(([id, role, held]) =>
    scopesOf(
      id,
      held.map((one) => ({ ...one, role })),
    ),
  );

const values: Readonly<Record<string, fc.Arbitrary<string | boolean>>> = {
  user_id: fc.constantFrom(...users),
  partner_id: fc.constantFrom(...partners),
  partner_kind: fc.constantFrom(...kinds),
  kind: fc.constantFrom(...kinds),
  country_code: fc.constantFrom(...countries),
  restricted: fc.boolean(),
  author_id: fc.constantFrom(...memberships),
  reserved_for: fc.constantFrom(...memberships),
  invited_by_id: fc.constantFrom(...memberships),
  owner_id: fc.constantFrom(...memberships),
  shared: fc.boolean(),
  received_by_id: fc.constantFrom(...memberships),
  made_by_id: fc.constantFrom(...memberships),
  decided_by_id: fc.constantFrom(...memberships),
  recorded_by_id: fc.constantFrom(...memberships),
  offered_by_id: fc.constantFrom(...memberships),
  requested_by_id: fc.constantFrom(...memberships),
  opened_by_id: fc.constantFrom(...memberships),
  to_partner_id: fc.constantFrom(...partners),
  author_partner_id: fc.constantFrom(...partners),
  grantee_partner_id: fc.constantFrom(...partners),
  grantee_id: fc.constantFrom(...partners, ...memberships),
  role: fc.constantFrom('caseworker', 'partner_manager', 'institution_manager'),
};
// So many that no two rows share a window.
const anyId = fc.noBias(fc.integer({ min: 1, max: 2 ** 47 })).map((number) => uuid(9, number));
const grantees = fc.oneof(fc.constant([]), fc.subarray([...partners, ...memberships], { maxLength: 3 }));
const anyText = fc.integer({ min: 1, max: 1_000_000 }).map((number) => `text-${number}`);

/**
 * A row of a subject, with those columns only that a template may name, as camelCase properties; where windows lead to it,
 * also who has one, by group.
 */
export function row(subject: Subject): fc.Arbitrary<Row> {
  const columns = Object.entries<string>(tables[subject].columns);
  const properties = columns.map(([column, type]): [string, fc.Arbitrary<Row[string]>] => {
    if (subject === 'User' && column === 'id') return ['id', fc.constantFrom(...users)];
    if (subject === 'Partner' && column === 'id') return ['id', fc.constantFrom(...partners)];
    return [propertyOf(column), values[column] ?? (type === 'uuid' ? anyId : anyText)];
  });
  const windows = tableOf(subject).windows ? windowGroups : [];
  const shared = windows.map((group): [string, fc.Arbitrary<Row[string]>] => [propertyOf(`shared_${group}`), grantees]);
  return fc.record(Object.fromEntries([...properties, ...shared]));
}
