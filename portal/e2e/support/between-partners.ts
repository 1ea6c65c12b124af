import type { BrowserContext, Page } from 'playwright-core';
import { askDatabase } from './database.ts';
import { askApi } from './graphql.ts';

/** A partner, as the database knows it. */
export interface PartnerRow {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
}

/** A case of a partner that is offered to others, and by what its person can be told. */
export interface OfferedRow {
  readonly id: string;
  readonly number: string;
  readonly person_id: string;
  readonly pseudonym: string;
  readonly first_name: string;
  readonly last_name: string;
}

/** The partner at which somebody works. */
export async function partnerAt(email: string): Promise<PartnerRow> {
  const [partner] = await askDatabase<PartnerRow & { [column: string]: unknown }>(
    `select p.id, p.name, p.short_name from partner p join membership m on m.partner_id = p.id
     join user_account u on u.id = m.user_id where u.email = $1`,
    [email],
  );
  if (partner === undefined) throw new Error(`${email} works nowhere`);
  return partner;
}

/** Open cases of grown-ups at a partner of which nothing was offered yet, and whose names nobody else there has. */
export async function casesToOffer(partnerId: string, howMany: number): Promise<OfferedRow[]> {
  const rows = await askDatabase<OfferedRow & { [column: string]: unknown }>(
    `select c.id, c.number, c.person_id, p.pseudonym, i.first_name, i.last_name
     from case_file c join person p on p.id = c.person_id join person_identity i on i.person_id = p.id
     where c.partner_id = $1 and c.status = 'open' and not c.restricted and c.programme_code = 'SOE-1'
       and i.birth_date < '1990-01-01' and length(i.last_name) > 4 and p.merged_into_id is null
       and not exists (select from legal_basis b where b.person_id = p.id)
       and exists (select from case_goal g where g.case_id = c.id)
     order by c.id limit $2`,
    [partnerId, howMany],
  );
  if (rows.length < howMany) throw new Error('There are too few open cases');
  return rows;
}

/** Records a consent by way of the API, as the one who is signed in, and returns its id. */
export async function recordConsent(
  visitor: BrowserContext,
  personId: string,
  recipientId: string,
  purpose: 'REFERRAL' | 'TRANSFER' | 'TRANSFER_REQUEST',
  groups: readonly string[],
): Promise<string> {
  const [today = ''] = new Date().toISOString().split('T');
  const { data } = await askApi(
    visitor,
    `mutation ($input: RecordLegalBasisInput!) {
       recordLegalBasis(input: $input) { legalBasis { id } errors { field code } } }`,
    {
      input: {
        personId,
        kind: 'CONSENT',
        purpose,
        recipientId,
        groups,
        evidence: 'SIGNED_FORM',
        givenOn: today,
        expiresOn: inDays(200),
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  return (data as { recordLegalBasis: { legalBasis: { id: string } } }).recordLegalBasis.legalBasis.id;
}

/** Asks another partner for a transfer by way of the API, as the one who is signed in, and returns the request's id. */
export async function requestTransfer(visitor: BrowserContext, personId: string, toPartnerId: string): Promise<string> {
  const basisId = await recordConsent(visitor, personId, toPartnerId, 'TRANSFER_REQUEST', ['IDENTITY']);
  const { data } = await askApi(
    visitor,
    `mutation ($input: RequestTransferInput!) {
       requestTransfer(input: $input) { transferRequest { id } errors { field code } } }`,
    {
      input: {
        personId,
        toPartnerId,
        basisId,
        message: 'Says that a case was opened in spring.',
        dueOn: inDays(10),
        idempotencyKey: crypto.randomUUID(),
      },
    },
  );
  return (data as { requestTransfer: { transferRequest: { id: string } } }).requestTransfer.transferRequest.id;
}

/** A day from now, as the API writes it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the API says of something to somebody: its code where it is refused, else the data. */
export async function answerTo(visitor: BrowserContext, query: string, id: string): Promise<unknown> {
  const { errors, data } = await askApi(visitor, `query ($id: ID!) { ${query} }`, { id });
  return errors?.map(({ extensions }) => extensions?.code) ?? data;
}

/** What of these marks stands in a page, as it is drawn and in its source. */
export async function marksOn(page: Page, marks: readonly string[]): Promise<string[]> {
  const html = await page.content();
  return marks.filter((mark) => html.includes(mark));
}
