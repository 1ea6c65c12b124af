import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { caseSearchSchema } from '../features/caseload/index.ts';
import { intakeSearchSchema } from '../features/intake/index.ts';
import { overviewSearchSchema } from '../features/overview/index.ts';
import { correctionSearchSchema } from '../features/person/index.ts';
import { personSearchSchema } from '../features/person-list/index.ts';
import { signInSearchSchema } from '../features/sign-in/index.ts';
import { taskSearchSchema } from '../features/task-list/index.ts';
import { NotFound } from '../shared/not-found/NotFound.tsx';

import { PageCrash } from './PageCrash.tsx';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: lazyRouteComponent(() => import('../features/sign-in/SignInPage.tsx'), 'SignInPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./Home.tsx'), 'Home'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: caseSearchSchema,
  component: lazyRouteComponent(() => import('../features/caseload/CaseListPage.tsx'), 'CaseListPage'),
});

const caseFile = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../features/case/CasePage.tsx'), 'CasePage'),
});

const persons = createRoute({
  getParentRoute: () => shell,
  path: '/persons',
  validateSearch: personSearchSchema,
  component: lazyRouteComponent(() => import('../features/person-list/PersonListPage.tsx'), 'PersonListPage'),
});

const intake = createRoute({
  getParentRoute: () => shell,
  path: '/persons/new',
  validateSearch: intakeSearchSchema,
  component: lazyRouteComponent(() => import('../features/intake/IntakePage.tsx'), 'IntakePage'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId',
  component: lazyRouteComponent(() => import('../features/person/PersonPage.tsx'), 'PersonPage'),
});

const correction = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/correct',
  validateSearch: correctionSearchSchema,
  component: lazyRouteComponent(() => import('../features/person/CorrectionPage.tsx'), 'CorrectionPage'),
});

const comparison = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/merge/$otherId',
  component: lazyRouteComponent(() => import('../features/person-merge/ComparePage.tsx'), 'ComparePage'),
});

const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  validateSearch: taskSearchSchema,
  component: lazyRouteComponent(() => import('../features/task-list/TaskListPage.tsx'), 'TaskListPage'),
});

const caseOpening = createRoute({
  getParentRoute: () => shell,
  path: '/persons/$personId/open-case',
  component: lazyRouteComponent(() => import('../features/case-opening/OpenCasePage.tsx'), 'OpenCasePage'),
});

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  validateSearch: overviewSearchSchema,
  component: lazyRouteComponent(() => import('../features/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const programmes = createRoute({
  getParentRoute: () => shell,
  path: '/programmes',
  component: lazyRouteComponent(() => import('../features/programme/ProgrammeListPage.tsx'), 'ProgrammeListPage'),
});

const programme = createRoute({
  getParentRoute: () => shell,
  path: '/programmes/$code',
  component: lazyRouteComponent(() => import('../features/programme/ProgrammePage.tsx'), 'ProgrammePage'),
});

const partners = createRoute({
  getParentRoute: () => shell,
  path: '/partners',
  component: lazyRouteComponent(() => import('../features/partner/PartnerListPage.tsx'), 'PartnerListPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/viewer/AccountPage.tsx'), 'AccountPage'),
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
      overview,
      programmes,
      programme,
      partners,
      account,
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
