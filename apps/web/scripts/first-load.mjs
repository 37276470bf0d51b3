import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const ENTRY = 'index.html';
const FRENCH = 'src/locales/fr';

/**
 * The modules a learner needs on a first visit in French: the shell, the page behind /learn (the sign-in page until
 * there is one) and the sentences of both.
 * @param {string} sources absolute path of apps/web/src
 * @param {Record<string, unknown>} manifest Vite's manifest, keyed by path from apps/web
 */
export function learnerFirstVisit(sources, manifest) {
  const home = pageBehind(sources, '/learn') ?? pageBehind(sources, '/sign-in');
  if (!home) throw new Error('No route /learn nor /sign-in was found in src/features/*/routes.tsx');
  const wanted = [ENTRY, home.page, `${FRENCH}/common.json`, `${FRENCH}/${home.feature}.json`];
  return wanted.filter((module) => module in manifest);
}

/** Finds `path: '/learn'` in the features and the page its `load` imports. */
function pageBehind(sources, path) {
  for (const feature of readdirSync(join(sources, 'features'))) {
    const file = join(sources, 'features', feature, 'routes.tsx');
    if (!existsSync(file)) continue;
    const pattern = new RegExp(`path: '${path}',[^}]*?import\\('\\./([^']+)'\\)`);
    const found = pattern.exec(readFileSync(file, 'utf8'));
    if (found) return { feature, page: `src/features/${feature}/${found[1]}.tsx` };
  }
  return null;
}

/** Every file those modules bring along, styles included, each once. */
export function filesFor(manifest, modules) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (seen.has(key) || !chunk) return;
    seen.add(key);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  modules.forEach(visit);
  return [...files];
}
