import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmergencyAccessPage } from '../pages/emergency-access.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { answersTo } from '../support/answers.ts';
import { casesToOffer, marksOn, type OfferedRow, type PartnerRow, partnerAt } from '../support/between-partners.ts';
import { newVisitor, startBrowser, wide } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';
import { checkLooks } from '../support/looks.ts';

const REASON = 'Flood in the village: the family has to be reached tonight.';
const NAMES = 'query ($id: ID!) { person(id: $id) { hiddenFields identity { firstName lastName } } }';

let browser: Browser;
let visitors: BrowserContext[];
let coordinator: EmergencyAccessPage;
let manager: EmergencyAccessPage;
let officer: EmergencyAccessPage;
let partner: PartnerRow;
let file: OfferedRow;
let names: string[];

beforeAll(async () => {
  browser = await startBrowser();
  visitors = [await newVisitor(browser), await newVisitor(browser), await newVisitor(browser)];
  [coordinator, manager, officer] = (await Promise.all(
    visitors.map(async (visitor) => new EmergencyAccessPage(await visitor.newPage())),
  )) as [EmergencyAccessPage, EmergencyAccessPage, EmergencyAccessPage];
  await new SignInPage(coordinator.page).signIn(accounts.regionalCoordinator);
  await new SignInPage(manager.page).signIn(accounts.managerSerbia);
  await new SignInPage(officer.page).signIn(accounts.dataProtectionOfficer);
  partner = await partnerAt(accounts.managerSerbia);
  file = (await casesToOffer(partner.id, 1))[0] as OfferedRow;
  names = [`${file.first_name} ${file.last_name}`];
});
afterAll(() => browser.close());

/** What the API tells the coordinator of who the person is, asked directly. */
async function asked(): Promise<unknown> {
  const { data } = await askApi(visitors[0] as BrowserContext, NAMES, { id: file.person_id });
  return (data as { person: { identity: unknown } }).person.identity;
}

const openPerson = async ({ page }: EmergencyAccessPage) => {
  await page.goto(`/persons/${file.person_id}`);
  await page.getByRole('heading', { level: 2, name: 'Corrections' }).waitFor();
};

describe('before anything is opened', () => {
  it('the coordinator sees a pseudonym and no name, on the page and in what the API answers', async () => {
    const answers = answersTo(visitors[0] as BrowserContext);
    await coordinator.open();
    await coordinator.page.getByText('You have nothing open.').waitFor();
    await coordinator.page.getByText(/^Nothing was opened before/).waitFor();
    await checkLooks(coordinator.page, 'nothing open');
    await coordinator.page.setViewportSize(wide);
    await coordinator.page.getByRole('link', { name: 'Emergency access' }).waitFor();
    await openPerson(coordinator);
    await coordinator.page.getByText('You see this person by pseudonym').waitFor();
    await checkLooks(coordinator.page, 'a person by pseudonym');
    expect(await marksOn(coordinator.page, names)).toEqual([]);
    expect(await answers()).not.toContain(file.last_name);
    expect(await asked()).toBeNull();
  });

  it('a pseudonym that is nobody’s says so at its field', async () => {
    await coordinator.open();
    await coordinator.find('');
    await coordinator.page.getByText('Enter the pseudonym').waitFor();
    await coordinator.find('P-00000000');
    await coordinator.page.getByText('There is no such record that you may see.').waitFor();
    expect(await coordinator.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('what will happen is said first; a reason of blanks, or too short, opens nothing', async () => {
    await coordinator.find(file.pseudonym.toLowerCase());
    await coordinator.page.getByRole('button', { name: `Open the identity: ${file.pseudonym}` }).click();
    await coordinator.dialog.getByText(`the managers of ${partner.name} and the data protection officer`).waitFor();
    await coordinator.dialog.getByText('For three hours.').waitFor();
    await checkLooks(coordinator.page, 'the question');
    const short = coordinator.dialog.getByText('Say in a sentence why it cannot wait');
    for (const reason of ['   ', 'Because', '\u200b'.repeat(40)]) {
      await coordinator.confirm(reason);
      await short.waitFor();
      expect(await coordinator.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    }
    await coordinator.page.keyboard.press('Escape');
    expect(await asked()).toBeNull();
    expect(await askDatabase('select from break_glass where person_id = $1', [file.person_id])).toEqual([]);
  });
});

describe('while it is open', () => {
  it('the coordinator sees who it is, how long yet, and that it is recorded', async () => {
    await coordinator.open();
    await coordinator.find(file.pseudonym);
    await coordinator.page.getByRole('button', { name: `Open the identity: ${file.pseudonym}` }).click();
    await coordinator.confirm(REASON);
    await coordinator.page.getByRole('heading', { level: 1, name: names[0] }).waitFor();
    await coordinator.page.getByText(/Emergency access: (3 h|2 h 59 min) left/).waitFor();
    await coordinator.page.getByText(`Reason: ${REASON}`).waitFor();
    await checkLooks(coordinator.page, 'a person that is open');
    expect(await asked()).toEqual({ firstName: file.first_name, lastName: file.last_name });
    await coordinator.open();
    expect(await coordinator.openNow.first().innerText()).toMatch(/(3 h|2 h 59 min) left/);
    await coordinator.find(file.pseudonym);
    await coordinator.page.getByText('You have opened this person already.').waitFor();
    await checkLooks(coordinator.page, 'something open');
  });

  it('the managers and the officer are told at once, and come from there to what was opened and why', async () => {
    for (const [who, whom] of [
      [manager, names[0]],
      [officer, file.pseudonym],
    ] as const) {
      await who.page.goto('/notices');
      await who.page
        .getByRole('link', { name: new RegExp(`Emergency access: .+ opened the personal data of ${whom}`) })
        .click();
      await who.openNow.getByText(REASON).waitFor();
      const focused = () => who.page.evaluate(() => document.activeElement?.tagName);
      await expect.poll(focused).toBe('LI');
      await checkLooks(who.page, 'the list of others');
    }
    // The officer reads no person, so no name reaches them.
    expect(await marksOn(officer.page, names)).toEqual([]);
    await manager.page.goto('/data-requests');
    await manager.page.getByRole('main').getByRole('link', { name: 'Emergency access' }).click();
    await manager.openNow.getByText(REASON).waitFor();
    await openPerson(manager);
    await manager.page.getByText(/^Emergency access of .+ left$/).waitFor();
    await checkLooks(manager.page, 'a person of one’s own that is open to another');
  });

  it('nobody else who does not see the person by right is shown anything', async () => {
    const { data, errors } = await askApi(visitors[2] as BrowserContext, NAMES, { id: file.person_id });
    expect([data, errors?.map(({ extensions }) => extensions?.code)]).toEqual([null, ['NOT_FOUND']]);
  });

  it('the officer sees in the audit log each time that the coordinator looked', async () => {
    await officer.open();
    await officer.page.getByRole('link', { name: `What was read: ${file.pseudonym}` }).click();
    await officer.page.getByText('By emergency access').first().waitFor();
    await officer.page.getByText('breakGlass', { exact: true }).first().waitFor();
    expect(await officer.page.getByText('By emergency access').count()).toBeGreaterThanOrEqual(2);
  });
});

describe('once it is ended', () => {
  it('by the officer: the very next request shows nothing, and the page lets go of the name by itself', async () => {
    await openPerson(coordinator);
    await coordinator.page.getByRole('heading', { level: 1, name: names[0] }).waitFor();
    await officer.open();
    await officer.endNow();
    await officer.news.getByText('The emergency access is ended.').waitFor();
    expect(await asked()).toBeNull();
    await officer.before.getByText('Ended early').first().waitFor();
    await coordinator.page.getByRole('heading', { level: 1, name: file.pseudonym }).waitFor({ timeout: 40_000 });
    expect(await marksOn(coordinator.page, names)).toEqual([]);
    const answers = answersTo(visitors[0] as BrowserContext);
    await openPerson(coordinator);
    await coordinator.open();
    await coordinator.before.getByText(file.pseudonym).first().waitFor();
    expect(await answers()).not.toContain(file.last_name);
    expect(await marksOn(coordinator.page, names)).toEqual([]);
  });

  it('all are told, who broke it too', async () => {
    for (const [who, whom] of [
      [manager, names[0]],
      [coordinator, file.pseudonym],
    ] as const) {
      await who.page.goto('/notices');
      await who.page.getByRole('link', { name: new RegExp(`ended the emergency access to ${whom}`) }).waitFor();
    }
  });

  it('it is opened anew from the person’s page, and ended there by oneself, the name gone at once', async () => {
    await openPerson(coordinator);
    await coordinator.page.getByRole('button', { name: 'Open the identity' }).click();
    await coordinator.confirm(`${REASON} Again.`);
    await coordinator.news.getByText('The identity is open.').waitFor();
    await coordinator.page.getByRole('heading', { level: 1, name: names[0] }).waitFor();
    await coordinator.endNow();
    await coordinator.news.getByText('The emergency access is ended.').waitFor();
    expect(await coordinator.page.evaluate(() => document.activeElement?.textContent)).toContain('is ended');
    await coordinator.page.getByRole('heading', { level: 1, name: file.pseudonym }).waitFor();
    expect(await marksOn(coordinator.page, names)).toEqual([]);
    expect(await asked()).toBeNull();
  });

  it('by a manager of the partner: the coordinator who is late is told how it stands', async () => {
    await openPerson(coordinator);
    await coordinator.page.getByRole('button', { name: 'Open the identity' }).click();
    await coordinator.confirm(`${REASON} Once more.`);
    await coordinator.page.getByRole('heading', { level: 1, name: names[0] }).waitFor();
    await coordinator.page.getByRole('button', { name: 'End now' }).click();
    await openPerson(manager);
    await manager.endNow();
    await manager.news.getByText('The emergency access is ended.').waitFor();
    expect(await asked()).toBeNull();
    await coordinator.dialog.getByRole('button', { name: 'End now' }).click();
    await coordinator.news.getByText('It had ended already.').waitFor();
    await coordinator.page.getByRole('heading', { level: 1, name: file.pseudonym }).waitFor();
    expect(await marksOn(coordinator.page, names)).toEqual([]);
  });

  it('after three hours without anybody’s doing', async () => {
    await openPerson(coordinator);
    await coordinator.page.getByRole('button', { name: 'Open the identity' }).click();
    await coordinator.confirm(`${REASON} For long.`);
    await coordinator.page.getByRole('heading', { level: 1, name: names[0] }).waitFor();
    for (const table of ['break_glass', 'access_window']) {
      if (table === 'break_glass') await askDatabase('alter table break_glass disable trigger keep_scope');
      await askDatabase(
        `update ${table} set opened_at = opened_at - interval '3 hours', until = until - interval '3 hours'
         where person_id = $1 and ended_at is null`,
        [file.person_id],
      );
      if (table === 'break_glass') await askDatabase('alter table break_glass enable trigger keep_scope');
    }
    expect(await asked()).toBeNull();
    await coordinator.open();
    await coordinator.before.getByText('Time over').first().waitFor();
    expect(await marksOn(coordinator.page, names)).toEqual([]);
  });
});

it('who has no use for it finds no such page', async () => {
  const visitor = await newVisitor(browser);
  const page = await visitor.newPage();
  await new SignInPage(page).signIn(accounts.caseworkerSerbia);
  expect(await page.getByRole('link', { name: 'Emergency access' }).count()).toBe(0);
  await page.goto('/emergency-access');
  await page.getByRole('heading', { name: 'Not found' }).waitFor();
});
