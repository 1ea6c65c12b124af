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

/** The scripts and texts that a page asks for, by what they weigh compressed. */
function weigh(page: Page): { total(): Promise<number>; texts: string[] } {
  const sizes: Promise<number>[] = [];
  const texts: string[] = [];
  page.on('response', (response) => {
    const [, text] = /\/texts-[^/]+\/(.+)\.json$/.exec(response.url()) ?? [];
    if (text) texts.push(text);
    else if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return { total: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), texts };
}

const inKilobytes = (bytes: number) => Math.round(bytes / kilobyte);

describe('JavaScript and texts, compressed', () => {
  it('is at most 200 kB on the first route', async () => {
    const context = await newVisitor(browser);
    const page = await context.newPage();
    const weight = weigh(page);
    await new SignInPage(page).open();
    expect(inKilobytes(await weight.total())).toBeLessThanOrEqual(200);
    await context.close();
  });

  // The account's language is known by then, though the browser asks for another: the texts of one come.
  it('is at most 250 kB in all for a caseload that is opened without passing the sign-in page, and no text of another page', async () => {
    const context = await newVisitor(browser);
    await new SignInPage(await context.newPage()).signIn(accounts.caseworkerSerbia);
    const page = await context.newPage();
    const weight = weigh(page);
    await new CaseloadPage(page).open();
    expect(inKilobytes(await weight.total())).toBeLessThanOrEqual(250);
    expect(new Set(weight.texts.map((text) => text.split('/')[1]))).toEqual(
      new Set(['start', 'Shell', 'CaseListPage']),
    );
    await context.close();
  });
});
