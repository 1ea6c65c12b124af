/** Puts a text between the markers of a name; null where there are no such markers. */
export function between(document: string, name: string, text: string): string | null {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = document.indexOf(open);
  const end = document.indexOf(close, start);
  if (start === -1 || end === -1) return null;
  return `${document.slice(0, start + open.length)}\n${text}\n${document.slice(end)}`;
}
