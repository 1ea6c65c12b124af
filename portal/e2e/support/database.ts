import pg from 'pg';
import { application } from './application.ts';

/** Asks the database as its superuser, whom no policy holds back. */
export async function askDatabase<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: application().adminUrl, options: '-c search_path=kolo,public' });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text, values);
    return rows;
  } finally {
    await client.end();
  }
}
