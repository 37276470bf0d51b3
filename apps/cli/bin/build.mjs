// @ts-check
// Builds the server (swc) and the web (vite), both at once, each only when what it reads has changed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';
import { fingerprint } from './sources.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const stampFile = join(root, 'dist', '.stamp.json');
const SERVER_FOLDERS = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
const NOT_COMPILED = ['**/*.spec.ts', '**/test/**', '**/bin/**', 'libs/testing/**', '**/node_modules/**'];

/** @typedef {{ needs: string, reads: string[], writes: string[], command: () => string[] }} Part */
/** @type {Record<string, Part>} */
const parts = {
  server: {
    needs: 'apps/cli',
    reads: ['package-lock.json', '.swcrc', 'apps/cli/bin/build.mjs', ...SERVER_FOLDERS],
    writes: ['dist/apps', 'dist/libs'],
    command: () => [
      'node_modules/@swc/cli/bin/swc.js',
      ...SERVER_FOLDERS.filter((folder) => existsSync(join(root, folder))),
      ...['-d', 'dist', '--quiet'],
      ...NOT_COMPILED.flatMap((pattern) => ['--ignore', pattern]),
    ],
  },
  web: {
    needs: 'apps/web/index.html',
    reads: ['package-lock.json', 'apps/cli/bin/build.mjs', 'apps/web', 'libs/api-client'],
    writes: ['dist/web'],
    command: () => [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'apps/web/vite.config.mts',
      '--logLevel',
      'warn',
    ],
  },
};

/**
 * @param {{ force: boolean }} options
 * @returns {Promise<boolean>} false when a part failed; it has said why
 */
export async function build({ force }) {
  const stamp = force ? {} : readStamp();
  const wanted = Object.entries(parts).filter(([, part]) => existsSync(join(root, part.needs)));
  const prints = wanted.map(([name, part]) => ({ name, part, print: fingerprint(root, part.reads) }));
  const due = prints.filter(
    ({ name, part, print }) => stamp[name] !== print || !existsSync(join(root, part.writes[0] ?? '')),
  );
  if (due.length === 0) return true;

  const begun = Date.now();
  console.log(say('build.running'));
  for (const { name } of due) stamp[name] = undefined;
  writeStamp(stamp);
  const outcomes = await Promise.all(
    due.map(async ({ name, part, print }) => {
      const done = await buildPart(name, part);
      return { name, print: done ? print : undefined };
    }),
  );
  for (const { name, print } of outcomes) stamp[name] = print;
  writeStamp(stamp);
  if (outcomes.some(({ print }) => print === undefined)) return false;
  console.log(say('build.done', { seconds: ((Date.now() - begun) / 1000).toFixed(1) }));
  return true;
}

/** @returns {Record<string, string | undefined>} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Record<string, string | undefined>} stamp */
function writeStamp(stamp) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp));
}

/**
 * What was written before goes first: a file whose source is gone must not stay.
 * @param {string} name
 * @param {Part} part
 * @returns {Promise<boolean>}
 */
function buildPart(name, part) {
  for (const path of part.writes) rmSync(join(root, path), { recursive: true, force: true });
  // A build started from a test run must not be one for testing: React would come along in its large variant.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, part.command(), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (code !== 0)
        console.error(`${say('build.failed', { part: name })}\n${Buffer.concat(output).toString('utf8')}`);
      resolve(code === 0);
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await build({ force: !process.argv.includes('--if-needed') })) ? 0 : 1;
}
