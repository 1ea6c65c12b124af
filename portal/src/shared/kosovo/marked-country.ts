/** A country's name with the mark of the footnote where it needs one. */
export function markedCountry(code: string, name: string): string {
  return code === 'XK' ? `${name}*` : name;
}
