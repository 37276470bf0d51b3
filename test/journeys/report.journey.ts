import type { Browser } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, picture, signIn } from './support/browser';
import { screenFaults } from './support/screen-faults';

jest.setTimeout(240_000);

describe('the completion report', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['fr', DESKTOP, 'report-fr'],
    ['ar', DESKTOP, 'report-ar'],
    ['ar', PHONE, 'report-phone-ar'],
  ] as const)('shows figures that open their lists (%s)', async (language, device, name) => {
    const { page, close } = await openWindow(browser, { language, device });
    await signIn(page, 'yassine');
    if (language === 'ar') await page.getByRole('button', { name: 'العربية' }).first().click();
    await page.goto('/report?period=all');
    const figure = page.locator('a[href*="/report/people"]').first();
    await figure.waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, name);
    await figure.click();
    await page.waitForURL(/\/report\/people/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await close();
  });

  it('keeps a focal point within their own staff', async () => {
    const { page, close } = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(page, 'driss');
    await page.goto('/report?period=all');
    await page.locator('a[href*="/report/people"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('Banque Atlas');

    await page.locator('a[href*="measure=enrolled"]').first().click();
    await page.getByRole('heading', { name: 'Personnes inscrites' }).waitFor();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const said = await rows.allInnerTexts();
    expect(said.filter((row) => !row.includes('Microcrédit Oasis Solidaire'))).toEqual([]);
    expect(await page.getByLabel('Prestataire', { exact: true }).count()).toBe(0);
    expect(await screenFaults(page)).toEqual([]);

    await page.goto('/report/people?measure=enrolled&providerType=bank');
    await page.getByText('Aucun chiffre pour ce choix').waitFor();
    await close();
  });
});
