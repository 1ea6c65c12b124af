import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import type { GraphqlClient } from '../support/client.ts';
import type { Member, PartnerOfTest } from '../support/world.ts';

let api: TestApi;
let partner: PartnerOfTest;
let member: Member;
let client: GraphqlClient;

beforeAll(async () => {
  api = await startApi();
  partner = await api.world.partner();
  member = await partner.caseworker();
  await api.database.admin.query(`update kolo.user_account set locale = 'sr-Latn' where id = $1`, [member.userId]);
  client = await api.actAs(member);
});
afterAll(() => api.close());

const query = `mutation($input: AddCaseTaskInput!) { addCaseTask(input: $input) { errors { message } } }`;
interface Answer {
  readonly addCaseTask: { readonly errors: readonly { readonly message: string }[] };
}

async function messageIn(language: string): Promise<string | undefined> {
  const file = await partner.case({ caseworker: member });
  const input = {
    caseId: file.id,
    kind: 'TASK',
    what: ' ',
    dueOn: '2027-01-01',
    idempotencyKey: `say it in ${language}`,
  };
  const { data } = await client.post<Answer>(JSON.stringify({ query, variables: { input } }), {
    'accept-language': language,
  });
  return data?.addCaseTask.errors[0]?.message;
}

describe('what is to be corrected is said', () => {
  test.each([
    ['sr-Cyrl', 'Попуните ово поље.'],
    ['en', 'Fill in this field.'],
    ['sr-Latn', 'Popunite ovo polje.'],
  ])('in the language that is asked for: %s', async (language, message) => {
    expect(await messageIn(language)).toBe(message);
  });

  test.each(['*', 'de', 'en-GB,en;q=0.9,sr;q=0.8', 'sr'])('else in that of the account: %s', async (language) => {
    expect(await messageIn(language)).toBe('Popunite ovo polje.');
  });
});
