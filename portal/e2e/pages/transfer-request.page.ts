import type { Locator, Page } from 'playwright-core';

/** The list of requests for a transfer, one request, and the pages that make and answer one, in English. */
export class TransferRequestPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Requests for a transfer', exact: true }).getByRole('listitem');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A panel of the page, by its title. */
  panel(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** The request's id, from the address. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? '';
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/transfer-requests/${id}`);
    await this.panel('What is asked').waitFor();
  }

  /** Begins to ask for a transfer from the page of a person. */
  async begin(personId: string): Promise<void> {
    await this.page.goto(`/persons/${personId}`);
    await this.page.getByRole('link', { name: 'Ask for a transfer' }).click();
    await this.step('Which NGO knows the person?');
  }

  /** Waits for a page of a form. */
  async step(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async press(action: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: action, exact: true }).first().click();
  }

  async confirm(action: string): Promise<void> {
    await this.dialog.getByRole('button', { name: action, exact: true }).click();
  }
}
