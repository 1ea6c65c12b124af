import { fileURLToPath } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';
import { latinCatalogIsCurrent } from './derive-latin.ts';
import { themeVariablesAreCurrent } from './theme-variables.ts';

const cwd = fileURLToPath(new URL('..', import.meta.url));

describe('what is derived and committed', () => {
  it('variables.css is what the theme says (npm run theme)', async () => {
    expect(await themeVariablesAreCurrent()).toBe(true);
  });

  it('the Latin catalogue is the Cyrillic one, transliterated (npm run extract)', async () => {
    expect(await latinCatalogIsCurrent()).toBe(true);
  });
});

describe('the catalogues', () => {
  it.each(['en', 'sr-Cyrl', 'sr-Latn'])('%s holds every text of the portal, and no other', async (locale) => {
    const [catalog] = await getCatalogs(getConfig({ cwd }));
    const inSource = Object.keys((await catalog?.collect()) ?? {}).toSorted();
    const committed = (await catalog?.read(locale)) ?? {};
    expect(inSource.length).toBeGreaterThan(200);
    expect(Object.keys(committed).toSorted()).toEqual(inSource);
  });

  it.each(['sr-Cyrl', 'sr-Latn'])('%s translates every text', async (locale) => {
    const [catalog] = await getCatalogs(getConfig({ cwd }));
    const messages = Object.values((await catalog?.read(locale)) ?? {});
    expect(messages.filter(({ translation }) => !translation).map(({ message }) => message)).toEqual([]);
  });
}, 60_000);
