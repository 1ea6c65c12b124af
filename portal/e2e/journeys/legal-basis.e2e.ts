import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LegalBasisPage } from '../pages/legal-basis.page.ts';
import { PersonPage } from '../pages/person.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';
import { checkLooks } from '../support/looks.ts';

interface Partner {
  readonly id: string;
  readonly name: string;
}

let browser: Browser;
let page: Page;
let receiver: BrowserContext;
let person: PersonPage;
let bases: LegalBasisPage;
let other: Partner;
let file: { readonly id: string; readonly person_id: string };

async function partnerOf(email: string): Promise<Partner> {
  const [partner] = await askDatabase<Partner & { [column: string]: unknown }>(
    `select p.id, p.name from partner p join membership m on m.partner_id = p.id
     join user_account u on u.id = m.user_id where u.email = $1`,
    [email],
  );
  if (partner === undefined) throw new Error(`${email} works nowhere`);
  return partner;
}

beforeAll(async () => {
  browser = await startBrowser();
  page = await (await newVisitor(browser)).newPage();
  receiver = await newVisitor(browser);
  person = new PersonPage(page);
  bases = new LegalBasisPage(page);
  other = await partnerOf(accounts.caseworkerKosovo);
  const own = await partnerOf(accounts.caseworkerSerbia);
  const [found] = await askDatabase<{ id: string; person_id: string }>(
    `select c.id, c.person_id from case_file c join person_identity i on i.person_id = c.person_id
     where c.partner_id = $1 and c.status = 'open' and not c.restricted and c.programme_code = 'SOE-1'
       and i.birth_date < '1990-01-01' and not exists (select from legal_basis b where b.person_id = c.person_id)
     order by c.id limit 1`,
    [own.id],
  );
  if (found === undefined) throw new Error('There is no open case');
  file = found;
  await new SignInPage(page).signIn(accounts.caseworkerSerbia);
  await new SignInPage(await receiver.newPage()).signIn(accounts.caseworkerKosovo);
});
afterAll(() => browser.close());

/** Has the other NGO accept a referral that rests on the basis, by way of the API. */
async function refer(): Promise<void> {
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const mine = page.context();
  const { data } = await askApi(
    mine,
    'query($id: ID!) { legalBases(filter: { personId: $id, states: [GIVEN] }) { nodes { id } } }',
    { id: file.person_id },
  );
  const basisId = (data as { legalBases: { nodes: { id: string }[] } }).legalBases.nodes[0]?.id;
  const input = {
    caseId: file.id,
    toPartnerId: other.id,
    basisId,
    groups: ['IDENTITY', 'PLAN'],
    service: 'LEGAL_AID',
    purpose: 'Help with papers',
    summary: 'Needs advice within the month.',
    dueOn: day,
    reportsNotes: true,
    idempotencyKey: crypto.randomUUID(),
  };
  const offered = await askApi(
    mine,
    'mutation($input: OfferReferralInput!) { offerReferral(input: $input) { offer { id version } errors { field code } } }',
    { input },
  );
  const { offer, errors } = (
    offered.data as { offerReferral: { offer: { id: string; version: number } | null; errors: object[] } }
  ).offerReferral;
  expect(errors).toEqual([]);
  const accepted = await askApi(
    receiver,
    'mutation($input: AcceptOfferInput!) { acceptOffer(input: $input) { offer { status } errors { field code } } }',
    { input: { offerId: offer?.id, expectedVersion: offer?.version, idempotencyKey: crypto.randomUUID() } },
  );
  expect(accepted.data).toEqual({ acceptOffer: { offer: { status: 'ACCEPTED' }, errors: [] } });
}

const seenByReceiver = async () => {
  const { errors, data } = await askApi(receiver, 'query($id: ID!) { case(id: $id) { id } }', { id: file.id });
  return errors?.map(({ extensions }) => extensions?.code) ?? data;
};

describe('what may be shown to another NGO', () => {
  it('is nothing at first, and the page says so', async () => {
    await person.open(file.person_id);
    await page.getByText('No basis is recorded: nothing of this person may be shown to another NGO.').waitFor();
    await bases.windows.getByText('Nobody outside the NGO sees it.').waitFor();
    expect(await seenByReceiver()).toEqual(['NOT_FOUND']);
  });

  it('is recorded by a form that says what is missing, and shows all answers before they are saved', async () => {
    await bases.begin();
    await bases.check();
    await page.getByRole('alert').getByText('Choose what it is for').waitFor();
    await page.getByRole('alert').getByText('Choose to whom something may be shown').waitFor();
    await page.getByRole('radio', { name: 'Transfer of the case' }).check();
    await bases.check();
    await page
      .getByRole('alert')
      .getByText('A transfer has to say who the person is: choose identity as well')
      .waitFor();
    await page.getByRole('radio', { name: 'Guardian', exact: true }).check();
    await page.getByLabel('Name of who acted').waitFor();
    await page.getByRole('radio', { name: 'The person themselves' }).check();
    await bases.fill(other.name);
    await checkLooks(page, 'the form');
    await bases.check();
    await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
    await page.getByText('That there is a case · Identity and contact · Goals, tasks and course of the case').waitFor();
    await checkLooks(page, 'all answers');
    await page.getByRole('button', { name: 'Change an answer' }).click();
    expect(await page.getByRole('checkbox', { name: 'Identity and contact' }).isChecked()).toBe(true);
    await bases.check();
    await page.getByRole('button', { name: 'Record the basis' }).click();
    await bases.bases.getByText('Holds', { exact: true }).waitFor();
    await bases.bases.getByText(/Binder 4, in the office/).waitFor();
  });

  it('is seen on the case and on the person once the other NGO has accepted: who, what, why and until when', async () => {
    await refer();
    await page.goto(`/cases/${file.id}`);
    const who = bases.windows.getByRole('list', { name: 'Who sees it now' });
    await who.getByText(other.name).waitFor();
    expect(await who.innerText()).toMatch(
      /Identity and contact[\s\S]*Accepted referral or transfer · since .+, until .+/,
    );
    await checkLooks(page, 'a case that another NGO sees');
    expect(await seenByReceiver()).toEqual({ case: { id: file.id } });
    await person.open(file.person_id);
    await bases.windows.getByText(other.name).waitFor();
    await checkLooks(page, 'a person whom another NGO sees');
  });

  it('ends with a withdrawal that says first what it closes', async () => {
    await bases.bases.getByRole('button', { name: /^Record a withdrawal/ }).click();
    const dialog = page.getByRole('dialog', { name: 'The consent was withdrawn' });
    await dialog.getByText('1 accepted referral or transfer: its windows are closed.').waitFor();
    await checkLooks(page, 'the withdrawal');
    await page.keyboard.press('Escape');
    expect(await seenByReceiver()).toEqual({ case: { id: file.id } });
    await bases.bases.getByRole('button', { name: /^Record a withdrawal/ }).click();
    await dialog.getByRole('button', { name: 'Record the withdrawal' }).click();
    await bases.bases.getByText('Withdrawn', { exact: true }).waitFor();
    expect(await seenByReceiver()).toEqual(['NOT_FOUND']);
    await bases.windows.getByText('Nobody outside the NGO sees it.').waitFor();
    expect(await bases.bases.getByRole('button').count()).toBe(0);
    await page.goto(`/cases/${file.id}`);
    await bases.windows.getByText('Who saw it before').click();
    await bases.windows.getByText(/the legal basis was withdrawn or ended/).waitFor();
    await checkLooks(page, 'a case that another NGO saw');
  });

  it('rests on a law until its end is recorded, in words of its own', async () => {
    const input = {
      personId: file.person_id,
      kind: 'LAW',
      purpose: 'REFERRAL',
      recipientId: other.id,
      groups: ['IDENTITY', 'PLAN'],
      evidence: 'DOCUMENT',
      givenOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      idempotencyKey: crypto.randomUUID(),
    };
    const recorded = await askApi(
      page.context(),
      'mutation($input: RecordLegalBasisInput!) { recordLegalBasis(input: $input) { errors { field code } } }',
      { input },
    );
    expect(recorded.data).toEqual({ recordLegalBasis: { errors: [] } });
    await refer();
    await person.open(file.person_id);
    expect(await seenByReceiver()).toEqual({ case: { id: file.id } });
    await bases.bases.getByRole('button', { name: /^Record its end/ }).click();
    const dialog = page.getByRole('dialog', { name: 'The legal basis has ended' });
    await dialog.getByText('1 accepted referral or transfer: its windows are closed.').waitFor();
    await checkLooks(page, 'the end of a basis');
    await dialog.getByRole('button', { name: 'Record the end' }).click();
    await bases.bases.getByText('Ended', { exact: true }).waitFor();
    await bases.bases.getByText('Withdrawn', { exact: true }).waitFor();
    expect(await seenByReceiver()).toEqual(['NOT_FOUND']);
    await checkLooks(page, 'a basis that has ended');
  });

  it('is nothing that a coordinator is told of', async () => {
    const visitor = await (await newVisitor(browser)).newPage();
    await new SignInPage(visitor).signIn(accounts.countryCoordinator);
    await visitor.goto(`/persons/${file.person_id}`);
    await visitor.getByRole('heading', { level: 2, name: 'Corrections' }).waitFor();
    for (const title of ['Legal bases', 'Who sees it'])
      expect(await visitor.getByRole('heading', { name: title }).count()).toBe(0);
  });
});
