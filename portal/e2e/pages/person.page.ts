import type { Locator, Page } from 'playwright-core';

/** One person and the forms that correct the record, in English. */
export class PersonPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get corrections(): Locator {
    return this.page.getByRole('list', { name: 'Corrections, the latest first' }).locator('> li');
  }

  /** The person's id, from the address. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? '';
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/persons/${id}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.getByRole('heading', { level: 2, name: 'Corrections' }).waitFor();
  }

  async correct(part: 'Identity and contact' | 'Special-category data'): Promise<void> {
    await this.page.getByRole('link', { name: `Correct: ${part}` }).click();
    await this.reason.waitFor();
  }

  get reason(): Locator {
    return this.page.getByLabel('Why is it corrected?');
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save the correction' }).click();
  }
}
