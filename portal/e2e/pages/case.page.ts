import type { Locator, Page } from 'playwright-core';

/** One case, in English. */
export class CasePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get timeline(): Locator {
    return this.page.getByRole('list', { name: 'What happened, the latest first' });
  }

  get note(): Locator {
    return this.page.getByLabel('What happened?');
  }

  get day(): Locator {
    return this.page.getByLabel('On which day?');
  }

  /** The case's id, from the address. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/cases/${id}`);
  }

  async ready(): Promise<void> {
    await this.timeline.locator('li').first().waitFor();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save note' }).click();
  }
}
