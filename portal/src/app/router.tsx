import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { auditSearchSchema } from '../features/audit/index.ts';
import { caseSearchSchema } from '../features/caseload/index.ts';
import { glassSearchSchema } from '../features/emergency-access/glass-search.ts';
import { intakeSearchSchema } from '../features/intake/index.ts';
import { keepToken } from '../features/invitation/index.ts';
import { basisSearchSchema } from '../features/legal-basis/basis-search.ts';
import { membersSearchSchema } from '../features/members/index.ts';
import { noticeSearchSchema } from '../features/notice/notice-search.ts';
import { offerSearchSchema } from '../features/offer-list/index.ts';
import { offeringSearchSchema } from '../features/offering/index.ts';
import { overviewSearchSchema } from '../features/overview/index.ts';
import { correctionSearchSchema } from '../features/person/index.ts';
import { personSearchSchema } from '../features/person-list/index.ts';
import { retentionSearchSchema } from '../features/retention/index.ts';
import { signInSearchSchema } from '../features/sign-in/index.ts';
import { requestSearchSchema } from '../features/subject-request/index.ts';
import { taskSearchSchema } from '../features/task-list/index.ts';
import { askingSearchSchema } from '../features/transfer-asking/asking-search.ts';
import { transferRequestSearchSchema } from '../features/transfer-request-list/index.ts';
import { NotFound } from '../shared/not-found/NotFound.tsx';
import { PageCrash } from './PageCrash.tsx';
import { page } from './page.ts';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: page(() => import('../features/sign-in/SignInPage.tsx'), 'SignInPage'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => root,
  path: '/password/forgotten',
  component: page(() => import('../features/sign-in/ForgottenPage.tsx'), 'ForgottenPage'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: page(() => import('../features/sign-in/NewPasswordPage.tsx'), 'NewPasswordPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: signInSearchSchema,
  component: page(() => import('../features/sign-in/EnrolPage.tsx'), 'EnrolPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  // The token leaves the address, and with it the history, before anything is drawn.
  beforeLoad: ({ location }) => {
    if (location.hash === '') return;
    keepToken(location.hash);
    throw redirect({ to: '/invitation', hash: '', replace: true });
  },
  component: page(() => import('../features/invitation/InvitationPage.tsx'), 'InvitationPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: page(() => import('./Shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: page(() => import('./Home.tsx'), 'Home'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: caseSearchSchema,
  component: page(() => import('../features/caseload/CaseListPage.tsx'), 'CaseListPage'),
});

const caseFile = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: page(() => import('../features/case/CasePage.tsx'), 'CasePage'),
});

const persons = createRoute({
  getParentRoute: () => shell,
  path: '/persons',
  validateSearch: personSearchSchema,
  component: page(() => import('../features/person-list/PersonListPage.tsx'), 'PersonListPage'),
});

const intake = createRoute({
  getParentRoute: () => shell,
  path: '/persons/new',
  validateSearch: intakeSearchSchema,
  component: page(() => import('../features/intake/IntakePage.tsx'), 'IntakePage'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId',
  component: page(() => import('../features/person/PersonPage.tsx'), 'PersonPage'),
});

const correction = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/correct',
  validateSearch: correctionSearchSchema,
  component: page(() => import('../features/person/CorrectionPage.tsx'), 'CorrectionPage'),
});

const comparison = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/merge/$otherId',
  component: page(() => import('../features/person-merge/ComparePage.tsx'), 'ComparePage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: taskSearchSchema,
  component: page(() => import('../features/task-list/TaskListPage.tsx'), 'TaskListPage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: noticeSearchSchema,
  component: page(() => import('../features/notice/NoticesPage.tsx'), 'NoticesPage'),
});

const caseOpening = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/open-case',
  component: page(() => import('../features/case-opening/OpenCasePage.tsx'), 'OpenCasePage'),
});

const basisRecording = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/record-basis',
  validateSearch: basisSearchSchema,
  component: page(() => import('../features/legal-basis/RecordBasisPage.tsx'), 'RecordBasisPage'),
});

const offers = createRoute({
  getParentRoute: () => shell,
  path: '/offers',
  validateSearch: offerSearchSchema,
  component: page(() => import('../features/offer-list/OfferListPage.tsx'), 'OfferListPage'),
});

const offer = createRoute({
  getParentRoute: () => shell,
  path: '/offers/$offerId',
  component: page(() => import('../features/offer/OfferPage.tsx'), 'OfferPage'),
});

const offering = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId/offer',
  validateSearch: offeringSearchSchema,
  component: page(() => import('../features/offering/OfferingPage.tsx'), 'OfferingPage'),
});

const emergencyAccess = createRoute({
  getParentRoute: () => shell,
  path: '/emergency-access',
  validateSearch: glassSearchSchema,
  component: page(() => import('../features/emergency-access/EmergencyAccessPage.tsx'), 'EmergencyAccessPage'),
});

const transferRequests = createRoute({
  getParentRoute: () => shell,
  path: '/transfer-requests',
  validateSearch: transferRequestSearchSchema,
  component: page(
    () => import('../features/transfer-request-list/TransferRequestListPage.tsx'),
    'TransferRequestListPage',
  ),
});

const transferRequest = createRoute({
  getParentRoute: () => shell,
  path: '/transfer-requests/$requestId',
  component: page(() => import('../features/transfer-request/TransferRequestPage.tsx'), 'TransferRequestPage'),
});

const requestAnswering = createRoute({
  getParentRoute: () => shell,
  path: '/transfer-requests/$requestId/answer',
  component: page(() => import('../features/transfer-request/AnswerRequestPage.tsx'), 'AnswerRequestPage'),
});

const transferAsking = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/request-transfer',
  validateSearch: askingSearchSchema,
  component: page(() => import('../features/transfer-asking/AskingPage.tsx'), 'AskingPage'),
});

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  validateSearch: overviewSearchSchema,
  component: page(() => import('../features/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const programmes = createRoute({
  getParentRoute: () => shell,
  path: '/programmes',
  component: page(() => import('../features/programme/ProgrammeListPage.tsx'), 'ProgrammeListPage'),
});

const programme = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$code',
  component: page(() => import('../features/programme/ProgrammePage.tsx'), 'ProgrammePage'),
});

const partners = createRoute({
  getParentRoute: () => shell,
  path: '/partners',
  component: page(() => import('../features/partner/PartnerListPage.tsx'), 'PartnerListPage'),
});

const members = createRoute({
  getParentRoute: () => shell,
  path: '/members',
  validateSearch: membersSearchSchema,
  component: page(() => import('../features/members/MembersPage.tsx'), 'MembersPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: page(() => import('../features/viewer/AccountPage.tsx'), 'AccountPage'),
});

// What the data protection officer works with, and what a manager does for a request.
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: auditSearchSchema,
  component: page(() => import('../features/audit/AuditPage.tsx'), 'AuditPage'),
});

const subjectRequests = createRoute({
  getParentRoute: () => shell,
  path: '/subject-requests',
  validateSearch: requestSearchSchema,
  component: page(() => import('../features/subject-request/RequestListPage.tsx'), 'RequestListPage'),
});

const subjectRequest = createRoute({
  getParentRoute: () => shell,
  path: '/subject-requests/$requestId',
  component: page(() => import('../features/subject-request/RequestPage.tsx'), 'RequestPage'),
});

const retention = createRoute({
  getParentRoute: () => shell,
  path: '/retention',
  validateSearch: retentionSearchSchema,
  component: page(() => import('../features/retention/RetentionPage.tsx'), 'RetentionPage'),
});

const dataRequests = createRoute({
  getParentRoute: () => shell,
  path: '/data-requests',
  component: page(() => import('../features/subject-export/DataRequestsPage.tsx'), 'DataRequestsPage'),
});

// An address that leads nowhere looks like a record that is not yours, frame and all.
const anythingElse = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

/**
 * The routes. Pointing at a link loads the code of its page, never its data: opening a case is audited, and a
 * reading that nobody meant must not be recorded.
 */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    forgottenPassword,
    newPassword,
    secondFactor,
    invitation,
    shell.addChildren([
      home,
      cases,
      caseFile,
      tasks,
      caseOpening,
      persons,
      intake,
      person,
      correction,
      comparison,
      basisRecording,
      offers,
      offer,
      offering,
      emergencyAccess,
      transferRequests,
      transferRequest,
      requestAnswering,
      transferAsking,
      overview,
      programmes,
      programme,
      partners,
      members,
      account,
      notices,
      audit,
      subjectRequests,
      subjectRequest,
      retention,
      dataRequests,
      anythingElse,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageCrash,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
