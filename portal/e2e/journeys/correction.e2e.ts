import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonPage } from '../pages/person.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';

let browser: Browser;
let page: Page;
let other: Page;
let person: PersonPage;
let personId: string;

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  other = await (await newVisitor(browser)).newPage();
  person = new PersonPage(page);
  await new SignInPage(page).signIn(accounts.caseworkerSerbia);
  await new SignInPage(other).signIn(accounts.managerSerbia);
  const [row] = await askDatabase<{ person_id: string }>(
    `select i.person_id from person_identity i where i.birth_date_precision = 'day' and i.partner_id =
       (select m.partner_id from membership m join user_account u on u.id = m.user_id where u.email = $1)
     order by i.person_id limit 1`,
    [accounts.caseworkerSerbia],
  );
  personId = row?.person_id ?? '';
});
afterAll(() => browser.close());

const phoneOf = async () => {
  const [row] = await askDatabase<{ phone: string | null }>('select phone from person_identity where person_id = $1', [
    personId,
  ]);
  return row?.phone;
};

describe('a correction', () => {
  it('asks why, and for a change', async () => {
    await person.open(personId);
    await person.correct('Identity and contact');
    await person.save();
    await page.getByRole('alert').getByText('Say why it is corrected').waitFor();
    await person.reason.fill('Checked.');
    await person.save();
    await page.getByRole('alert').getByText('Nothing was changed.').waitFor();
  });

  it('survives a reload before it is sent', async () => {
    await page.getByLabel('Phone').fill('+381 64 111');
    await page.reload();
    await person.reason.waitFor();
    expect(await page.getByLabel('Phone').inputValue()).toBe('+381 64 111');
    expect(await person.reason.inputValue()).toBe('Checked.');
  });

  it('appears in the history with who, why and what was there before', async () => {
    const before = await phoneOf();
    await person.save();
    await page.getByText('The correction is saved.').waitFor();
    expect(await phoneOf()).toBe('+381 64 111');
    await person.corrections.first().getByText('Phone, before').waitFor();
    const latest = await person.corrections.first().innerText();
    expect(latest).toContain('Checked.');
    if (before) expect(latest).toContain(before);
    const [actor] = await askDatabase<{ display_name: string }>(
      `select m.display_name from membership m join user_account u on u.id = m.user_id where u.email = $1`,
      [accounts.caseworkerSerbia],
    );
    expect(latest).toContain(actor?.display_name);
  });

  it('shows field by field what somebody else changed meanwhile, and saves what is chosen', async () => {
    const theirs = new PersonPage(other);
    await person.correct('Identity and contact');
    await theirs.open(personId);
    await theirs.correct('Identity and contact');
    await other.getByLabel('Phone').fill('+381 64 222');
    await other.getByLabel('Also known as').fill('Mačak');
    await theirs.reason.fill('Called.');
    await theirs.save();
    await other.getByText('The correction is saved.').waitFor();

    await page.getByLabel('Phone').fill('+381 64 333');
    await page.getByLabel('Last name').fill('Žunić');
    await person.reason.fill('Said so.');
    await person.save();
    const both = page.getByRole('list', { name: 'Fields that both changed' });
    await both.getByText('+381 64 222').waitFor();
    await both.getByText('+381 64 333').waitFor();
    expect(await both.getByRole('listitem').count()).toBe(1);
    expect(await page.getByLabel('Also known as').inputValue()).toBe('Mačak');
    await page.reload();
    await both.getByText('+381 64 222').waitFor();
    await person.save();
    await page.getByRole('alert').getByText('Choose yours or what is there now').waitFor();
    await page.getByRole('button', { name: 'Take what is there now: Phone' }).click();
    expect(await page.getByLabel('Phone').inputValue()).toBe('+381 64 222');
    await person.save();
    await page.getByText('The correction is saved.').waitFor();
    const [row] = await askDatabase('select phone, alias, last_name from person_identity where person_id = $1', [
      personId,
    ]);
    expect(row).toEqual({ phone: '+381 64 222', alias: 'Mačak', last_name: 'Žunić' });
  });

  it('corrects special-category data on a page of its own', async () => {
    await person.correct('Special-category data');
    await page
      .getByRole('group', { name: 'Do you have difficulty seeing, even if wearing glasses?' })
      .getByLabel('Cannot do at all')
      .check();
    await person.reason.fill('Asked today.');
    await person.save();
    await page.getByText('The correction is saved.').waitFor();
    await page.getByText('Cannot do at all').waitFor();
    await person.corrections.first().getByText('Seeing, before').waitFor();
  });
});

describe('another partner’s person', () => {
  it.each(['', '/correct'])('is not found at its address%s, just as one that does not exist', async (suffix) => {
    const [foreign] = await askDatabase<{ id: string }>(`select id from person where country_code = 'XK' limit 1`);
    const texts: string[] = [];
    for (const id of [foreign?.id, '00000000-0000-7000-8000-000000000000', 'no-id']) {
      await page.goto(`/persons/${id}${suffix}`);
      await page.getByRole('heading', { name: 'Not found' }).waitFor();
      texts.push(await page.locator('main').innerText());
    }
    expect(new Set(texts).size).toBe(1);
  });
});
