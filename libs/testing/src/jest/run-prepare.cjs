const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Jest's global hooks know no import aliases, so a process of its own brings PostgreSQL and the template up or down. */
exports.runPrepare = (...parameters) =>
  execFileSync(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'prepare.ts'), ...parameters], {
    cwd: join(__dirname, '../../../..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
