import type { Browser, Page } from 'playwright-core';
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
let page: Page;
const answers: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  page.on('response', async (response) => {
    if (response.url().endsWith('/graphql')) answers.push(await response.text().catch(() => ''));
  });
  await new SignInPage(page).signIn(accounts.regionalCoordinator);
  await page.locator('tr[data-group]').first().waitFor();
});
afterAll(() => browser.close());

interface Count {
  country_code: string;
  status: string;
  count: number;
}

describe('a regional coordinator', () => {
  it('sees how many cases each country has in each status, as plain SQL counts them', async () => {
    const expected = await askDatabase<Count>(
      `select country_code, status, count(*)::int as count from case_file where partner_kind = 'ngo'
       group by country_code, status`,
    );
    const countOf = (country: string, ...statuses: string[]) =>
      expected
        .filter((row) => (country === 'total' || row.country_code === country) && statuses.includes(row.status))
        .reduce((sum, { count }) => sum + count, 0);
    for (const country of ['RS', 'XK', 'BA', 'ME', 'total']) {
      const cells = await page.locator(`tr[data-group=${country}] td`).allInnerTexts();
      expect([country, ...cells.map((text) => Number(text.replaceAll(',', '')))]).toEqual([
        country,
        countOf(country, 'open'),
        countOf(country, 'closed'),
        countOf(country, 'transferred'),
        countOf(country, 'duplicate'),
        countOf(country, 'open', 'closed', 'transferred', 'duplicate'),
      ]);
    }
  });

  it('has the same numbers in a chart with a title and a text for those who cannot see it', async () => {
    const chart = page.getByRole('img', { name: 'Cases by country and status' });
    const serbia = (await page.locator('tr[data-group=RS] td').last().innerText()).trim();
    expect(await chart.locator('desc').textContent()).toContain(`Serbia: ${serbia} (`);
  });

  it('downloads the same table', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(6);
    const total = await page.locator('tr[data-group=total] td').allInnerTexts();
    expect(lines.at(-1)).toBe(['Total', ...total.map((text) => text.replaceAll(',', ''))].join(','));
  });

  it('opens from a number exactly the list that it counts', async () => {
    const link = page.locator('tr[data-group=XK] td').nth(1).getByRole('link');
    const promised = Number(await link.innerText());
    await link.click();
    const caseload = new CaseloadPage(page);
    await caseload.settled();
    expect(await caseload.tabCount('All')).toBe(promised);
  });

  it('meets no name of a person, on the pages or in what the network brings', async () => {
    const names = await namesOfPersons();
    expect(names.full.length).toBeGreaterThan(2000);
    const seen: string[] = [await page.content()];
    await new CaseloadPage(page).openFirst();
    await new CasePage(page).ready();
    seen.push(await page.content());
    await new Shell(page).goTo('Overview');
    await page.locator('tr[data-group]').first().waitFor();
    seen.push(await page.content());
    expect(answers.length).toBeGreaterThan(5);
    expect(namesIn([...seen, ...answers], names)).toEqual([]);
  });
});
