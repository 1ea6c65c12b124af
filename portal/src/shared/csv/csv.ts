export type Cell = string | number;

// Some readers drop quotes and spaces before they look; full-width signs count as signs where Japanese is set.
const formula = /^["'\s]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const numeral = /^-\d+([.,]\d+)?$/;

/**
 * Rows as comma-separated values (RFC 4180), with the byte-order mark by which spreadsheets know UTF-8.
 * A text that a spreadsheet would run as a formula is prefixed with an apostrophe (OWASP, CSV injection); a number is
 * none, though it begins with a minus.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** Offers a text to the reader as a file; its kind follows from the name. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${kindOf(name)};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) && !numeral.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function kindOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  return name.endsWith('.txt') ? 'text/plain' : 'text/csv';
}
