import type { Page } from 'playwright-core';
import { seriousFaults } from './browser';

/** What keeps somebody from reading the screen they are on: serious for axe, wider than the screen, a key not translated. */
export async function screenFaults(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const where = new URL(page.url()).pathname;
  const faults = [...(await seriousFaults(page)), ...(await widerThanScreen(page)), ...(await untranslated(page))];
  return faults.map((fault) => `${where}: ${fault}`);
}

/** What the browser complains of, from now on: errors of scripts and of the console, what the security policy stops. */
export function listenForAccidents(page: Page): () => string[] {
  const heard: string[] = [];
  const note = (text: string): void => void heard.push(`${new URL(page.url()).pathname}: ${text}`);
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    // A refused request is an answer like any other: the screen says it in words.
    if (message.type() === 'error' && !/^Failed to load resource: .* status of 4\d\d/.test(message.text())) {
      note(message.text());
    }
  });
  return () => heard.splice(0);
}

async function widerThanScreen(page: Page): Promise<string[]> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return excess > 1 ? [`${excess} px wider than the screen`] : [];
}

/** A key that reached the screen looks like `people.empty.title`; `staff.csv` is the name of a file, `driss.b` of a user. */
async function untranslated(page: Page): Promise<string[]> {
  const text = await page.evaluate<string>(
    "[...document.querySelectorAll('h1 bdi, body *:not(bdi, script, style)')].map((e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join(' ')).join('\\n')",
  );
  const keys = text.matchAll(/(?:^|\s)([a-z]+(?:-[a-z]+)*:)?[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)+(?=\s|$)/g);
  const names = [...keys].map(([key]) => key.trim()).filter((key) => !/\.(csv|xlsx|pdf|docx)$/.test(key));
  return names.map((key) => `untranslated ${key}`);
}
