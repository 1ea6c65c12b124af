import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { Shell } from '../pages/shell.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { namesIn, namesOfPersons } from '../support/names.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function visit() {
  const context = await newVisitor(browser);
  return { context, page: await context.newPage() };
}

describe('signing in', () => {
  it('does not tell a wrong password from an unknown account', async () => {
    const { context, page } = await visit();
    const signIn = new SignInPage(page);
    const texts: string[] = [];
    for (const email of [accounts.caseworkerBosnia, 'nobody@demo.kolo.example']) {
      await signIn.open();
      await signIn.submit(email, 'not-the-password');
      await signIn.alert.waitFor();
      texts.push(await signIn.alert.innerText());
    }
    expect(texts[0]).toContain('E-mail or password is not right');
    expect(texts[1]).toBe(texts[0]);
    await context.close();
  });

  it('says so when there were too many attempts', async () => {
    const { context, page } = await visit();
    const signIn = new SignInPage(page);
    const email = 'locked@demo.kolo.example';
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await context.request.post('/auth/sign-in/email', { data: { email, password: 'not-the-password' } });
    }
    await signIn.open();
    await signIn.submit(email, 'not-the-password');
    await page.getByText('Too many attempts').waitFor();
    expect(await signIn.alert.innerText()).toMatch(/Try again in \d+ minutes?/);
    await context.close();
  });

  it('comes back to the page that asked for it when a session has ended', async () => {
    const { context, page } = await visit();
    await new SignInPage(page).signIn(accounts.caseworkerSerbia);
    await page.getByRole('list', { name: 'Numbers of the day' }).waitFor();
    await context.clearCookies();
    await new Shell(page).goTo('Programmes');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(page.url()).toContain('returnTo');
    await new SignInPage(page).submit(accounts.caseworkerSerbia);
    await page.getByRole('heading', { name: 'Programmes' }).waitFor();
    await context.close();
  });
});

describe('signing out', () => {
  it('leaves nothing of A in the page, the storage or the history for B', async () => {
    const { context, page } = await visit();
    const signIn = new SignInPage(page);
    const caseload = new CaseloadPage(page);
    await signIn.signIn(accounts.caseworkerSerbia);
    await caseload.open('?tab=all');
    await caseload.openFirst();
    const caseFile = new CasePage(page);
    await caseFile.ready();
    await caseFile.note.fill('A secret that was not sent.');
    await new Shell(page).signOut();

    const left = await page.evaluate(() => ({
      session: Object.entries(sessionStorage),
      local: Object.entries(localStorage),
    }));
    expect(left.local).toEqual([]);
    expect(left.session.filter(([name]) => !name.startsWith('tsr-scroll-restoration'))).toEqual([]);
    expect(JSON.stringify(left.session)).not.toMatch(/cases|secret/);
    expect((await context.cookies()).filter(({ value }) => value !== '')).toEqual([]);
    const names = await namesOfPersons();
    expect(namesIn([await page.content()], names)).toEqual([]);

    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();

    await signIn.submit(accounts.caseworkerBosnia);
    await page.locator('header').waitFor();
    await caseload.open('?tab=all');
    const foreign = await askDatabase<{ number: string }>("select number from case_file where country_code = 'RS'");
    const html = await page.content();
    expect(foreign.filter(({ number }) => html.includes(number))).toEqual([]);
    expect(html).not.toContain('A secret that was not sent.');
    await context.close();
  });
});
