import type { Page } from 'playwright-core';
import { seriousFaults } from './browser';

/** What keeps somebody from reading the screen they are on: serious for axe, wider than the screen, a key not translated. */
export async function screenFaults(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const where = new URL(page.url()).pathname;
  const faults = [...(await seriousFaults(page)), ...(await widerThanScreen(page)), ...(await untranslated(page))];
  return faults.map((fault) => `${where}: ${fault}`);
}

async function widerThanScreen(page: Page): Promise<string[]> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return excess > 1 ? [`${excess} px wider than the screen`] : [];
}

/** A key that reached the screen looks like `people.empty.title`; `staff.csv` is the name of a file. */
async function untranslated(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>('document.body.innerText');
  const keys = text.matchAll(/(?:^|\s)([a-z]+(?:-[a-z]+)*:)?[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)+(?=\s|$)/g);
  const names = [...keys].map(([key]) => key.trim()).filter((key) => !/\.(csv|xlsx|pdf|docx)$/.test(key));
  return names.map((key) => `untranslated ${key}`);
}
