import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumPath } from '../config.ts';
import { application } from './application.ts';

export const wide = { width: 1366, height: 860 };
export const narrow = { width: 360, height: 740 };

/** Starts the browser. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? (await bundledChromium()),
    // The package's own arguments crash with several contexts.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
}

/** A visitor with nothing in cookies or storage. */
export function newVisitor(browser: Browser, viewport = wide): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: application().address,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/Belgrade',
  });
}

async function bundledChromium(): Promise<string> {
  // It unpacks into the temporary folder that it finds when it is loaded.
  process.env.TMPDIR = inject('scratch');
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
