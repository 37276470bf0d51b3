import { createStore, useStore } from './store';

/** The way to the new version, once one was downloaded. */
const update = createStore<(() => void) | null>(null);

const ASSET_CACHE = 'tamkin-assets';

/** Installs the service worker after the first screen is there; never reloads by itself. */
export function startAppUpdates(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', () => void register());
}

async function register(): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register');
  const apply = registerSW({
    onNeedRefresh: () => update.set(() => void apply(true)),
    onRegisteredSW: () => void keepLoadedAssets(),
  });
}

/** Parts downloaded before the service worker took over would be missing offline: keep them now. */
async function keepLoadedAssets(): Promise<void> {
  const cache = await caches.open(ASSET_CACHE);
  const loaded = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'));
  await Promise.allSettled(loaded.map(async (url) => (await cache.match(url)) ?? cache.add(url)));
}

export function useAppUpdate(): (() => void) | null {
  return useStore(update);
}
