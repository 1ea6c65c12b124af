interface FoundMember {
  readonly id: string;
  readonly displayName: string;
  readonly partner: { readonly shortName: string };
}

/** The choices of a select: who was found, and who is chosen already, each once and with their partner. */
export function memberChoices(
  found: readonly FoundMember[],
  chosen: readonly FoundMember[],
): readonly { value: string; label: string }[] {
  const others = found.filter(({ id }) => !chosen.some((one) => one.id === id));
  return [...chosen, ...others].map(({ id, displayName, partner }) => ({
    value: id,
    label: `${displayName} (${partner.shortName})`,
  }));
}
