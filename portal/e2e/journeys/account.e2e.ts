import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MembersPage } from '../pages/members.page.ts';
import { Shell } from '../pages/shell.page.ts';
import { type Language, SignInPage } from '../pages/sign-in.page.ts';
import { accounts, password } from '../support/accounts.ts';
import { AuthenticatorApp } from '../support/authenticator-app.ts';
import { narrow, newVisitor, startBrowser, wide } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { type MailBox, openMailBox } from '../support/mail-box.ts';

const newPassword = 'tri plave ladje 77';
const milica = accounts.caseworkerMontenegro;

let browser: Browser;
let mailBox: MailBox;

beforeAll(async () => {
  browser = await startBrowser();
  mailBox = await openMailBox();
});
afterAll(async () => {
  await browser.close();
  await mailBox.close();
});

async function visit(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newVisitor(browser);
  return { context, page: await context.newPage() };
}

/** Nothing that keeps anybody out, and nothing wider than the screen, wide or narrow. */
async function expectClean(page: Page): Promise<void> {
  for (const viewport of [wide, narrow]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`)).toEqual([]);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
  }
  await page.setViewportSize(wide);
}

async function openAccount(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
}

/** Sets the app up on a page that shows its key, and returns it with the recovery codes. */
async function setUp(page: Page): Promise<{ app: AuthenticatorApp; codes: string[] }> {
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const app = new AuthenticatorApp(await page.locator('li code').innerText());
  await page.getByLabel('Code of six digits').fill(await app.code());
  await page.getByRole('button', { name: 'Confirm' }).click();
  const list = page.getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  return { app, codes: await list.getByRole('listitem').allInnerTexts() };
}

describe('a forgotten password', () => {
  it('is asked for, comes by mail, and is set anew by the link, once', async () => {
    const { context, page } = await visit();
    await new SignInPage(page).open();
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByRole('heading', { name: 'Forgotten your password?' }).waitFor();
    const texts: string[] = [];
    for (const email of ['nobody@demo.kolo.example', milica]) {
      await page.goto('/password/forgotten');
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('button', { name: 'Send the link' }).click();
      texts.push(await page.getByRole('status').innerText());
    }
    expect(texts[1]).toBe(texts[0]);
    await expectClean(page);

    const link = await mailBox.linkTo(milica);
    await page.route('**/auth/password/link', (route) => route.abort());
    await page.goto(link);
    await page.getByText('The server cannot be reached').waitFor();
    await page.unroute('**/auth/password/link');
    // The link is not in the address any more, so a reload would lose it.
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('New password').waitFor();
    expect(page.url()).not.toContain('#');
    await expectClean(page);
    await page.getByLabel('New password').fill('aaaaaaaaaaaaaa');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('among the first that somebody would try').waitFor();
    await page.getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('status').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await new SignInPage(page).submit(milica, newPassword);
    await page.locator('header').waitFor();

    await page.goto(link);
    await page.getByText('This link does not work any more').waitFor();
    await expectClean(page);
    await context.close();
  });

  it('is for the manager to help with where there is no mail', async () => {
    const { context, page } = await visit();
    await page.route('**/auth/password', (route) => route.fulfill({ json: { byMail: false } }));
    await page.goto('/password/forgotten');
    await page.getByText("Your partner's manager can make a link").waitFor();
    expect(await page.getByLabel('E-mail').count()).toBe(0);
    await expectClean(page);
    await context.close();
  });
});

describe('a second factor', () => {
  let app: AuthenticatorApp;
  let codes: string[];

  it('is set up on the account page, with recovery codes that can be kept', async () => {
    const { context, page } = await visit();
    await new SignInPage(page).open();
    await new SignInPage(page).submit(milica, newPassword);
    await page.locator('header').waitFor();
    await openAccount(page);
    await expectClean(page);
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await expectClean(page);
    await page.getByLabel('Code of six digits').fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('This code is not right').waitFor();
    ({ app, codes } = await setUp(page));
    expect(codes).toHaveLength(10);
    await expectClean(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kolo-recovery-codes.txt');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();
    await context.close();
  });

  it('is asked for when signing in, by the app', async () => {
    const { context, page } = await visit();
    await new SignInPage(page).open();
    await new SignInPage(page).submit(milica, newPassword);
    await page.getByRole('heading', { name: 'Your code' }).waitFor();
    await expectClean(page);
    await page.goto('/cases');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await new SignInPage(page).submit(milica, newPassword);
    const code = await app.code();
    await page.getByLabel('Code of six digits').fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('header').waitFor();

    await new Shell(page).signOut();
    await new SignInPage(page).submit(milica, newPassword);
    await page.getByLabel('Code of six digits').fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('This code was used already').waitFor();
    await context.close();
  });

  it('is helped out for by a recovery code, once, and everywhere is left at once', async () => {
    const [one, other] = [await visit(), await visit()];
    for (const [place, { page }] of [one, other].entries()) {
      await new SignInPage(page).open();
      await new SignInPage(page).submit(milica, newPassword);
      await page.getByRole('button', { name: 'I do not have the app at hand' }).click();
      await page.getByLabel('Recovery code').fill(codes[0] ?? '');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      if (place === 0) continue;
      await page.getByText('This code is not right').waitFor();
      await expectClean(page);
      await page.getByLabel('Recovery code').fill((codes[1] ?? '').toLowerCase());
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    }
    for (const { page } of [one, other]) await page.locator('header').waitFor();
    await openAccount(one.page);
    const list = one.page.getByRole('listitem').filter({ hasText: 'ends by itself' });
    await expect.poll(() => list.count()).toBeGreaterThanOrEqual(3);
    const before = await list.count();
    await one.page
      .getByRole('button', { name: /^End the session/ })
      .last()
      .click();
    await expect.poll(() => list.count()).toBe(before - 1);
    await one.page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expectClean(one.page);
    await one.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await one.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await new Shell(other.page).goTo('Programmes');
    await other.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await one.context.close();
    await other.context.close();
  });
});

describe('a manager', () => {
  it('helps a member who has lost both, from the page of members, by a link that is shown once', async () => {
    const [manager, member] = [await visit(), await visit()];
    await new SignInPage(manager.page).signIn(accounts.managerSerbia);
    const members = new MembersPage(manager.page);
    await members.open();
    const row = members.row('Jelena Stanković');
    await row.getByText('Not set up').waitFor();
    expect(await row.getByRole('button', { name: 'Reset second factor' }).count()).toBe(0);
    await row.getByRole('button', { name: 'New password: Jelena Stanković (demo)' }).click();
    await expectClean(manager.page);
    await members.dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await members.dialog.getByLabel('Link for Jelena Stanković (demo)').inputValue();
    await expectClean(manager.page);
    await members.dialog.getByRole('button', { name: 'I have passed it on' }).click();
    expect(await manager.page.content()).not.toContain(link);

    await askDatabase(
      `insert into auth.second_factor (user_id, sealed_secret, confirmed_at) select auth_subject, 'sealed', now()
         from user_account where email = $1`,
      [accounts.caseworkerSerbia],
    );
    await members.open();
    await row.getByText('Set up', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Reset second factor' }).click();
    await members.dialog.getByRole('button', { name: 'Reset it' }).click();
    await manager.page.getByText('The second factor of Jelena Stanković (demo) is reset.').waitFor();
    await row.getByText('Not set up').waitFor();

    await member.page.goto(link);
    // The other journeys know this account by the password that it had.
    await member.page.getByLabel('New password').fill(password);
    await member.page.getByRole('button', { name: 'Set the password' }).click();
    await member.page.getByRole('link', { name: 'Sign in' }).click();
    await new SignInPage(member.page).submit(accounts.caseworkerSerbia);
    await member.page.locator('header').waitFor();
    await manager.context.close();
    await member.context.close();
  });
});

describe('a partner that asks for one', () => {
  it('leads its manager and its members to set it up, and to nothing else', async () => {
    const [manager, colleague] = [await visit(), await visit()];
    await new SignInPage(manager.page).signIn(accounts.managerSerbia);
    await new SignInPage(colleague.page).signIn(accounts.caseworkerSerbia);
    await openAccount(manager.page);
    await manager.page.getByRole('button', { name: 'Require a second factor' }).click();
    await expectClean(manager.page);
    await manager.page.getByRole('dialog').getByRole('button', { name: 'Require it' }).click();
    await manager.page.getByText('Second factor required').waitFor();

    await new Shell(colleague.page).goTo('Programmes');
    await colleague.page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
    await expectClean(colleague.page);
    await colleague.page.goto('/cases');
    await colleague.page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
    await colleague.page.getByRole('button', { name: 'Sign out' }).click();
    await colleague.page.getByRole('heading', { name: 'Sign in' }).waitFor();

    const { page } = manager;
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
    const { app } = await setUp(page);
    await expectClean(page);
    await page.getByRole('button', { name: 'I have kept them, go on' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await page.getByText('it cannot be taken off').waitFor();

    await page.getByRole('button', { name: 'Require it no more' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Require it no more' }).click();
    await page.getByText('Password is enough').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(password);
    await page
      .getByRole('dialog')
      .getByLabel('Code of six digits')
      .fill(await app.code());
    await page.getByRole('dialog').getByRole('button', { name: 'Take it off' }).click();
    await page.getByRole('button', { name: 'Set up an app' }).waitFor();
    const left = await askDatabase('select from partner where requires_second_factor');
    expect(left).toEqual([]);
    await manager.context.close();
    await colleague.context.close();
  });
});

describe.each<Language>(['sr-Cyrl', 'sr-Latn'])('in %s', (language) => {
  it('nothing of it is wider than a narrow screen', async () => {
    const { context, page } = await visit();
    const signIn = new SignInPage(page);
    await signIn.open(language);
    await expectClean(page);
    await page.goto('/password/forgotten');
    await page.locator('input[type=email]').waitFor();
    await expectClean(page);
    await signIn.signIn(accounts.managerSerbia, language);
    await page.goto('/account');
    await page.locator('h2').nth(5).waitFor();
    await expectClean(page);
    await context.close();
  });
});
