import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { actorPersonId, Clock, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { refusals } from '../assessments.errors';
import { attemptGranted } from '../assessments.events';
import { acceptReason } from '../question/accept-reason';
import { AttemptGrantRepository, type GrantPlace } from './attempt-grant.repository';

const REASON_LIMIT = 1_000;

/** Somebody who has used up the final test without passing it can only go on when their trainer gives one more attempt. */
@Injectable()
export class AttemptGrants {
  constructor(
    private readonly grants: AttemptGrantRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * One more attempt at the final test of the course, with a reason that is kept; its learner is told. The wait between attempts
   * still holds. While an attempt is left nothing is given; said again, it changes nothing.
   */
  async grant(ctx: OperationContext, given: { enrolmentId: string; reason: string }): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.forTrainer(ctx, given.enrolmentId, { lock: true });
      const reason = acceptReason(given.reason, REASON_LIMIT);
      if (enrolment.status === 'withdrawn') throw notFound('enrolment');
      this.enrolments.requireOpen(ctx, enrolment);
      const test = await this.grants.finalTestOf(ctx, enrolment);
      if (!test || !enrolment.blockers.includes('final-test-not-passed')) throw refusals.attemptNotNeeded();
      const place = { enrolmentId: enrolment.id, activityId: test.activityId };
      if (!test.over) {
        const [latest] = await this.grants.reasons(ctx, place);
        if (latest === reason) return;
        throw refusals.attemptNotNeeded();
      }
      await this.record(ctx, enrolment, place, reason);
    });
  }

  private async record(
    ctx: OperationContext,
    { id: enrolmentId, providerId }: EnrolmentView,
    { activityId }: GrantPlace,
    reason: string,
  ): Promise<void> {
    const id = newId();
    const grantedAt = this.clock.now();
    await this.grants.add(ctx, { id, enrolmentId, activityId, reason, grantedBy: actorPersonId(ctx), grantedAt });
    await this.audit.record(ctx, {
      action: 'attempt.granted',
      subject: { kind: 'enrolment', id: enrolmentId },
      providerId,
      details: { reason },
    });
    await this.jobs.publish(ctx, attemptGranted, { grantId: id, enrolmentId });
  }
}
