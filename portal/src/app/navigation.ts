import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { hasHome } from '../features/home/index.ts';
import { managingRoles } from '../features/members/index.ts';
import type { Viewer } from '../features/viewer/index.ts';

export type Destination =
  | '/'
  | '/tasks'
  | '/cases'
  | '/persons'
  | '/offers'
  | '/emergency-access'
  | '/transfer-requests'
  | '/overview'
  | '/programmes'
  | '/partners'
  | '/audit'
  | '/subject-requests'
  | '/retention'
  | '/data-requests'
  | '/members'
  | '/account';

export interface NavigationItem {
  to: Destination;
  label: MessageDescriptor;
}

/** The pages that this viewer has use for, the main one first. */
export function navigationFor(viewer: Viewer): NavigationItem[] {
  const items: NavigationItem[] = [];
  if (viewer.holdsAny('COUNTRY_COORDINATOR', 'REGIONAL_COORDINATOR')) {
    items.push({ to: '/overview', label: msg`Overview` });
  }
  if (hasHome(viewer)) items.push({ to: '/', label: msg`Today` }, { to: '/tasks', label: msg`Tasks` });
  if (viewer.ability.can('read', 'Case')) items.push({ to: '/cases', label: msg`Caseload` });
  if (viewer.ability.can('read', 'Person')) items.push({ to: '/persons', label: msg`Persons` });
  if (viewer.ability.can('read', 'Offer')) items.push({ to: '/offers', label: msg`Offers` });
  if (viewer.ability.can('read', 'TransferRequest'))
    items.push({ to: '/transfer-requests', label: msg`Transfer requests` });
  if (viewer.ability.can('create', 'SubjectExport')) items.push({ to: '/data-requests', label: msg`Data requests` });
  if (viewer.ability.can('read', 'SubjectRequest')) {
    items.push(
      { to: '/subject-requests', label: msg`Subject requests` },
      { to: '/retention', label: msg`Retention` },
      { to: '/audit', label: msg`Audit log` },
    );
  }
  // Managers come to it by their notices and from the data requests.
  if (viewer.holdsAny('REGIONAL_COORDINATOR', 'DATA_PROTECTION_OFFICER'))
    items.push({ to: '/emergency-access', label: msg`Emergency access` });
  if (viewer.holdsAny(...managingRoles, 'ADMINISTRATOR')) items.push({ to: '/members', label: msg`Members` });
  items.push({ to: '/programmes', label: msg`Programmes` });
  if (viewer.holdsAny('ADMINISTRATOR')) items.push({ to: '/partners', label: msg`Partners` });
  return items;
}

/** Where this viewer starts: at the work, or at the account when the work has no page yet. */
export function landingPage(viewer: Viewer): Destination {
  const [first] = navigationFor(viewer);
  return first && first.to !== '/programmes' ? first.to : '/account';
}

const lists: Partial<Record<Destination, Viewer['listStarts'][number]['list']>> = {
  '/cases': 'CASES',
  '/persons': 'PERSONS',
  '/tasks': 'TASKS',
};

/** What the address of a page says at first: for a list, what the viewer's start view says. */
export function startOf({ listStarts }: Viewer, to: Destination): Record<string, string> {
  const start = listStarts.find(({ list }) => list === lists[to]);
  return start ? { ...Object.fromEntries(new URLSearchParams(start.query)), view: start.savedViewId } : {};
}
