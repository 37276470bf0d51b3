const { spawn } = require('node:child_process');
const { chmodSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { enterOwnFolder } = require('../../../libs/testing/src/jest/own-folder.cjs');

const READY_WITHIN_MS = 180_000;
const ROOT = join(__dirname, '../../..');

/** `npm start` on a machine of its own: an empty data folder, a free port, the demo loaded. Shared by all journeys. */
module.exports = async () => {
  enterOwnFolder();
  const data = mkdtempSync(join(tmpdir(), 'tamkin-journey-'));
  // Reached by the database's account also when we are root: its data stays inside and goes with the folder.
  chmodSync(data, 0o755);
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/cli/bin/tamkin.mjs', 'start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      TAMKIN_DATA: data,
      PORT: String(port),
      LANG: 'en_GB.UTF-8',
      RATE_PER_MINUTE: '100000',
      // As under npm: it stops when jest is killed.
      npm_lifecycle_event: 'start',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  globalThis.tamkinProduct = { child, data };
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!output.includes(origin)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
      throw new Error(`The product did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const accounts = JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8'));
  process.env.TAMKIN_JOURNEY = JSON.stringify({ origin, accounts });
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
