import type { Page } from 'playwright-core';
import { listenForAccidents, screenFaults } from './screen-faults';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const WAIT_MS = 10_000;
const QUIET_MS = 150;

/** The kind of screen behind an address: `/cohorts/:id/people` for every cohort. */
export function kindOf(address: string): string {
  return new URL(address, 'http://here').pathname.replace(ID, ':id');
}

/** Reads the places of the person who is signed in and follows their links: each kind of screen that `seen` lacks, once. */
export async function walk(page: Page, places: readonly string[], seen: Set<string>): Promise<string[]> {
  const accidents = listenForAccidents(page);
  const settled = listenForSilence(page);
  const faults: string[] = [];
  const ahead = [...places];
  for (const place of places) seen.add(kindOf(place));
  for (let place = ahead.shift(); place !== undefined; place = ahead.shift()) {
    await open(page, place);
    await settled();
    faults.push(...(await screenFaults(page)), ...accidents());
    for (const link of (await linksOn(page)).filter((link) => !seen.has(kindOf(link)))) {
      // The last of its kind: lists end with what is finished, and so has most to show.
      const before = ahead.findIndex((other) => kindOf(other) === kindOf(link) && !seen.has(kindOf(other)));
      if (before < 0) ahead.push(link);
      else ahead[before] = link;
    }
    for (const next of ahead) seen.add(kindOf(next));
  }
  return faults;
}

/** As a click on a link does: without loading the product again. */
async function open(page: Page, address: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
}

async function linksOn(page: Page): Promise<string[]> {
  const links = await page.evaluate<string[]>(
    "[...document.querySelectorAll('a[href^=\"/\"]:not([target]):not([download])')].map((link) => link.getAttribute('href'))",
  );
  return links.filter((link) => !link.startsWith('/api/') && !link.startsWith('/verify/'));
}

/** Resolves when the screen has its heading, nothing is loaded any more and nothing was asked for a moment. */
function listenForSilence(page: Page): () => Promise<void> {
  let open = 0;
  let last = Date.now();
  const ended = (): void => {
    open -= 1;
    last = Date.now();
  };
  page.on('request', () => (open += 1));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    const deadline = Date.now() + WAIT_MS;
    last = Date.now();
    while (Date.now() < deadline && (open > 0 || Date.now() - last < QUIET_MS)) await page.waitForTimeout(30);
    await page.locator('main .mantine-Loader-root').first().waitFor({ state: 'detached' });
    await page.locator('h1').first().waitFor();
  };
}
