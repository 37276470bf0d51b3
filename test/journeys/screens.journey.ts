import type { Browser } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, signIn, type Visitor } from './support/browser';
import { screenFaults } from './support/screen-faults';

/** Every place of the product, by the person who goes there. Lists are followed to their first page. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  hanane: ['/learn', '/certificates', '/messages', '/me'],
  driss: ['/team', '/nominate', '/sessions', '/report'],
  khadija: ['/cohorts', '/courses', '/questions', '/marking'],
  yassine: ['/validate', '/report', '/providers', '/register'],
  mina: ['/health', '/people', '/providers', '/outbox', '/audit', '/settings'],
};

const READERS = [
  { language: 'fr', device: DESKTOP, name: 'in French on a desk' },
  { language: 'ar', device: PHONE, name: 'in Arabic on a phone' },
] as const;

jest.setTimeout(240_000);

describe.each(READERS)('every place, $name', ({ language, device }) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(PLACES))('is fit to read for %s', async (login, paths) => {
    const visitor = await openWindow(browser, { language, device });
    try {
      await signIn(visitor.page, login);
      const faults: string[] = [];
      for (const path of paths) faults.push(...(await faultsOf(visitor, path)));
      expect(faults).toEqual([]);
    } finally {
      await visitor.close();
    }
  });
});

async function faultsOf({ page }: Visitor, path: string): Promise<string[]> {
  const accidents: string[] = [];
  page.on('pageerror', (error) => accidents.push(`${path}: ${error.message}`));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  const faults = [...(await screenFaults(page)), ...accidents];
  page.removeAllListeners('pageerror');
  return faults;
}
