// @ts-check
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * `npm run check`: everything that can be said without running the product. Stops at the end, not at the first failure. Two
 * steps at once where there are processors for them, the longest first; what a step says is told when it has ended.
 */
const NODE_TS = ['node', '-r', '@swc-node/register'];
/** @type {Record<string, string[]>} */
const STEPS = {
  lint: ['eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  'types of the web': ['tsc', '--noEmit', '-p', 'apps/web'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  types: ['tsc', '--noEmit', '-p', '.'],
  contract: ['node', 'scripts/check-openapi.mjs'],
  schema: [...NODE_TS, 'scripts/check-schema.ts'],
  layers: ['depcruise', 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  containers: ['npm', 'run', '--silent', 'lint:docker'],
  packages: ['node', 'scripts/check-lock.mjs'],
  imports: ['node', 'scripts/check-production-imports.mjs'],
  css: ['node', 'scripts/check-css.mjs'],
  locales: ['node', 'scripts/check-locales.mjs'],
};
const AT_ONCE = Math.min(2, availableParallelism());

/** @type {string[]} */
const failed = [];
const waiting = Object.entries(STEPS);
await Promise.all(Array.from({ length: AT_ONCE }, takeSteps));
process.stdout.write(failed.length > 0 ? `check failed: ${failed.join(', ')}\n` : 'check passed\n');
process.exit(failed.length > 0 ? 1 : 0);

async function takeSteps() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command] = step;
    const started = Date.now();
    const { status, said } = await run(command);
    if (status !== 0) failed.push(name);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${said}${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  }
}

/** @param {string[]} command @returns {Promise<{ status: number | null, said: string }>} */
function run([program = '', ...parameters]) {
  const child = spawn(program, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `node_modules/.bin:${process.env['PATH']}` },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said }));
  });
}
