import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { CoursesReader } from '@tamkin/courses';
import { isUniqueViolation } from '@tamkin/database';
import { actorPersonId, Clock, newId, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import type { CohortRow } from '../cohort/cohort.repository';
import type { EnrolmentView } from '../enrolment/enrolment-view';
import { EnrolmentRepository } from '../enrolment/enrolment.repository';
import { enrolmentMade, enrolmentWithdrawn } from '../enrolments.events';
import { refusals } from '../enrolments.errors';
import { activitiesOf, rollUp } from '../progress/roll-up';
import type { Employment } from './nomination.repository';

/**
 * Who is on the roll of a cohort: entered, taken off, withdrawn, each in the audit trail and told to the world. Called inside
 * the transaction of whoever has decided it.
 */
@Injectable()
export class EnrolmentRoll {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly courses: CoursesReader,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Stamped with where the person works now. Returns the id of the enrolment. */
  async enter(
    ctx: OperationContext,
    cohort: CohortRow,
    { id = newId(), personId }: { id: string | undefined; personId: string },
    { providerId, branchId, language }: Employment,
  ): Promise<string> {
    const outline = await this.courses.outline(ctx, cohort.versionId);
    const nothing = { attendancePercent: null, observationPercent: null, actionPlanAcceptedAt: null };
    const { doneCount, mandatoryCount, progress, blockers } = rollUp(outline, [], nothing);
    const enrolment = {
      id,
      cohortId: cohort.id,
      personId,
      providerId,
      branchId,
      courseId: cohort.courseId,
      versionId: cohort.versionId,
      language,
      status: 'enrolled' as const,
      nominatedBy: actorPersonId(ctx),
      enrolledAt: this.clock.now(),
      currentActivityId: activitiesOf(outline)[0]?.id ?? null,
      doneCount,
      mandatoryCount,
      progress,
      blockers: [...blockers],
    };
    await this.enrolments.add(ctx, enrolment).catch((error: unknown) => {
      throw isUniqueViolation(error) ? refusals.alreadyEnrolled() : error;
    });
    await this.record(ctx, 'enrolment.made', enrolment);
    await this.jobs.publish(ctx, enrolmentMade, { enrolmentId: id });
    return id;
  }

  /** As if it had never been. */
  async takeOff(ctx: OperationContext, enrolment: EnrolmentView): Promise<void> {
    await this.enrolments.remove(ctx, enrolment.id);
    await this.record(ctx, 'nomination.taken-back', enrolment);
  }

  /** The person is out; what they did stays. */
  async withdraw(ctx: OperationContext, enrolment: EnrolmentView, reason: string): Promise<void> {
    await this.enrolments.withdraw(ctx, enrolment.id, reason.trim(), this.clock.now());
    await this.record(ctx, 'enrolment.withdrawn', enrolment);
    await this.jobs.publish(ctx, enrolmentWithdrawn, { enrolmentId: enrolment.id });
  }

  private async record(
    ctx: OperationContext,
    action: string,
    { id, cohortId, personId, providerId }: Pick<EnrolmentView, 'id' | 'cohortId' | 'personId' | 'providerId'>,
  ): Promise<void> {
    await this.audit.record(ctx, {
      action,
      subject: { kind: 'enrolment', id },
      providerId,
      details: { cohortId, personId },
    });
  }
}
