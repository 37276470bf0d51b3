import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium for the journeys: found, or installed (Debian's package as root, else Playwright's own). */
export async function findBrowser() {
  const found = process.env.CHROMIUM_PATH ?? KNOWN.find(existsSync) ?? (await playwrightBrowser());
  if (found) return found;
  install();
  const installed = KNOWN.find(existsSync) ?? (await playwrightBrowser());
  if (!installed) throw new Error('No browser for the journeys: install Chromium or set CHROMIUM_PATH');
  return installed;
}

function install() {
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!debian)
    return execFileSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] });
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'inherit', 'inherit'] });
  return execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
