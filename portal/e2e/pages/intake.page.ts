import type { Locator, Page } from 'playwright-core';

/** The intake of a person, in English. */
export class IntakePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get found(): Locator {
    return this.page.getByRole('list', { name: 'Persons found' }).getByRole('listitem');
  }

  get summary(): Locator {
    return this.page.getByRole('alert');
  }

  async open(step = ''): Promise<void> {
    await this.page.goto(`/persons/new${step && `?step=${step}`}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async search(name: string): Promise<void> {
    // The list of persons, from which one comes here, has a field and a button of these names too.
    await this.page.getByRole('search', { name: 'Look for the person' }).waitFor();
    await this.field('Name').fill(name);
    await this.page.getByRole('button', { name: 'Search' }).click();
  }

  async birthDate(day: string, month: string, year: string): Promise<void> {
    await this.field('Day').fill(day);
    await this.field('Month').selectOption({ label: month });
    await this.field('Year').fill(year);
  }

  /** Goes on and waits for the page of the next step. */
  async goOn(heading: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
    await this.at(heading);
  }

  async at(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** What the summary of answers says about a question. */
  answer(term: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByText(term, { exact: true }) })
      .locator('dd');
  }
}
