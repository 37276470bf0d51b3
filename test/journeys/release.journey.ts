import type { Browser } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, picture, signIn } from './support/browser';

jest.setTimeout(240_000);

describe('from the report to a certificate that anybody can check', () => {
  let browser: Browser;
  let verifyUrl: string;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('a reviewer validates the report and watches the certificates being made', async () => {
    const { page, close } = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(page, 'yassine');
    await page.goto('/validate');
    await page.getByRole('link', { name: /C7 · Centre/ }).click();
    await page.getByRole('button', { name: 'Valider et délivrer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Valider et délivrer' }).click();
    await page.getByRole('link', { name: 'Voir ces attestations dans le registre' }).click();
    await page.getByRole('heading', { name: 'Registre des attestations' }).waitFor();
    await page.locator('table').getByText('Valide', { exact: true }).first().waitFor({ timeout: 60_000 });
    await picture(page, 'register-fr');
    await page
      .getByRole('link', { name: /Bennouna/ })
      .first()
      .click();
    const link = page.getByRole('link', { name: 'Page de vérification' });
    await link.waitFor();
    verifyUrl = (await link.getAttribute('href')) ?? '';
    expect(verifyUrl).toContain('/verify/');
    await close();
  });

  it.each(['fr', 'ar', 'en'] as const)(
    'anybody reads every printed field without an account or a script (%s)',
    async (language) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: language });
      const page = await context.newPage();
      await page.goto(verifyUrl);
      const text = await page.locator('body').innerText();
      expect(text).toContain('Asmae Bennouna');
      expect(text).toMatch(/TMK-2026-\d+/);
      expect(text).toContain({ fr: 'Valide', ar: 'صالحة', en: 'Valid' }[language]);
      expect(await page.locator('script').count()).toBe(0);
      await picture(page, `verify-${language}`);
      await context.close();
    },
  );

  it('a learner downloads a light PDF of an earlier certificate', async () => {
    const { page, close } = await openWindow(browser, { language: 'fr', device: PHONE });
    await signIn(page, 'naima');
    await page.goto('/certificates');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /PDF|Télécharger/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    await picture(page, 'certificates-fr');
    await close();
  });
});
