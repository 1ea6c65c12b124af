import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { narrow, newVisitor, startBrowser, wide } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';

let browser: Browser;
let caseworker: Page;
let manager: Page;

async function signedIn(who: string): Promise<Page> {
  const opened = await (await newVisitor(browser)).newPage();
  await new SignInPage(opened).signIn(who);
  await opened.getByRole('list', { name: 'Numbers of the day' }).waitFor();
  return opened;
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
  }
}

const dialog = (page: Page) => page.getByRole('dialog');
const bell = (page: Page) => page.getByRole('link', { name: /^Notices, / });
const memberOf = `(select m.id from membership m join user_account u on u.id = m.user_id where u.email = $1)`;
const partnerOf = `(select m.partner_id from membership m join user_account u on u.id = m.user_id where u.email = $1)`;

beforeAll(async () => {
  browser = await startBrowser();
  [caseworker, manager] = [await signedIn(accounts.caseworkerSerbia), await signedIn(accounts.managerSerbia)];
});
afterAll(() => browser.close());

describe('notices', () => {
  it('tell a caseworker of a case that the manager assigned, and open it', async () => {
    const [found] = await askDatabase<{ id: string; number: string }>(
      `select id, number from case_file where partner_id = ${partnerOf} and status = 'open' and not restricted
         and caseworker_id is distinct from ${memberOf} order by id limit 1`,
      [accounts.caseworkerSerbia],
    );
    const [member] = await askDatabase<{ name: string }>(
      `select display_name as name from membership where id = ${memberOf}`,
      [accounts.caseworkerSerbia],
    );
    expect(await bell(caseworker).getAttribute('aria-label')).toBe('Notices, none unread');
    await new CasePage(manager).open(found?.id ?? '');
    await new CasePage(manager).ready();
    await manager.getByRole('button', { name: 'Assign' }).click();
    await dialog(manager)
      .getByLabel('Caseworker')
      .selectOption({ label: member?.name ?? '' });
    await dialog(manager).getByRole('button', { name: 'Assign' }).click();
    await dialog(manager).waitFor({ state: 'hidden' });

    await caseworker.reload();
    await caseworker.getByRole('link', { name: 'Notices, 1 unread' }).click();
    const notice = caseworker.getByRole('listitem').filter({ hasText: found?.number ?? 'no case' });
    await caseworker.getByRole('heading', { name: 'Today' }).waitFor();
    await notice.getByRole('link', { name: /^The case of .+ was assigned to you$/ }).waitFor();
    await expectClean(caseworker);
    await notice.getByRole('link').click();
    await caseworker.waitForURL(`**/cases/${found?.id}`);
    await caseworker.getByRole('link', { name: 'Notices, none unread' }).waitFor();
  });

  it('are marked all at once, put away, and told by e-mail as one likes', async () => {
    await askDatabase(
      `insert into notice (user_id, kind) select u.id, kind from user_account u,
         unnest(array['password_changed', 'second_factor_reset']) as kind where u.email = $1 returning 1`,
      [accounts.caseworkerSerbia],
    );
    await caseworker.goto('/notices');
    await caseworker.getByRole('link', { name: 'Notices, 2 unread' }).waitFor();
    await caseworker.getByRole('button', { name: 'Mark all as read' }).click();
    await caseworker.getByRole('link', { name: 'Notices, none unread' }).waitFor();
    const password = caseworker.getByRole('listitem').filter({ hasText: 'Your password was changed' });
    await password.getByRole('button', { name: 'Put this notice away' }).click();
    await password.waitFor({ state: 'detached' });

    await caseworker.getByLabel('By e-mail', { exact: true }).selectOption({ label: 'On Mondays' });
    await caseworker.getByText('Saved.', { exact: true }).waitFor();
    const [user] = await askDatabase<{ digest: string }>('select digest from user_account where email = $1', [
      accounts.caseworkerSerbia,
    ]);
    expect(user?.digest).toBe('weekly');
  });

  it('say nothing of a case that has become hidden', async () => {
    const [hidden] = await askDatabase<{ number: string }>(
      `with file as (select id, number from case_file where partner_id = ${partnerOf} and restricted
           and caseworker_id is distinct from ${memberOf} limit 1),
         told as (insert into notice (user_id, kind, case_id) select u.id, 'case_assigned', file.id from user_account u, file
           where u.email = $1)
       select number from file`,
      [accounts.caseworkerSerbia],
    );
    await caseworker.goto('/notices');
    await caseworker.getByText('You cannot see the record any more').waitFor();
    expect(hidden?.number).toBeTruthy();
    expect(await caseworker.locator('main').innerText()).not.toContain(hidden?.number);
  });
});

describe('saved views', () => {
  const select = (page: Page) => page.getByLabel('Saved view', { exact: true });

  it('keep what a caseworker set, for the team', async () => {
    await caseworker.goto('/cases?tab=open&risk=HIGH');
    await new CaseloadPage(caseworker).settled();
    await caseworker.getByRole('button', { name: 'Saved views' }).click();
    expect(await select(caseworker).evaluate((element) => element === document.activeElement)).toBe(true);
    await caseworker.getByRole('button', { name: 'Save as a view' }).click();
    await dialog(caseworker).getByRole('button', { name: 'Save view' }).click();
    await dialog(caseworker).getByText('Enter a name').waitFor();
    await dialog(caseworker).getByLabel('Name of the view').fill('Urgent');
    await dialog(caseworker).getByLabel('Share with the team').check();
    await dialog(caseworker).getByLabel('Start the list with this view').check();
    await expectClean(caseworker);
    await dialog(caseworker).getByRole('button', { name: 'Save view' }).click();
    await dialog(caseworker).waitFor({ state: 'hidden' });
    await caseworker.getByText('View saved.').waitFor();
    expect(new URL(caseworker.url()).searchParams.get('view')).toBeTruthy();
  });

  it('say when the list differs, and take it over', async () => {
    await caseworker.getByRole('link', { name: /^Closed/ }).click();
    await caseworker.getByText('Changed', { exact: true }).waitFor();
    await expectClean(caseworker);
    await caseworker.getByRole('link', { name: /^All open/ }).click();
    await caseworker.getByText('Changed', { exact: true }).waitFor({ state: 'hidden' });
    await caseworker.getByLabel('Risk').selectOption('MEDIUM');
    await caseworker.getByRole('button', { name: 'Save changes' }).click();
    await caseworker.getByText('View saved.').waitFor();
    await caseworker.getByText('Changed', { exact: true }).waitFor({ state: 'hidden' });
  });

  it('start the list for whoever chose so', async () => {
    await caseworker.getByRole('link', { name: 'Kolo, start page' }).click();
    await caseworker.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Caseload' }).click();
    await caseworker.waitForURL(/risk=MEDIUM/);
    await caseworker.getByRole('option', { name: 'Urgent (start of the list)' }).waitFor({ state: 'attached' });
  });

  it('are applied by a colleague, and removed by the manager', async () => {
    await manager.goto('/cases');
    await manager.getByRole('button', { name: 'Saved views' }).click();
    await manager.getByRole('option', { name: 'Urgent' }).waitFor({ state: 'attached' });
    await select(manager).selectOption({ label: 'Urgent' });
    await manager.waitForURL(/risk=MEDIUM/);
    await new CaseloadPage(manager).settled();
    await manager.getByRole('button', { name: 'Change view' }).click();
    await dialog(manager)
      .getByText(/^Shared by /)
      .waitFor();
    await dialog(manager).getByRole('button', { name: 'Remove this view' }).click();
    await dialog(manager).getByRole('button', { name: 'Remove view' }).click();
    await dialog(manager).waitFor({ state: 'hidden' });
    await manager.getByText('View removed.').waitFor();
    const rows = await askDatabase('select name, query from saved_view where removed');
    expect(rows).toEqual([{ name: '', query: '' }]);
    await caseworker.reload();
    await caseworker.getByRole('option', { name: 'No saved view yet' }).waitFor({ state: 'attached' });
  });

  it('keep nobody whom somebody looks for', async () => {
    await caseworker.goto('/persons?name=ana');
    await caseworker.getByRole('button', { name: 'Saved views' }).click();
    await caseworker.getByRole('button', { name: 'Save as a view' }).click();
    await dialog(caseworker).getByText('The name or birth date that you search for is not').waitFor();
    await dialog(caseworker).getByLabel('Name of the view').fill('As I like it');
    await dialog(caseworker).getByRole('button', { name: 'Save view' }).click();
    await dialog(caseworker).waitFor({ state: 'hidden' });
    await caseworker.getByText('View saved.').waitFor();
    const [view] = await askDatabase<{ query: string }>(`select query from saved_view where name = 'As I like it'`);
    expect(view?.query).toBe('');
  });
});
