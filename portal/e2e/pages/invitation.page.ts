import type { Page } from 'playwright-core';

/** Where the link of an invitation leads. Fields are found by what they are, since the page comes in three languages. */
export class InvitationPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a link as somebody does who clicks on it elsewhere; it was made for another address than this test's. */
  async open(link: string): Promise<void> {
    const { pathname, hash } = new URL(link, 'http://127.0.0.1');
    await this.page.goto(`${pathname}${hash}`);
    await this.page.locator('h1').waitFor();
  }

  async accept(name: string, password: string): Promise<void> {
    await this.page.locator('input[name=name]').fill(name);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
  }
}
