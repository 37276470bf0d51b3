/*
 * A learner on 3G waits for these bytes before reading anything. Fails above the budget; run by `npm run build:web`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { filesFor, learnerFirstVisit } from './first-load.mjs';

const BUDGET_KB = 200;

const sources = fileURLToPath(new URL('../src', import.meta.url));
const dist = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, 'utf8'));
const modules = learnerFirstVisit(sources, manifest);

const rows = filesFor(manifest, modules)
  .map((file) => ({ file, kb: gzipSync(readFileSync(`${dist}/${file}`)).length / 1024 }))
  .sort((a, b) => b.kb - a.kb);
const total = rows.reduce((sum, { kb }) => sum + kb, 0);

const line = (name, kb) => `${name.padEnd(52)} ${kb.toFixed(1).padStart(8)} KB gzip`;
console.log(`\nFirst visit of a learner in French: ${modules.join(', ')}`);
for (const { file, kb } of rows) console.log(line(file, kb));
console.log(line(`total, budget ${BUDGET_KB} KB`, total));

if (total > BUDGET_KB) {
  console.error(`\nThe first visit weighs ${total.toFixed(1)} KB: more than ${BUDGET_KB} KB.`);
  process.exit(1);
}
