import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastBackup } from './last-backup';

describe('lastBackup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamkin-record-'));
  const record = join(folder, 'last-backup.txt');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the backup wrote', async () => {
    writeFileSync(record, '2026-11-20T03:00:00.000Z\n');
    expect(await lastBackup(record)).toEqual(new Date('2026-11-20T03:00:00Z'));
  });

  it('is unknown without a record, or with one that says nothing', async () => {
    writeFileSync(record, 'yesterday');
    expect(await lastBackup(record)).toBeNull();
    expect(await lastBackup(join(folder, 'absent'))).toBeNull();
    expect(await lastBackup(undefined)).toBeNull();
  });
});
