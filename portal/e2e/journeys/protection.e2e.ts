import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Shell } from '../pages/shell.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { narrow, newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';

interface Closed {
  readonly id: string;
  readonly pseudonym: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly birth_date: string;
}

let browser: Browser;
let visitor: BrowserContext;
let page: Page;
let shell: Shell;
/** Two persons of the partner in Serbia whose cases are all closed. */
let kept: Closed;
let erased: Closed;

beforeAll(async () => {
  browser = await startBrowser();
  visitor = await newVisitor(browser);
  page = await visitor.newPage();
  shell = new Shell(page);
  await new SignInPage(page).signIn(accounts.dataProtectionOfficer);
  const persons = await askDatabase<Closed>(
    `select p.id, p.pseudonym, i.first_name, i.last_name, i.birth_date::text
     from person p join person_identity i on i.person_id = p.id
     where i.birth_date_precision = 'day' and p.partner_id = (select m.partner_id from membership m
         join user_account u on u.id = m.user_id where u.email = $1 limit 1)
       and exists (select from case_file c where c.person_id = p.id)
       and not exists (select from case_file c where c.person_id = p.id and c.status = 'open')
     order by p.id limit 2`,
    [accounts.managerSerbia],
  );
  [kept, erased] = persons as [Closed, Closed];
});
afterAll(() => browser.close());

async function isClean(of: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: of }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`)).toEqual([]);
  const overflow = await of.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
}

async function record(kind: string, receivedOn: string): Promise<void> {
  await shell.goTo('Subject requests');
  await page.getByRole('button', { name: 'Record a request' }).click();
  await page.getByLabel('What is asked for?').selectOption({ label: kind });
  await page.getByLabel('When did it come in?').fill(receivedOn);
  await page.getByRole('dialog').getByRole('button', { name: 'Record the request' }).click();
  await page.getByRole('heading', { level: 1, name: kind }).waitFor();
}

async function findByName({ first_name, last_name, birth_date }: Closed): Promise<void> {
  await page.getByRole('button', { name: 'Find the person' }).click();
  await page.getByLabel('First name').fill(first_name);
  await page.getByLabel('Last name').fill(last_name);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  // Nothing partial is looked for: the API says at which field.
  await page.getByText('First name, last name and birth date are needed together').waitFor();
  expect(await page.getByRole('dialog').locator(':focus').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Birth date').fill(birth_date);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByText('The search was made and recorded.').waitFor();
}

describe('the data protection officer', () => {
  it('starts with the requests, and sees no caseload', async () => {
    await page.getByRole('heading', { name: 'Subject requests' }).waitFor();
    const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
    expect(links).toEqual(['Subject requests', 'Retention', 'Audit log', 'Emergency access', 'Programmes']);
    await isClean(page);
  });

  it('records a request for access, finds the person exactly, and asks their partner for the export', async () => {
    await record('Access (Art. 15)', '2026-01-15');
    await page.getByText(/Overdue by \d+ days/).waitFor();
    await findByName(kept);
    await page.getByText(kept.pseudonym).waitFor();
    expect(await page.content()).not.toContain(kept.last_name);
    await page.getByRole('button', { name: 'Ask for the export' }).click();
    await page.getByText('Export asked for on').waitFor();
    await isClean(page);
    await shell.goTo('Subject requests');
    await page
      .locator('tbody')
      .getByText(/Overdue by/)
      .waitFor();
    await isClean(page);
  });

  it('sees exactly what an erasure does, erases, and cannot again', async () => {
    await record('Erasure (Art. 17)', new Date().toISOString().slice(0, 10));
    await findByName(erased);
    await page.getByRole('button', { name: 'Erase…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Will be erased', { exact: true }).waitFor();
    await dialog.getByText('first name, last name').waitFor();
    await isClean(page);
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('Choose why the person is erased').waitFor();
    await dialog.getByLabel('Why is the person erased?').selectOption({ index: 2 });
    await dialog.getByLabel('I have read what will be erased').check();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText(`${erased.pseudonym} was erased.`).waitFor();
    await page.getByText('The consent was withdrawn').waitFor();
    expect(await page.getByRole('button', { name: 'Erase…' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish the request' }).click();
    await page.getByText('Answered on').waitFor();
    const left = await askDatabase(
      'select first_name from person_identity where person_id = $1 and last_name is not null',
      [erased.id],
    );
    expect(left).toEqual([]);
  });

  it('finds all of it in the audit log, by pseudonym too, and takes it along', async () => {
    await shell.goTo('Audit log');
    await page.locator('tbody tr').first().waitFor();
    await page.getByLabel('Pseudonym').fill(erased.pseudonym.toLowerCase());
    await page.getByLabel('Pseudonym').press('Enter');
    await page.waitForURL(/pseudonym=/);
    await page.locator('[aria-busy=false] tbody').getByText('Erased', { exact: true }).first().waitFor();
    await page.locator('tbody').getByText('Looked for', { exact: true }).first().waitFor();
    await isClean(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^kolo-audit-.*\.csv$/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    const [member] = await askDatabase<{ display_name: string }>(
      `select m.display_name from membership m join user_account u on u.id = m.user_id where u.email = $1`,
      [accounts.managerSerbia],
    );
    await page.getByLabel('Look for a member').fill(member?.display_name ?? '');
    await page.getByLabel('Look for a member').press('Enter');
    const choices = page.getByLabel('Member', { exact: true });
    await choices
      .locator('option')
      .filter({ hasText: member?.display_name ?? '' })
      .first()
      .waitFor({ state: 'attached' });
    await choices.selectOption({ index: 1 });
    await page.waitForURL(/member=/);
    await page.reload();
    await choices
      .locator('option:checked')
      .filter({ hasText: member?.display_name ?? '' })
      .waitFor({ state: 'attached' });
    await isClean(page);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('From', { exact: true }).fill('2090-01-01');
    await page.getByLabel('From', { exact: true }).press('Enter');
    await page.getByText('Nothing was read or written that fits').waitFor();
  });

  it('looks at whose period is over, and carries out that list', async () => {
    await shell.goTo('Retention');
    await page.getByLabel('Programme').selectOption('SOE-1');
    await page.getByText(/persons? would be erased:/).waitFor();
    await isClean(page);
    await page.getByRole('button', { name: /^Erase [\d,]+ persons?…$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('I have looked at the list').check();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText(/[\d,]+ of [\d,]+ erased; you can leave/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Carry on' }).waitFor();
    await isClean(page);
  });

  it('has all of it on a narrow screen', async () => {
    const phone = await newVisitor(browser, narrow);
    const small = await phone.newPage();
    await new SignInPage(small).signIn(accounts.dataProtectionOfficer, 'sr-Cyrl');
    for (const path of ['/subject-requests', '/subject-requests?tab=ended', '/audit', '/retention']) {
      await small.goto(path);
      await small.locator('main h1').waitFor();
      await small.waitForLoadState('networkidle');
      await isClean(small);
    }
    await small.goto('/subject-requests');
    await small.locator('tbody a').first().click();
    await small.getByText(kept.pseudonym).waitFor();
    await isClean(small);
    await phone.close();
  });
});

describe('a manager', () => {
  it('makes the export that was asked for, and sees that a person was erased', async () => {
    const context = await newVisitor(browser);
    const office = await context.newPage();
    await new SignInPage(office).signIn(accounts.managerSerbia);
    await new Shell(office).goTo('Data requests');
    await office.getByRole('button', { name: `Make the export of ${kept.pseudonym}` }).click();
    await office.getByRole('heading', { name: `Export of ${kept.pseudonym}` }).waitFor();
    await office.getByText(kept.last_name, { exact: true }).first().waitFor();
    await office.getByText('Case opened', { exact: true }).first().waitFor();
    expect(await office.getByText(/^(SOE-1|RS-[a-z-]+)$/).count()).toBe(0);
    await isClean(office);
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: 'Download as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`kolo-${kept.pseudonym}.json`);
    await office.goto(`/persons/${erased.id}`);
    await office.getByText(/This person was erased on/).waitFor();
    expect(await office.getByRole('link', { name: /^Correct/ }).count()).toBe(0);
    expect(await office.getByRole('link', { name: 'Open a case' }).count()).toBe(0);
    await isClean(office);
    await context.close();
  });
});
