import type { Action, Role, Subject, ViewerScopes } from '../../src/index.ts';

/** A row with its scope columns as camelCase properties, and under `shared…` who has an open window to it. */
export type Row = Readonly<Record<string, string | number | boolean | readonly string[]>>;

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
    asDataProtectionOfficer(viewer, action, subject) ||
    answeringSubjects(viewer, action, subject, row) ||
    managingMembers(viewer, action, subject, row) ||
    grantingFirstManagers(viewer, action, subject, row) ||
    keepingViews(viewer, action, subject, row) ||
    securingPartner(viewer, action, subject, row) ||
    atInstitution(viewer, action, subject, row) ||
    sortingOutPersons(viewer, action, subject, row) ||
    throughWindows(viewer, action, subject, row) ||
    betweenPartners(viewer, action, subject, row)
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
    case 'Notice':
      return action !== 'create' && row.userId === viewer.userId;
    case 'ListStart':
      return row.userId === viewer.userId;
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
    if (has(['Case', 'CaseNote', 'CaseEvent', 'CaseCount', ...casework], subject)) return mayEnter(viewer, row);
    return has(['Membership', ...personRecords], subject);
  }
  if (isIntake(action, subject)) return true;
  if (action === 'create' && subject === 'Case') return row.restricted === false;
  if (!mayEnter(viewer, row)) return false;
  if (action === 'create' && subject === 'CaseNote') {
    return has(viewer.roles.caseworker?.memberships ?? [], row.authorId);
  }
  return worksOn(action, subject, row, viewer.roles.caseworker?.memberships ?? []);
}

/** A restricted case is closed to all caseworkers but the one whose it is. */
function mayEnter(viewer: ViewerScopes, row: Row): boolean {
  return row.restricted === false || has(viewer.roles.caseworker?.memberships ?? [], row.reservedFor);
}

function asPartnerManager(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (row.partnerKind !== 'ngo') return false;
  if (!has(partnersOf(viewer, 'partner_manager'), row.partnerId)) return false;
  if (action === 'read') {
    const records = [...personRecords, 'Case', 'CaseNote', 'CaseEvent', 'CaseCount'];
    return subject === 'Membership' || has([...records, ...casework], subject);
  }
  if (isIntake(action, subject)) return true;
  if (action === 'create' && subject === 'CaseNote') {
    return has(viewer.roles.partner_manager?.memberships ?? [], row.authorId);
  }
  return worksOn(action, subject, row, viewer.roles.partner_manager?.memberships ?? []);
}

/** What hangs on a case beside its notes and events. */
const casework = ['CaseHistory', 'CaseReason', 'CaseGoal', 'CaseGoalHistory', 'CaseTask', 'CaseTaskHistory'];

/** Cases are opened and changed; goals and tasks set in one's own name, and changed whoever set them. */
function worksOn(action: Action, subject: Subject, row: Row, memberships: readonly string[]): boolean {
  if (action === 'update') return subject === 'Case' || subject === 'CaseGoal' || subject === 'CaseTask';
  if (action !== 'create') return false;
  if (subject === 'Case') return true;
  return (subject === 'CaseGoal' || subject === 'CaseTask') && has(memberships, row.authorId);
}

/** What both coordinators read of an NGO: no narrative. */
const coordinated = ['Person', 'PersonHistory', 'Case', 'CaseEvent', 'CaseHistory', 'CaseCount', 'CountryCaseCount'];

function asCountryCoordinator(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (action !== 'read') return false;
  const named = ['PersonIdentity', 'PersonIdentityHistory', 'PersonNameWord', 'PersonMatchKey'];
  if (!has([...coordinated, ...named, 'Membership'], subject)) return false;
  return row.partnerKind === 'ngo' && has(countriesOf(viewer, 'country_coordinator'), row.countryCode);
}

function asRegionalCoordinator(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (action !== 'read') return false;
  if (!has(coordinated, subject)) return false;
  return row.partnerKind === 'ngo' && has(countriesOf(viewer, 'regional_coordinator'), row.countryCode);
}

function asAdministrator(viewer: ViewerScopes, action: Action, subject: Subject): boolean {
  return holds(viewer, 'administrator') && action === 'read' && (subject === 'User' || subject === 'Membership');
}

function asDataProtectionOfficer(viewer: ViewerScopes, action: Action, subject: Subject): boolean {
  if (!holds(viewer, 'data_protection_officer') || action !== 'read') return false;
  return subject === 'AuditEvent' || subject === 'User' || subject === 'Membership';
}

/** A manager looks after the people of the own NGO, and over who works what when somebody leaves. */
function managingMembers(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  const { partners = [], memberships = [] } = viewer.roles.partner_manager ?? {};
  if (row.partnerKind !== 'ngo' || !has(partners, row.partnerId)) return false;
  if (action === 'update') return subject === 'Membership' || subject === 'Invitation' || subject === 'Case';
  if (subject !== 'Invitation') return false;
  return action === 'read' || has(memberships, row.invitedById);
}

/** Whether members need a second factor is for the manager of the NGO or institution itself to say. */
function securingPartner(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (subject !== 'Partner' || action !== 'update') return false;
  if (row.kind === 'ngo') return has(partnersOf(viewer, 'partner_manager'), row.id);
  return row.kind === 'correctional_institution' && has(partnersOf(viewer, 'institution_manager'), row.id);
}

/** An administrator gives an NGO or institution its first manager, and sees no invitation but those of their own for it. */
function grantingFirstManagers(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  const managers: Readonly<Record<string, string>> = {
    ngo: 'partner_manager',
    correctional_institution: 'institution_manager',
  };
  if (row.role === undefined || row.role !== managers[String(row.partnerKind)]) return false;
  if (subject === 'Membership')
    return action === 'update' && has(countriesOf(viewer, 'administrator'), row.countryCode);
  return subject === 'Invitation' && has(viewer.roles.administrator?.memberships ?? [], row.invitedById);
}

/** A view is its owner’s; a shared one is read by all who work cases at the NGO, and looked after by its managers. */
function keepingViews(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (subject !== 'SavedView') return false;
  const isOwn = viewer.membershipIds.length > 0 && row.userId === viewer.userId;
  if (isOwn && (action === 'read' || row.shared === false)) return true;
  if (row.partnerKind !== 'ngo') return false;
  const works = (role: Role) => has(partnersOf(viewer, role), row.partnerId);
  const owns = (role: Role) => works(role) && has(viewer.roles[role]?.memberships ?? [], row.ownerId);
  if (action === 'create') return owns('caseworker') || owns('partner_manager');
  const seen = row.shared === true && (works('partner_manager') || (action === 'read' && works('caseworker')));
  return seen || (action === 'update' && owns('caseworker'));
}

/** What becomes of the persons' own requests: the officer's work, of which managers see what concerns their NGO. */
const requests = [
  'SubjectRequest',
  'SubjectRequestPerson',
  'SubjectExport',
  'PersonErasure',
  'RetentionRun',
  'RetentionEntry',
];

function answeringSubjects(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (!has(requests, subject)) return false;
  return asOfficerOfRequests(viewer, action, subject, row) || asManagerOfFound(viewer, action, subject, row);
}

/** Everything is read; nothing is written in another's name, and what is in an export is for the partner to make. */
function asOfficerOfRequests(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  const own = viewer.roles.data_protection_officer?.memberships ?? [];
  if (own.length === 0) return false;
  if (action === 'read') return true;
  if (action === 'update') return subject !== 'SubjectExport' && subject !== 'PersonErasure';
  if (subject === 'SubjectRequest') return has(own, row.receivedById);
  return (subject === 'PersonErasure' || subject === 'RetentionRun') && has(own, row.decidedById);
}

function asManagerOfFound(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  const { partners = [], memberships = [] } = viewer.roles.partner_manager ?? {};
  if (row.partnerKind !== 'ngo' || !has(partners, row.partnerId)) return false;
  if (action === 'read') return has(['SubjectRequestPerson', 'SubjectExport', 'PersonErasure'], subject);
  return action === 'create' && subject === 'SubjectExport' && has(memberships, row.madeById);
}

/** At an institution everybody knows the colleagues, and its manager looks after them. Of its records nobody reads any yet. */
function atInstitution(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (row.partnerKind !== 'correctional_institution') return false;
  const { partners = [], memberships = [] } = viewer.roles.institution_manager ?? {};
  const manages = has(partners, row.partnerId);
  if (subject === 'Membership') {
    if (action === 'read') return manages || has(partnersOf(viewer, 'treatment_officer'), row.partnerId);
    return action === 'update' && manages;
  }
  if (subject !== 'Invitation' || !manages) return false;
  return action !== 'create' || has(memberships, row.invitedById);
}

/** Merges, households and what was said of pairs are for who works with the persons; coordinators see the pairs only. */
function sortingOutPersons(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (row.partnerKind !== 'ngo') return false;
  const pairs = subject === 'PersonDistinction';
  if (action === 'read' && pairs && has(countriesOf(viewer, 'country_coordinator'), row.countryCode)) return true;
  const works = [...partnersOf(viewer, 'caseworker'), ...partnersOf(viewer, 'partner_manager')];
  if (!has(works, row.partnerId)) return false;
  if (subject === 'HouseholdMemberHistory') return action === 'read';
  return pairs || has(['PersonMerge', 'Household', 'HouseholdMember'], subject);
}

/** In which group each record is that a window can open; convictions are in none. */
const groups: Readonly<Partial<Record<Subject, string>>> = {
  Person: 'sharedFile',
  Case: 'sharedFile',
  PersonIdentity: 'sharedIdentity',
  PersonSpecialCategory: 'sharedSpecialCategory',
  CaseGoal: 'sharedPlan',
  CaseTask: 'sharedPlan',
  CaseEvent: 'sharedPlan',
  CaseNote: 'sharedNotes',
};

/** Windows open records for reading: to those who work cases at the grantee, to one of them, or to who broke a glass. */
function throughWindows(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  const property = groups[subject];
  if (property === undefined || action !== 'read') return false;
  const grantees = row[property] as readonly string[];
  const works = (role: Role) => isGrantee(viewer, role, grantees);
  if (works('caseworker') || works('partner_manager')) return true;
  const coordinator = viewer.roles.regional_coordinator?.memberships ?? [];
  return subject === 'PersonIdentity' && coordinator.some((id) => has(grantees, id));
}

function isGrantee(viewer: ViewerScopes, role: Role, grantees: readonly string[]): boolean {
  const { partners = [], memberships = [] } = viewer.roles[role] ?? {};
  return [...partners, ...memberships].some((id) => has(grantees, id));
}

const offers = ['Offer', 'OfferEvent'];
const bases = ['LegalBasis', 'LegalBasisDetail'];

/** What partners do with each other: two sides to each, and nobody else but the officer, who sees bases and windows. */
function betweenPartners(viewer: ViewerScopes, action: Action, subject: Subject, row: Row): boolean {
  if (holds(viewer, 'data_protection_officer')) {
    if (action === 'read' && has(['LegalBasis', 'AccessWindow', 'BreakGlass'], subject)) return true;
    if (action === 'update' && subject === 'BreakGlass') return true;
  }
  if (subject === 'BreakGlass') return breakingGlass(viewer, action, row);
  if (subject === 'AccessWindow' && action === 'read') {
    if (has(viewer.roles.regional_coordinator?.memberships ?? [], row.granteeId)) return true;
  }
  return (['caseworker', 'partner_manager'] as const).some((role) =>
    workingBetween(viewer, role, action, subject, row),
  );
}

function breakingGlass(viewer: ViewerScopes, action: Action, row: Row): boolean {
  const { countries = [], memberships = [] } = viewer.roles.regional_coordinator ?? {};
  const isOwn = has(memberships, row.openedById);
  if (action === 'create') return isOwn && row.partnerKind === 'ngo' && has(countries, row.countryCode);
  return isOwn || (row.partnerKind === 'ngo' && has(partnersOf(viewer, 'partner_manager'), row.partnerId));
}

function workingBetween(
  viewer: ViewerScopes,
  role: 'caseworker' | 'partner_manager',
  action: Action,
  subject: Subject,
  row: Row,
): boolean {
  const { partners = [], memberships = [] } = viewer.roles[role] ?? {};
  const atHome = row.partnerKind === 'ngo' && has(partners, row.partnerId);
  const mayEnterHere = role === 'partner_manager' || row.restricted === false || has(memberships, row.reservedFor);
  const isGiver = atHome && mayEnterHere;
  const isReceiver = has(partners, row.toPartnerId);
  if (has(bases, subject)) {
    if (action === 'read') return atHome;
    if (subject === 'LegalBasisDetail') return action === 'create' && atHome;
    return atHome && (action === 'update' || has(memberships, row.recordedById));
  }
  if (subject === 'AccessWindow') {
    return action === 'read' && (isGiver || has(partners, row.granteePartnerId) || has(memberships, row.granteeId));
  }
  if (has(offers, subject)) {
    if (action === 'read') return isGiver || isReceiver;
    if (subject === 'OfferEvent') return false;
    return action === 'update' ? isGiver || isReceiver : isGiver && has(memberships, row.offeredById);
  }
  if (subject === 'OfferNote') {
    const isOwn = has(memberships, row.authorId);
    if (action === 'create') return isOwn && (isGiver || isReceiver);
    if (action !== 'read') return false;
    const ours = has(partners, row.authorPartnerId);
    if (isGiver && (ours || row.shared === true)) return true;
    if (isReceiver && ours && (role === 'partner_manager' || row.restricted === false)) return true;
    if (isReceiver && isOwn && role === 'caseworker') return true;
    return row.shared === true && isGrantee(viewer, role, row.sharedFile as readonly string[]);
  }
  if (subject === 'TransferRequest') {
    if (action === 'create') return atHome && has(memberships, row.requestedById);
    return atHome || isReceiver;
  }
  return false;
}
