import type { Locator, Page } from 'playwright-core';
import { password } from '../support/accounts.ts';

export type Language = 'en' | 'sr-Cyrl' | 'sr-Latn';

/** The way in. Fields are found by what they are, since the page comes in three languages. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get email(): Locator {
    return this.page.locator('input[type=email]');
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  async open(language: Language = 'en'): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.locator('select').selectOption(language);
    await this.page.locator(`html[lang=${language}]`).waitFor();
  }

  async submit(email: string, secret = password): Promise<void> {
    await this.email.fill(email);
    await this.page.locator('input[name=password]').fill(secret);
    await this.page.locator('button[type=submit]').click();
  }

  /** Signs in and waits for the page behind. */
  async signIn(email: string, language: Language = 'en'): Promise<void> {
    await this.open(language);
    await this.submit(email);
    await this.page.locator('header').waitFor();
  }
}
