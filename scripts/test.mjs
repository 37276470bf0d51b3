import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';

/** `npm test`: builds, then runs every spec and every journey. The last line counts what jest itself reports. */
const REPORT = 'test/.output/jest.json';
const environment = { ...process.env, CHROMIUM_PATH: await findBrowser() };

run('node', ['apps/cli/bin/build.mjs', '--if-needed']);
mkdirSync('test/.output', { recursive: true });
const jest = spawnSync(
  'node',
  ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${REPORT}`, ...process.argv.slice(2)],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  },
);
const report = JSON.parse(readFileSync(REPORT, 'utf8'));
const broken = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
process.stdout.write(`${report.numPassedTests} passed, ${report.numFailedTests + broken} failed\n`);
process.exit(jest.status ?? 1);

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
