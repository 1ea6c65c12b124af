import type { Locator, Page } from 'playwright-core';

/** The list of persons, in English. */
export class PersonListPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.locator('main tbody tr');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/persons${search}`);
    await this.settled();
  }

  /** Waits until the list shows what the address asks for. */
  async settled(): Promise<void> {
    await this.page.locator('[aria-busy=false]').waitFor();
    await this.page.locator('main tbody tr, main [aria-busy=false] p').first().waitFor();
  }

  async search(label: string, text: string): Promise<void> {
    await this.page.getByRole('search').getByLabel(label, { exact: true }).fill(text);
    await this.page.getByRole('search').getByRole('button', { name: 'Search' }).click();
  }
}
