import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, isDay, localDay } from '@tamkin/enrolments';
import { actorPersonId, Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { reasonProblems } from '../question/accept-reason';
import { plainText } from '../question/plain-text';
import { ExtensionRepository } from './extension.repository';

const REASON_LIMIT = 500;

export interface Extension {
  readonly enrolmentId: string;
  readonly activityId: string;
  /** The last day, `YYYY-MM-DD` in the cohort's time zone: today or later. */
  readonly untilOn: string;
  readonly reason: string;
}

/** More time for one person. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A second one replaces the first; the same one again changes nothing. */
  async extend(ctx: OperationContext, { enrolmentId, activityId, ...given }: Extension): Promise<void> {
    requireScope(ctx, 'assignments.mark');
    const now = this.clock.now();
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.forTrainer(ctx, enrolmentId);
      if (enrolment.cohortStatus === 'closed') throw refusals.cohortClosed();
      await this.activities.inVersion(ctx, { activityId, versionId: enrolment.versionId, kind: 'assignment' });
      const { untilOn, reason } = accept(given, localDay(now, enrolment.timeZone));
      const row = { enrolmentId, activityId, untilOn, reason, givenBy: actorPersonId(ctx), givenAt: now };
      if (!(await this.extensions.put(ctx, row))) return;
      await this.audit.record(ctx, {
        action: 'assignment.extended',
        subject: { kind: 'enrolment', id: enrolmentId },
        providerId: enrolment.providerId,
        details: { activityId, untilOn, reason },
      });
    });
  }
}

function accept(
  { untilOn, reason: written }: { untilOn: string; reason: string },
  today: string,
): { untilOn: string; reason: string } {
  const problems = reasonProblems(written, REASON_LIMIT);
  if (!isDay(untilOn)) problems.push({ field: 'untilOn', code: 'field.not-a-date' });
  else if (untilOn < today) problems.push({ field: 'untilOn', code: 'assignment.extension-in-the-past' });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return { untilOn, reason: plainText(written) };
}
