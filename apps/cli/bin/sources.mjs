// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_BUILT = /\.spec\.tsx?$|\.md$|^(node_modules|test|dist|\.DS_Store)$/;

/** Read at run time, not built. */
const DATA = 'apps/cli/demo';

/**
 * A fingerprint of every file a build reads, by content: dates change with each checkout.
 * @param {string} root
 * @param {readonly string[]} paths files and folders; those that do not exist count as such
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) addPath(hash, join(root, path), path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addPath(hash, path, name) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash.update(`\0${name}\0`).update(readFileSync(path));
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    const inner = `${name}/${entry}`;
    if (!NOT_BUILT.test(entry) && inner !== DATA) addPath(hash, join(path, entry), inner);
  }
}
