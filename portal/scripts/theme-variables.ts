import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type ConvertCSSVariablesInput,
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { theme } from '../src/ui/theme/theme.ts';

const target = fileURLToPath(new URL('../src/ui/theme/generated/variables.css', import.meta.url));

/**
 * The theme's CSS variables as far as they differ from Mantine's defaults. They are a file, not Mantine's
 * style element, because the content security policy allows no inline styles.
 */
export function themeVariables(): string {
  const own = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const defaults = defaultCssVariablesResolver(DEFAULT_THEME);
  const changed: ConvertCSSVariablesInput = {
    variables: difference(own.variables, defaults.variables),
    light: difference(own.light, defaults.light),
    dark: {},
  };
  const css = convertCssVariables(changed, ':root')
    .replaceAll(/([{;])/g, '$1\n')
    .replaceAll('}', '}\n');
  return `/* Generated from theme.ts by \`npm run theme\`; do not edit. */\n${css}`;
}

/** Whether the committed file is what the theme says. */
export async function themeVariablesAreCurrent(): Promise<boolean> {
  return (await readFile(target, 'utf8')) === themeVariables();
}

function difference(own: Record<string, string>, defaults: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(own).filter(([name, value]) => defaults[name] !== value));
}

if (import.meta.main) await writeFile(target, themeVariables());
