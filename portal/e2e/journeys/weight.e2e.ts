import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';

let browser: Browser;
const kilobyte = 1000;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The scripts that a page asks for, by what they weigh compressed. */
function weighScripts(page: Page): { total(): Promise<number> } {
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  return { total: async () => (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0) };
}

const inKilobytes = (bytes: number) => Math.round(bytes / kilobyte);

describe('JavaScript, compressed', () => {
  it('is at most 200 kB on the first route', async () => {
    const context = await newVisitor(browser);
    const page = await context.newPage();
    const scripts = weighScripts(page);
    await new SignInPage(page).open();
    expect(inKilobytes(await scripts.total())).toBeLessThanOrEqual(200);
    await context.close();
  });

  // The worst case: the browser asks for one language and the account has another, so that both catalogues come.
  it('is at most 260 kB in all for a caseload that is opened without passing the sign-in page, in two languages', async () => {
    const context = await newVisitor(browser);
    await new SignInPage(await context.newPage()).signIn(accounts.caseworkerSerbia);
    const page = await context.newPage();
    const scripts = weighScripts(page);
    await new CaseloadPage(page).open();
    expect(inKilobytes(await scripts.total())).toBeLessThanOrEqual(260);
    await context.close();
  });
});
