import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openWindow, PHONE, picture, signIn, type Visitor } from './support/browser';

jest.setTimeout(180_000);

describe('Hanane learns on her phone', () => {
  let browser: Browser;
  let hanane: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    hanane = await openWindow(browser, { language: 'fr', device: PHONE });
    page = hanane.page;
    await signIn(page, 'hanane');
  });
  afterAll(() => browser.close());

  it('finds one button that leads to where she stopped', async () => {
    await page.getByRole('heading', { name: 'Bienvenue, Hanane' }).waitFor();
    await picture(page, 'home-fr');
    await page.getByRole('link', { name: 'Continuer' }).first().click();
    await page.getByRole('heading', { level: 1, name: /La visite/ }).waitFor();
    await picture(page, 'lesson-fr');
  });

  it('changes the language on the lesson and stays on it', async () => {
    await page
      .getByRole('button', { name: 'العربية' })
      .or(page.getByRole('link', { name: 'العربية' }))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /الزيارة/ }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await picture(page, 'lesson-ar');
    await page
      .getByRole('button', { name: 'Français' })
      .or(page.getByRole('link', { name: 'Français' }))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /La visite/ }).waitFor();
  });

  it('goes on to the quiz of the module by the same button', async () => {
    for (const next of [/La garantie/, /Quiz du module 2/]) {
      await page.getByRole('button', { name: /Continuer/ }).click();
      await page.getByRole('heading', { level: 1, name: next }).waitFor();
    }
  });

  it('answers with a connection that drops, and loses nothing', async () => {
    await page.getByRole('link', { name: 'Répondre aux questions' }).click();
    await page.getByText('Question 1 sur 5').first().waitFor();
    await answerQuestion(page);
    await page.getByText('Enregistré').first().waitFor();
    await hanane.context.setOffline(true);
    await page.getByRole('button', { name: 'Question suivante' }).click();
    await answerQuestion(page);
    await page
      .getByText(/Sur ce téléphone · 1 réponse en attente/)
      .first()
      .waitFor();
    await picture(page, 'quiz-offline');
    await hanane.context.setOffline(false);
    await page.getByText('Enregistré').first().waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByText('2 réponses sur 5').first().waitFor();
  });

  it('sends an answer without moving the page under the finger', async () => {
    const next = page.getByRole('button', { name: 'Question suivante' });
    const back = page.getByRole('button', { name: 'Question précédente' });
    const choice = page.locator('main label:has(input:not(:checked))').first();
    await next.or(back).first().waitFor();
    while ((await choice.count()) === 0) await ((await next.count()) > 0 ? next : back).click();
    await page.route('**/api/v1/me/attempts/**', async (route) => {
      if (route.request().method() !== 'GET') await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    const before = await titleAt(page);
    await choice.click();
    await page
      .getByText(/Envoi de/)
      .first()
      .waitFor();
    expect(await titleAt(page)).toBe(before);
    await page.unroute('**/api/v1/me/attempts/**');
    await page.getByText('Enregistré').first().waitFor();
  });

  it('hands in and reads what was right and why', async () => {
    await page
      .getByRole('button', { name: 'Relire et remettre' })
      .or(page.getByRole('button', { name: 'Question suivante' }))
      .first()
      .waitFor();
    for (let step = 0; step < 6; step++) {
      const next = page.getByRole('button', { name: 'Question suivante' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    await page.getByRole('button', { name: 'Relire et remettre' }).click();
    await page.getByRole('button', { name: 'Remettre le test' }).click();
    await page.getByRole('heading', { name: 'Votre résultat' }).waitFor();
    await page.getByText('Question par question').first().waitFor();
  });
});

/** How far down the page its title stands, wherever it is scrolled to. */
function titleAt(page: Page): Promise<number> {
  return page.evaluate<number>("document.querySelector('main h1').getBoundingClientRect().top + window.scrollY");
}

/** Gives some answer to the question on the screen, whatever its type. */
async function answerQuestion(page: Page): Promise<void> {
  const choice = page.getByRole('radio').or(page.getByRole('checkbox')).first();
  const keep = page.getByRole('button', { name: 'Cet ordre me convient' });
  const number = page.getByRole('textbox').first();
  await choice.or(keep).or(number).first().waitFor();
  if ((await choice.count()) > 0) return choice.check({ force: true });
  if ((await keep.count()) > 0) return keep.click();
  return number.fill('1250');
}
