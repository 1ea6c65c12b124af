import type { Locator, Page } from 'playwright-core';

/** The list of offers, one offer, and the pages that make one, in English. */
export class OfferPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: 'Offers', exact: true }).getByRole('listitem');
  }

  get history(): Locator {
    return this.page.getByRole('list', { name: 'History of the offer, the latest first' }).getByRole('listitem');
  }

  get notes(): Locator {
    return this.page.getByRole('list', { name: 'Notes on the referral, the latest first' }).getByRole('listitem');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** A panel of the page, by its title. */
  panel(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  async open(id: string): Promise<void> {
    await this.page.goto(`/offers/${id}`);
    await this.panel('What is asked').waitFor();
  }

  /** The offer's id, from the address. */
  get id(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? '';
  }

  async press(action: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: action, exact: true }).first().click();
  }

  async confirm(action: string): Promise<void> {
    await this.dialog.getByRole('button', { name: action, exact: true }).click();
  }

  async writeNote(body: string): Promise<void> {
    await this.page.getByLabel('What happened?').fill(body);
    await this.page.getByRole('button', { name: 'Save note' }).click();
    await this.page.getByText('Note saved.').waitFor();
  }

  /** Begins to offer a case from its page. */
  async begin(caseId: string, way: 'Refer to a partner' | 'Transfer to a partner'): Promise<void> {
    await this.page.goto(`/cases/${caseId}`);
    await this.page.getByRole('link', { name: way }).click();
    await this.step('To whom?');
  }

  /** Waits for a page of the form. */
  async step(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async ask(purpose: string, summary: string): Promise<void> {
    await this.page.getByLabel('What for, in one line').fill(purpose);
    await this.page.getByLabel('What does the receiver have to know to answer?').fill(summary);
  }
}
