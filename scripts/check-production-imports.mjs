// @ts-check
// Containers have the packages of `dependencies` only: what the server imports must be among them.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';

const SOURCES = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs'];
const NOT_SERVED = /(^|\/)(test|api-client)\/|^libs\/testing\/|\.spec\.ts$/;
const IMPORT =
  /(?:^(?:import|export)(?! type\b)[^'";]*?from |^import |\bimport\(|\brequire(?:\.resolve)?\()'([^'.][^']*)'/gm;

const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const findings = SOURCES.flatMap((folder) => sourcesIn(folder)).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)]
    .map(([, name = '']) => packageOf(name))
    .filter((name) => !isBuiltin(name) && !name.startsWith('@tamkin/'))
    .filter((name) => !(name in dependencies) && !(name in optionalDependencies))
    .map((name) => `${file}  imports ${name}, which is not among the dependencies`),
);
for (const line of findings) console.error(line);
process.exitCode = findings.length > 0 ? 1 : 0;

/** @param {string} folder @returns {string[]} */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.endsWith('.ts') && !NOT_SERVED.test(path));
}

/** `@nestjs/common/decorators` → `@nestjs/common`. @param {string} name */
function packageOf(name) {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
