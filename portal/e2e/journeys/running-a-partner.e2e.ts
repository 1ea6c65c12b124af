import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { InvitationPage } from '../pages/invitation.page.ts';
import { MembersPage } from '../pages/members.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts, password } from '../support/accounts.ts';
import { narrow, newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { type MailBox, openMailBox } from '../support/mail-box.ts';

const newcomer = 'vesna@kolo.example';
const chosen = 'kuća na bregu i reka';

let browser: Browser;
let manager: Page;
let members: MembersPage;
let mailBox: MailBox;
let link: string;

beforeAll(async () => {
  browser = await startBrowser();
  mailBox = await openMailBox();
  manager = await (await newVisitor(browser)).newPage();
  await new SignInPage(manager).signIn(accounts.managerSerbia);
  members = new MembersPage(manager);
});
afterAll(async () => {
  await browser.close();
  await mailBox.close();
});

async function visitor(): Promise<Page> {
  return (await newVisitor(browser)).newPage();
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** How far the page is wider than the screen, at 360 px. */
async function overflow(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (before) await page.setViewportSize(before);
  return over;
}

async function fits(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

const memberships = (email: string) =>
  askDatabase<{ id: string; status: string; locale: string }>(
    `select m.id, m.status, u.locale from membership m join user_account u on u.id = m.user_id where u.email = $1`,
    [email],
  );

describe('a partner’s day', () => {
  it('a manager invites somebody; the link goes to them by mail, and is shown to nobody else', async () => {
    await members.open();
    await fits(manager);
    await members.invite({ email: 'nobody@', role: 'Caseworker' });
    await members.dialog.getByText('This is no e-mail address.').waitFor();
    await fits(manager);
    await members.dialog.getByLabel('E-mail').fill(` ${newcomer.toUpperCase()} `);
    await members.dialog.getByLabel('Language').selectOption({ label: 'Srpski' });
    await members.dialog.getByRole('button', { name: 'Make the invitation' }).click();
    await members.dialog.waitFor({ state: 'hidden' });
    link = await mailBox.linkTo(newcomer);
    expect(link).toMatch(/\/invitation#[\w-]{43}$/);
    expect(await manager.content()).not.toContain(link.split('#')[1]);
    await fits(manager);
    await manager.reload();
    await members.ready();
    expect(await manager.content()).not.toContain(link.split('#')[1]);
    await members.chooseTab('Invited');
    await members.row(newcomer).waitFor();
    await fits(manager);
  });

  it('makes it anew where the link was lost: the old one opens nothing any more', async () => {
    const old = link;
    await members.row(newcomer).getByRole('button', { name: 'Make anew' }).click();
    await members.dialog.getByRole('button', { name: 'Make anew' }).click();
    link = await mailBox.linkTo(newcomer);
    expect(link).not.toBe(old);
    const page = await visitor();
    await new InvitationPage(page).open(old);
    await page.getByRole('heading', { name: 'This invitation was withdrawn' }).waitFor();
    await fits(page);
    await page.getByRole('link', { name: 'To the sign-in page' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.context().close();
  });

  it('the link forwarded to a colleague is refused, and says what to do', async () => {
    const page = await visitor();
    await new SignInPage(page).signIn(accounts.caseworkerKosovo);
    await new InvitationPage(page).open(link);
    await page.getByRole('heading', { name: 'This invitation is for somebody else' }).waitFor();
    await page.getByText(newcomer).waitFor();
    await fits(page);
    await page.getByRole('button', { name: 'Sign out and go on' }).click();
    await page.locator('input[name=name]').waitFor();
    await page.locator('html[lang=sr-Latn]').waitFor();
    await page.context().close();
  });

  it('the newcomer reads what it is, in the language that was chosen, and accepts; the token leaves the address', async () => {
    const page = await visitor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url(), request.headers().referer ?? ''));
    const token = link.split('#')[1] ?? '';
    const invitation = new InvitationPage(page);
    await page.goto('/sign-in');
    await invitation.open(link);
    await page.locator('html[lang=sr-Latn]').waitFor();
    await page.locator('input[name=name]').waitFor();
    expect(page.url()).not.toContain('#');
    await fits(page);
    await invitation.accept('Весна Ђокић', 'kratka');
    await page.getByText(/^Ovo je prekratko/).waitFor();
    await invitation.accept('Весна Ђокић', chosen);
    await page.getByRole('heading', { name: 'Poziv je prihvaćen' }).waitFor();
    await fits(page);
    expect(requests.filter((url) => url.includes(token))).toEqual([]);
    expect(
      await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state])),
    ).not.toContain(token);
    await page.goBack();
    await page.waitForURL(/\/sign-in/);
    await page.goForward();
    await page.locator('h1').waitFor();
    expect(page.url()).not.toContain(token);
    expect(await memberships(newcomer)).toMatchObject([{ status: 'invited', locale: 'sr-Latn' }]);
    await page.context().close();
  });

  it('the link opens nothing a second time, nor one that is cut off', async () => {
    const page = await visitor();
    const invitation = new InvitationPage(page);
    for (const [address, heading] of [
      [link, 'This invitation was accepted already'],
      [link.slice(0, -4), 'There is no such invitation'],
      ['/invitation', 'This link is not complete'],
    ] as const) {
      await page.goto('about:blank');
      await invitation.open(address);
      await page.getByRole('heading', { name: heading }).waitFor();
      await fits(page);
    }
    await page.context().close();
  });

  it('the manager confirms; the newcomer works, and is given cases and tasks', async () => {
    await members.open();
    await members.chooseTab('Waiting to be confirmed');
    await fits(manager);
    await manager.getByRole('button', { name: 'Confirm: Весна Ђокић' }).click();
    await members.dialog.getByText(/Make sure that it is really them/).waitFor();
    await members.dialog.getByRole('button', { name: 'Confirm' }).click();
    await manager.getByText('Весна Ђокић is confirmed.').waitFor();

    const [vesna] = await memberships(newcomer);
    await askDatabase(
      `update case_file set caseworker_id = $1 where id in (select c.id from case_file c
         where c.status = 'open' and not c.restricted and c.partner_id = (select partner_id from membership where id = $1)
         order by c.id limit 3)`,
      [vesna?.id],
    );
    const page = await visitor();
    await new SignInPage(page).open();
    await new SignInPage(page).submit(newcomer, chosen);
    await page.getByRole('list', { name: 'Numbers of the day' }).waitFor();
    await page.getByRole('link', { name: 'My open cases' }).click();
    await new CaseloadPage(page).settled();
    expect(await page.locator('main tbody tr').count()).toBe(3);
    await page.locator('main tbody tr').first().getByRole('link').click();
    await page.getByRole('button', { name: 'Add a task' }).click();
    await page.getByRole('dialog').getByLabel('What is to be done?').fill('Meet the family');
    await page.getByRole('dialog').getByRole('button', { name: 'Save task' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Correct the task Meet the family' }).click();
    await page.getByRole('dialog').getByLabel('What is to be done?').fill('Meet the family at home');
    await page.getByRole('dialog').getByLabel('Why is it corrected?').fill('Not at the office.');
    await fits(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Save correction' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Done: Meet the family at home' }).click();
    await page.getByText(/done or cancelled$/).click();
    await page.getByRole('button', { name: 'To be done after all: Meet the family at home' }).click();
    await page.getByRole('dialog').getByLabel('Why is it to be done again?').fill('They were away.');
    await page.getByRole('dialog').getByRole('button', { name: 'Open the task again' }).click();
    await page.getByRole('button', { name: 'Done: Meet the family at home' }).waitFor();
    await page.getByText(/earlier entries$/).click();
    await page.getByText('Status: had been “Done”').waitFor();
    await page.getByText('Task: had been “Meet the family”').waitFor();
    await fits(page);
    await page.context().close();
  });

  it('the list says what each has open, and each number opens exactly that list', async () => {
    await members.open();
    const cases = members.row('Весна Ђокић').getByRole('link').first();
    expect(await cases.innerText()).toBe('3');
    await fits(manager);
    await cases.click();
    await manager.waitForURL(/\/cases\?/);
    await expect.poll(() => manager.locator('main tbody tr').count()).toBe(3);
    await members.open();
    await members.row('Весна Ђокић').getByRole('link').nth(1).click();
    await manager.waitForURL(/\/tasks\?.*assignee=/);
    await manager.getByText('Only those of Весна Ђокић.').waitFor();
    await manager.getByRole('list', { name: 'Tasks' }).getByRole('listitem').first().waitFor();
    expect(await manager.getByRole('list', { name: 'Tasks' }).getByRole('listitem').count()).toBe(1);
  });

  it('the manager lets her go and divides what is open; the cases are then the others’, and she is out', async () => {
    const page = await visitor();
    await new SignInPage(page).open();
    await new SignInPage(page).submit(newcomer, chosen);
    await page.getByRole('list', { name: 'Numbers of the day' }).waitFor();

    await members.open();
    await manager.getByRole('button', { name: 'Deactivate: Весна Ђокић' }).click();
    await members.dialog.getByText('3 open cases, 1 open task').waitFor();
    await members.dialog.getByRole('button', { name: 'Deactivate' }).click();
    await members.dialog.getByText('Choose who takes over, or that nobody does for now').waitFor();
    await members.dialog.getByRole('checkbox').nth(0).check();
    await members.dialog.getByText('takes over all of it').waitFor();
    await members.dialog.getByRole('checkbox').nth(1).check();
    const shares = members.dialog.getByRole('list', { name: 'Who takes over how many cases' });
    expect(await shares.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/: 2 cases$/),
      expect.stringMatching(/: 1 case$/),
    ]);
    await fits(manager);
    const before = await askDatabase<{ id: string }>(
      `select id from case_file where status = 'open' and caseworker_id = (select m.id from membership m
         join user_account u on u.id = m.user_id where u.email = $1)`,
      [newcomer],
    );
    await members.dialog.getByRole('button', { name: 'Deactivate' }).click();
    await manager.getByText(/^Весна Ђокић has left\./).waitFor();
    const after = await askDatabase<{ caseworker_id: string }>(
      'select caseworker_id from case_file where id = any ($1::uuid[])',
      [before.map(({ id }) => id)],
    );
    const [vesna] = await memberships(newcomer);
    expect(after.map(({ caseworker_id: id }) => id)).not.toContain(vesna?.id);
    expect(new Set(after.map(({ caseworker_id: id }) => id)).size).toBe(2);
    expect(vesna?.status).toBe('deactivated');
    await members.chooseTab('Inactive');
    await members.row('Весна Ђокић').waitFor();
    await fits(manager);

    await page.getByRole('link', { name: 'My open cases' }).click();
    await page.waitForURL(/\/sign-in/);
    await page.context().close();
  });

  it('invited once more she signs in to accept, with the account that she has', async () => {
    await members.open();
    await members.invite({ email: newcomer, role: 'Caseworker' });
    const again = await mailBox.linkTo(newcomer);
    const page = await visitor();
    await new InvitationPage(page).open(again);
    await page.getByRole('link', { name: 'Sign in to accept' }).waitFor();
    await fits(page);
    await page.getByRole('link', { name: 'Sign in to accept' }).click();
    await new SignInPage(page).submit(newcomer, chosen);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByRole('heading', { name: 'The invitation is accepted' }).waitFor();
    expect(await memberships(newcomer)).toMatchObject([{ status: 'invited' }]);
    await page.context().close();
  });
});

describe('a partner without a manager', () => {
  it('gets its first one from an administrator, who confirms them and nobody else', async () => {
    const name = 'Zavod Zabela';
    await askDatabase(
      `with made as (insert into partner (name, short_name, kind, country_code)
         values ($1, 'Zabela', 'correctional_institution', 'RS') returning id),
       placed as (insert into partner_country (partner_id, country_code) select id, 'RS' from made returning partner_id)
       insert into programme_partner (programme_code, partner_id) select 'SOE-1', partner_id from placed`,
      [name],
    );
    const administrator = await visitor();
    await new SignInPage(administrator).signIn(accounts.administrator);
    const page = new MembersPage(administrator);
    await page.open();
    await administrator.getByLabel('Partner').selectOption({ label: name });
    await administrator.getByText('This partner has no active manager.').waitFor();
    await fits(administrator);
    await administrator.getByRole('button', { name: 'Invite the first manager' }).click();
    await page.dialog.getByLabel('E-mail').fill('upravnik@kolo.example');
    await page.dialog.getByRole('button', { name: 'Make the invitation' }).click();
    const first = await mailBox.linkTo('upravnik@kolo.example');
    const other = await visitor();
    await new InvitationPage(other).open(first);
    await other.getByText('Institution manager').waitFor();
    await new InvitationPage(other).accept('Petar Upravnik', password);
    await other.getByRole('heading', { name: 'The invitation is accepted' }).waitFor();

    await page.chooseTab('Waiting to be confirmed');
    await administrator.getByRole('button', { name: 'Confirm: Petar Upravnik' }).click();
    await page.dialog.getByText(/becomes the first manager/).waitFor();
    await page.dialog.getByRole('button', { name: 'Confirm' }).click();
    await administrator.getByText('This partner has a manager').waitFor();
    expect(await administrator.getByRole('button', { name: 'Invite the first manager' }).count()).toBe(0);

    await new SignInPage(other).open();
    await new SignInPage(other).submit('upravnik@kolo.example', password);
    await other.locator('header').waitFor();
    await new MembersPage(other).open();
    await new MembersPage(other).row('Petar Upravnik').waitFor();
    await other.getByRole('button', { name: 'Invite a member' }).click();
    await other.getByRole('dialog').getByLabel('Treatment officer').waitFor();
    await fits(other);
    await other.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

    await askDatabase(
      `insert into membership (user_id, role, partner_id, country_code, programme_code, status, confirmed_at)
       select u.id, 'treatment_officer', p.id, 'RS', 'SOE-1', 'active', now() from user_account u, partner p
       where u.email = $1 and p.name = $2`,
      [newcomer, name],
    );
    await new MembersPage(other).open();
    await other.getByRole('button', { name: 'Deactivate: Весна Ђокић' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await other.getByText(/^Весна Ђокић has left\./).waitFor();
  });
});
