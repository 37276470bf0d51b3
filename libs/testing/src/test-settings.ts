import { loadSettings, type Settings } from '@tamkin/config';
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { filesFolderOf } from './test-files';

/** Settings of a test: its own database and the folder for files that goes with it, and with which it goes. */
export function testSettings(databaseUrl: string, overrides: Partial<Record<keyof Settings, string>> = {}): Settings {
  const files = filesFolderOf(databaseUrl);
  mkdirSync(files, { recursive: true });
  return loadSettings({
    DATABASE_URL: databaseUrl,
    SECRET: 'a secret of the tests, thirty-two characters or more',
    FILES_URL: pathToFileURL(files).href,
    DATABASE_POOL: '5',
    PATH: process.env['PATH'],
    FFMPEG_PATH: process.env['FFMPEG_PATH'],
    LOG_LEVEL: 'error',
    WEB_ROOT: '/nonexistent',
    // The walls between providers are tried on every route within a minute.
    RATE_PER_MINUTE: '100000',
    ...overrides,
  });
}
