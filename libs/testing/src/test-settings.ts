import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings, type Settings } from '@tamkin/config';

/** Settings of a test: its own database and its own folder for files. */
export function testSettings(databaseUrl: string, overrides: Partial<Record<keyof Settings, string>> = {}): Settings {
  return loadSettings({
    DATABASE_URL: databaseUrl,
    SECRET: 'a secret of the tests, thirty-two characters or more',
    FILES_URL: `file://${mkdtempSync(join(tmpdir(), 'tamkin-files-'))}`,
    DATABASE_POOL: '5',
    LOG_LEVEL: 'error',
    WEB_ROOT: '/nonexistent',
    ...overrides,
  });
}
