import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';

let browser: Browser;
let page: Page;
let caseload: CaseloadPage;
let caseFile: CasePage;

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  caseload = new CaseloadPage(page);
  caseFile = new CasePage(page);
  await new SignInPage(page).signIn(accounts.caseworkerSerbia);
});
afterAll(() => browser.close());

const ofThePartner = `from case_file where partner_id =
  (select m.partner_id from membership m join user_account u on u.id = m.user_id where u.email = $1)
  and (not restricted or caseworker_id in (select m.id from membership m join user_account u on u.id = m.user_id
    where u.email = $1))`;

describe('a caseworker', () => {
  it('starts with the numbers of the day, of which the first opens the cases assigned to them', async () => {
    await page.getByRole('link', { name: 'My open cases' }).click();
    await caseload.settled();
    expect(new URL(page.url()).pathname).toBe('/cases');
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    const [own] = await askDatabase<{ count: number }>(
      `select count(*)::int as count from case_file c join membership m on m.id = c.caseworker_id
       join user_account u on u.id = m.user_id where u.email = $1 and c.status = 'open'`,
      [accounts.caseworkerSerbia],
    );
    expect(await caseload.tabCount('Mine')).toBe(own?.count);
  });

  it('sees in the tabs exactly the partner’s own cases that are open to them', async () => {
    const [counts] = await askDatabase<{ open: number; unassigned: number; closed: number }>(
      `select count(*) filter (where status = 'open')::int as open,
         count(*) filter (where status = 'open' and caseworker_id is null)::int as unassigned,
         count(*) filter (where status <> 'open')::int as closed ${ofThePartner}`,
      [accounts.caseworkerSerbia],
    );
    const shown = {
      open: await caseload.tabCount('All open'),
      unassigned: await caseload.tabCount('Unassigned'),
      closed: await caseload.tabCount('Closed'),
    };
    expect(shown).toEqual(counts);
  });

  it('filters; the filter is in the address and survives a reload', async () => {
    await caseload.chooseTab('All open');
    await caseload.filter('Risk', 'High risk');
    const [high] = await askDatabase<{ count: number }>(
      `select count(*)::int as count ${ofThePartner} and status = 'open' and risk = 'high'`,
      [accounts.caseworkerSerbia],
    );
    expect(page.url()).toContain('risk=HIGH');
    await page.reload();
    await caseload.settled();
    expect(await caseload.tabCount('All open')).toBe(high?.count);
    expect(await caseload.rows.count()).toBe(Math.min(25, high?.count ?? 0));
    expect(new Set(await caseload.rows.locator('td:nth-child(2)').allInnerTexts())).toEqual(new Set(['High risk']));
  });

  it('orders the list and the column says so', async () => {
    await caseload.sortBy('Opened');
    await page.locator('th[aria-sort=ascending]', { hasText: 'Opened' }).waitFor();
    expect(page.url()).toContain('direction=asc');
  });

  it('opens a case and finds who and where in a banner that stays', async () => {
    const number = await caseload.openFirst();
    await caseFile.ready();
    const [row] = await askDatabase<{ name: string }>(
      `select concat_ws(' ', i.first_name, i.last_name) as name from case_file c
       join person_identity i using (person_id) where c.number = $1`,
      [number],
    );
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe(row?.name);
    await page.mouse.wheel(0, 5000);
    expect(await heading.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  it('keeps a note that was begun through a reload', async () => {
    await caseFile.note.fill('Begun and not sent.');
    await page.reload();
    await caseFile.ready();
    expect(await caseFile.note.inputValue()).toBe('Begun and not sent.');
  });

  it('is told at the field what is wrong', async () => {
    await caseFile.note.fill('');
    await caseFile.save();
    await page.getByText('Write down what happened').waitFor();
    await caseFile.note.fill('Visited.');
    await caseFile.day.fill('2099-01-01');
    await caseFile.save();
    await page.getByText('This day is still to come').waitFor();
    expect(await caseFile.day.getAttribute('aria-invalid')).toBe('true');
  });

  it('writes a note and sees it in the timeline at once; it is stored exactly once', async () => {
    const body = `Обишла радионицу; šivaća mašina radi. ${Date.now()}`;
    await page.reload();
    await caseFile.ready();
    await caseFile.note.fill(body);
    await caseFile.day.fill(await page.evaluate(() => new Date().toISOString().slice(0, 10)));
    await caseFile.save();
    await caseFile.timeline.getByText(body).waitFor();
    await page.getByText('Note saved.').waitFor();
    expect(await caseFile.note.inputValue()).toBe('');
    const stored = await askDatabase<{ email: string }>(
      `select u.email from case_note n join membership m on m.id = n.author_id join user_account u on u.id = m.user_id
       where n.body = $1 and n.case_id = $2`,
      [body, caseFile.id],
    );
    expect(stored).toEqual([{ email: accounts.caseworkerSerbia }]);
    await page.reload();
    await caseFile.timeline.getByText(body).waitFor();
  });

  it('does not write a note twice when the answer was lost', async () => {
    const body = `Sent on a bad line. ${Date.now()}`;
    await caseFile.note.fill(body);
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await caseFile.save();
    await page.getByText('The server cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await caseFile.timeline.getByText(body).waitFor();
    const stored = await askDatabase<{ count: number }>(
      'select count(*)::int as count from case_note where body = $1',
      [body],
    );
    expect(stored).toEqual([{ count: 1 }]);
  });

  it('is told why a list is empty and what to do', async () => {
    await caseload.open('?tab=open&from=2090-01-01');
    await page.getByText('No case matches these filters').waitFor();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await caseload.settled();
    expect(await caseload.rows.count()).toBeGreaterThan(0);
  });
});
