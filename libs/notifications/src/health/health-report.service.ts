import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { projectPath, Settings } from '@tamkin/config';
import { DatabaseHealth } from '@tamkin/database';
import { PersonMergeService, StaffImportsService, type StaffImportFigures } from '@tamkin/identity';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { Mailer } from '@tamkin/mail';
import { LANE_NAMES, LaneQueues, type Lane } from '@tamkin/queue';
import { CalendarRepository } from '../calendar/calendar.repository';
import { addDays, localTimeAt } from '../calendar/local-time';
import type { DeliveryFigures } from '../message/message.repository';
import { MessagesService } from '../message/messages.service';
import { lastBackup } from './last-backup';

export interface LaneHealth {
  readonly lane: Lane;
  readonly waiting: number;
  /** Due later, or waiting for the next try. */
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
}

export interface HealthReport {
  readonly at: Date;
  readonly version: string;
  readonly database: { readonly reachable: boolean; readonly answeredInMs: number };
  /** Worker processes that listen now. */
  readonly workers: number;
  readonly lanes: readonly LaneHealth[];
  readonly mail: DeliveryFigures & { readonly mode: 'smtp' | 'stored' };
  /** Of the disk that holds the product's data. */
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number };
  readonly imports: StaffImportFigures;
  /** Groups of people who look like one, at most a hundred. */
  readonly duplicates: number;
  /** `null`: no backup is known. */
  readonly lastBackupAt: Date | null;
  /** Holidays known in the twelve months ahead; few mean that next year's are still to be entered. */
  readonly calendar: {
    readonly holidaysAhead: number;
    readonly lastHoliday: string | null;
    readonly lastRamadan: string | null;
  };
}

@Injectable()
export class HealthReportService {
  constructor(
    private readonly database: DatabaseHealth,
    private readonly queues: LaneQueues,
    private readonly messages: MessagesService,
    private readonly mailer: Mailer,
    private readonly calendar: CalendarRepository,
    private readonly staffImports: StaffImportsService,
    private readonly merges: PersonMergeService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async report(ctx: OperationContext): Promise<HealthReport> {
    requireScope(ctx, 'settings.manage');
    const [database, workers, lanes, mail, disk, calendar, imports, duplicates, lastBackupAt] = await Promise.all([
      this.databaseHealth(),
      this.queues.workers('messages'),
      this.lanes(),
      this.messages.figures(ctx),
      diskSpace(),
      this.calendarAhead(ctx),
      this.staffImports.figures(ctx),
      this.merges.candidates(ctx),
      lastBackup(this.settings.BACKUP_RECORD),
    ]);
    const now = this.clock.now();
    const mode = this.mailer.mode;
    return {
      at: now,
      version: VERSION,
      database,
      workers,
      lanes,
      mail: { ...mail, mode },
      disk,
      calendar,
      imports,
      duplicates: duplicates.length,
      lastBackupAt,
    };
  }

  private async databaseHealth(): Promise<HealthReport['database']> {
    const asked = performance.now();
    const reachable = await this.database.reachable();
    return { reachable, answeredInMs: Math.round((performance.now() - asked) * 10) / 10 };
  }

  private async lanes(): Promise<LaneHealth[]> {
    const counts = await this.queues.counts();
    return LANE_NAMES.map((lane) => ({
      lane,
      waiting: counts[lane]['wait'] ?? 0,
      delayed: counts[lane]['delayed'] ?? 0,
      active: counts[lane]['active'] ?? 0,
      failed: counts[lane]['failed'] ?? 0,
    }));
  }

  private async calendarAhead(ctx: OperationContext): Promise<HealthReport['calendar']> {
    const { holidays, ramadans } = await this.calendar.days(ctx);
    const { day: today } = localTimeAt(this.clock.now(), this.settings.TIME_ZONE);
    const inAYear = addDays(today, 365);
    return {
      holidaysAhead: holidays.filter((day) => day >= today && day <= inAYear).length,
      lastHoliday: holidays.sort().at(-1) ?? null,
      lastRamadan:
        ramadans
          .map(({ startsOn }) => startsOn)
          .sort()
          .at(-1) ?? null,
    };
  }
}

const VERSION = (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string }).version;

async function diskSpace(): Promise<HealthReport['disk']> {
  const { bavail, blocks, bsize } = await statfs(projectPath());
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
