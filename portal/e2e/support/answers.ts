import type { BrowserContext } from 'playwright-core';
import { askDatabase } from './database.ts';

/** Everything that the API answers a visitor from now on. */
export function answersTo(visitor: BrowserContext): () => Promise<string> {
  const texts: Promise<string>[] = [];
  visitor.on('response', (response) => {
    // Whoever leaves a page does not wait for its answers, and nobody has read them then.
    if (new URL(response.url()).pathname === '/graphql') texts.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(texts)).join('\n');
}

/** By what records of all other partners can be told: ids, pseudonyms and case numbers that occur in a text. */
export async function recordsOfOthers(text: string, partnerId: string): Promise<string[]> {
  const rows = await askDatabase<{ mark: string }>(
    `select unnest(array[id::text, pseudonym]) as mark from person where partner_id <> $1
     union all select unnest(array[id::text, number]) from case_file where partner_id <> $1
     union all select id::text from case_note where partner_id <> $1
     union all select id::text from case_task where partner_id <> $1
     union all select id::text from case_goal where partner_id <> $1
     union all select id::text from household where partner_id <> $1
     union all select id::text from membership where partner_id <> $1`,
    [partnerId],
  );
  const words = new Set(text.split(/[^\w-]+/));
  return rows.map(({ mark }) => mark).filter((mark) => words.has(mark));
}
