// @ts-check
// The lock file must let `npm ci` run on every platform: npm leaves out of it, without a word, each optional package that
// the registry of the moment does not hand out, and later refuses to install from what it wrote.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(place, name))
    .map(
      ([name, version]) => `package-lock.json  ${name}@${version}, wanted by ${place || 'package.json'}, is missing`,
    ),
);
for (const line of missing) console.error(line);
const agrees = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel', 'error'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = missing.length > 0 || agrees.status !== 0 ? 1 : 0;

/** Whether `name` is found from `place` the way Node looks for packages. @param {string} place @param {string} name */
function isLocked(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}
