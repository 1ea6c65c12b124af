import type { Locator, Page } from 'playwright-core';

/** The bases of a person, the form that records one, and who sees a record, in English. */
export class LegalBasisPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get bases(): Locator {
    return this.page.getByRole('list', { name: 'Legal bases, the latest first' }).getByRole('listitem');
  }

  /** The panel that says who outside the NGO sees the record. */
  get windows(): Locator {
    return this.page.getByRole('region', { name: 'Who sees it' });
  }

  async begin(): Promise<void> {
    await this.page.getByRole('link', { name: 'Record a basis' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Record a legal basis' }).waitFor();
  }

  async fill(recipient: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Referral to a service' }).check();
    await this.page.getByLabel('To whom may something be shown?').selectOption({ label: recipient });
    await this.page.getByRole('checkbox', { name: 'Identity and contact' }).check();
    await this.page.getByRole('checkbox', { name: 'Goals, tasks and course of the case' }).check();
    await this.page.getByLabel('How can it be shown?').selectOption({ label: 'Signed form' });
    await this.page.getByLabel('Where is it kept, or who witnessed?').fill('Binder 4, in the office');
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check the answers' }).click();
  }
}
