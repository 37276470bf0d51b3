import type { FailedJob } from '@tamkin/queue';

export class DatabaseHealthDto {
  reachable: boolean;
  /** Milliseconds for the shortest question. */
  answeredInMs: number;
}

export class LaneHealthDto {
  lane: string;
  waiting: number;
  /** Due later, or waiting for the next try. */
  delayed: number;
  active: number;
  failed: number;
}

export class MailHealthDto {
  /** stored: no SMTP server is set, messages are read in the product. */
  mode: 'smtp' | 'stored';
  queued: number;
  failed: number;
  lastSentAt: Date | null;
  /** Of the newest message that waits or failed. */
  lastError: string | null;
}

export class DiskHealthDto {
  freeBytes: number;
  totalBytes: number;
}

export class CalendarHealthDto {
  /** Holidays known in the twelve months ahead. */
  holidaysAhead: number;
  lastHoliday: string | null;
  lastRamadan: string | null;
}

export class StaffImportFiguresDto {
  /** Read and waiting for somebody to confirm. */
  toConfirm: number;
  underWay: number;
  lastDoneAt: Date | null;
}

export class MediaHealthDto {
  /** Pictures, sounds and videos that are being made lighter or wait for it. */
  open: number;
  /** Originals that could not be read. */
  refused: number;
  /** Sounds and videos for which no worker has ffmpeg. */
  withoutTool: number;
}

export class HealthReportDto {
  at: Date;
  version: string;
  database: DatabaseHealthDto;
  /** Worker processes that listen now. */
  workers: number;
  lanes: LaneHealthDto[];
  mail: MailHealthDto;
  media: MediaHealthDto;
  disk: DiskHealthDto;
  calendar: CalendarHealthDto;
  imports: StaffImportFiguresDto;
  /** Groups of people who look like one, at most a hundred. */
  duplicates: number;
  /** `null`: no backup is known. */
  lastBackupAt: Date | null;
}

export class FailedJobDto {
  id: string;
  lane: string;
  name: string;
  failedAt: Date | null;
  attempts: number;
  /** The error's own words, for whoever repairs it. */
  reason: string;
}

export class FailedJobsDto {
  items: FailedJobDto[];
}

export function toFailedJobsDto(jobs: readonly FailedJob[]): FailedJobsDto {
  return {
    items: jobs.map(({ id, lane, name, failedAt, attempts, reason }) => ({
      id,
      lane,
      name,
      failedAt,
      attempts,
      reason,
    })),
  };
}
