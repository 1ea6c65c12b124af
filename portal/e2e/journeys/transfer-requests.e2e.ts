import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfferPage } from '../pages/offer.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { TransferRequestPage } from '../pages/transfer-request.page.ts';
import { accounts } from '../support/accounts.ts';
import {
  answerTo,
  casesToOffer,
  marksOn,
  type OfferedRow,
  type PartnerRow,
  partnerAt,
  requestTransfer,
} from '../support/between-partners.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';
import { checkLooks } from '../support/looks.ts';
import { recordPerson } from '../support/records.ts';

/** One of the partners, in a browser of its own. */
interface Side {
  readonly visitor: BrowserContext;
  readonly page: Page;
  readonly requests: TransferRequestPage;
  readonly partner: PartnerRow;
}

const said = 'Says that a case was opened there in spring, and lives here now.';

let browser: Browser;
/** Who asks, in Montenegro; who is asked, in Serbia; and who has nothing to do with it, in Kosovo. */
let asking: Side;
let asked: Side;
let third: Side;
let file: OfferedRow;
let other: OfferedRow;
let personId: string;
let requestId: string;

async function sideOf(email: string): Promise<Side> {
  const visitor = await newVisitor(browser);
  const page = await visitor.newPage();
  await new SignInPage(page).signIn(email);
  return { visitor, page, requests: new TransferRequestPage(page), partner: await partnerAt(email) };
}

beforeAll(async () => {
  browser = await startBrowser();
  asking = await sideOf(accounts.caseworkerMontenegro);
  asked = await sideOf(accounts.caseworkerSerbia);
  third = await sideOf(accounts.caseworkerKosovo);
  const files = await casesToOffer(asked.partner.id, 2);
  [file, other] = [files[0] as OfferedRow, files[1] as OfferedRow];
  personId = await recordOwn(file.first_name, file.last_name);
});
afterAll(() => browser.close());

/** Records a person of the asking partner's own. */
async function recordOwn(firstName: string, lastName: string): Promise<string> {
  const [place] = await askDatabase<{ code: string }>(
    `select code from municipality where country_code = 'ME' order by code limit 1`,
  );
  const identity = { firstName, lastName, phone: '+382 69 100 200' };
  const home = { countryCode: 'ME', municipalityCode: place?.code };
  return recordPerson(asking.visitor, asking.partner.id, identity, home);
}

const sees = ({ page }: Side, text: RegExp | string) => page.getByRole('main').getByText(text).first().waitFor();
const personFor = (side: Side) => answerTo(side.visitor, 'person(id: $id) { identity { lastName } }', personId);

describe('a request for a transfer', () => {
  it('is made on the page of the person, step by step, with what is missing said at its field', async () => {
    const { page, requests, partner } = asking;
    await requests.begin(personId);
    await checkLooks(asking.page, 'whom one asks');
    await requests.next();
    await page.getByRole('alert').getByText('Choose whom you ask').waitFor();
    expect(await page.getByRole('option', { name: partner.name }).count()).toBe(0);
    await page.getByLabel('NGO', { exact: true }).selectOption({ label: asked.partner.name });
    await requests.next();
    await requests.step('On what legal basis?');
    await sees(asking, /^No legal basis of this person covers asking/);
    await checkLooks(asking.page, 'without a basis');
    await page.getByRole('link', { name: 'Record a legal basis' }).click();
    await requests.step('Record a legal basis');
    await page.getByLabel('How can it be shown?').selectOption({ label: 'Signed form' });
    await page.getByRole('button', { name: 'Check the answers' }).click();
    await page.getByRole('button', { name: 'Record the basis' }).click();
    await requests.step('On what legal basis?');
    await page.getByRole('radio', { name: /^Consent/ }).check();
    await requests.next();
    await requests.step('What did the person say?');
    await page.getByLabel(/^What did the person say, and why/).fill(`${file.first_name} says so.`);
    await requests.next();
    await requests.step('Check what will be shown');
    await page.getByRole('button', { name: 'Send the request' }).click();
    const summary = page.getByRole('alert').getByRole('link');
    await summary.first().waitFor();
    await summary.first().click();
    await requests.step('What did the person say?');
    await page.getByLabel(/^What did the person say, and why/).fill(said);
    await checkLooks(asking.page, 'what was said');
    await requests.next();
  });

  it('shows what will be shown before it is, and then only to who is asked', async () => {
    const { page, requests } = asking;
    const shown = requests.panel(/sees at once, until it answers$/);
    await shown.getByText(`${file.first_name} ${file.last_name}`).waitFor();
    await shown.getByText('+382 69 100 200').waitFor();
    await shown.getByText('Nor that the person has a case with you.').waitFor();
    expect(await personFor(asked)).toEqual(['NOT_FOUND']);
    await checkLooks(asking.page, 'what will be shown');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await sees(asking, `${asked.partner.name} has not answered yet`);
    requestId = requests.id;
    await checkLooks(asking.page, 'the request, to who asks');
    expect(await personFor(asked)).toEqual({ person: { identity: { lastName: file.last_name } } });
    expect(await personFor(third)).toEqual(['NOT_FOUND']);
  });

  it('is listed on both sides, on the page of the person, and nowhere for the third partner', async () => {
    await asking.page.goto(`/persons/${personId}`);
    await asking.requests.rows.getByRole('link', { name: asked.partner.name }).waitFor();
    await asking.page.goto('/transfer-requests?side=out');
    await asking.requests.rows.filter({ hasText: said }).waitFor();
    await third.page.goto(`/transfer-requests/${requestId}`);
    await third.page.getByRole('heading', { name: 'Not found' }).waitFor();
    const absent = third.page.locator('main');
    const text = await absent.innerText();
    await third.page.goto('/transfer-requests/0198c000-0000-7000-8000-000000000000');
    await third.page.getByRole('heading', { name: 'Not found' }).waitFor();
    expect(await absent.innerText()).toBe(text);
    await third.page.goto('/transfer-requests');
    await sees(third, 'Nothing waits for your answer');
    await checkLooks(third.page, 'no requests');
    expect(await marksOn(third.page, [said, personId, file.last_name])).toEqual([]);
  });

  it('is counted on the start page of who is asked, who finds the own case and offers its transfer', async () => {
    const { page, requests } = asked;
    await page.goto('/');
    await page.getByRole('link', { name: /Requests for a transfer to answer$/ }).click();
    await requests.rows.filter({ hasText: said }).waitFor();
    await checkLooks(asked.page, 'the list of requests');
    await requests.rows.filter({ hasText: said }).getByRole('link').click();
    await requests.panel('Who it is about').getByText(`${file.first_name} ${file.last_name}`).waitFor();
    await checkLooks(asked.page, 'the request, to who is asked');
    await page.getByRole('link', { name: 'Offer the transfer' }).click();
    await requests.step('Which case is it?');
    await page.getByLabel('Name in your own caseload').fill('Nobody Whosoever');
    await page.getByRole('button', { name: 'Search' }).click();
    await sees(asked, 'Nobody of this name is in your caseload');
    await page.getByLabel('Name in your own caseload').fill(`${file.first_name} ${file.last_name}`);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('list', { name: 'Found in your caseload' }).waitFor();
    await checkLooks(asked.page, 'own cases');
    await page.getByRole('link', { name: `Offer this case: ${file.number}` }).click();
    await requests.step('To whom?');
    await sees(asked, `This answers the request of ${asking.partner.name}`);
    await checkLooks(asked.page, 'the offer that answers');
    const receivers = page.getByLabel('NGO', { exact: true }).getByRole('option');
    expect(await receivers.allInnerTexts()).toEqual([asking.partner.name]);
    await requests.next();
    await page.getByRole('link', { name: 'Record a legal basis' }).click();
    await page.getByLabel('How can it be shown?').selectOption({ label: 'Signed form' });
    await page.getByRole('button', { name: 'Check the answers' }).click();
    await page.getByRole('button', { name: 'Record the basis' }).click();
    await page.getByRole('radio', { name: /^Consent/ }).check();
    await requests.next();
    await requests.step('What will be shown?');
    await requests.next();
    await new OfferPage(page).ask('Goes on where the family lives', 'The plan is half done.');
    await requests.next();
    await sees(asked, /^Your case closes, and goes on in a new case of .+, of the person for whom it asked\./);
    await page.getByRole('button', { name: 'Offer the transfer' }).click();
    await new OfferPage(page).panel('What is shown once it is accepted').waitFor();
    await page.getByRole('link', { name: 'a request for a transfer' }).waitFor();
    expect(await personFor(asked)).toEqual(['NOT_FOUND']);
  });

  it('leads who asked to the offer, and once it is accepted to a new case of the person who is known there', async () => {
    const { page } = asking;
    await page.goto('/notices');
    await page
      .getByRole('link', { name: /answers your request with the offer of a transfer/ })
      .first()
      .click();
    await sees(asking, `${asked.partner.name} offered the transfer on`);
    await checkLooks(asking.page, 'the request, answered');
    await page.getByRole('link', { name: 'Goes on where the family lives' }).click();
    const offer = new OfferPage(page);
    await offer.press('Accept');
    await offer.dialog.getByText(/of the person for whom you asked/).waitFor();
    await offer.confirm('Accept the transfer');
    await page.getByText('The case goes on at your NGO:').getByRole('link').click();
    await sees(asking, `Continues the case of ${asked.partner.name}`);
    const [opened] = await askDatabase<{ person_id: string; partner_id: string }>(
      'select person_id, partner_id from case_file where previous_case_id = $1',
      [file.id],
    );
    expect(opened).toEqual({ person_id: personId, partner_id: asking.partner.id });
    await asked.requests.open(requestId);
    await asked.requests.panel('Who it is about').getByText('The person is not shown to you any more').waitFor();
    expect(await asked.page.getByRole('main').getByRole('button').count()).toBe(0);
  });
});

describe('a refusal', () => {
  /** What who asked reads of a request, in its page and from the API, without what differs between any two. */
  async function told(id: string, lastName: string): Promise<string> {
    await asking.requests.open(id);
    const page = await asking.page.locator('main').innerHTML();
    const { data } = await askApi(
      asking.visitor,
      `query ($id: ID!) { transferRequest(id: $id) { side status version message dueOn endedBecause answeredByName
         fromPartnerName toPartnerName requestedByName offer { id } partner { id } toPartner { id } } }`,
      { id },
    );
    return `${page}${JSON.stringify(data)}`
      .replaceAll(lastName, '*')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
      .replaceAll(/(id|for|aria-labelledby)="[^"]*"/g, '');
  }

  it('reads the same to the byte, whether the person is known there or not', async () => {
    const [known, unknown] = [other.last_name, 'Nigdeznana'];
    const texts: string[] = [];
    for (const lastName of [known, unknown]) {
      const person = await recordOwn(other.first_name, lastName);
      const id = await requestTransfer(asking.visitor, person, asked.partner.id);
      await asked.requests.open(id);
      await asked.requests.press('Decline');
      await asked.requests.dialog.getByText(/neither why, nor whether you know the person/).waitFor();
      await asked.requests.confirm('Decline the request');
      await asked.page.getByRole('status').getByText(`Declined. ${asking.partner.name} is told.`).waitFor();
      expect(await asked.page.evaluate(() => document.activeElement?.textContent)).toContain('Declined.');
      expect(await answerTo(asked.visitor, 'person(id: $id) { id }', person)).toEqual(['NOT_FOUND']);
      texts.push(await told(id, lastName));
    }
    expect(texts[0]).toContain('REJECTED');
    expect(texts[0]).toContain('A refusal says no more than that');
    expect(texts[1]).toBe(texts[0]);
    await checkLooks(asking.page, 'a refusal');
  });

  it('is not needed where who asked takes the request back', async () => {
    const person = await recordOwn('Povučena', 'Molba');
    const id = await requestTransfer(asking.visitor, person, asked.partner.id);
    await asking.requests.open(id);
    await asking.requests.press('Take it back');
    await asking.requests.confirm('Take it back');
    await sees(asking, `${asking.partner.name} took it back on`);
    expect(await answerTo(asked.visitor, 'person(id: $id) { id }', person)).toEqual(['NOT_FOUND']);
    await asked.page.goto(`/transfer-requests/${id}/answer`);
    await sees(asked, 'The request is not open any more');
  });
});
