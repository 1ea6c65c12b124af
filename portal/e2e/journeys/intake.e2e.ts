import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntakePage } from '../pages/intake.page.ts';
import { PersonPage } from '../pages/person.page.ts';
import { PersonListPage } from '../pages/person-list.page.ts';
import { Shell } from '../pages/shell.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { downloadedCsv } from '../support/csv.ts';
import { askDatabase } from '../support/database.ts';

let browser: Browser;
let page: Page;
let intake: IntakePage;
let personId: string;

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  intake = new IntakePage(page);
  await new SignInPage(page).signIn(accounts.caseworkerSerbia);
  await new Shell(page).goTo('Persons');
  await page.getByRole('link', { name: 'Record a person' }).click();
});
afterAll(() => browser.close());

const recorded = 'select count(*)::int as count from person_identity where last_name = $1';

describe('an intake', () => {
  it('asks for something to look for', async () => {
    await intake.search('');
    await intake.summary.getByText('Enter a name, a date of birth or a national id to look for').click();
    expect(await intake.field('Name').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('finds persons of the partner before it records one, by plain Latin', async () => {
    const [known] = await askDatabase<{ last_name: string }>(
      `select i.last_name from person_identity i where i.last_name is not null and i.partner_id =
         (select m.partner_id from membership m join user_account u on u.id = m.user_id where u.email = $1) limit 1`,
      [accounts.caseworkerSerbia],
    );
    await intake.search(known?.last_name ?? '');
    await intake.found.first().waitFor();
    expect(await intake.found.first().innerText()).toContain('name fits');
  });

  it('leads on when nobody fits, with the name in place', async () => {
    await intake.search('Ђорђе Ћурувијић');
    await page.getByRole('button', { name: 'Record a new person' }).click();
    await intake.at('Who is the person?');
    expect(await intake.field('First name').inputValue()).toBe('Ђорђе');
    expect(await intake.field('Last name').inputValue()).toBe('Ћурувијић');
  });

  it('says at the field, and in a summary that leads there, what is wrong', async () => {
    await intake.birthDate('31', 'February', '1984');
    await page.getByRole('button', { name: 'Continue' }).click();
    await intake.summary.getByRole('link', { name: 'Choose the sex, or that it is not known' }).waitFor();
    await intake.summary.getByRole('link', { name: 'The calendar has no such day. Check the date of birth.' }).click();
    expect(await intake.field('Day').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('keeps what was typed through a reload and a new sign-in', async () => {
    await intake.birthDate('7', 'March', '1984');
    await page.getByLabel('Male', { exact: true }).check();
    await intake.field('Document').selectOption('JMBG');
    await intake.field('Number').fill('0101006500006');
    await page.reload();
    await intake.at('Who is the person?');
    expect(await intake.field('First name').inputValue()).toBe('Ђорђе');
    expect(await page.getByLabel('Male', { exact: true }).isChecked()).toBe(true);
    await page.context().clearCookies();
    await page.reload();
    await new SignInPage(page).submit(accounts.caseworkerSerbia);
    await intake.at('Who is the person?');
    expect(await intake.field('Year').inputValue()).toBe('1984');
    expect(await intake.field('Number').inputValue()).toBe('0101006500006');
  });

  it('asks what is sensitive on pages of its own, which may be skipped', async () => {
    await intake.goOn('Where do they live, and how can they be reached?');
    await intake.field('Municipality').selectOption({ label: 'Leskovac' });
    await intake.field('The person has no fixed address').check();
    expect(await intake.field('Address').count()).toBe(0);
    await intake.field('How is contact safe?').fill('Звати само преподне; не остављати поруке.');
    await intake.goOn('Groups and vulnerabilities');
    await page.getByLabel('No legal documentation').check();
    await page.getByLabel('Youth').check();
    await intake.goOn('Difficulties in doing certain activities');
    await page
      .getByRole('group', { name: 'Do you have difficulty walking or climbing steps?' })
      .getByLabel('A lot of difficulty')
      .check();
    await intake.goOn('Check your answers');
  });

  it('shows everything before it is sent, with ways to change it that come back', async () => {
    expect(await intake.answer('Date of birth').innerText()).toBe('7 Mar 1984');
    expect(await intake.answer('Walking').innerText()).toBe('A lot of difficulty');
    expect(await intake.answer('Municipality').innerText()).toBe('Leskovac');
    await page.getByRole('link', { name: 'Change: Who is the person?' }).click();
    await intake.at('Who is the person?');
    expect(await intake.field('First name').evaluate((input) => input === document.activeElement)).toBe(true);
    await intake.field('Also known as').fill('Ђоле');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.goto('/persons/new?step=check');
    expect(await intake.answer('Also known as').innerText()).toBe('Ђоле');
    expect(await askDatabase(recorded, ['Ћурувијић'])).toEqual([{ count: 0 }]);
  });

  it('records the person once, even when the first answer was lost', async () => {
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Record the person' }).click();
    await page.getByText('The server cannot be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The person is recorded.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Ђорђе Ћурувијић' }).waitFor();
    personId = new PersonPage(page).id;
    expect(await askDatabase(recorded, ['Ћурувијић'])).toEqual([{ count: 1 }]);
    const [stored] = await askDatabase<{ no_fixed_address: boolean; walking: string; vulnerabilities: string[] }>(
      `select i.no_fixed_address, s.walking, s.vulnerabilities from person_identity i
       join person_special_category s using (person_id) where i.person_id = $1`,
      [personId],
    );
    expect(stored).toEqual({
      no_fixed_address: true,
      walking: 'a_lot_of_difficulty',
      vulnerabilities: ['no_documents'],
    });
    await page.getByText('Звати само преподне').waitFor();
  });

  it('leaves no draft behind', async () => {
    await intake.open('who');
    expect(await intake.field('First name').inputValue()).toBe('');
  });
});

describe('an intake of somebody who is on record already', () => {
  it('shows the record, and what speaks for and against it, before anything is recorded', async () => {
    await intake.open('who');
    await intake.field('First name').fill('Djordje');
    await intake.field('Last name').fill('Ćuruvijć');
    await intake.birthDate('3', 'July', '1984');
    await page.getByLabel('Male', { exact: true }).check();
    await intake.goOn('Where do they live, and how can they be reached?');
    await page.goto('/persons/new?step=check');
    const duplicate = page.getByRole('list', { name: 'Possible duplicates' }).getByRole('listitem').first();
    await duplicate.getByText('Date of birth: swapped').waitFor();
    expect(await duplicate.innerText()).toContain('Ђорђе Ћурувијић');
    expect(await duplicate.innerText()).toMatch(/First name: the same\s+\+\d+\.\d/);
    await page.getByRole('button', { name: 'None of these: record the person' }).waitFor();
    await duplicate.getByRole('link').click();
    await new PersonPage(page).ready();
    expect(new PersonPage(page).id).toBe(personId);
    await intake.open();
    await page.getByText('You have begun to record Djordje Ćuruvijć.').waitFor();
    expect(await askDatabase(recorded, ['Ћурувијић'])).toEqual([{ count: 1 }]);
  });
});

describe('what only the API finds wrong', () => {
  it('is said before the answers, and leads to the field on its page', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('You have begun to record').waitFor({ state: 'detached' });
    await intake.open('who');
    await intake.field('First name').fill('Зоран');
    await intake.field('How much of it is known?').selectOption({ label: 'Not known' });
    await page.getByLabel('Male', { exact: true }).check();
    // The check digit is right, but nobody is born on 31 February.
    await intake.field('Document').selectOption('JMBG');
    await intake.field('Number').fill('3102984500007');
    await intake.goOn('Where do they live, and how can they be reached?');
    await intake.open('check');
    await page.getByRole('button', { name: 'Record the person' }).click();
    await intake.summary.getByRole('link', { name: /^This number cannot be right/ }).click();
    await intake.at('Who is the person?');
    const number = intake.field('Number');
    expect(await number.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    await number.fill('');
    await intake.field('Document').selectOption({ label: 'None' });
    await page.getByRole('button', { name: 'Continue' }).click();
    await intake.open('check');
    await page.getByRole('button', { name: 'Record the person' }).click();
    await page.getByText('The person is recorded.').waitFor();
  });
});

describe('the list of persons', () => {
  const list = () => new PersonListPage(page);

  it.each(['djordje curuv', 'Đorđe', 'ћурувијић', 'djole'])(
    'finds the person by "%s"; the address holds it',
    async (name) => {
      await list().open();
      await list().search('Name', name);
      await page.waitForURL(/name=/);
      await page.reload();
      await list().settled();
      await list().rows.filter({ hasText: 'Ђорђе Ћурувијић' }).waitFor();
      expect(await page.getByRole('search').getByLabel('Name').inputValue()).toBe(name);
    },
  );

  it('finds the person by national id, which the address does not hold', async () => {
    await list().open();
    await page.getByText('By national id').click();
    await list().search('National id', '010100-6500006');
    await page.getByRole('button', { name: 'Clear' }).waitFor();
    await list().settled();
    expect(await list().rows.count()).toBe(1);
    expect(page.url()).not.toContain('6500006');
    await list().rows.getByRole('link').click();
    await new PersonPage(page).ready();
    expect(new PersonPage(page).id).toBe(personId);
  });

  it('keeps no national id in the history, which outlives a sign-out', async () => {
    await page.goBack();
    await list().settled();
    expect(await page.getByRole('search').getByLabel('National id', { exact: true }).inputValue()).toContain('6500006');
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('6500006');
    await page.goForward();
    await new PersonPage(page).ready();
    await new Shell(page).signOut();
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(kept).not.toContain('6500006');
    await new SignInPage(page).signIn(accounts.managerSerbia);
    await page.goBack();
    await page.waitForURL(/\/persons/);
    await list().settled();
    expect(await page.getByRole('search').getByLabel('National id', { exact: true }).inputValue()).toBe('');
    await new Shell(page).signOut();
    await new SignInPage(page).signIn(accounts.caseworkerSerbia);
  });

  it('says why it is empty and what to do', async () => {
    await list().open('?name=zzzzzz');
    await page.getByText('Nobody fits all of what you search for').waitFor();
    await page.getByRole('link', { name: 'See all persons' }).click();
    await list().rows.nth(24).waitFor();
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/page=2/);
  });

  it('is downloaded as it was searched', async () => {
    await list().open(`?name=${encodeURIComponent('curuvijic')}`);
    const { name, rows } = await downloadedCsv(page, () =>
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    );
    expect(name).toMatch(/^kolo-persons-\d{4}-\d\d-\d\d\.csv$/);
    expect(rows).toEqual([
      expect.objectContaining({
        'First name': 'Ђорђе',
        'Last name': 'Ћурувијић',
        'Year of birth': '1984',
        Municipality: 'Leskovac',
        'Open cases': '0',
        'All cases': '0',
      }),
    ]);
  });
});
