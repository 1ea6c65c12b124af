import type { Locator, Page } from 'playwright-core';

/** Two records of one person, compared and merged, in English. */
export class PersonMergePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get duplicates(): Locator {
    return this.page.getByRole('list', { name: 'Possible duplicates' }).locator('> li');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async lookAtDuplicates(): Promise<void> {
    await this.page.getByRole('button', { name: 'Look at them' }).click();
    await this.duplicates.first().waitFor();
  }

  async compareWith(name: string): Promise<void> {
    await this.page.getByRole('link', { name: `Compare with ${name}` }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Compare two records' }).waitFor();
  }

  /** The choice of one record's answer to a question. */
  choice(question: string, text: string): Locator {
    return this.page.getByRole('group', { name: question }).getByRole('radio', { name: text });
  }

  async merge(reason: string): Promise<void> {
    await this.page.getByLabel('Why are they the same person?').fill(reason);
    await this.page.getByRole('button', { name: 'Merge: keep' }).click();
    await this.page.getByText('The records are merged.').waitFor();
  }
}
