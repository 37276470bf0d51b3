import type { Browser, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, seriousFaults, signIn } from './support/browser';

jest.setTimeout(120_000);

/** Fadma reviews a colleague's work on her phone, in Arabic; her trainer reads who said what and marks. */
describe('work that learners and trainers read', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('a learner gives a review by the rubric, without a name, and the next one is one tap away', async () => {
    const { page } = await openWindow(browser, { language: 'ar', device: PHONE });
    await signIn(page, 'fadma');
    await page.getByRole('link', { name: 'قراءة عملين' }).click();
    await page.getByRole('link', { name: 'البدء' }).click();
    await page.getByRole('heading', { name: 'عمل زميل(ة)' }).waitFor();
    for (const criterion of await page.locator('fieldset').all()) await criterion.locator('label').last().click();
    await page.getByLabel('كلمة تفيد').fill('مذكرة واضحة، يحسن ذكر القاعدة.');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'إرسال قراءتي' }).click();
    await page.getByRole('link', { name: 'قراءة العمل الموالي' }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('the trainer finds the work in the one queue, with the names of those who reviewed it', async () => {
    const { page } = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(page, 'khadija');
    await page.goto('/marking');
    await page.getByRole('link', { name: 'Keltoum Nassiri' }).click();
    const reviews = page.getByRole('region', { name: 'Relectures des pairs' });
    await reviews.getByText('Donnée', { exact: true }).first().waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

/** Faults that axe calls serious, and anything wider than the screen. */
async function faults(page: Page): Promise<string[]> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return [...(await seriousFaults(page)), ...(excess > 1 ? [`${excess} px wider than the screen`] : [])];
}
