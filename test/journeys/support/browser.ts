import AxeBuilder from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { accountOf, theProduct } from './product';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, for who may use it.
  '--use-fake-device-for-media-stream',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A browser window of somebody, in their language and on their kind of device. */
export async function openWindow(
  browser: Browser,
  {
    language = 'fr',
    device = DESKTOP,
    dark = false,
  }: { language?: 'fr' | 'ar' | 'en'; device?: { width: number; height: number }; dark?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: theProduct().origin,
    viewport: device,
    locale: { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' }[language],
    timezoneId: 'Africa/Casablanca',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, context, close: () => context.close() };
}

/** Signs in through the screen, as a person does. */
export async function signIn(page: Page, login: string): Promise<void> {
  const { password } = accountOf(theProduct(), login);
  await page.goto('/sign-in');
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.waitForLoadState('networkidle');
}

/** What axe calls serious or critical on this screen; must be empty. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    // Without foreign frames there is no need to gather results on a page of its own.
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}

const PICTURES = 'docs/pictures';

/** A screenshot for the README's tour; taken anew by every run of the journeys when UPDATE_PICTURES is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['UPDATE_PICTURES']) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}
