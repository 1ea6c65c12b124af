import type { BrowserContext } from 'playwright-core';
import { askDatabase } from './database.ts';
import { askApi } from './graphql.ts';

/** The partner at which somebody works. */
export async function partnerOf(email: string): Promise<string> {
  const [row] = await askDatabase<{ partner_id: string }>(
    'select m.partner_id from membership m join user_account u on u.id = m.user_id where u.email = $1',
    [email],
  );
  if (!row) throw new Error(`${email} works nowhere`);
  return row.partner_id;
}

/** Records a person of a partner in Serbia by way of the API, as the one who is signed in, and returns the id. */
export async function recordPerson(
  visitor: BrowserContext,
  partnerId: string,
  identity: object,
  more: object = {},
): Promise<string> {
  const { data } = await askApi(
    visitor,
    'mutation($input: CreatePersonInput!) { createPerson(input: $input) { person { id } errors { field code } } }',
    {
      input: {
        partnerId,
        countryCode: 'RS',
        sex: 'FEMALE',
        municipalityCode: 'RS-leskovac',
        identity,
        idempotencyKey: crypto.randomUUID(),
        ...more,
      },
    },
  );
  return (data as { createPerson: { person: { id: string } } }).createPerson.person.id;
}
