import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasePage } from '../pages/case.page.ts';
import { Shell } from '../pages/shell.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';

const absent = '00000000-0000-7000-8000-000000000000';
const caseQuery = 'query ($id: ID!) { case(id: $id) { id number person { pseudonym } } }';

let browser: Browser;
let visitor: BrowserContext;
let foreign: { id: string; number: string; first_name: string; last_name: string };

beforeAll(async () => {
  browser = await startBrowser();
  visitor = await newVisitor(browser);
  const page = await visitor.newPage();
  await new SignInPage(page).signIn(accounts.caseworkerKosovo);
  const [row] = await askDatabase<typeof foreign>(
    `select c.id, c.number, i.first_name, i.last_name from case_file c join person_identity i using (person_id)
     where c.country_code = 'RS' and not c.restricted and i.last_name is not null limit 1`,
  );
  if (!row) throw new Error('The demonstration data has no case in Serbia');
  foreign = row;
});
afterAll(() => browser.close());

describe('another partner’s case', () => {
  it('is not found by its address, just as one that does not exist', async () => {
    const page = await visitor.newPage();
    const texts: string[] = [];
    for (const id of [foreign.id, absent]) {
      await new CasePage(page).open(id);
      await page.getByRole('heading', { name: 'Not found' }).waitFor();
      texts.push(await page.locator('main').innerText());
    }
    expect(texts[0]).toBe(texts[1]);
    const html = await page.content();
    for (const secret of [foreign.number, foreign.last_name]) expect(html).not.toContain(secret);
  });

  it('is not found by the API, with the same answer as for one that does not exist', async () => {
    const [theirs, nobodys] = await Promise.all([
      askApi(visitor, caseQuery, { id: foreign.id }),
      askApi(visitor, caseQuery, { id: absent }),
    ]);
    expect(theirs.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(theirs.data ?? null).toBeNull();
    const anonymous = (answer: object) => JSON.stringify(answer).replaceAll(/"correlationId":"[^"]*"/g, '');
    expect(anonymous(theirs)).toBe(anonymous(nobodys));
  });

  it('takes no note', async () => {
    const mutation = `mutation ($input: AddCaseNoteInput!) {
      addCaseNote(input: $input) { caseNote { id } errors { code } } }`;
    const input = { caseId: foreign.id, body: 'Not mine.', occurredOn: '2018-06-01', idempotencyKey: 'walls-e2e-1' };
    const answer = await askApi(visitor, mutation, { input });
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await askDatabase('select from case_note where body = $1', ['Not mine.'])).toEqual([]);
  });
});

describe('a role that sees no case', () => {
  it.each(['administrator', 'dataProtectionOfficer'] as const)('%s is told so, and the list is empty', async (who) => {
    const context = await newVisitor(browser);
    const page = await context.newPage();
    await new SignInPage(page).signIn(accounts[who]);
    await new Shell(page).heading.waitFor();
    expect(await page.getByRole('link', { name: 'Caseload' }).count()).toBe(0);
    const answer = await askApi(context, '{ cases { nodes { id } } }');
    expect(answer).toEqual({ data: { cases: { nodes: [] } } });
    await context.close();
  });
});
