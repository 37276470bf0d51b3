import { Injectable } from '@nestjs/common';
import { expireDueAttempts, tallyAttemptsLeft } from '@tamkin/assessments';
import { Settings } from '@tamkin/config';
import { sweepFiles } from '@tamkin/files';
import { planWeeklyDigests, sweepMessages } from '@tamkin/notifications';
import { LaneQueues, type JobDefinition } from '@tamkin/queue';
import { putReportFactsRight } from '@tamkin/reporting';

interface Schedule {
  readonly job: JobDefinition<Record<string, never>>;
  /** Cron, in the product's time zone. */
  readonly pattern: string;
}

/** What happens by the clock. Facts make jobs; here stand only digests and safety nets. */
export const SCHEDULES: readonly Schedule[] = [
  { job: planWeeklyDigests, pattern: '30 12 * * 1' },
  { job: expireDueAttempts, pattern: '*/10 * * * *' },
  { job: tallyAttemptsLeft, pattern: '0 3 * * *' },
  { job: sweepMessages, pattern: '15 3 * * *' },
  { job: putReportFactsRight, pattern: '30 3 * * *' },
  { job: sweepFiles, pattern: '45 3 * * *' },
];

/** Writes the schedules into the queue; several workers write the same. */
@Injectable()
export class Schedules {
  constructor(
    private readonly queues: LaneQueues,
    private readonly settings: Settings,
  ) {}

  async apply(): Promise<void> {
    for (const { job, pattern } of SCHEDULES) await this.queues.schedule(job, {}, pattern, this.settings.TIME_ZONE);
  }
}
