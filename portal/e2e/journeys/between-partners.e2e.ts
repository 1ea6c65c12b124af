import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LegalBasisPage } from '../pages/legal-basis.page.ts';
import { OfferPage } from '../pages/offer.page.ts';
import { PersonPage } from '../pages/person.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { accounts } from '../support/accounts.ts';
import { answersTo } from '../support/answers.ts';
import {
  answerTo,
  casesToOffer,
  marksOn,
  type OfferedRow,
  type PartnerRow,
  partnerAt,
} from '../support/between-partners.ts';
import { newVisitor, startBrowser } from '../support/browser.ts';
import { askDatabase } from '../support/database.ts';
import { askApi } from '../support/graphql.ts';

/** One of three partners, in a browser of its own. */
interface Side {
  readonly visitor: BrowserContext;
  readonly page: Page;
  readonly offers: OfferPage;
  readonly partner: PartnerRow;
  /** Everything that the API has answered. */
  answers(): Promise<string>;
}

const purpose = 'Advice on papers for work';
const summary = 'Wants to work across the border, and needs to know which papers that takes.';

let browser: Browser;
let giver: Side;
let receiver: Side;
let third: Side;
let file: OfferedRow;
let offerId: string;

async function sideOf(email: string): Promise<Side> {
  const visitor = await newVisitor(browser);
  const answers = answersTo(visitor);
  const page = await visitor.newPage();
  await new SignInPage(page).signIn(email);
  return { visitor, page, offers: new OfferPage(page), partner: await partnerAt(email), answers };
}

/** By what the person and the case can be told. */
const marks = () => [file.id, file.number, file.person_id, file.pseudonym, `${file.first_name} ${file.last_name}`];

const caseOf = (side: Side) =>
  answerTo(side.visitor, 'case(id: $id) { id person { id identity { lastName } } }', file.id);

/** The page that is shown for what is not there. */
async function notFound({ page }: Side, path: string): Promise<string> {
  await page.goto(path);
  await page.getByRole('heading', { name: 'Not found' }).waitFor();
  return page.locator('main').innerText();
}

beforeAll(async () => {
  browser = await startBrowser();
  giver = await sideOf(accounts.caseworkerSerbia);
  receiver = await sideOf(accounts.caseworkerKosovo);
  third = await sideOf(accounts.caseworkerBosnia);
  [file] = (await casesToOffer(giver.partner.id, 1)) as [OfferedRow];
});
afterAll(() => browser.close());

describe('a referral is offered', () => {
  it('to an NGO of the programme, for a service, and on a legal basis that is recorded on the way', async () => {
    const { page, offers } = giver;
    await offers.begin(file.id, 'Refer to a partner');
    await offers.next();
    await page.getByRole('alert').getByText('Choose to whom').waitFor();
    await page.getByRole('alert').getByText('Choose the service').waitFor();
    const names = await page.getByLabel('NGO', { exact: true }).locator('option').allInnerTexts();
    expect(names).toContain(receiver.partner.name);
    expect(names).not.toContain(giver.partner.name);
    await page.getByLabel('NGO', { exact: true }).selectOption({ label: receiver.partner.name });
    await page.getByLabel('Service').selectOption({ label: 'Legal aid' });
    await offers.next();
    await page.getByText(/^No legal basis of this person covers a referral to/).waitFor();
    await page.getByRole('link', { name: 'Record a legal basis' }).click();
    const bases = new LegalBasisPage(page);
    await page.getByRole('heading', { level: 1, name: 'Record a legal basis' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Referral to a service' }).isChecked()).toBe(true);
    expect(await page.getByLabel('To whom may something be shown?').inputValue()).toBe(receiver.partner.id);
    await bases.fill(receiver.partner.name);
    await bases.check();
    await page.getByRole('button', { name: 'Record the basis' }).click();
    await offers.step('On what legal basis?');
    await page.getByRole('radio', { name: /^Consent/ }).check();
    await offers.next();
  });

  it('with what the basis covers and no more, group by group', async () => {
    const { page, offers } = giver;
    await offers.step('What will be shown?');
    expect(await page.getByRole('checkbox').count()).toBe(2);
    for (const name of [/^Identity and contact/, /^Goals, tasks/])
      expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true);
    const hidden = page.getByRole('list', { name: 'Not covered by the legal basis, so not shown' });
    expect(await hidden.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Health and other sensitive data'),
      expect.stringContaining('Notes'),
    ]);
    await offers.next();
  });

  it('in words that name nobody, which survive a reload and are checked by the API', async () => {
    const { page, offers } = giver;
    await offers.step('What for, and by when?');
    await offers.next();
    await page.getByRole('alert').getByText('Say in one line what for').waitFor();
    await offers.ask(`${purpose} of ${file.last_name}`, summary);
    await page.reload();
    await offers.step('What for, and by when?');
    expect(await page.getByLabel('What for, in one line').inputValue()).toContain(purpose);
    await offers.next();
    await offers.step('Check what will be shown');
    await page.getByRole('button', { name: 'Offer the referral' }).click();
    const refused = page.getByRole('alert').getByRole('link');
    await refused.waitFor();
    expect(await askDatabase('select from offer where case_id = $1', [file.id])).toEqual([]);
    await refused.click();
    await offers.step('What for, and by when?');
    await page.getByLabel('What for, in one line').fill(purpose);
    await offers.next();
  });

  it('after a look at exactly what is shown at once and what once it is accepted', async () => {
    const { page, offers } = giver;
    await offers.step('Check what will be shown');
    const atOnce = await offers.panel(`${receiver.partner.name} sees at once`).innerText();
    for (const text of [purpose, summary, giver.partner.name, 'Legal aid']) expect(atOnce).toContain(text);
    for (const mark of [...marks(), file.last_name]) expect(atOnce).not.toContain(mark);
    const later = offers.panel(`${receiver.partner.name} sees once it accepts`);
    for (const mark of [file.number, file.pseudonym, `${file.first_name} ${file.last_name}`])
      await later.getByText(mark).first().waitFor();
    const [goal] = await askDatabase<{ what: string }>('select what from case_goal where case_id = $1', [file.id]);
    expect(await later.innerText()).toContain(goal?.what);
    expect(await later.getByRole('list', { name: 'Not shown' }).innerText()).toContain('Notes');
    await page.getByRole('button', { name: 'Offer the referral' }).click();
    await offers.panel('What is shown once it is accepted').waitFor();
    await page.getByText('Waits for an answer').first().waitFor();
    offerId = offers.id;
  });
});

describe('before it is accepted', () => {
  it('the receiver finds it by the number on the start page, purpose first, without a name', async () => {
    const { page, offers } = receiver;
    await page.goto('/');
    const number = page.getByRole('link', { name: /Referrals to answer$/ });
    const count = Number((await number.innerText()).match(/\d+/)?.[0]);
    await number.click();
    await offers.rows.first().waitFor();
    expect(await offers.rows.count()).toBe(count);
    await offers.rows.filter({ hasText: purpose }).getByRole('link').click();
    await offers.panel('What you will see if you accept').waitFor();
    await offers.panel('What is asked').getByText(summary).waitFor();
    expect(await marksOn(page, [...marks(), file.last_name])).toEqual([]);
    const answered = await receiver.answers();
    expect(marks().filter((mark) => answered.includes(mark))).toEqual([]);
  });

  it('neither case nor person are found by it, by any query', async () => {
    expect(await caseOf(receiver)).toEqual(['NOT_FOUND']);
    expect(await answerTo(receiver.visitor, 'person(id: $id) { id }', file.person_id)).toEqual(['NOT_FOUND']);
    expect(
      await answerTo(
        receiver.visitor,
        'offer(id: $id) { case { id } person { id } basis { id } newCase { id } }',
        offerId,
      ),
    ).toEqual({ offer: { case: null, person: null, basis: null, newCase: null } });
    const there = await notFound(receiver, `/cases/${file.id}`);
    expect(await notFound(receiver, `/cases/${crypto.randomUUID()}`)).toBe(there);
  });
});

describe('accepted', () => {
  it('it says first what follows, then shows who it is and what is to be done', async () => {
    const { page, offers } = receiver;
    await offers.open(offerId);
    await offers.press('Accept');
    await offers.dialog.getByRole('list', { name: 'What you will see' }).getByText('Identity and contact').waitFor();
    await offers.confirm('Accept the referral');
    await offers.panel('Who it is about').getByText(`${file.first_name} ${file.last_name}`).waitFor();
    await offers
      .panel('What you see')
      .getByText(/^Open until/)
      .waitFor();
    await offers.panel('Goals').waitFor();
    expect(await offers.history.allInnerTexts()).toEqual([
      expect.stringContaining('Accepted'),
      expect.stringContaining('Offered'),
    ]);
    await page.getByRole('button', { name: 'Finish the referral' }).waitFor();
  });

  it('the shared case can be read only, and says what is not shared', async () => {
    const { page } = receiver;
    await page.getByRole('link', { name: file.number }).click();
    await page.getByText(`Shared by ${giver.partner.name} until`).waitFor();
    await page.getByText(/Not shared: Health and other sensitive data · Notes\./).waitFor();
    await page.getByText('The notes of the case are not shared with your NGO.').waitFor();
    const main = page.getByRole('main');
    expect(await main.getByRole('button').allInnerTexts()).toEqual(['Print']);
    expect(await main.getByRole('form').count()).toBe(0);
    await page.getByRole('link', { name: 'Open the person' }).click();
    await page.getByText(`Shared by ${giver.partner.name} until`).waitFor();
    await page.getByText('Ethnicity, disability, health and target groups are not shared with your NGO.').waitFor();
    expect(await main.getByRole('button').allInnerTexts()).toEqual(['Print']);
    for (const path of ['correct', 'open-case', 'record-basis', 'merge'])
      expect(await main.locator(`a[href*="${path}"]`).count()).toBe(0);
  });

  it('both sides write notes, and read each other’s', async () => {
    await receiver.offers.open(offerId);
    await receiver.page.getByText(`${giver.partner.name} reads it too.`).waitFor();
    await receiver.offers.writeNote('First talk held, papers listed.');
    await giver.offers.open(offerId);
    await giver.offers.notes.getByText('First talk held, papers listed.').waitFor();
    await giver.offers.writeNote('The certificate comes next week.');
    await receiver.offers.open(offerId);
    expect(await receiver.offers.notes.allInnerTexts()).toEqual([
      expect.stringContaining('The certificate comes next week.'),
      expect.stringContaining('First talk held, papers listed.'),
    ]);
  });
});

describe('the third partner', () => {
  it('finds nothing by any address', async () => {
    const nothing = await notFound(third, `/offers/${crypto.randomUUID()}`);
    for (const path of [
      `/offers/${offerId}`,
      `/cases/${file.id}`,
      `/persons/${file.person_id}`,
      `/cases/${file.id}/offer`,
    ])
      expect(await notFound(third, path), path).toBe(nothing);
  });

  it('finds nothing in its lists and searches', async () => {
    const { page } = third;
    const looked = `/persons?name=${encodeURIComponent(`${file.first_name} ${file.last_name}`)}`;
    const lists = ['/offers', '/offers?side=out', '/offers?tab=accepted', '/cases?tab=all', '/tasks?whose=all'];
    for (const path of ['/', ...lists, '/notices', looked]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      // What the visitor types stands in the field, found or not.
      const told = path === looked ? marks().slice(0, -1) : [...marks(), offerId, purpose];
      expect(await marksOn(page, told), path).toEqual([]);
    }
    const answered = await third.answers();
    expect([...marks(), offerId].filter((mark) => answered.includes(mark))).toEqual([]);
  });

  it('gets from the API what it would get if there were nothing', async () => {
    const anonymous = (answer: object) => JSON.stringify(answer).replaceAll(/"correlationId":"[^"]*"/g, '');
    const ids: [string, string][] = [
      ['offer(id: $id) { id purpose events { id } notes { body } }', offerId],
      ['case(id: $id) { id number person { id } }', file.id],
      ['person(id: $id) { id pseudonym identity { lastName } }', file.person_id],
    ];
    for (const [query, id] of ids) {
      const [theirs, nobodys] = await Promise.all(
        [id, crypto.randomUUID()].map((of) => askApi(third.visitor, `query ($id: ID!) { ${query} }`, { id: of })),
      );
      expect(anonymous(theirs as object)).toBe(anonymous(nobodys as object));
    }
    const lists = await askApi(
      third.visitor,
      `query ($case: ID!, $person: ID!) {
        offers(filter: { caseIds: [$case] }) { totalCount }
        accessWindows(filter: { caseId: $case }) { totalCount }
        legalBases(filter: { personId: $person }) { totalCount }
      }`,
      { case: file.id, person: file.person_id },
    );
    const none = { totalCount: 0 };
    expect(lists.data).toEqual({ offers: none, accessWindows: none, legalBases: none });
  });

  it('can neither accept it nor write on it', async () => {
    const key = () => crypto.randomUUID();
    const day = new Date().toISOString().slice(0, 10);
    const tries: [string, object][] = [
      ['acceptOffer', { offerId, expectedVersion: 1, idempotencyKey: key() }],
      ['revokeOffer', { offerId, expectedVersion: 2, reason: 'Not mine', idempotencyKey: key() }],
      ['finishReferral', { offerId, expectedVersion: 2, outcome: 'PROVIDED', idempotencyKey: key() }],
      ['addOfferNote', { offerId, body: 'Not mine', occurredOn: day, idempotencyKey: key() }],
    ];
    for (const [mutation, input] of tries) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`;
      const { errors } = await askApi(third.visitor, text, { input });
      expect(errors?.[0]?.extensions?.code, mutation).toBe('NOT_FOUND');
    }
  });
});

describe('withdrawn', () => {
  it('the consent ends what was shown, in the receiver’s very next request', async () => {
    expect(await caseOf(receiver)).toMatchObject({ case: { id: file.id } });
    const person = new PersonPage(giver.page);
    await person.open(file.person_id);
    await giver.page.getByRole('button', { name: /^Record a withdrawal/ }).click();
    await giver.page.getByRole('dialog').getByRole('button', { name: 'Record the withdrawal' }).click();
    await new LegalBasisPage(giver.page).bases.getByText('Withdrawn', { exact: true }).waitFor();
    expect(await caseOf(receiver)).toEqual(['NOT_FOUND']);
    await notFound(receiver, `/cases/${file.id}`);
    await notFound(receiver, `/persons/${file.person_id}`);
  });

  it('both sides are told why; the receiver keeps its own notes only, the giver what was reported', async () => {
    for (const [{ page, offers }, notes] of [[receiver, 1] as const, [giver, 2] as const]) {
      await offers.open(offerId);
      await page.getByText(/^The legal basis was withdrawn or ended on/).waitFor();
      await page.getByText('With it the referral ended, and all that was shown because of it.').waitFor();
      expect(await offers.history.first().innerText()).toContain('the legal basis was withdrawn or ended');
      expect(await offers.notes.count()).toBe(notes);
      expect(await page.getByRole('button', { name: 'Save note' }).count()).toBe(0);
    }
    expect(await marksOn(receiver.page, [file.last_name, file.number])).toEqual([]);
  });
});
