import { type Fact, type FactKind, textOf } from './catalogue.queries.ts';

/** What the catalogue must look like, by kind of fact; written by `npm run access:manifest`, never by hand. */
export type Manifest = Readonly<Record<string, readonly Fact['fact'][]>>;

/** The facts of a catalogue in the form that is committed. */
export function manifestOf(facts: readonly Fact[]): Manifest {
  const manifest: Record<string, Fact['fact'][]> = {};
  for (const { kind, fact } of facts) {
    manifest[kind] ??= [];
    manifest[kind].push(fact);
  }
  return manifest;
}

/** Each fact of the manifest. */
export function factsOf(manifest: Manifest): readonly Fact[] {
  return Object.entries(manifest).flatMap(([kind, facts]) => facts.map((fact) => ({ kind: kind as FactKind, fact })));
}

/** Every way in which the live catalogue differs from the manifest, one line each. */
export function differencesBetween(manifest: Manifest, live: readonly Fact[]): readonly string[] {
  const wanted = new Set(factsOf(manifest).map(textOf));
  const found = new Set(live.map(textOf));
  return [
    ...[...wanted].filter((text) => !found.has(text)).map((text) => `missing: ${text}`),
    ...[...found].filter((text) => !wanted.has(text)).map((text) => `unexpected: ${text}`),
  ];
}
