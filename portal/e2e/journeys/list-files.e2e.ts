import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { PersonListPage } from '../pages/person-list.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { narrow, newVisitor, startBrowser } from '../support/browser.ts';
import { downloadedCsv } from '../support/csv.ts';
import { askDatabase } from '../support/database.ts';
import { partnerOf } from '../support/records.ts';

let browser: Browser;
let page: Page;
let partnerId: string;

const button = (on = page) => on.getByRole('button', { name: 'Download as CSV' });
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade' }).format(new Date());

/** Which page of a list's file a request asks for; nothing where it asks for something else. */
function fileAsked(operation: string, body: string | null): 'first' | 'later' | undefined {
  const asked = JSON.parse(body ?? '{}');
  if (asked.operationName !== operation) return undefined;
  return asked.variables.counted ? 'first' : 'later';
}

/** The files that are offered from now on. */
function offeredFiles(): string[] {
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  return names;
}

/** Nothing that keeps anybody out, and nothing wider than the screen. */
async function expectClean(on: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: on })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`)).toEqual([]);
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await on.evaluate(overflow)).toBe(0);
}

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  await new SignInPage(page).signIn(accounts.managerSerbia);
  await page.getByRole('list', { name: 'Numbers of the day' }).waitFor();
  partnerId = await partnerOf(accounts.managerSerbia);
});
afterAll(() => browser.close());

describe('the file of the caseload', () => {
  const filter = '?tab=all&programme=SOE-1&from=2018-01-01&sort=number&direction=asc';

  it('has every case that the filter finds, in the order of the list, as the database has it', async () => {
    const cases = await askDatabase(
      `select c.number as "Case", coalesce(i.first_name, '') as "First name", coalesce(i.last_name, '') as "Last name",
         p.pseudonym as "Pseudonym", initcap(c.risk) || ' risk' as "Risk", initcap(c.status) as "Status",
         c.status_since::text as "Status since", c.opened_on::text as "Opened on",
         coalesce(c.closed_on::text, '') as "Closed on", coalesce(w.display_name, '') as "Caseworker",
         coalesce(m.name, '') as "Municipality", c.programme_code as "Programme", o.short_name as "Partner",
         'Serbia' as "Country", case when c.restricted then 'Yes' else 'No' end as "Restricted"
       from case_file c join person p on p.id = c.person_id left join person_identity i on i.person_id = p.id
       join partner o on o.id = c.partner_id left join membership w on w.id = c.caseworker_id
       left join municipality m on m.code = c.municipality_code
       where c.partner_id = $1 and c.programme_code = 'SOE-1' and c.opened_on >= '2018-01-01' order by c.number`,
      [partnerId],
    );
    // More than a page of the list, and more than a page of what a file is read by.
    expect(cases.length).toBeGreaterThan(100);
    const caseload = new CaseloadPage(page);
    await caseload.open(filter);
    const file = await downloadedCsv(page, () => button().click());
    expect(file.name).toBe(`kolo-caseload-${today()}.csv`);
    expect(file.text.startsWith('\uFEFFCase,First name,Last name,')).toBe(true);
    expect(file.rows.map(({ 'Reason for closing': _reason, ...row }) => row)).toEqual(cases);
    const closed = file.rows.filter(({ Status }) => Status === 'Closed');
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.filter((row) => row['Reason for closing'] === '')).toEqual([]);
    expect(file.rows).toHaveLength(await caseload.tabCount('All'));
  });

  it('is written down as reading of names, page by page', async () => {
    // The page on the screen has 25.
    const reads = await askDatabase<{ names: boolean }>(
      `select 'identity' = any(field_groups) as names from audit_event where operation = 'cases' and row_count = 100`,
    );
    expect(reads).toHaveLength(Math.floor((await new CaseloadPage(page).tabCount('All')) / 100));
    expect(reads.every(({ names }) => names)).toBe(true);
  });

  it('is no half file when a page of it fails, and is whole when it is tried again', async () => {
    const offered = offeredFiles();
    await page.route('**/graphql', (route) =>
      fileAsked('CaseFile', route.request().postData()) === 'later' ? route.abort() : route.fallback(),
    );
    await button().click();
    await page.getByRole('alert').getByText('The file was not made').waitFor();
    expect(offered).toEqual([]);
    await page.unroute('**/graphql');
    const file = await downloadedCsv(page, () => page.getByRole('button', { name: 'Try again' }).click());
    expect(file.rows).toHaveLength(await new CaseloadPage(page).tabCount('All'));
    await page.getByRole('alert').waitFor({ state: 'hidden' });
  });

  it('says how far it is, and is not made when it is cancelled', async () => {
    const offered = offeredFiles();
    let later = 0;
    await page.route('**/graphql', (route) => {
      if (fileAsked('CaseFile', route.request().postData()) !== 'later') return route.fallback();
      later += 1;
      // It never comes.
      return undefined;
    });
    const total = await new CaseloadPage(page).tabCount('All');
    await button().click();
    await page.getByRole('button', { name: `100 of ${total}` }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await button().waitFor();
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true);
    expect([offered, later]).toEqual([[], 1]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('is not begun for a list that is too long, which is told to be narrowed', async () => {
    await page.route('**/graphql', async (route) => {
      if (fileAsked('CaseFile', route.request().postData()) === undefined) return route.fallback();
      const response = await route.fetch();
      const answer = await response.json();
      answer.data.cases.totalCount = 10_001;
      return route.fulfill({ response, json: answer });
    });
    await button().click();
    await page.getByText('It has 10,001 rows, and a file takes 10,000 at most.').waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await page.unroute('**/graphql');
  });
});

describe('the files of the other lists', () => {
  it('has the tasks of the tab, the first due first', async () => {
    await page.goto('/tasks?tab=overdue&whose=all');
    await page.locator('[aria-busy=false]').waitFor();
    const file = await downloadedCsv(page, () => button().click());
    const tasks = await askDatabase(
      `select t.what as "Task", t.due_on::text as "To be done by", c.number as "Case"
       from case_task t join case_file c on c.id = t.case_id
       where t.partner_id = $1 and t.status = 'open' and t.due_on < $2 order by t.due_on, c.number, t.what`,
      [partnerId, today()],
    );
    expect(tasks.length).toBeGreaterThan(0);
    const rows = file.rows.map((row) => ({
      Task: row.Task ?? '',
      'To be done by': row['To be done by'] ?? '',
      Case: row.Case ?? '',
    }));
    const days = rows.map((row) => row['To be done by']);
    expect(days).toEqual(days.toSorted());
    const keyOf = (row: object) => Object.values(row).join();
    expect(rows.map(keyOf).toSorted()).toEqual(tasks.map(keyOf).toSorted());
    expect(file.name).toBe(`kolo-tasks-${today()}.csv`);
    expect(new Set(file.rows.map(({ Status }) => Status))).toEqual(new Set(['To be done']));
  });

  it('has the persons that a search finds, the names in columns of their own', async () => {
    const [person] = await askDatabase<{ last_name: string }>(
      `select last_name from person_identity i join person p on p.id = i.person_id
       where p.partner_id = $1 and length(last_name) > 4 and p.merged_into_id is null order by p.id limit 1`,
      [partnerId],
    );
    await new PersonListPage(page).open(`?name=${encodeURIComponent(person?.last_name ?? '')}`);
    const file = await downloadedCsv(page, () => button().click());
    expect(file.rows.length).toBeGreaterThan(0);
    expect(file.rows.map((row) => row['Last name'])).toContain(person?.last_name);
  });
});

describe('on a narrow screen', () => {
  it('is in the reader’s language, keeps nobody out, and fits, while it is made and when it failed', async () => {
    const context = await newVisitor(browser, narrow);
    const phone = await context.newPage();
    const signIn = new SignInPage(phone);
    await signIn.open('sr-Cyrl');
    await signIn.signIn(accounts.managerSerbia, 'sr-Cyrl');
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await phone.goto('/cases?tab=all');
    const start = phone.getByRole('button', { name: 'Преузми као CSV' });
    let fail = () => Promise.resolve();
    await phone.route('**/graphql', (route) => {
      if (fileAsked('CaseFile', route.request().postData()) !== 'later') return route.fallback();
      fail = () => route.abort();
      return undefined;
    });
    await start.click();
    await phone.getByRole('button', { name: /^100 од \d+$/ }).waitFor();
    await expectClean(phone);
    await fail();
    await phone.getByRole('alert').waitFor();
    await expectClean(phone);
    await phone.unrouteAll({ behavior: 'ignoreErrors' });
    const file = await downloadedCsv(phone, () => start.click());
    expect(file.headings.slice(0, 6)).toEqual(['Случај', 'Име', 'Презиме', 'Псеудоним', 'Ризик', 'Статус']);
    expect(new Set(file.rows.map((row) => row.Земља))).toEqual(new Set(['Србија']));
    await context.close();
  });
});
