import type { Browser, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, seriousFaults, signIn } from './support/browser';
import { screenFaults } from './support/screen-faults';

jest.setTimeout(240_000);

/** Six months after the course of the finished cohort: the reminder's link opens the plan of Naïma. */
async function openPlan(page: Page): Promise<void> {
  const { items } = (await (await page.request.get('/api/v1/me/enrolments')).json()) as {
    items: { id: string; cohortName: string }[];
  };
  const enrolment = items.find(({ cohortName }) => cohortName.includes('Souss'));
  await page.goto(`/learn/${enrolment?.id}`);
  await page.getByRole('link', { name: 'خطة عمل' }).first().click();
  await page.getByRole('link', { name: 'مراجعة' }).click();
}

/** What a card or a line of the report says of a measure. */
async function counted(page: Page, measure: string): Promise<number> {
  const { total } = (await (
    await page.request.get(`/api/v1/completion-report/people?measure=${measure}&limit=1`)
  ).json()) as { total: number };
  return total;
}

describe('an action plan, six months after', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is told of on a phone in Arabic, confirmed by the manager, and counts for the reviewer', async () => {
    const reviewer = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(reviewer.page, 'yassine');
    const before = await counted(reviewer.page, 'plansImplemented');

    const learner = await openWindow(browser, { language: 'ar', device: PHONE });
    await signIn(learner.page, 'naima');
    await learner.page.getByRole('button', { name: 'العربية' }).first().click();
    await openPlan(learner.page);
    const actions = learner.page.getByRole('group').filter({ has: learner.page.locator('textarea') });
    await actions.first().waitFor();
    for (const action of await actions.all()) {
      await action.getByText('أُنجز', { exact: true }).click();
      await action.locator('textarea').fill('ثلاث رسائل مرسلة دون أسماء.');
    }
    expect(await screenFaults(learner.page)).toEqual([]);
    expect(await seriousFaults(learner.page)).toEqual([]);
    await learner.page.getByRole('button', { name: 'إرسال', exact: true }).click();
    await learner.page.getByText('بعد 6 أشهر').first().waitFor();
    // Words alone are not evidence.
    expect(await counted(reviewer.page, 'plansImplemented')).toBe(before);
    await learner.close();

    const manager = await openWindow(browser, { language: 'fr', device: DESKTOP });
    await signIn(manager.page, 'salma');
    await manager.page.getByRole('link', { name: /à confirmer/ }).click();
    await manager.page.getByRole('link', { name: 'Naïma Chergui' }).click();
    await manager.page.getByRole('button', { name: 'Je confirme' }).first().click();
    await manager.page.getByText('Confirmé par le responsable').first().waitFor();
    expect(await screenFaults(manager.page)).toEqual([]);
    await manager.close();

    await reviewer.page.goto('/report?show=plans');
    const figure = reviewer.page.getByRole('link', { name: `${before + 1} mis en œuvre dans la période` });
    await figure.click();
    await reviewer.page.getByRole('heading', { name: 'Plans d’action mis en œuvre' }).waitFor();
    const line = reviewer.page.locator('tbody tr').filter({ hasText: 'Naïma Chergui' });
    await line.getByRole('link', { name: 'Mis en œuvre' }).click();
    await reviewer.page.getByText('Confirmé par le responsable').first().waitFor();
    await reviewer.close();
  });
});
