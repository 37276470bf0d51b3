import { Injectable } from '@nestjs/common';
import { EnrolmentsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { attendanceShare, type MinutesByActivity } from './attendance-share';
import { AttendanceRepository } from './attendance.repository';

/** Carries half-days over to the enrolments, in the transaction of the fact that changed them. */
@Injectable()
export class AttendanceRollUp {
  constructor(
    private readonly attendance: AttendanceRepository,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Everybody whose attendance has ever been taken here: what is planned has changed. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<void> {
    const attended = await this.minutesByPerson(ctx, cohortId);
    if (attended.size > 0) await this.write(ctx, cohortId, attended, [...attended.keys()]);
  }

  /** In the order given, which is the same for every writer, so that two of them cannot wait for each other. */
  async ofEnrolments(ctx: OperationContext, cohortId: string, enrolmentIds: readonly string[]): Promise<void> {
    if (enrolmentIds.length === 0) return;
    await this.write(ctx, cohortId, await this.minutesByPerson(ctx, cohortId), enrolmentIds);
  }

  private async write(
    ctx: OperationContext,
    cohortId: string,
    attended: ReadonlyMap<string, MinutesByActivity>,
    enrolmentIds: readonly string[],
  ): Promise<void> {
    const planned = new Map(
      (await this.attendance.planned(ctx, cohortId)).map(({ activityId, minutes }) => [activityId, minutes]),
    );
    const asked = await this.attendance.asked(ctx, cohortId);
    for (const enrolmentId of enrolmentIds) {
      const minutes = attended.get(enrolmentId);
      const share = attendanceShare(planned, minutes ?? new Map(), asked);
      const percent = minutes ? share.percent : null;
      await this.enrolments.recordAttendance(ctx, { enrolmentId, percent, doneActivityIds: share.doneActivityIds });
    }
  }

  private async minutesByPerson(ctx: OperationContext, cohortId: string): Promise<Map<string, Map<string, number>>> {
    const people = new Map<string, Map<string, number>>();
    for (const { enrolmentId, activityId, minutes } of await this.attendance.attended(ctx, cohortId)) {
      const own = people.get(enrolmentId) ?? new Map<string, number>();
      people.set(enrolmentId, own.set(activityId, minutes));
    }
    return people;
  }
}
