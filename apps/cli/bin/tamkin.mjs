#!/usr/bin/env node
// @ts-check
// `tamkin <command>`: builds what is out of date, then hands over to the compiled command line.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { say } from './say.mjs';

const REQUIRED = [20, 19];

function refusal() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < (REQUIRED[0] ?? 0) || (major === REQUIRED[0] && minor < (REQUIRED[1] ?? 0))) {
    return say('node.too-old', { required: REQUIRED.join('.'), found: process.versions.node });
  }
  if (!existsSync(new URL('../../../node_modules/@swc/cli/bin/swc.js', import.meta.url)))
    return say('packages.missing');
  return undefined;
}

const problem = refusal();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { build, root } = await import('./build.mjs');
if (!(await build({ force: false }))) process.exit(1);
const { run } = createRequire(import.meta.url)(join(root, 'dist', 'apps', 'cli', 'src', 'main.js'));
process.exit(await run(process.argv.slice(2), process.env));
