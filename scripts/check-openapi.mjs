import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The committed contract and client are what the code says today. */
const FILES = ['apps/api/openapi.json', 'libs/api-client/src/generated/client.ts'];
const before = FILES.map((file) => readFileSync(file, 'utf8'));
execFileSync(process.execPath, ['-r', '@swc-node/register', 'scripts/openapi/generate.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const changed = FILES.filter((file, index) => readFileSync(file, 'utf8') !== before[index]);
if (changed.length > 0) {
  process.stderr.write(`${changed.join(' and ')} changed: run "npm run api:generate" and commit the result\n`);
  process.exit(1);
}
process.stdout.write('the contract and its client are up to date\n');
