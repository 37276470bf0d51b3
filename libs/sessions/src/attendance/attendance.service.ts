import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService } from '@tamkin/enrolments';
import { actorPersonId, Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { fieldRefused, refusals } from '../sessions.errors';
import { localTimeOf } from '../training-session/local-time';
import type { HalfDayView, SessionCohort, TrainingSessionView } from '../training-session/training-session-view';
import { TrainingSessionRepository } from '../training-session/training-session.repository';
import { AttendanceRollUp } from './attendance-roll-up';
import type { AttendanceMark, AttendanceSheet, EntryMode, SheetPerson } from './attendance-sheet';
import { AttendanceRepository } from './attendance.repository';

export interface RecordAttendance {
  readonly sessionId: string;
  /** Paper: keyed in later from the signed sheet. */
  readonly entryMode: EntryMode;
  /** The whole sheet: whoever is not in it has not been marked. */
  readonly marks: readonly AttendanceMark[];
  /** What the sender had before them; left out, whatever stands is replaced. */
  readonly replaces?: readonly AttendanceMark[];
}

/** Takes attendance, half-day by half-day. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly sessions: TrainingSessionRepository,
    private readonly attendance: AttendanceRepository,
    private readonly rollUp: AttendanceRollUp,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async sheet(ctx: OperationContext, sessionId: string): Promise<AttendanceSheet> {
    const { session, cohort } = await this.requireTrained(ctx, sessionId);
    return {
      session,
      people: await this.attendance.people(ctx, session.cohortId, sessionId),
      marks: await this.attendance.marks(ctx, sessionId),
      open: !session.cancelledAt && !cohort.reportSubmitted && !this.isEarly(session),
    };
  }

  /**
   * Makes the sheet what is sent. The same sheet again changes nothing; of two sent at once the later one stays whole, unless it says
   * what it replaces and that stands no longer: a sheet may wait on a phone for hours. Also after the cohort has closed (paper is
   * keyed later), until its report is with the reviewer.
   */
  async record(ctx: OperationContext, { sessionId, entryMode, marks, replaces }: RecordAttendance): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      if (!(await this.sessions.lock(ctx, sessionId))) throw notFound('training-session');
      const { session } = await this.requireTrained(ctx, sessionId);
      if (session.cancelledAt) throw refusals.cancelled();
      await this.enrolments.requireUnreported(ctx, session.cohortId);
      if (this.isEarly(session)) throw refusals.tooEarly();
      if (replaces) requireKnown(await this.attendance.marks(ctx, sessionId), { replaces, marks });
      const people = await this.attendance.people(ctx, session.cohortId, sessionId);
      await this.attendance.holdEnrolments(ctx, session.cohortId);
      const changed = await this.attendance.write(ctx, {
        marks: acceptedMarks(marks, session.halfDays, people),
        halfDayIds: session.halfDays.map(({ id }) => id),
        entryMode,
        recordedBy: actorPersonId(ctx),
        now: this.clock.now(),
      });
      await this.rollUp.ofEnrolments(ctx, session.cohortId, changed);
    });
  }

  private async requireTrained(
    ctx: OperationContext,
    sessionId: string,
  ): Promise<{ session: TrainingSessionView; cohort: SessionCohort }> {
    const scope = requireScope(ctx, 'attendance.record');
    const session = await this.sessions.view(ctx, sessionId, scope);
    const cohort = session && (await this.sessions.cohort(ctx, session.cohortId, scope));
    if (!session || !cohort) throw notFound('training-session');
    return { session, cohort };
  }

  /** Before the local day of the session nobody can have been there. */
  private isEarly({ date, timeZone }: TrainingSessionView): boolean {
    return localTimeOf(this.clock.now(), timeZone).date < date;
  }
}

/** What stands is what the sender had before them, or already what they send. */
function requireKnown(
  standing: readonly AttendanceMark[],
  { replaces, marks }: Pick<RecordAttendance, 'marks'> & { replaces: readonly AttendanceMark[] },
): void {
  const said = (sheet: readonly AttendanceMark[]): string =>
    JSON.stringify(
      sheet.map(({ halfDayId, enrolmentId, minutes }) => [halfDayId, enrolmentId, minutes].join(' ')).sort(),
    );
  if (![said(replaces), said(marks)].includes(said(standing))) throw refusals.sheetChangedMeanwhile();
}

/** Without those of withdrawn people, which stay as they are. Refuses what does not belong on this sheet. */
function acceptedMarks(
  marks: readonly AttendanceMark[],
  halfDays: readonly HalfDayView[],
  people: readonly SheetPerson[],
): AttendanceMark[] {
  const planned = new Map(halfDays.map(({ id, minutes }) => [id, minutes]));
  const known = new Map(people.map((person) => [person.enrolmentId, person]));
  const seen = new Set<string>();
  marks.forEach(({ halfDayId, enrolmentId, minutes }, index) => {
    const limit = planned.get(halfDayId);
    if (limit === undefined) throw fieldRefused(`marks.${index}.halfDayId`, 'attendance.not-of-session');
    if (!known.has(enrolmentId)) throw fieldRefused(`marks.${index}.enrolmentId`, 'attendance.not-in-cohort');
    if (minutes > limit) throw fieldRefused(`marks.${index}.minutes`, 'field.too-big', { max: limit });
    const key = `${halfDayId} ${enrolmentId}`;
    if (seen.has(key)) throw fieldRefused(`marks.${index}.enrolmentId`, 'attendance.twice');
    seen.add(key);
  });
  return marks.filter(({ enrolmentId }) => !known.get(enrolmentId)?.withdrawn);
}
