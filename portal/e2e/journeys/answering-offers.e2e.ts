import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfferPage } from '../pages/offer.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import {
  answerTo,
  casesToOffer,
  inDays,
  type OfferedRow,
  type PartnerRow,
  partnerAt,
  recordConsent,
} from '../support/between-partners.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';

let browser: Browser;
let mine: BrowserContext;
let theirs: BrowserContext;
let giver: OfferPage;
let receiver: OfferPage;
let own: PartnerRow;
let other: PartnerRow;
let files: OfferedRow[];

beforeAll(async () => {
  browser = await startBrowser();
  mine = await newVisitor(browser);
  theirs = await newVisitor(browser);
  giver = new OfferPage(await mine.newPage());
  receiver = new OfferPage(await theirs.newPage());
  await new SignInPage(giver.page).signIn(accounts.caseworkerSerbia);
  await new SignInPage(receiver.page).signIn(accounts.caseworkerMontenegro);
  own = await partnerAt(accounts.caseworkerSerbia);
  other = await partnerAt(accounts.caseworkerMontenegro);
  files = await casesToOffer(own.id, 4);
});
afterAll(() => browser.close());

function at(place: number): OfferedRow {
  const file = files[place];
  if (file === undefined) throw new Error('There are too few cases');
  return file;
}

/** Refers a person by way of the API, and returns the offer's id. */
async function refer(file: OfferedRow, purpose: string): Promise<string> {
  const basisId = await recordConsent(mine, file.person_id, other.id, 'REFERRAL', ['IDENTITY']);
  const { data } = await askApi(
    mine,
    'mutation ($input: OfferReferralInput!) { offerReferral(input: $input) { offer { id } errors { field code } } }',
    {
      input: {
        caseId: file.id,
        toPartnerId: other.id,
        basisId,
        groups: ['IDENTITY'],
        service: 'EMPLOYMENT',
        purpose,
        summary: 'Looks for work in the season.',
        dueOn: inDays(5),
        reportsNotes: false,
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  return (data as { offerReferral: { offer: { id: string } } }).offerReferral.offer.id;
}

const caseFor = (visitor: BrowserContext, id: string) => answerTo(visitor, 'case(id: $id) { id }', id);

async function state(page: Page, text: RegExp | string): Promise<void> {
  await page.getByRole('main').getByText(text).first().waitFor();
}

describe('a referral', () => {
  it('is declined with a reason that the giver reads, and nothing was shown', async () => {
    const id = await refer(at(0), 'Work in a hotel');
    await receiver.open(id);
    await receiver.press('Decline');
    await receiver.dialog.getByLabel('Why?').fill('   ');
    await receiver.confirm('Decline');
    await receiver.dialog.getByText('Say why').waitFor();
    await receiver.dialog.getByLabel('Why?').fill('No places before June.');
    await receiver.confirm('Decline');
    await receiver.page.getByRole('status').getByText(`Declined. ${own.name} is told.`).waitFor();
    expect(await receiver.page.evaluate(() => document.activeElement?.textContent)).toContain('Declined.');
    await state(receiver.page, `${other.name} declined on`);
    expect(await receiver.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await giver.open(id);
    await state(giver.page, 'No places before June.');
    expect(await giver.history.first().innerText()).toContain('Milica Vuković (demo)');
    expect(await caseFor(theirs, at(0).id)).toEqual(['NOT_FOUND']);
  });

  it('is finished with what became of it, and is not shown from then on', async () => {
    const id = await refer(at(1), 'Work in a kitchen');
    await receiver.open(id);
    await receiver.press('Accept');
    await receiver.confirm('Accept the referral');
    await receiver.panel('Who it is about').waitFor();
    await receiver.page.getByText('Only your NGO reads it.').waitFor();
    await receiver.writeNote('Called the employer.');
    await receiver.notes.getByText('only your NGO reads it').waitFor();
    expect(await caseFor(theirs, at(1).id)).toEqual({ case: { id: at(1).id } });
    await receiver.press('Finish the referral');
    await receiver.confirm('Finish the referral');
    await receiver.dialog.getByText('Choose what became of the service').waitFor();
    await receiver.dialog.getByRole('radio', { name: 'The service was given', exact: true }).check();
    await receiver.dialog.getByLabel(/^What is there to say of it/).fill('Works since Monday.');
    await receiver.confirm('Finish the referral');
    await state(receiver.page, /finished the referral on/);
    expect(await caseFor(theirs, at(1).id)).toEqual(['NOT_FOUND']);
    await giver.open(id);
    await state(giver.page, 'Works since Monday.');
    await state(giver.page, 'The service was given');
    expect(await giver.page.getByText('Called the employer.').count()).toBe(0);
    await giver.panel('What the receiver sees').getByText('Nothing is shown because of it any more.').waitFor();
  });

  it('is ended by who gave it, having said what ends; a colleague who is late is told how it stands', async () => {
    const id = await refer(at(2), 'Work on a farm');
    await receiver.open(id);
    await receiver.press('Accept');
    await receiver.confirm('Accept the referral');
    await receiver.panel('Who it is about').waitFor();
    await receiver.press('Finish the referral');
    await receiver.dialog.getByRole('radio', { name: 'The service was given', exact: true }).check();
    await giver.open(id);
    await giver.press('End the referral');
    await giver.dialog.getByText(/^From that moment .+ sees nothing of the person/).waitFor();
    await giver.dialog.getByLabel('Why?').fill('Has found work.');
    await giver.confirm('End the referral');
    await state(giver.page, `${own.name} ended the referral on`);
    expect(await caseFor(theirs, at(2).id)).toEqual(['NOT_FOUND']);
    await receiver.confirm('Finish the referral');
    await receiver.dialog.getByRole('alert').waitFor();
    await receiver.page.keyboard.press('Escape');
    await state(receiver.page, 'Has found work.');
    expect(await receiver.page.getByRole('button', { name: 'Finish the referral' }).count()).toBe(0);
  });
});

describe('a transfer', () => {
  let id: string;
  const goneOn = 'Moves to the coast';

  it('is offered with who the person is, and says that the case closes', async () => {
    await recordConsent(mine, at(3).person_id, other.id, 'TRANSFER', ['IDENTITY', 'PLAN']);
    await giver.begin(at(3).id, 'Transfer to a partner');
    await giver.page.getByText(/^If the other NGO accepts, your case closes as transferred/).waitFor();
    await giver.page.getByLabel('NGO', { exact: true }).selectOption({ label: other.name });
    await giver.next();
    await giver.page.getByRole('radio', { name: /^Consent/ }).check();
    await giver.next();
    await giver.step('What will be shown?');
    await giver.page.getByRole('checkbox', { name: /^Identity and contact/ }).uncheck();
    await giver.next();
    await giver.page.getByRole('alert').getByText('A transfer has to say who the person is: choose identity').waitFor();
    await giver.page.getByRole('checkbox', { name: /^Identity and contact/ }).check();
    await giver.next();
    await giver.ask(goneOn, 'The family moves; the plan is half done.');
    await giver.next();
    await giver.page.getByText(/^Your case closes, and who the person is/).waitFor();
    await giver.page.getByRole('button', { name: 'Offer the transfer' }).click();
    await giver.panel('What is shown once it is accepted').waitFor();
    id = giver.id;
  });

  it('is counted on the start page of the receiver, and goes on there in a new case once accepted', async () => {
    await receiver.page.goto('/');
    await receiver.page.getByRole('link', { name: /Transfers pending$/ }).click();
    await receiver.rows.filter({ hasText: goneOn }).getByRole('link').click();
    await receiver.press('Accept');
    await receiver.dialog.getByText(/goes on in a new case at your NGO/).waitFor();
    await receiver.confirm('Accept the transfer');
    await state(receiver.page, `Transferred to ${other.name} on`);
    await receiver.page.getByText('The case goes on at your NGO:').getByRole('link').click();
    await state(receiver.page, `Continues the case of ${own.name}`);
    await receiver.page.getByRole('heading', { level: 1, name: `${at(3).first_name} ${at(3).last_name}` }).waitFor();
    await receiver.page.getByRole('button', { name: 'Add a goal' }).waitFor();
    const [opened] = await askDatabase<{ partner_id: string }>(
      'select partner_id from case_file where previous_case_id = $1',
      [at(3).id],
    );
    expect(opened?.partner_id).toBe(other.id);
    await receiver.page.getByRole('link', { name: at(3).number }).click();
    await state(receiver.page, `Shared by ${own.name} until`);
    await state(receiver.page, 'Transferred');
  });

  it('is said on the case that was closed by it, with the way to the transfer and none to the new case', async () => {
    await giver.page.goto(`/cases/${at(3).id}`);
    await state(giver.page, `Transferred to ${other.name} on`);
    expect(await giver.page.getByRole('link', { name: 'Refer to a partner' }).count()).toBe(0);
    await giver.page.getByRole('link', { name: 'To the transfer' }).click();
    await state(giver.page, `Transferred to ${other.name} on`);
    expect(giver.id).toBe(id);
    expect(await giver.page.getByText('The case goes on at your NGO:').count()).toBe(0);
    // The case says the same until the transfer is there.
    await expect.poll(() => giver.page.getByRole('main').getByRole('button').count()).toBe(0);
    await giver.page.goto(`/cases/${at(3).id}/offer?kind=referral`);
    await giver.page.getByText('The case is not open').waitFor();
  });

  it('leaves the new case at the receiver when the consent is withdrawn, and the old file to the giver', async () => {
    const answer = await askApi(
      mine,
      `query ($id: ID!) { legalBases(filter: { personId: $id, states: [GIVEN] }) { nodes { id version } } }`,
      { id: at(3).person_id },
    );
    const [basis] = (answer.data as { legalBases: { nodes: { id: string; version: number }[] } }).legalBases.nodes;
    const input = { legalBasisId: basis?.id, expectedVersion: basis?.version, withdrawnOn: inDays(0) };
    await askApi(
      mine,
      'mutation ($input: WithdrawLegalBasisInput!) { withdrawLegalBasis(input: $input) { errors { code } } }',
      { input: { ...input, idempotencyKey: crypto.randomUUID() } },
    );
    expect(await caseFor(theirs, at(3).id)).toEqual(['NOT_FOUND']);
    await receiver.open(id);
    await receiver.panel('What you see').getByText('Nothing is shown because of it at present.').waitFor();
    await receiver.page.getByText('The case goes on at your NGO:').getByRole('link').click();
    await state(receiver.page, 'Continues a case of another NGO, which is not shown any more');
  });
});
