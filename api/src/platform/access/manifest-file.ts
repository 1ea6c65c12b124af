import type { Manifest } from './manifest.ts';

/** Where the manifest is committed. */
export const manifestFile = new URL('./manifest.generated.json', import.meta.url);

/** The text of the manifest's file: one fact a line, so that a change of the walls reads as what it is. */
export function manifestText(manifest: Manifest): string {
  const kinds = Object.entries(manifest).map(([kind, facts]) => {
    const lines = facts.map((fact) => `    ${JSON.stringify(fact)}`);
    return `  ${JSON.stringify(kind)}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${kinds.join(',\n')}\n}\n`;
}
