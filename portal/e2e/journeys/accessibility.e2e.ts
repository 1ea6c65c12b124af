import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { type Language, SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { narrow, newVisitor, startBrowser, wide } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Each page as its user meets it: who, where, and what shows that it is there. */
const pages: { name: string; who: keyof typeof accounts; path: string; ready: string }[] = [
  { name: 'caseload', who: 'caseworkerSerbia', path: '/cases?tab=all', ready: 'tbody tr' },
  { name: 'start page', who: 'caseworkerSerbia', path: '/', ready: 'main section' },
  { name: 'start page of a manager', who: 'managerSerbia', path: '/', ready: 'main section svg' },
  { name: 'tasks', who: 'caseworkerSerbia', path: '/tasks?tab=open', ready: 'main [aria-busy=false] p' },
  { name: 'caseload of a manager', who: 'managerSerbia', path: '/cases?tab=open', ready: 'tbody tr' },
  { name: 'empty caseload', who: 'caseworkerSerbia', path: '/cases?tab=open&from=2090-01-01', ready: 'main p' },
  { name: 'case', who: 'caseworkerSerbia', path: 'a case', ready: 'ol li' },
  { name: 'persons', who: 'caseworkerSerbia', path: '/persons', ready: 'tbody tr' },
  { name: 'no persons', who: 'caseworkerSerbia', path: '/persons?name=zzzz', ready: 'main [aria-busy=false] p' },
  { name: 'person', who: 'caseworkerSerbia', path: 'a person', ready: 'dl dd' },
  { name: 'correction', who: 'caseworkerSerbia', path: 'a correction', ready: 'main textarea' },
  { name: 'intake: search', who: 'caseworkerSerbia', path: '/persons/new', ready: 'main form' },
  { name: 'intake: who', who: 'caseworkerSerbia', path: '/persons/new?step=who', ready: 'main form' },
  { name: 'intake: reach', who: 'caseworkerSerbia', path: '/persons/new?step=reach', ready: 'main form' },
  { name: 'intake: groups', who: 'caseworkerSerbia', path: '/persons/new?step=groups', ready: 'main form' },
  { name: 'intake: functioning', who: 'caseworkerSerbia', path: '/persons/new?step=functioning', ready: 'main form' },
  { name: 'intake: check', who: 'caseworkerSerbia', path: '/persons/new?step=check', ready: 'main form' },
  { name: 'offers', who: 'caseworkerSerbia', path: '/offers', ready: 'main li a' },
  { name: 'offers sent', who: 'caseworkerSerbia', path: '/offers?side=out&tab=ended', ready: 'main li a' },
  {
    name: 'no offers',
    who: 'caseworkerSerbia',
    path: '/offers?side=out&kind=transfer',
    ready: 'main [aria-busy=false] p',
  },
  { name: 'an offer to answer', who: 'caseworkerSerbia', path: 'an offer of /offers', ready: 'main ol li' },
  {
    name: 'an accepted referral',
    who: 'caseworkerSerbia',
    path: 'an offer of /offers?tab=accepted',
    ready: 'main form',
  },
  {
    name: 'a referral of one’s own',
    who: 'caseworkerSerbia',
    path: 'an offer of /offers?side=out&tab=accepted',
    ready: 'main form',
  },
  { name: 'a shared case', who: 'caseworkerSerbia', path: 'a shared case', ready: 'main section dl' },
  { name: 'a shared person', who: 'caseworkerSerbia', path: 'a shared person', ready: 'main section dl' },
  { name: 'offering: to whom', who: 'caseworkerSerbia', path: 'offering receiver', ready: 'main form select' },
  { name: 'offering: basis', who: 'caseworkerSerbia', path: 'offering basis', ready: 'main form' },
  { name: 'offering: shown', who: 'caseworkerSerbia', path: 'offering shared', ready: 'main form' },
  { name: 'offering: request', who: 'caseworkerSerbia', path: 'offering request', ready: 'main form textarea' },
  { name: 'offering: check', who: 'caseworkerSerbia', path: 'offering check', ready: 'main button' },
  { name: 'not found', who: 'caseworkerSerbia', path: '/nowhere', ready: 'h1' },
  { name: 'programmes', who: 'caseworkerSerbia', path: '/programmes', ready: 'main li h2' },
  { name: 'programme', who: 'caseworkerSerbia', path: '/programmes/SOE-1', ready: 'tbody tr' },
  { name: 'account', who: 'caseworkerSerbia', path: '/account', ready: 'h2' },
  { name: 'notices', who: 'caseworkerSerbia', path: '/notices', ready: 'main section' },
  { name: 'saved views', who: 'caseworkerSerbia', path: `/tasks?view=${crypto.randomUUID()}`, ready: 'main select' },
  { name: 'overview by country', who: 'regionalCoordinator', path: '/overview', ready: 'svg[role=img]' },
  { name: 'pseudonymised caseload', who: 'regionalCoordinator', path: '/cases', ready: 'tbody tr' },
  { name: 'pseudonymised case', who: 'regionalCoordinator', path: 'a case', ready: 'ol li' },
  { name: 'overview by partner', who: 'countryCoordinator', path: '/overview', ready: 'svg[role=img]' },
  { name: 'partners', who: 'administrator', path: '/partners', ready: 'tbody tr' },
  { name: 'members', who: 'managerSerbia', path: '/members', ready: 'tbody tr' },
  { name: 'audit log', who: 'dataProtectionOfficer', path: '/audit', ready: 'tbody tr' },
  {
    name: 'empty audit log',
    who: 'dataProtectionOfficer',
    path: '/audit?from=2090-01-01',
    ready: 'main [aria-busy=false] p',
  },
  {
    name: 'subject requests',
    who: 'dataProtectionOfficer',
    path: '/subject-requests',
    ready: 'main [aria-busy=false]',
  },
  { name: 'subject request', who: 'dataProtectionOfficer', path: 'a request', ready: 'main dl dd' },
  { name: 'retention', who: 'dataProtectionOfficer', path: '/retention', ready: 'main h2' },
  { name: 'account of an officer', who: 'dataProtectionOfficer', path: '/account', ready: 'h2' },
  { name: 'data requests', who: 'managerSerbia', path: '/data-requests', ready: 'main p' },
  { name: 'account of a manager', who: 'managerSerbia', path: '/account', ready: 'h2' },
  { name: 'pseudonymised persons', who: 'regionalCoordinator', path: '/persons', ready: 'tbody tr' },
  { name: 'persons of a country', who: 'countryCoordinator', path: '/persons', ready: 'tbody tr' },
  { name: 'members for an administrator', who: 'administrator', path: '/members', ready: 'tbody tr, main p' },
];

async function open(page: Page, path: string, ready: string): Promise<void> {
  if (path === 'a case') {
    await new CaseloadPage(page).open('?tab=all');
    await new CaseloadPage(page).openFirst();
    await page.locator(ready).first().waitFor();
    return;
  }
  if (path === 'a request') {
    await page.goto('/subject-requests');
    await page.getByRole('button', { name: 'Record a request' }).click();
    await page.getByLabel('What is asked for?').selectOption('ACCESS');
    await page.getByRole('dialog').getByRole('button', { name: 'Record the request' }).click();
    await page.locator(ready).first().waitFor();
    return;
  }
  if (path.startsWith('an offer of ') || path.startsWith('a shared ')) {
    await page.goto(path.startsWith('a shared ') ? '/offers?tab=accepted' : path.replace('an offer of ', ''));
    await page.locator('main li a').first().click();
    if (path === 'a shared case') await page.locator('main dl a[href^="/cases/"]').first().click();
    if (path === 'a shared person') await page.locator('main dl a[href^="/persons/"]').first().click();
    await page.locator(ready).first().waitFor();
    return;
  }
  if (path.startsWith('offering ')) {
    await page.goto('/cases?tab=mine');
    await page.locator('tbody tr a').first().click();
    await page.locator('a[href*="kind=referral"]').click();
    await page.locator('main form').waitFor();
    await page.goto(`${page.url()}&step=${path.replace('offering ', '')}`);
    await page.locator(ready).first().waitFor();
    return;
  }
  if (path === 'a person' || path === 'a correction') {
    await page.goto('/persons');
    await page.locator('tbody tr a').first().click();
    if (path === 'a correction') await page.locator('a[href*="part=special"]').click();
    await page.locator(ready).first().waitFor();
    return;
  }
  await page.goto(path);
  await page.locator(ready).first().waitFor();
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const widths = [
  { name: 'wide', viewport: wide },
  { name: '360 px', viewport: narrow },
];

describe.each(widths)('$name', ({ viewport }) => {
  const visitors = new Map<string, BrowserContext>();

  async function as(who: keyof typeof accounts): Promise<Page> {
    const known = visitors.get(who);
    if (known) return known.newPage();
    const context = await newVisitor(browser, viewport);
    const page = await context.newPage();
    await new SignInPage(page).signIn(accounts[who]);
    visitors.set(who, context);
    return page;
  }

  afterAll(async () => {
    for (const context of visitors.values()) await context.close();
  });

  it('the sign-in page is clean, with and without a message', async () => {
    const context = await newVisitor(browser, viewport);
    const page = await context.newPage();
    const signIn = new SignInPage(page);
    await signIn.open();
    expect(await violations(page)).toEqual([]);
    await signIn.submit('', '');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each(pages)('$name is clean and not wider than the screen', async ({ who, path, ready }) => {
    const page = await as(who);
    await open(page, path, ready);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });

  it.each<Language>(['sr-Cyrl', 'sr-Latn'])('nothing overflows in %s', async (language) => {
    const context = await newVisitor(browser, viewport);
    const page = await context.newPage();
    await new SignInPage(page).signIn(accounts.caseworkerSerbia, language);
    const wider: string[] = [];
    for (const { name, path, ready } of pages.filter(({ who }) => who === 'caseworkerSerbia')) {
      await open(page, path, ready);
      if ((await overflow(page)) > 0) wider.push(name);
    }
    expect(wider).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await context.close();
  });
});
