import type { BrowserContext } from 'playwright-core';

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; correlationId?: string } }[];
}

/** Asks the API with the visitor's own session, around the portal. */
export async function askApi(visitor: BrowserContext, query: string, variables: object = {}): Promise<Answer> {
  const answer = await visitor.request.post('/graphql', { data: { query, variables } });
  return answer.json();
}
