import { spawnSync } from 'node:child_process';

/** `npm run check`: everything that can be said without running the product. Stops at the end, not at the first failure. */
const NODE_TS = ['node', '-r', '@swc-node/register'];
const STEPS = {
  packages: ['node', 'scripts/check-lock.mjs'],
  imports: ['node', 'scripts/check-production-imports.mjs'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  types: ['tsc', '--noEmit', '-p', '.'],
  'types of the web': ['tsc', '--noEmit', '-p', 'apps/web'],
  lint: ['eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  layers: ['depcruise', 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  css: ['node', 'scripts/check-css.mjs'],
  locales: ['node', 'scripts/check-locales.mjs'],
  containers: ['npm', 'run', '--silent', 'lint:docker'],
  schema: [...NODE_TS, 'scripts/check-schema.ts'],
  contract: ['node', 'scripts/check-openapi.mjs'],
};

const failed = [];
for (const [name, [command, ...parameters]] of Object.entries(STEPS)) {
  const started = Date.now();
  const { status } = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` },
  });
  if (status !== 0) failed.push(name);
  process.stdout.write(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
  );
}
process.stdout.write(failed.length > 0 ? `check failed: ${failed.join(', ')}\n` : 'check passed\n');
process.exit(failed.length > 0 ? 1 : 0);
