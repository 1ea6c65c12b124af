import type { Locator, Page } from 'playwright-core';

/** The list of cases, in English. */
export class CaseloadPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.locator('main tbody tr');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/cases${search}`);
    await this.settled();
  }

  /** Waits until the list shows what the address asks for. */
  async settled(): Promise<void> {
    await this.page.locator('[aria-busy=false]').waitFor();
    await this.page.locator('main tbody tr, main [aria-busy=false] p').first().waitFor();
  }

  async chooseTab(name: string): Promise<void> {
    await this.tab(name).click();
    await this.page.locator('nav a[aria-current=page]', { hasText: name }).waitFor();
    await this.settled();
  }

  async filter(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
    await this.page.waitForURL(/\?/);
    await this.settled();
  }

  async sortBy(column: string): Promise<void> {
    await this.page.getByRole('columnheader', { name: column }).getByRole('link').click();
    await this.settled();
  }

  /** The number that a tab promises. */
  async tabCount(name: string): Promise<number> {
    const text = await this.tab(name)
      .locator('span', { hasText: /^[\d,]+$/ })
      .innerText();
    return Number(text.replaceAll(',', ''));
  }

  /** Opens the first case and says which number it has. */
  async openFirst(): Promise<string> {
    const number = /[A-Z]{2}-\d{4}-\w{6}/.exec(await this.rows.first().innerText())?.[0] ?? '';
    await this.rows.first().getByRole('link').click();
    return number;
  }

  private tab(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Parts of the caseload' })
      .getByRole('link', { name: new RegExp(`^${name} ?[\\d,…]+$`) });
  }
}
