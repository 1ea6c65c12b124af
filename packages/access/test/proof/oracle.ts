import type { Action, Role, Subject, ViewerScopes } from '../../src/index.ts';

/** A row with its scope columns as camelCase properties. */
export type Row = Readonly<Record<string, string | number | boolean>>;

/**
 * Who may do what, written by hand from the table "Who sees what", role by role, without the policy. The three
 * compilers are compared with it: whoever changes the policy has to say the same thing here in other words.
 */
export function mayDo(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  return (
    asMember(viewer, action, subject, row) ||
    asCaseworker(viewer, action, subject, row) ||
    asPartnerManager(viewer, action, subject, row) ||
    asCountryCoordinator(viewer, action, subject, row) ||
    asRegionalCoordinator(viewer, action, subject, row) ||
    asAdministrator(viewer, action, subject) ||
    asDataProtectionOfficer(viewer, action, subject)
  );
}

const holds = (viewer: ViewerScopes, role: Role) => (viewer.roles[role]?.memberships ?? []).length > 0;
const partnersOf = (viewer: ViewerScopes, role: Role) => viewer.roles[role]?.partners ?? [];
const countriesOf = (viewer: ViewerScopes, role: Role) => viewer.roles[role]?.countries ?? [];
const has = (list: readonly string[], value: unknown) => list.some((element) => element === value);

function asMember(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (viewer.membershipIds.length === 0) return false;
  switch (subject) {
    case 'Country':
    case 'Municipality':
    case 'Partner':
    case 'PartnerCountry':
    case 'Programme':
    case 'ProgrammeCountry':
    case 'ProgrammeMunicipality':
    case 'ProgrammePartner':
    case 'Component':
    case 'Result':
    case 'Funding':
      return action === 'read';
    case 'User':
      return (action === 'read' || action === 'update') && row.id === viewer.userId;
    case 'Membership':
      return action === 'read' && row.userId === viewer.userId;
    case 'AuditEvent':
      return action === 'create' && row.userId === viewer.userId;
    case 'IdempotencyKey':
      return (action === 'read' || action === 'create') && row.userId === viewer.userId;
    default:
      return false;
  }
}

/** What those who work with a person read of it: all but convictions. */
const personRecords = [
  'Person',
  'PersonIdentity',
  'PersonSpecialCategory',
  'PersonNameWord',
  'PersonMatchKey',
  'PersonCorrection',
  'PersonHistory',
  'PersonIdentityHistory',
  'PersonSpecialCategoryHistory',
];

/** Who works with persons records and corrects them; side rows come with the person, histories from the database. */
function isIntake(action: Action, subject: Subject): boolean {
  if (action === 'create') return subject === 'Person';
  return action === 'update' && has(['Person', 'PersonIdentity', 'PersonSpecialCategory'], subject);
}

function asCaseworker(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (row.partnerKind !== 'ngo') return false;
  if (!has(partnersOf(viewer, 'caseworker'), row.partnerId)) return false;
  if (action === 'read') {
    if (has(['Case', 'CaseNote', 'CaseEvent', 'CaseCount'], subject)) return row.restricted === false;
    return has(['Membership', ...personRecords], subject);
  }
  if (isIntake(action, subject)) return true;
  if (action === 'create' && subject === 'CaseNote') {
    if (row.restricted !== false) return false;
    return has(viewer.roles.caseworker?.memberships ?? [], row.authorId);
  }
  return false;
}

function asPartnerManager(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (row.partnerKind !== 'ngo') return false;
  if (!has(partnersOf(viewer, 'partner_manager'), row.partnerId)) return false;
  if (action === 'read') {
    const records = [...personRecords, 'Case', 'CaseNote', 'CaseEvent', 'CaseCount'];
    return subject === 'Membership' || has(records, subject);
  }
  if (isIntake(action, subject)) return true;
  if (action === 'create' && subject === 'CaseNote') {
    return has(viewer.roles.partner_manager?.memberships ?? [], row.authorId);
  }
  return false;
}

function asCountryCoordinator(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (action !== 'read') return false;
  const cases = ['Case', 'CaseEvent', 'CaseCount', 'CountryCaseCount'];
  const named = [
    'Person',
    'PersonHistory',
    'PersonIdentity',
    'PersonIdentityHistory',
    'PersonNameWord',
    'PersonMatchKey',
  ];
  if (!has(['Membership', ...named, ...cases], subject)) return false;
  return row.partnerKind === 'ngo' && has(countriesOf(viewer, 'country_coordinator'), row.countryCode);
}

function asRegionalCoordinator(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (action !== 'read') return false;
  if (!has(['Person', 'PersonHistory', 'Case', 'CaseEvent', 'CaseCount', 'CountryCaseCount'], subject)) return false;
  return row.partnerKind === 'ngo' && has(countriesOf(viewer, 'regional_coordinator'), row.countryCode);
}

function asAdministrator(viewer: ViewerScopes, action: Action, subject: Subject): boolean {
  return holds(viewer, 'administrator') && action === 'read' && (subject === 'User' || subject === 'Membership');
}

function asDataProtectionOfficer(viewer: ViewerScopes, action: Action, subject: Subject): boolean {
  if (!holds(viewer, 'data_protection_officer') || action !== 'read') return false;
  return subject === 'AuditEvent' || subject === 'User' || subject === 'Membership';
}
