import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonPage } from '../pages/person.page.ts';
import { PersonListPage } from '../pages/person-list.page.ts';
import { PersonMergePage } from '../pages/person-merge.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';
import { checkLooks } from '../support/looks.ts';
import { partnerOf, recordPerson } from '../support/records.ts';

let browser: Browser;
let page: Page;
let person: PersonPage;
let merge: PersonMergePage;
let firstId: string;
let secondId: string;

/** Records a person by way of the API, as the one who is signed in. */
const record = async (identity: object, more: object = {}) =>
  recordPerson(page.context(), await partnerOf(accounts.caseworkerSerbia), identity, more);

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  person = new PersonPage(page);
  merge = new PersonMergePage(page);
  await new SignInPage(page).signIn(accounts.caseworkerSerbia);
  const born = { birthDate: '1985-03-04', birthDatePrecision: 'DAY' };
  firstId = await record({ firstName: 'Љубинка', lastName: 'Стојковска', phone: '+381 000 555 121', ...born });
  secondId = await record({
    firstName: 'Ljubinka',
    lastName: 'Stojkovska',
    alias: 'Ljuba',
    address: 'Synthetic record',
    ...born,
  });
  await askApi(
    page.context(),
    'mutation($input: OpenCaseInput!) { openCase(input: $input) { case { id } errors { field code } } }',
    {
      input: {
        personId: secondId,
        programmeCode: 'SOE-1',
        openedOn: '2018-03-01',
        risk: 'LOW',
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
});
afterAll(() => browser.close());

describe('somebody who is on record twice', () => {
  it('is recognised on the page of the person, with what speaks for it', async () => {
    await person.open(firstId);
    await page.getByText('1 other record may be of this person.').waitFor();
    expect(await page.getByText('Ljubinka Stojkovska').count()).toBe(0);
    await merge.lookAtDuplicates();
    const duplicate = merge.duplicates.filter({ hasText: 'Ljubinka Stojkovska' });
    await duplicate.getByText('probably the same person').waitFor();
    await duplicate.getByText('Date of birth: the same').waitFor();
    await checkLooks(page, 'possible duplicates');
  });

  it('is compared field by field, and asked why', async () => {
    await merge.compareWith('Ljubinka Stojkovska');
    expect(await merge.choice('Phone', '+381 000 555 121').isChecked()).toBe(true);
    expect(await merge.choice('Also known as', 'Ljuba').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Merge: keep' }).click();
    await page.getByRole('alert').getByText('Say why they are the same person').waitFor();
    await merge.choice('Also known as', 'Empty').check();
    await merge.choice('Last name', 'Stojkovska').check();
    await checkLooks(page, 'comparing');
    await page.reload();
    expect(await merge.choice('Last name', 'Stojkovska').isChecked()).toBe(true);
  });

  it('is merged: the kept record shows both, and lists show one', async () => {
    await merge.merge('She showed the same identity card.');
    await person.ready();
    await page.getByRole('heading', { level: 1, name: 'Љубинка Stojkovska' }).waitFor();
    const others = page.getByRole('list', { name: 'Merged records' });
    await others.getByText('She showed the same identity card.').waitFor();
    const cases = page.getByRole('region', { name: 'Cases' });
    await cases.getByText(/in the record P-/).waitFor();
    expect(await cases.getByRole('listitem').count()).toBe(1);
    expect(await person.corrections.first().innerText()).toContain('She showed the same identity card.');
    await checkLooks(page, 'a kept record');
    await new PersonListPage(page).open('?name=ljuba');
    await page.getByRole('link', { name: 'Љубинка Stojkovska' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
  });

  it('the other record says where it leads, offers no work, and can be un-merged with what was taken over', async () => {
    await person.open(secondId);
    await page.getByText('Recorded twice: kept as').waitFor();
    expect(await page.getByRole('link', { name: /^Correct:/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Open a case' }).count()).toBe(0);
    await checkLooks(page, 'a merged record');
    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await merge.dialog.getByLabel('Last name').check();
    await merge.dialog.getByRole('button', { name: 'Undo the merge' }).click();
    await merge.dialog.getByText('Say why it is undone').waitFor();
    await merge.dialog.getByLabel('Why is it undone?').fill('They are cousins.');
    await checkLooks(page, 'undoing');
    await merge.dialog.getByRole('button', { name: 'Undo the merge' }).click();
    await merge.dialog.waitFor({ state: 'hidden' });
    await page.getByText('Recorded twice: kept as').waitFor({ state: 'hidden' });
    await person.open(firstId);
    await page.getByRole('heading', { level: 1, name: 'Љубинка Стојковска' }).waitFor();
  });

  it('who was told apart is not shown again, until somebody thinks again', async () => {
    await merge.lookAtDuplicates();
    await page.getByRole('button', { name: 'Not the same person: Ljubinka Stojkovska' }).click();
    await page.getByText('1 other record may be of this person.').waitFor({ state: 'hidden' });
    await person.open(firstId);
    const apart = page.getByRole('list', { name: 'Records of other persons' });
    await apart.getByText('Ljubinka Stojkovska').waitFor();
    await checkLooks(page, 'told apart');
    await apart.getByRole('button', { name: 'Show as a possible duplicate again: Ljubinka Stojkovska' }).click();
    await page.getByText('1 other record may be of this person.').waitFor();
  });
});

describe('a household', () => {
  const members = () => page.getByRole('list', { name: 'Members of the household' }).locator('> li');
  const dialog = () => merge.dialog;

  it('begins with one person, and another is looked for by name and added', async () => {
    await record({ firstName: 'Милутин', lastName: 'Стојковски' }, { sex: 'MALE' });
    await person.open(firstId);
    await page.getByRole('button', { name: 'Record a household' }).click();
    await dialog().getByLabel('What is it called?').fill('Radnička 4');
    await dialog().getByRole('button', { name: 'Save household' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('Radnička 4').waitFor();
    expect(await members().count()).toBe(1);

    await page.getByRole('button', { name: 'Correct the household' }).click();
    await dialog().getByRole('button', { name: 'Save the correction' }).click();
    await dialog().getByText('This is what is there already. Change something.').waitFor();
    await dialog().getByLabel('What is it called?').fill('Radnička 14');
    await dialog().getByLabel('Municipality').selectOption({ label: 'Vlasotince' });
    await checkLooks(page, 'correcting a household');
    await dialog().getByRole('button', { name: 'Save the correction' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('Radnička 14, Vlasotince').waitFor();

    await page.getByRole('button', { name: 'Add a member' }).click();
    await dialog().getByRole('button', { name: 'Add to the household' }).click();
    await dialog().getByText('Look for the person and choose them').waitFor();
    await dialog().getByLabel('Name of the person').fill('milutin stojkovski');
    await dialog().getByRole('button', { name: 'Look for' }).click();
    await dialog()
      .getByRole('radio', { name: /Милутин/ })
      .check();
    await dialog().getByLabel('Relation to the head of the household').selectOption({ label: 'Head of the household' });
    await dialog().getByRole('button', { name: 'Add to the household' }).click();
    await dialog().getByText('This household has a head already.').waitFor();
    await dialog().getByLabel('Relation to the head of the household').selectOption({ label: 'Child' });
    await checkLooks(page, 'adding a member');
    await dialog().getByRole('button', { name: 'Add to the household' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await members().filter({ hasText: 'Милутин' }).getByText('Child').waitFor();
    await checkLooks(page, 'a household');
  });

  it('is seen from each of its members; a relation is corrected, somebody leaves, and did not leave after all', async () => {
    await members().getByRole('link', { name: 'Милутин Стојковски' }).click();
    await page.getByRole('heading', { level: 1, name: 'Милутин Стојковски' }).waitFor();
    expect(await members().count()).toBe(2);
    await page.getByRole('button', { name: 'Correct how Милутин Стојковски lives here' }).click();
    await dialog().getByLabel('Relation to the head of the household').selectOption({ label: 'Brother or sister' });
    await dialog().getByRole('button', { name: 'Save the correction' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await members().filter({ hasText: 'Милутин' }).getByText('Brother or sister').waitFor();

    await page.getByRole('button', { name: 'Милутин Стојковски does not live here any more' }).click();
    await dialog().getByLabel('Moved out').check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('No household is recorded.').waitFor();
    await page.getByText('Earlier', { exact: true }).click();
    await page.getByRole('list', { name: 'Earlier households' }).getByText('Moved out').waitFor();
    await checkLooks(page, 'an earlier household');
    await page.getByRole('button', { name: 'Did not leave after all' }).click();
    await members().first().waitFor();
    expect(await members().count()).toBe(2);
  });
});

describe('the list of persons', () => {
  it('is sorted by name, whatever the script', async () => {
    await new PersonListPage(page).open('');
    await page.getByRole('columnheader', { name: 'Person' }).getByRole('link').click();
    await page
      .getByRole('columnheader', { name: 'Person', exact: true })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    await page.locator('main [aria-busy=false] tbody tr').first().waitFor();
    const [first] = await askDatabase<{ name: string }>(
      `select concat_ws(' ', i.first_name, i.last_name) as name from person_identity i
         join person p on p.id = i.person_id join membership m on m.partner_id = i.partner_id
         join user_account u on u.id = m.user_id
       where u.email = $1 and p.merged_into_id is null order by i.sort_key, i.person_id limit 1`,
      [accounts.caseworkerSerbia],
    );
    await page
      .locator('tbody tr')
      .first()
      .getByText(first?.name ?? '')
      .waitFor();
    await page.getByRole('columnheader', { name: 'Person' }).getByRole('link').click();
    await page
      .getByRole('columnheader', { name: 'Person', exact: true })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor();
  });

  it('cannot be sorted by names that are not shown', async () => {
    const regional = await (await newVisitor(browser)).newPage();
    await new SignInPage(regional).signIn(accounts.regionalCoordinator);
    await regional.goto('/persons');
    const heading = regional.getByRole('columnheader', { name: 'Person', exact: true });
    await heading.waitFor();
    expect(await heading.getByRole('link').count()).toBe(0);
  });
});
