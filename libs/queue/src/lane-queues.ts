import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { Queue, type LaneQueue } from './backend';
import type { JobDefinition } from './job-definition';
import type { Envelope } from './job-writer';
import { LANE_NAMES, type Lane } from './lane';

export interface FailedJob {
  readonly id: string;
  readonly lane: Lane;
  readonly name: string;
  readonly failedAt: Date | null;
  readonly attempts: number;
  /** The error's message: technical, for the administrator and the log. */
  readonly reason: string;
}

/** Looks at the lanes from outside: health, failed jobs, schedules. Connections are opened on first use. */
@Injectable()
export class LaneQueues implements OnModuleDestroy {
  private readonly queues = new Map<Lane, LaneQueue>();

  constructor(private readonly settings: Settings) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** Jobs that are waiting, delayed, running or failed, per lane. */
  async counts(): Promise<Record<Lane, Record<string, number>>> {
    const counted = await Promise.all(
      LANE_NAMES.map(
        async (lane) => [lane, await this.queue(lane).getJobCounts('wait', 'delayed', 'active', 'failed')] as const,
      ),
    );
    return Object.fromEntries(counted) as Record<Lane, Record<string, number>>;
  }

  async failedJobs(limit: number): Promise<FailedJob[]> {
    const perLane = await Promise.all(
      LANE_NAMES.map(async (lane) => {
        const jobs = await this.queue(lane).getFailed(0, limit - 1);
        return jobs.map((job) => ({
          id: job.id ?? '',
          lane,
          name: job.name,
          failedAt: job.finishedOn ? new Date(job.finishedOn) : null,
          attempts: job.attemptsMade,
          reason: job.failedReason,
        }));
      }),
    );
    return perLane
      .flat()
      .sort((a, b) => (b.failedAt?.getTime() ?? 0) - (a.failedAt?.getTime() ?? 0))
      .slice(0, limit);
  }

  /** Puts a failed job back in its lane. False when it is gone. */
  async retry(lane: Lane, id: string): Promise<boolean> {
    const job = await this.queue(lane).getJob(id);
    if (!job || !(await job.isFailed())) return false;
    await job.retry();
    return true;
  }

  /** Lets a job that waits for its hour or its next try start now. False when none waits. */
  async hurry(lane: Lane, id: string): Promise<boolean> {
    const job = await this.queue(lane).getJob(id);
    if (!job || !(await job.isDelayed())) return false;
    await job.promote();
    return true;
  }

  /** Worker processes that listen to `lane` now. */
  async workers(lane: Lane): Promise<number> {
    return this.queue(lane).getWorkersCount();
  }

  /** Makes `job` recur by cron `pattern` in `timeZone`; the same definition again only replaces it. */
  async schedule<P extends object>(
    job: JobDefinition<P>,
    payload: P,
    pattern: string,
    timeZone: string,
  ): Promise<void> {
    const data: Envelope<P> = { requestId: `schedule:${job.name}`, payload };
    await this.queue(job.lane).upsertJobScheduler(
      job.name,
      { pattern, tz: timeZone },
      { name: job.name, data, opts: { attempts: 3, removeOnComplete: { count: 50 }, removeOnFail: { count: 50 } } },
    );
  }

  private queue(lane: Lane): LaneQueue {
    const known = this.queues.get(lane);
    if (known) return known;
    const queue = new Queue(lane, { connection: { connectionString: this.settings.DATABASE_URL, max: 1 } });
    queue.on('error', () => undefined);
    this.queues.set(lane, queue);
    return queue;
  }
}
