import type { Page } from 'playwright-core';

/** A file that the portal offered, and its rows without the headings, each by heading. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly rows: readonly Record<string, string>[];
}

/** What is offered as a file after a click. */
export async function downloadedCsv(page: Page, click: () => Promise<void>): Promise<CsvFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  const [headings = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  const byHeading = rows.map((row) =>
    Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])),
  );
  return { name: download.suggestedFilename(), text, headings, rows: byHeading };
}

/** The cells of comma-separated values, as RFC 4180 has them: every line ends, and a quote in a quoted cell is doubled. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
