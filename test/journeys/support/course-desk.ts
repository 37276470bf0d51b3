import type { Locator, Page } from 'playwright-core';

/** A text in the two languages of a course. */
export type Both = readonly [fr: string, ar: string];

/** Where a trainer writes a course, in French; every step as it is done with hands. */
export class CourseDesk {
  constructor(private readonly page: Page) {}

  /** Gives its address. */
  async create(code: string, title: Both): Promise<string> {
    const { page } = this;
    await page.goto('/courses');
    await page.getByRole('link', { name: 'Nouveau cours' }).click();
    await page.getByLabel('Code', { exact: true }).fill(code);
    await this.titles(page.locator('main'), title);
    await page.getByRole('button', { name: 'Créer le brouillon' }).click();
    await page.getByRole('button', { name: 'Ajouter un module' }).waitFor();
    return new URL(page.url()).pathname;
  }

  async addModule(title: Both): Promise<void> {
    await this.page.getByRole('button', { name: 'Ajouter un module' }).click();
    await this.saveTitles(title);
  }

  async addActivity(kind: RegExp, title: Both): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: /^Ajouter une activité/ }).click();
    await page.getByRole('dialog').getByRole('radio', { name: kind }).check();
    await this.saveTitles(title);
    await page.getByRole('link', { name: title[0] }).waitFor();
  }

  /** Opens the text of an activity from the page of its course. */
  async openText(course: string, title: Both): Promise<void> {
    await this.page.goto(course);
    await this.page.getByRole('link', { name: title[0] }).click();
    await this.page.getByRole('button', { name: 'Ajouter un bloc', exact: true }).waitFor();
  }

  async addBlock(type: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Ajouter un bloc', exact: true }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: type }).click();
  }

  /** The fields of a block in one language; the translation is begun when it is not yet. */
  async block(name: string, language: 'français' | 'arabe'): Promise<Locator> {
    if (language === 'arabe') await this.page.getByRole('button', { name: `Écrire en arabe : ${name}` }).click();
    return this.page.getByRole('group', { name: `${name}, en ${language}` });
  }

  async saved(): Promise<void> {
    await this.page.getByText('Tout est enregistré').waitFor();
  }

  private async saveTitles(title: Both): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await this.titles(dialog, title);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  private async titles(within: Locator, [fr, ar]: Both): Promise<void> {
    await within.getByLabel('Titre en français').fill(fr);
    await within.getByLabel('Titre en arabe').fill(ar);
  }
}
