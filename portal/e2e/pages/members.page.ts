import type { Locator, Page } from 'playwright-core';

/** The members of a partner, in English. */
export class MembersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.goto('/members');
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('main [aria-busy=false] :is(tbody tr, p)').first().waitFor();
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(name) });
  }

  async chooseTab(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Parts of the list of members' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await this.page.locator('nav a[aria-current=page]', { hasText: name }).waitFor();
    await this.ready();
  }

  /** Fills the form and sends it. */
  async invite({ email, role }: { email: string; role: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Invite a member' }).click();
    await this.dialog.getByLabel('E-mail').fill(email);
    await this.dialog.getByLabel(role, { exact: true }).check();
    await this.dialog.getByRole('button', { name: 'Make the invitation' }).click();
  }
}
