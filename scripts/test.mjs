// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser } from './find-browser.mjs';
import { findFfmpeg } from './find-ffmpeg.mjs';

/**
 * @typedef {{ status: string, name: string, assertionResults: { status: string, fullName: string }[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} Report
 */

/** `npm test`: builds, then runs every spec and every journey. The last line counts what jest itself reports. */
const REPORT = 'test/.output/jest.json';

const browser = await findBrowser();
findFfmpeg();
const built = spawnSync('node', ['apps/cli/bin/build.mjs', '--if-needed'], { stdio: ['ignore', 'inherit', 'inherit'] });
if (built.status !== 0) finish({ numPassedTests: 0, numFailedTests: 1, testResults: [] }, 1);
// A learner's first visit has a budget; the script says which files use it up.
const weighed = spawnSync('node', ['apps/web/scripts/check-first-load.mjs'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
mkdirSync('test/.output', { recursive: true });
rmSync(REPORT, { force: true });
const code = await runJest();
const report = readReport();
if (!report || code === null) stopDatabase();
finish(report ?? { numPassedTests: 0, numFailedTests: 1, testResults: [] }, (code ?? 1) || (weighed.status ?? 1));

/** Resolves to the exit code, `null` when it was stopped by a signal. @returns {Promise<number | null>} */
function runJest() {
  const options = ['--reporters=<rootDir>/scripts/jest-progress.cjs', '--json', `--outputFile=${REPORT}`];
  const jest = spawn('node', ['node_modules/jest/bin/jest.js', ...options, ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => jest.kill(signal));
  return new Promise((resolve) => jest.once('close', resolve));
}

/** @returns {Report | undefined} */
function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8').replaceAll(`${process.cwd()}/`, ''));
  } catch {
    return undefined;
  }
}

/** Jest was cut before it could do so itself. */
function stopDatabase() {
  createRequire(import.meta.url)('../libs/testing/src/jest/run-prepare.cjs').runPrepare('stop');
}

/** @param {Report} report @param {number} code @returns {never} */
function finish(report, code) {
  const unread = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failures = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${file.name}: ${fullName}`),
  );
  for (const line of [...unread.map(({ name }) => `${name}: could not be run`), ...failures])
    console.log(`failed ${line}`);
  const failed = report.numFailedTests + unread.length;
  console.log(`${report.numPassedTests} passed, ${failed} failed`);
  process.exit(code === 0 && failed > 0 ? 1 : code);
}
