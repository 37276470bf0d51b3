// @ts-check
// What the product reads from its own folder while it runs must be in the containers. The code names such files with
// `projectPath('libs', 'i18n', 'locales')`; only what is spelt out there is understood here.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { all, delivered, finding, lineage } from './stages.mjs';

/**
 * @typedef {import('./stages.mjs').Finding} Finding
 * @typedef {import('./stages.mjs').Subject} Subject
 */

const SOURCES = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs'];
const NOT_PRODUCT = /^(node_modules|test|testing)$|\.spec\.ts$/;
/** Written while running, or used by the supervisor of a bare machine only. */
const NOT_IN_CONTAINERS = ['.data', 'apps/cli/bin'];
const READ = /projectPath\(\s*((?:'[^']*'\s*,?\s*)+)/g;

/** @param {Subject} subject @returns {Finding[]} */
export function runTimeFilesAreCopied(subject) {
  const read = SOURCES.flatMap((folder) => readBy(subject.root, folder)).filter(
    ({ path }) => !NOT_IN_CONTAINERS.some((each) => isWithin(path, each)),
  );
  return delivered(subject).flatMap((stage) => {
    const copied = copiedInto(subject, stage);
    return read
      .filter(({ path }) => !copied.some((each) => isWithin(path, each) || isWithin(each, path)))
      .map(({ path, file }) => finding(stage.from, `the stage “${stage.name}” lacks ${path}, which ${file} reads`));
  });
}

/** Every path of the project's folder that a source names. @param {string} root @param {string} place @returns {{ path: string, file: string }[]} */
function readBy(root, place) {
  if (!existsSync(join(root, place))) return [];
  if (statSync(join(root, place)).isDirectory()) {
    const names = readdirSync(join(root, place)).filter((name) => !NOT_PRODUCT.test(name));
    return names.flatMap((name) => readBy(root, `${place}/${name}`));
  }
  if (!place.endsWith('.ts')) return [];
  return [...readFileSync(join(root, place), 'utf8').matchAll(READ)].map(([, words = '']) => ({
    path: posix.join(...[...words.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)),
    file: place,
  }));
}

/** Where copies land, relative to the folder of the product. @param {Subject} subject @param {import('./stages.mjs').Stage} stage */
function copiedInto(subject, stage) {
  const copies = all([{ ...stage, instructions: lineage(subject, stage) }], 'COPY');
  return copies.flatMap((copy) => {
    const words = copy.getArguments().map((word) => word.getValue());
    const target = words.at(-1) ?? '';
    return words.slice(0, -1).map((source) => {
      const intoFolder = target.endsWith('/') && !isFolder(join(subject.root, source));
      return posix.normalize(intoFolder ? `${target}${basename(source)}` : target).replace(/\/$/, '');
    });
  });
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** @param {string} path @param {string} folder */
function isWithin(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
