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
let caseFile: CasePage;
let caseId: string;

const dialog = () => page.getByRole('dialog');
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function signedIn(who: string): Promise<Page> {
  const opened = await (await newVisitor(browser)).newPage();
  await new SignInPage(opened).signIn(who);
  await opened.getByRole('list', { name: 'Numbers of the day' }).waitFor();
  return opened;
}

/** The number on the start page's link. */
async function numberOf(on: Page, name: string): Promise<number> {
  const text = await on.getByRole('link', { name }).innerText();
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}

const memberOf = `(select m.id from membership m join user_account u on u.id = m.user_id where u.email = $1)`;
const partnerOf = `(select m.partner_id from membership m join user_account u on u.id = m.user_id where u.email = $1)`;

beforeAll(async () => {
  browser = await startBrowser();
  page = await signedIn(accounts.caseworkerSerbia);
  caseFile = new CasePage(page);
});
afterAll(() => browser.close());

describe('a caseworker’s day', () => {
  it('writes a note, which is of a kind', async () => {
    await page.getByRole('link', { name: 'My open cases' }).click();
    await new CaseloadPage(page).settled();
    await page.locator('main tbody tr').first().getByRole('link').click();
    await caseFile.ready();
    await caseFile.note.fill('Seen at home. The loom is up.');
    await caseFile.save();
    await page.getByText('Note saved.').waitFor();
    caseId = caseFile.id;
    const [note] = await askDatabase<{ kind: string }>('select kind from case_note where case_id = $1 and body = $2', [
      caseId,
      'Seen at home. The loom is up.',
    ]);
    expect(note?.kind).toBe('visit');
    await caseFile.timeline.locator('li', { hasText: 'The loom is up.' }).getByText('Visit', { exact: true }).waitFor();
  });

  it('sets a goal, records its outcome and corrects it; the history keeps what had been', async () => {
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await dialog().getByLabel('What is to be reached?').fill('Sells at the market every week');
    await dialog().getByRole('button', { name: 'Save goal' }).click();
    await dialog().getByText('Enter the day by which it is to be reached').waitFor();
    await dialog().getByLabel('By when?').fill(day(60));
    await dialog().getByRole('button', { name: 'Save goal' }).click();
    await dialog().waitFor({ state: 'hidden' });
    const goals = page.getByRole('region', { name: 'Goals' });
    await goals.getByText('Sells at the market every week').waitFor();

    await goals.getByRole('button', { name: 'Record the outcome: Sells at the market every week' }).click();
    await dialog().getByLabel('Partially achieved').check();
    await dialog().getByRole('button', { name: 'Save outcome' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await goals.getByText('Partially achieved').waitFor();

    await goals.getByRole('button', { name: 'Correct the goal: Sells at the market every week' }).click();
    await dialog().getByLabel('What became of the goal?').selectOption({ label: 'Achieved' });
    await dialog().getByLabel('Why is it corrected?').fill('The stall is hers since Monday.');
    await dialog().getByRole('button', { name: 'Save correction' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await goals.getByText('1 correction').click();
    await goals.getByText('Outcome: had been “Partially achieved”').waitFor();
  });

  it('does a follow-up that repeats in one click on the start page, and the next one is there', async () => {
    await page.getByRole('button', { name: 'Add a follow-up' }).click();
    await dialog().getByLabel('What is to be done?').fill('Ask how the sales go');
    await dialog().getByLabel('How often?').selectOption({ label: 'Every month' });
    await dialog().getByLabel('By when?').fill(day(-3));
    await dialog().getByRole('button', { name: 'Save follow-up' }).click();
    await dialog().waitFor({ state: 'hidden' });
    const tasks = page.getByRole('region', { name: 'Tasks' });
    await tasks.getByText('Overdue by 3 days').waitFor();

    await page.getByRole('link', { name: 'Kolo, start page' }).click();
    const next = page.getByRole('list', { name: 'What you have to do next' });
    await next.getByRole('button', { name: 'Done: Ask how the sales go' }).click();
    const news = page.getByText(/Done\. The next one is due/);
    await news.waitFor();
    // The button is gone with the task; whoever goes on with the keyboard is not sent to the top of the page.
    expect(await news.evaluate((element) => element === document.activeElement)).toBe(true);
    const chain = await askDatabase<{ status: string }>(
      `select status from case_task where what = 'Ask how the sales go' and assignee_id = ${memberOf}
       order by due_on`,
      [accounts.caseworkerSerbia],
    );
    expect(chain.map(({ status }) => status)).toEqual(['done', 'open']);
  });

  it('cancels a task only after a question', async () => {
    await caseFile.open(caseId);
    await caseFile.ready();
    await page.getByRole('button', { name: 'Add a task' }).click();
    await dialog().getByLabel('What is to be done?').fill('Call the bank');
    await dialog().getByRole('button', { name: 'Save task' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Cancel the task Call the bank' }).click();
    await dialog().getByRole('button', { name: 'Cancel the task' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText(/done or cancelled$/).click();
    await page.getByText(/^Cancelled /).waitFor();
  });

  it('shows on the start page what the database counts, and opens that list', async () => {
    await page.getByRole('link', { name: 'Kolo, start page' }).click();
    const [counted] = await askDatabase<{ cases: number; overdue: number }>(
      `select (select count(*) from case_file where caseworker_id = ${memberOf} and status = 'open')::int
           as cases,
         (select count(*) from case_task where assignee_id = ${memberOf} and status = 'open'
            and due_on < current_date)::int as overdue`,
      [accounts.caseworkerSerbia],
    );
    await page.getByRole('list', { name: 'Numbers of the day' }).waitFor();
    expect(await numberOf(page, 'My open cases')).toBe(counted?.cases);
    expect(await numberOf(page, 'My overdue tasks')).toBe(counted?.overdue);
    await page.getByRole('link', { name: 'My overdue tasks' }).click();
    await page.waitForURL(/\/tasks\?tab=overdue/);
    await page.locator('[aria-busy=false]').waitFor();
    expect(await page.getByRole('list', { name: 'Tasks' }).getByRole('listitem').count()).toBe(counted?.overdue);
  });

  it('is shown how the case stands when somebody else was faster, and goes on', async () => {
    await caseFile.open(caseId);
    await caseFile.ready();
    await page.getByRole('button', { name: 'Change risk' }).click();
    const other = await signedIn(accounts.managerSerbia);
    await other.goto(`/cases/${caseId}`);
    await other.getByRole('button', { name: 'Assign', exact: true }).click();
    await other.getByRole('dialog').getByLabel('Caseworker').selectOption({ label: 'Nobody' });
    await other.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await other
      .getByText(/nobody assigned/)
      .first()
      .waitFor();
    const [before] = await askDatabase<{ risk: string }>('select risk from case_file where id = $1', [caseId]);
    const label = before?.risk === 'high' ? 'Low risk' : 'High risk';
    await dialog().getByLabel(label).check();
    await dialog().getByRole('button', { name: 'Change risk' }).click();
    await dialog().getByText('This is how the case stands now.').waitFor();
    await dialog().getByText('Nobody assigned').waitFor({ state: 'attached' });
    await dialog().getByRole('button', { name: 'Change risk' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await caseFile.timeline.getByText(`→ ${label}`).first().waitFor();
  });

  it('takes the case, closes it with its open tasks cancelled, and reopens it with a reason', async () => {
    await page.getByRole('button', { name: 'Take the case' }).click();
    await dialog().getByRole('button', { name: 'Take the case' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Add a task' }).click();
    await dialog().getByLabel('What is to be done?').fill('Bring the papers');
    await dialog().getByRole('button', { name: 'Save task' }).click();
    await dialog().waitFor({ state: 'hidden' });
    const [open] = await askDatabase<{ count: number }>(
      `select count(*)::int as count from case_task where case_id = $1 and status = 'open'`,
      [caseId],
    );
    await page.getByRole('button', { name: 'Close the case' }).click();
    await dialog().getByLabel('Why does the case end?').selectOption({ label: 'Goals met' });
    await dialog()
      .getByText(new RegExp(`^${open?.count} open tasks? will be cancelled`))
      .waitFor();
    await dialog().getByRole('button', { name: 'Close the case' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await caseFile.timeline.getByText('Status: Open → Closed').waitFor();
    const left = await askDatabase(`select from case_task where case_id = $1 and status = 'open'`, [caseId]);
    expect(left).toEqual([]);

    await page.getByRole('button', { name: 'Reopen' }).click();
    await dialog().getByRole('button', { name: 'Reopen' }).click();
    await dialog().locator('textarea[aria-invalid=true]').waitFor();
    await dialog().getByLabel('Why is it reopened?').fill('Lost the stall.');
    await dialog().getByRole('button', { name: 'Reopen' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await caseFile.timeline.getByText('Case reopened').waitFor();
    await caseFile.timeline.getByText('Lost the stall.').waitFor();
  });

  it('corrects the case; the timeline says what had been there', async () => {
    const [before] = await askDatabase<{ risk: string }>('select risk from case_file where id = $1', [caseId]);
    const wrong = { high: 'High risk', medium: 'Medium risk', low: 'Low risk' }[before?.risk ?? 'low'];
    await page.getByRole('button', { name: 'Correct', exact: true }).first().click();
    await dialog()
      .getByLabel('Risk')
      .selectOption({ label: wrong === 'Medium risk' ? 'Low risk' : 'Medium risk' });
    await dialog().getByLabel('Why is it corrected?').fill('Read the sheet wrongly.');
    await dialog().getByRole('button', { name: 'Save correction' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await caseFile.timeline.getByText(`Risk: had been ${wrong}`).waitFor();
  });

  it('opens another case for the person', async () => {
    await page.getByRole('link', { name: 'Open the person' }).click();
    await page.getByRole('link', { name: 'Open a case' }).click();
    await page.getByRole('button', { name: 'Open the case' }).click();
    await page.getByRole('link', { name: 'Choose how urgent it is' }).waitFor();
    await page.getByLabel('Medium risk').check();
    await page.getByRole('button', { name: 'Open the case' }).click();
    await page.waitForURL(/\/cases\//);
    await caseFile.ready();
    expect(caseFile.id).not.toBe(caseId);
    await caseFile.timeline.getByText('Case opened and given to').waitFor();
  });

  it('marks it as a duplicate of the first one, which it then names', async () => {
    const [first] = await askDatabase<{ number: string }>('select number from case_file where id = $1', [caseId]);
    await page.getByRole('button', { name: 'Mark as duplicate' }).click();
    await dialog().getByRole('button', { name: 'Mark as duplicate' }).click();
    await dialog().getByText('Choose the case that is kept').waitFor();
    const kept = dialog().getByLabel('Which case is kept?');
    const option = kept.locator('option', { hasText: first?.number ?? '' });
    await kept.selectOption((await option.getAttribute('value')) ?? '');
    await dialog().getByRole('button', { name: 'Mark as duplicate' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await caseFile.timeline.getByText('Status: Open → Duplicate').waitFor();
    await page.getByRole('link', { name: first?.number ?? '' }).click();
    await page.waitForURL(`**/cases/${caseId}`);
  });
});

describe('a manager', () => {
  let manager: Page;

  beforeAll(async () => {
    manager = await signedIn(accounts.managerSerbia);
  });

  it('assigns several cases at once', async () => {
    const before = await numberOf(manager, 'Open cases without a caseworker');
    const [counted] = await askDatabase<{ count: number }>(
      `select count(*)::int as count from case_file where status = 'open' and caseworker_id is null
       and partner_id = ${partnerOf}`,
      [accounts.managerSerbia],
    );
    expect(before).toBe(counted?.count);
    await manager.getByRole('link', { name: 'Open cases without a caseworker' }).click();
    await new CaseloadPage(manager).settled();
    await manager.locator('tbody input[type=checkbox]').nth(0).check();
    await manager.locator('tbody input[type=checkbox]').nth(1).check();
    await manager.getByText('2 cases chosen').waitFor();
    await manager.getByRole('button', { name: 'Assign' }).click();
    await manager.getByRole('dialog').getByLabel('Caseworker').selectOption({ index: 1 });
    await manager.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await manager.getByText('2 cases assigned.').waitFor();
    await manager.getByRole('link', { name: 'Kolo, start page' }).click();
    await manager.getByRole('list', { name: 'Numbers of the day' }).waitFor();
    await expect.poll(() => numberOf(manager, 'Open cases without a caseworker')).toBe(before - 2);
  });

  it('sees each caseworker’s load, and opens that list', async () => {
    const rows = await askDatabase<{ name: string; count: number }>(
      `select m.display_name as name, count(*)::int as count from case_file c join membership m on m.id = c.caseworker_id
       where c.status = 'open' and c.partner_id = ${partnerOf} group by m.id, m.display_name`,
      [accounts.managerSerbia],
    );
    const shown = await manager.getByRole('list', { name: 'Open cases per caseworker' }).getByRole('link').all();
    const texts = await Promise.all(shown.map((link) => link.innerText()));
    const counts = texts.map((text) => Number(/(\d+)\s*$/.exec(text)?.[1]));
    expect(counts.toSorted()).toEqual(rows.map(({ count }) => count).toSorted());
    await shown[0]?.click();
    await new CaseloadPage(manager).settled();
    expect(await new CaseloadPage(manager).tabCount('All open')).toBe(counts[0]);
  });

  it('restricts a case, which only its own caseworker then finds beside them', async () => {
    await manager.goto(`/cases/${caseId}`);
    await manager.getByRole('button', { name: 'Restrict' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Restrict' }).click();
    await manager.getByRole('dialog').waitFor({ state: 'hidden' });
    await manager
      .getByText('Restricted: only its caseworker and managers of the partner see and work the case')
      .waitFor();
    const giveTo = (email: string | null) =>
      askDatabase(
        `update case_file set caseworker_id = (select m.id from membership m join user_account u on u.id = m.user_id
           where u.email = $2) where id = $1`,
        [caseId, email],
      );
    await giveTo(accounts.caseworkerSerbia);
    await caseFile.open(caseId);
    await page.getByText('Restricted: only its caseworker and managers of the partner see and work the case').waitFor();
    await giveTo(null);
    await caseFile.open(caseId);
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
  });
});
