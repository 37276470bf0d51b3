import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { newId, notFound, type OperationContext } from '@tamkin/kernel';
import { LANE_NAMES, LaneQueues, type FailedJob, type Lane } from '@tamkin/queue';

const MOST = 200;

/** Jobs that used up their tries. */
@Injectable()
export class FailedJobsService {
  constructor(
    private readonly queues: LaneQueues,
    private readonly audit: AuditTrail,
  ) {}

  /** Newest first, at most 200. */
  async list(ctx: OperationContext): Promise<FailedJob[]> {
    requireScope(ctx, 'settings.manage');
    return this.queues.failedJobs(MOST);
  }

  async retry(ctx: OperationContext, lane: string, id: string): Promise<void> {
    requireScope(ctx, 'settings.manage');
    const known = LANE_NAMES.find((name): name is Lane => name === lane);
    if (!known || !(await this.queues.retry(known, id))) throw notFound('failed-job');
    await this.audit.record(ctx, {
      action: 'job.retried',
      subject: { kind: 'job', id: newId() },
      details: { lane, job: id },
    });
  }
}
