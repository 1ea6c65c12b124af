/** Fields whose codes are upper case in one peer's schema and lower case in the database. */
const codes = new Set(['status', 'risk', 'sex']);

/** An answer without what may differ between honest peers: the spelling of codes and moments, and what a cursor holds. */
export function comparable(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, name));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, child]) => [key, comparable(child, key)]);
    return Object.fromEntries(entries);
  }
  if (typeof value !== 'string') return value;
  if (codes.has(name)) return value.toUpperCase();
  if (name === 'endCursor') return 'a cursor';
  if (name === 'createdAt') return moment(value);
  return value;
}

function moment(text: string): string {
  return text
    .replace(' ', 'T')
    .replace(/(\+00(:00)?)$/, 'Z')
    .replace(/\.?0+Z$/, 'Z');
}
