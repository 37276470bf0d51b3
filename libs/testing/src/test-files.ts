import { projectPath } from '@tamkin/config';
import { basename, join } from 'node:path';

/** Holds the stored files of every test; emptied before and after each run of jest. */
export const TEST_FILES = projectPath('.data', 'test-files');

/** Where the test with this database keeps its files. All processes of one test see the same ones. */
export function filesFolderOf(databaseUrl: string): string {
  return join(TEST_FILES, basename(new URL(databaseUrl).pathname));
}
