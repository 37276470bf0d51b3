import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * An absolute path inside the product's folder, the same from sources and from `dist`: the folder is the nearest one above
 * this file that holds `package-lock.json` or, in a container, `nest-cli.json`.
 */
export function projectPath(...segments: string[]): string {
  return join(projectRoot, ...segments);
}

const projectRoot = findRoot(__dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder of the product was not found');
  return findRoot(above);
}
