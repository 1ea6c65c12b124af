import type { Locator, Page } from 'playwright-core';

/** Emergency access: the list, and what a person's page says of it, in English. */
export class EmergencyAccessPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get openNow(): Locator {
    return this.page.getByRole('list', { name: 'Open now' }).getByRole('listitem');
  }

  get before(): Locator {
    return this.page.getByRole('list', { name: 'Before' }).getByRole('listitem');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get news(): Locator {
    return this.page.getByRole('status').filter({ hasText: /./ });
  }

  async open(): Promise<void> {
    await this.page.goto('/emergency-access');
    await this.page.getByRole('heading', { level: 2, name: 'Open now' }).waitFor();
  }

  /** Finds a record by its pseudonym. */
  async find(pseudonym: string): Promise<void> {
    await this.page.getByLabel('Pseudonym').fill(pseudonym);
    await this.page.getByRole('button', { name: 'Find', exact: true }).click();
  }

  /** Opens who a person is, from the dialog that asks why. */
  async confirm(reason: string): Promise<void> {
    await this.dialog.getByLabel('Why can it not wait?').fill(reason);
    await this.dialog.getByRole('button', { name: 'Open the identity' }).click();
  }

  async endNow(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: /^End now/ })
      .first()
      .click();
    await this.dialog.getByRole('button', { name: 'End now' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
