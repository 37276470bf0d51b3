import react from '@vitejs/plugin-react';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precompress } from './scripts/precompress.mjs';
import { filesFor, learnerFirstVisit } from './scripts/first-load.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../../dist/web', import.meta.url));
const api = process.env['TAMKIN_API_URL'] ?? 'http://127.0.0.1:3000';

/** What is kept on the device from the start: the shell and the learner's home. The rest is kept when first used. */
function isShell(url: string): boolean {
  if (!url.startsWith('assets/')) return true;
  const manifestFile = `${outDir}/.vite/manifest.json`;
  if (!existsSync(manifestFile)) return false;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  return filesFor(manifest, learnerFirstVisit(`${root}/src`, manifest)).includes(url);
}

export default defineConfig({
  root,
  plugins: [
    react(),
    precompress(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      workbox: {
        globPatterns: ['index.html', 'before-paint.js', '*.webmanifest', 'icons/*', 'assets/*.{js,css}'],
        manifestTransforms: [
          (entries) => Promise.resolve({ manifest: entries.filter((entry) => isShell(entry.url)), warnings: [] }),
        ],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/verify(\/|$)/, /^\/files\//],
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
            handler: 'CacheFirst',
            options: { cacheName: 'tamkin-assets', expiration: { maxEntries: 250 } },
          },
        ],
      },
    }),
  ],
  resolve: {
    alias: {
      '@tamkin/api-client': fileURLToPath(new URL('../../libs/api-client/src/index.ts', import.meta.url)),
    },
  },
  build: {
    outDir,
    emptyOutDir: true,
    reportCompressedSize: false,
    manifest: true,
    // Small files stay files: a `data:` address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes a few times a year: stays on the phone when the product changes.
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|wouter|@tanstack)\//,
            },
            // Parts shared by many pages travel together, not as dozens of small files.
            { name: 'kit', test: /apps\/web\/src\/(ui|platform)\/|@mantine\/form|@tabler/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': api, '/verify': api, '/files': api },
  },
});
