import type { Browser, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, openWindow, PHONE, signIn } from './support/browser';
import { walk } from './support/walk';

/** Where the days of each person begin. Their links lead to everything else. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  hanane: ['/learn', '/certificates', '/messages', '/me'],
  driss: ['/team', '/nominate', '/sessions', '/report'],
  khadija: ['/cohorts', '/courses', '/questions', '/marking'],
  yassine: ['/validate', '/report', '/providers', '/register'],
  mina: ['/health', '/people', '/providers', '/outbox', '/audit', '/settings'],
};

const READERS = [
  {
    language: 'fr',
    direction: 'ltr',
    letters: /\p{Script=Latin}/u,
    device: DESKTOP,
    dark: false,
    name: 'in French on a desk',
  },
  {
    language: 'ar',
    direction: 'rtl',
    letters: /\p{Script=Arabic}/u,
    device: PHONE,
    dark: true,
    name: 'in Arabic on a phone, at night',
  },
] as const;

type Reader = (typeof READERS)[number];

jest.setTimeout(240_000);

describe.each(READERS)('every screen, $name', (reader) => {
  const seen = new Set<string>();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(PLACES))('is fit to read for %s', async (login, places) => {
    const visitor = await openWindow(browser, reader);
    try {
      await signIn(visitor.page, login);
      await readAs(visitor.page, reader);
      expect(await walk(visitor.page, places, seen)).toEqual([]);
    } finally {
      await visitor.close();
    }
  });

  it('was looked at, one of each kind', () => {
    expect([...seen]).toEqual(
      expect.arrayContaining(['/learn/:id/activities/:id', '/cohorts/:id/people', '/people/:id']),
    );
    expect(seen.size).toBeGreaterThan(45);
  });
});

/** Chooses the language on the screen, where the account may have brought its own. */
async function readAs(page: Page, { language, direction, letters }: Reader): Promise<void> {
  await page.locator(`button[lang="${language}"]`).first().click();
  await page.locator(`html[lang="${language}"][dir="${direction}"]`).waitFor({ state: 'attached' });
  expect(await page.locator('h1').first().innerText()).toMatch(letters);
}
