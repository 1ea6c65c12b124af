import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { CaseloadPage } from '../pages/caseload.page.ts';
import { IntakePage } from '../pages/intake.page.ts';
import { InvitationPage } from '../pages/invitation.page.ts';
import { MembersPage } from '../pages/members.page.ts';
import { PersonPage } from '../pages/person.page.ts';
import { PersonListPage } from '../pages/person-list.page.ts';
import { PersonMergePage } from '../pages/person-merge.page.ts';
import { Shell } from '../pages/shell.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { answersTo, recordsOfOthers } from '../support/answers.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { countInteractions } from '../support/interactions.ts';
import { type MailBox, openMailBox } from '../support/mail-box.ts';
import { partnerOf, recordPerson } from '../support/records.ts';

const email = 'mira@kolo.example';
const chosen = 'šljive suše na tavanu';
const mira = 'Мира Станојевић';

let browser: Browser;
let mailBox: MailBox;
let partnerId: string;
let managerPage: Page;
let members: MembersPage;
let page: Page;
let shell: Shell;
let person: PersonPage;
let merging: PersonMergePage;
let caseFile: CasePage;
let personId: string;
let relativeId: string;
let caseId: string;
let openCaseId: string;
const heard: (() => Promise<string>)[] = [];

/** Somebody whose answers are listened to all day. */
async function someone(): Promise<BrowserContext> {
  const visitor = await newVisitor(browser);
  heard.push(answersTo(visitor));
  return visitor;
}

const dialog = () => page.getByRole('dialog');
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function send(action: string): Promise<void> {
  await dialog().getByRole('button', { name: action }).click();
  await dialog().waitFor({ state: 'hidden' });
}

async function goHome(): Promise<void> {
  await page.getByRole('link', { name: 'Kolo, start page' }).click();
  await page.getByRole('list', { name: 'Numbers of the day' }).waitFor();
}

/** From the start page to her only case: two presses. */
async function openTheCase(): Promise<void> {
  await page.getByRole('link', { name: 'My open cases' }).click();
  await new CaseloadPage(page).settled();
  await page.locator('main tbody tr').filter({ hasText: 'Љубинка' }).getByRole('link').click();
}

async function openCase(risk: string): Promise<string> {
  await page.getByRole('link', { name: 'Open a case' }).click();
  await page.getByLabel(risk).check();
  await page.getByRole('button', { name: 'Open the case' }).click();
  await page.waitForURL(/\/cases\//);
  await caseFile.ready();
  return caseFile.id;
}

beforeAll(async () => {
  browser = await startBrowser();
  mailBox = await openMailBox();
  partnerId = await partnerOf(accounts.managerSerbia);
  managerPage = await (await someone()).newPage();
  members = new MembersPage(managerPage);
  await new SignInPage(managerPage).signIn(accounts.managerSerbia);
  page = await (await someone()).newPage();
  shell = new Shell(page);
  person = new PersonPage(page);
  merging = new PersonMergePage(page);
  caseFile = new CasePage(page);
});
afterAll(async () => {
  await browser.close();
  await mailBox.close();
});

describe('in the morning', () => {
  it('the manager invites a caseworker, who accepts by the link that was mailed', async () => {
    await members.open();
    await members.invite({ email, role: 'Caseworker' });
    await members.dialog.waitFor({ state: 'hidden' });
    const invitation = new InvitationPage(page);
    await invitation.open(await mailBox.linkTo(email));
    await invitation.accept(mira, chosen);
    await page.getByRole('heading', { name: 'The invitation is accepted' }).waitFor();
  });

  it('the manager confirms, and she signs in with the password that she chose', async () => {
    await members.open();
    await members.chooseTab('Waiting to be confirmed');
    await managerPage.getByRole('button', { name: `Confirm: ${mira}` }).click();
    await members.dialog.getByRole('button', { name: 'Confirm' }).click();
    await managerPage.getByText(`${mira} is confirmed.`).waitFor();
    await new SignInPage(page).open();
    await new SignInPage(page).submit(email, chosen);
    await page.getByRole('heading', { name: `Good day, ${mira}` }).waitFor();
    await page.getByRole('link', { name: 'My open cases' }).getByText('0').waitFor();
  });
});

describe('an intake', () => {
  it('records in Cyrillic somebody whom nobody knows', async () => {
    const intake = new IntakePage(page);
    await shell.goTo('Persons');
    await page.getByRole('link', { name: 'Record a person' }).click();
    await intake.search('Љубинка Вучковљевић');
    await page.getByRole('button', { name: 'Record a new person' }).click();
    await intake.at('Who is the person?');
    await intake.birthDate('14', 'May', '1979');
    await page.getByLabel('Female', { exact: true }).check();
    await intake.goOn('Where do they live, and how can they be reached?');
    await intake.field('Phone').fill('+381 000 555 417');
    await intake.goOn('Groups and vulnerabilities');
    await page.getByLabel('Unemployed woman').check();
    await intake.goOn('Difficulties in doing certain activities');
    await intake.goOn('Check your answers');
    await page.getByRole('button', { name: 'Record the person' }).click();
    await page.getByRole('heading', { level: 1, name: 'Љубинка Вучковљевић' }).waitFor();
    personId = person.id;
  });

  it('she is found by plain Latin', async () => {
    const list = new PersonListPage(page);
    await shell.goTo('Persons');
    await list.settled();
    await list.search('Name', 'ljubinka vuckovljevic');
    await page.waitForURL(/name=/);
    await expect.poll(() => list.rows.count()).toBe(1);
    await list.rows.filter({ hasText: 'Љубинка Вучковљевић' }).waitFor();
  });

  it('whoever begins to record her again is shown that she is on record', async () => {
    const intake = new IntakePage(page);
    await intake.open('who');
    await intake.field('First name').fill('Ljubinka');
    await intake.field('Last name').fill('Vučkovljevič');
    await intake.birthDate('14', 'May', '1979');
    await page.getByLabel('Female', { exact: true }).check();
    await intake.goOn('Where do they live, and how can they be reached?');
    await intake.goOn('Groups and vulnerabilities');
    await intake.goOn('Difficulties in doing certain activities');
    await intake.goOn('Check your answers');
    const duplicate = page.getByRole('list', { name: 'Possible duplicates' }).getByRole('listitem').first();
    await duplicate.getByText('Date of birth: the same').waitFor();
    await duplicate.getByRole('link', { name: 'Љубинка Вучковљевић' }).click();
    await person.ready();
    expect(person.id).toBe(personId);
    await intake.open();
    page.once('dialog', (question) => void question.accept());
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('You have begun to record').waitFor({ state: 'detached' });
    const again = 'select from person_identity where first_name = $1 and last_name = $2';
    expect(await askDatabase(again, ['Ljubinka', 'Vučkovljevič'])).toEqual([]);
  });

  it('one whom a colleague recorded twice nevertheless is merged', async () => {
    const born = { birthDate: '1979-05-14', birthDatePrecision: 'DAY' };
    await recordPerson(managerPage.context(), partnerId, { firstName: 'Ljubinka', lastName: 'Vučkovljević', ...born });
    await person.open(personId);
    await merging.lookAtDuplicates();
    await merging.compareWith('Ljubinka Vučkovljević');
    await merging.merge('The same identity card.');
    await person.ready();
    await page.getByRole('list', { name: 'Merged records' }).getByText('The same identity card.').waitFor();
    const [kept] = await askDatabase('select merged_into_id from person where id = $1', [personId]);
    expect(kept).toEqual({ merged_into_id: null });
  });

  it('a relative joins her household', async () => {
    const son = { firstName: 'Вељко', lastName: 'Вучковљевић' };
    relativeId = await recordPerson(page.context(), partnerId, son, { sex: 'MALE' });
    await page.getByRole('button', { name: 'Record a household' }).click();
    await send('Save household');
    await page.getByRole('button', { name: 'Add a member' }).click();
    await dialog().getByLabel('Name of the person').fill('veljko vuckovljevic');
    await dialog().getByRole('button', { name: 'Look for' }).click();
    await dialog().getByRole('radio', { name: /Вељко/ }).check();
    await dialog().getByLabel('Relation to the head of the household').selectOption({ label: 'Child' });
    await send('Add to the household');
    const household = page.getByRole('list', { name: 'Members of the household' });
    await household.getByRole('listitem').filter({ hasText: 'Вељко' }).getByText('Child').waitFor();
  });
});

describe('her cases', () => {
  it('one is opened for each of the two, and is hers', async () => {
    caseId = await openCase('High risk');
    await person.open(relativeId);
    openCaseId = await openCase('Low risk');
    await goHome();
    await page.getByRole('link', { name: 'My open cases' }).getByText('2').waitFor();
  });

  it('a note takes at most 4 interactions from the start page', async () => {
    const taken = await countInteractions(page, async () => {
      await openTheCase();
      await caseFile.note.fill('Прва посета. Разбој је исправан.');
      await caseFile.save();
      await page.getByText('Note saved.').waitFor();
    });
    expect(taken).toBeLessThanOrEqual(4);
    await caseFile.timeline.getByText('Прва посета.').waitFor();
    expect(caseFile.id).toBe(caseId);
  });

  it('a follow-up takes at most 4', async () => {
    await goHome();
    const taken = await countInteractions(page, async () => {
      await openTheCase();
      await page.getByRole('button', { name: 'Add a follow-up' }).click();
      await send('Save follow-up');
    });
    expect(taken).toBeLessThanOrEqual(4);
    await page.getByRole('region', { name: 'Tasks' }).getByText('See how the person is doing').waitFor();
  });

  it('a goal and a task are set; the task is done in at most 4, and is gone from the start page', async () => {
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await dialog().getByLabel('What is to be reached?').fill('Продаје на пијаци');
    await dialog().getByLabel('By when?').fill(day(60));
    await send('Save goal');
    await page.getByRole('button', { name: 'Add a task' }).click();
    await dialog().getByLabel('What is to be done?').fill('Позвати општину');
    await dialog().getByLabel('By when?').fill(day(0));
    await send('Save task');
    await goHome();
    const taken = await countInteractions(page, async () => {
      await page.getByRole('button', { name: 'Done: Позвати општину' }).click();
      await page.getByText('Done.', { exact: true }).waitFor();
    });
    expect(taken).toBeLessThanOrEqual(4);
    await page.getByRole('button', { name: 'Done: Позвати општину' }).waitFor({ state: 'detached' });
  });

  it('a wrong telephone number is corrected with a reason, and stays in the history', async () => {
    await person.open(personId);
    await person.correct('Identity and contact');
    await page.getByLabel('Phone').fill('+381 000 555 714');
    await person.reason.fill('Two digits were swapped.');
    await person.save();
    await page.getByText('The correction is saved.').waitFor();
    const latest = person.corrections.first();
    await latest.getByText('Two digits were swapped.').waitFor();
    expect(await latest.innerText()).toContain('+381 000 555 417');
  });

  it('the goal is decided and the case closed with its reason; the other case stays open', async () => {
    await goHome();
    await openTheCase();
    await page.getByRole('button', { name: 'Record the outcome: Продаје на пијаци' }).click();
    await dialog().getByLabel('Achieved', { exact: true }).check();
    await send('Save outcome');
    await page.getByRole('button', { name: 'Close the case' }).click();
    await dialog().getByLabel('Why does the case end?').selectOption({ label: 'Goals met' });
    await dialog().getByText('1 open task will be cancelled.').waitFor();
    await send('Close the case');
    await caseFile.timeline.getByText('Status: Open → Closed').waitFor();
    const ended = await askDatabase('select status, exit_reason from case_file where id = any ($1) order by status', [
      [caseId, openCaseId],
    ]);
    expect(ended).toEqual([
      { status: 'closed', exit_reason: 'goals_met' },
      { status: 'open', exit_reason: null },
    ]);
  });
});

describe('when she leaves', () => {
  it('the manager hands over what is open, and she is out with the next click', async () => {
    const [colleague] = await askDatabase<{ name: string }>(
      'select m.display_name as name from membership m join user_account u on u.id = m.user_id where u.email = $1',
      [accounts.caseworkerSerbia],
    );
    await members.open();
    await managerPage.getByRole('button', { name: `Deactivate: ${mira}` }).click();
    await members.dialog.getByText('1 open case, no open task').waitFor();
    await members.dialog.getByRole('checkbox', { name: new RegExp(colleague?.name.slice(0, 8) ?? '') }).check();
    await members.dialog.getByRole('button', { name: 'Deactivate' }).click();
    await managerPage.getByText(`${mira} has left.`).waitFor();
    await page.getByRole('link', { name: 'Kolo, start page' }).click();
    await page.waitForURL(/\/sign-in/);
  });

  it('the colleague is told, and finds the case behind the number on the own start page', async () => {
    const jelena = await (await someone()).newPage();
    await new SignInPage(jelena).signIn(accounts.caseworkerSerbia);
    await jelena.getByRole('link', { name: 'Notices, 1 unread' }).waitFor();
    await jelena.getByRole('link', { name: 'My open cases' }).click();
    await new CaseloadPage(jelena).settled();
    await jelena.locator('main tbody tr').filter({ hasText: 'Вељко Вучковљевић' }).getByRole('link').click();
    await jelena.waitForURL(`**/cases/${openCaseId}`);
    await new CasePage(jelena).ready();
  });

  it('nothing that any of them was answered is another partner’s', async () => {
    const answers = (await Promise.all(heard.map((text) => text()))).join('\n');
    expect(answers).toContain(personId);
    expect(await recordsOfOthers(answers, partnerId)).toEqual([]);
  });
});
