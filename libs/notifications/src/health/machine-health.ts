import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { projectPath, Settings } from '@tamkin/config';
import { DatabaseHealth } from '@tamkin/database';
import { Clock } from '@tamkin/kernel';
import { lastBackup } from './last-backup';

export interface MachineState {
  readonly at: Date;
  readonly version: string;
  readonly database: { readonly reachable: boolean; readonly answeredInMs: number };
  /** Of the disk that holds the product's data. */
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number };
  /** `null`: no backup is known. */
  readonly lastBackupAt: Date | null;
}

/** What the product stands on: its version, database, disk and backups. */
@Injectable()
export class MachineHealth {
  constructor(
    private readonly database: DatabaseHealth,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<MachineState> {
    const [database, disk, lastBackupAt] = await Promise.all([
      this.databaseHealth(),
      diskSpace(),
      lastBackup(this.settings.BACKUP_RECORD),
    ]);
    return { at: this.clock.now(), version: VERSION, database, disk, lastBackupAt };
  }

  private async databaseHealth(): Promise<MachineState['database']> {
    const asked = performance.now();
    const reachable = await this.database.reachable();
    return { reachable, answeredInMs: Math.round((performance.now() - asked) * 10) / 10 };
  }
}

const VERSION = (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string }).version;

async function diskSpace(): Promise<MachineState['disk']> {
  const { bavail, blocks, bsize } = await statfs(projectPath());
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
