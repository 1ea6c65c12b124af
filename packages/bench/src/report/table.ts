/** A table in Markdown; columns of figures are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFigure = head.map((_, place) => rows.every((row) => /^(|–|-?[\d,.]+( .*)?)$/.test(row[place] ?? '')));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = isFigure.map((figure) => (figure ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A figure with as many digits as it can be trusted with; a dash for what was not measured. */
export function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
