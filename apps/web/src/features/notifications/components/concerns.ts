import type { HealthReportDto } from '@tamkin/api-client';
import type { Tone } from '../../../ui/status-badge';

export interface Concern {
  key:
    | 'database'
    | 'workers'
    | 'failedMessages'
    | 'failedJobs'
    | 'disk'
    | 'holidays'
    | 'ramadan'
    | 'backup'
    | 'oldBackup'
    | 'ffmpeg';
  tone: Tone;
  href?: string;
}

/** A week's work is as much as anybody would want to enter again. */
const FRESH_BACKUP_MS = 7 * 86_400_000;
/** Below this, exports, imports and backups may fail. */
const LITTLE_DISK_BYTES = 2_000_000_000;
/** Morocco has some fifteen holidays a year: fewer ahead mean that next year's are still to be entered. */
const ENOUGH_HOLIDAYS = 12;

/** What needs a hand, the worst first. */
export function concernsOf({
  database,
  workers,
  mail,
  media,
  lanes,
  disk,
  calendar,
  lastBackupAt,
  at,
}: HealthReportDto): Concern[] {
  const today = at.slice(0, 10);
  const found: (Concern | false)[] = [
    !database.reachable && { key: 'database', tone: 'danger' },
    workers === 0 && { key: 'workers', tone: 'danger' },
    mail.failed > 0 && { key: 'failedMessages', tone: 'danger', href: '/outbox?status=failed' },
    lanes.some(({ failed }) => failed > 0) && { key: 'failedJobs', tone: 'danger' },
    media.withoutTool > 0 && { key: 'ffmpeg', tone: 'warning' },
    disk.freeBytes < LITTLE_DISK_BYTES && { key: 'disk', tone: 'warning' },
    calendar.holidaysAhead < ENOUGH_HOLIDAYS && { key: 'holidays', tone: 'warning', href: '/settings' },
    (calendar.lastRamadan ?? '') < today && { key: 'ramadan', tone: 'warning', href: '/settings' },
    lastBackupAt === null && { key: 'backup', tone: 'warning' },
    lastBackupAt !== null &&
      Date.parse(at) - Date.parse(lastBackupAt) > FRESH_BACKUP_MS && { key: 'oldBackup', tone: 'warning' },
  ];
  return found.filter((concern) => concern !== false);
}
